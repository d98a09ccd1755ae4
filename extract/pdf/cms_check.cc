#include "extract/pdf/cms_check.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ts.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <memory>
#include <string_view>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

template <auto kFree>
struct Freed {
  template <typename T>
  void operator()(T* value) const {
    kFree(value);
  }
};
using Cms = std::unique_ptr<CMS_ContentInfo, Freed<CMS_ContentInfo_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Token = std::unique_ptr<PKCS7, Freed<PKCS7_free>>;
using TokenInfo = std::unique_ptr<TS_TST_INFO, Freed<TS_TST_INFO_free>>;

struct FreeCertificates {
  void operator()(STACK_OF(X509) * certificates) const { sk_X509_pop_free(certificates, X509_free); }
};
using Certificates = std::unique_ptr<STACK_OF(X509), FreeCertificates>;

const unsigned char* data_of(std::span<const std::byte> bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

CmsResult result(SignatureStatus status, std::string detail) {
  CmsResult result;
  result.status = status;
  result.detail = std::move(detail);
  return result;
}

std::string utf8_of(const X509_NAME* name, int field) {
  const int at = X509_NAME_get_index_by_NID(name, field, -1);
  if (at < 0) return "";
  unsigned char* text = nullptr;
  const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
  const std::string utf8(reinterpret_cast<const char*>(text), static_cast<std::size_t>(std::max(size, 0)));
  OPENSSL_free(text);
  return normalize(utf8);
}

std::string name_of_signer(const X509* certificate) {
  const X509_NAME* subject = X509_get_subject_name(certificate);
  const std::string common = utf8_of(subject, NID_commonName);
  return common.empty() ? utf8_of(subject, NID_organizationName) : common;
}

std::optional<std::int64_t> seconds_of(const ASN1_TIME* time) {
  std::tm parts{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
  return timegm(&parts);
}

// When an authority of time stamps saw the signature.
std::optional<std::int64_t> stamped_time(CMS_SignerInfo* signer) {
  const int at = CMS_unsigned_get_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, -1);
  if (at < 0) return std::nullopt;
  ASN1_TYPE* const value = X509_ATTRIBUTE_get0_type(CMS_unsigned_get_attr(signer, at), 0);
  if (value == nullptr || value->type != V_ASN1_SEQUENCE) return std::nullopt;
  const unsigned char* data = ASN1_STRING_get0_data(value->value.sequence);
  const Token token(d2i_PKCS7(nullptr, &data, ASN1_STRING_length(value->value.sequence)));
  if (!token || !PKCS7_type_is_signed(token.get())) return std::nullopt;
  const TokenInfo info(PKCS7_to_TS_TST_INFO(token.get()));
  return info ? seconds_of(TS_TST_INFO_get_time(info.get())) : std::nullopt;
}

std::optional<std::int64_t> told_time(CMS_SignerInfo* signer) {
  const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
  if (at < 0) return std::nullopt;
  ASN1_TYPE* const value = X509_ATTRIBUTE_get0_type(CMS_signed_get_attr(signer, at), 0);
  if (value == nullptr) return std::nullopt;
  if (value->type == V_ASN1_UTCTIME) return seconds_of(value->value.utctime);
  if (value->type == V_ASN1_GENERALIZEDTIME) return seconds_of(value->value.generalizedtime);
  return std::nullopt;
}

void write_all(BIO* sink, std::span<const std::byte> bytes) {
  constexpr std::size_t kBlock = std::size_t{1} << 20;
  while (!bytes.empty()) {
    const std::size_t size = std::min(bytes.size(), kBlock);
    BIO_write(sink, bytes.data(), static_cast<int>(size));
    bytes = bytes.subspan(size);
  }
}

// The digests of what was signed, ready for CMS_SignerInfo_verify_content.
Bio digest_content(CMS_ContentInfo* cms, CmsContent content, const SignedBytes& bytes) {
  if (content == CmsContent::kSha1Inside) {
    Bio chain(CMS_dataInit(cms, nullptr));
    std::array<unsigned char, 4096> block{};
    while (chain && BIO_read(chain.get(), block.data(), static_cast<int>(block.size())) > 0) {
    }
    return chain;
  }
  Bio nowhere(BIO_new(BIO_s_null()));
  Bio chain(CMS_dataInit(cms, nowhere.get()));
  if (!chain) return chain;
  (void)nowhere.release();  // now the end of the chain
  write_all(chain.get(), bytes.before);
  write_all(chain.get(), bytes.after);
  return chain;
}

// adbe.pkcs7.sha1 signs a digest: it has to be that of the bytes.
bool holds_sha1_of(CMS_ContentInfo* cms, const SignedBytes& bytes) {
  ASN1_OCTET_STRING** const inside = CMS_get0_content(cms);
  if (inside == nullptr || *inside == nullptr) return false;
  const std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  EVP_DigestInit_ex(context.get(), EVP_sha1(), nullptr);
  EVP_DigestUpdate(context.get(), bytes.before.data(), bytes.before.size());
  EVP_DigestUpdate(context.get(), bytes.after.data(), bytes.after.size());
  EVP_DigestFinal_ex(context.get(), digest.data(), &size);
  const unsigned char* held = ASN1_STRING_get0_data(*inside);
  return ASN1_STRING_length(*inside) == static_cast<int>(size) && std::equal(held, held + size, digest.begin());
}

bool is_known_digest(CMS_SignerInfo* signer) {
  X509_ALGOR* digest = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, nullptr);
  return digest != nullptr && EVP_get_digestbyobj(digest->algorithm) != nullptr;
}

// The arithmetic of the signature: "" where it holds.
std::string fault_of(CMS_ContentInfo* cms, CMS_SignerInfo* signer, CmsContent content, const SignedBytes& bytes) {
  if (content == CmsContent::kSha1Inside && !holds_sha1_of(cms, bytes)) return "digest-differs";
  const Bio digests = digest_content(cms, content, bytes);
  if (!digests) return "not-readable";
  // With signed attributes the signature is over them and the digest among them; else over the digest.
  const bool has_attributes = CMS_signed_get_attr_count(signer) > 0;
  if (has_attributes && CMS_SignerInfo_verify(signer) != 1) return "signature-differs";
  if (CMS_SignerInfo_verify_content(signer, digests.get()) == 1) return "";
  return has_attributes ? "digest-differs" : "signature-differs";
}

Cms parse(std::span<const std::byte> der) {
  const unsigned char* data = data_of(der);
  Cms cms(d2i_CMS_ContentInfo(nullptr, &data, static_cast<long>(der.size())));
  if (cms && OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed) cms.reset();
  return cms;
}

CmsResult check_signer(CMS_ContentInfo* cms, CMS_SignerInfo* signer, CmsContent content, const SignedBytes& bytes,
                       std::optional<std::int64_t> stated, const TrustStore& trust) {
  X509* certificate = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, nullptr, nullptr);
  CmsResult out;
  out.signed_at = stamped_time(signer);
  if (!out.signed_at) out.signed_at = told_time(signer);
  if (!out.signed_at) out.signed_at = stated;
  out.detail = "unsupported";  // unless more is found out
  if (certificate == nullptr) return out;
  out.signer = name_of_signer(certificate);
  if (!is_known_digest(signer)) return out;
  out.status = SignatureStatus::kInvalid;
  out.detail = fault_of(cms, signer, content, bytes);
  if (!out.detail.empty()) return out;
  const Certificates chain(CMS_get1_certs(cms));
  out.detail = trust.objection(certificate, chain.get(), out.signed_at);
  out.status = out.detail.empty() ? SignatureStatus::kValid : SignatureStatus::kUntrusted;
  return out;
}

}  // namespace

CmsResult check_cms(std::span<const std::byte> der, CmsContent content, const SignedBytes& bytes,
                    std::optional<std::int64_t> stated, const TrustStore& trust) {
  const Cms cms = parse(der);
  CmsResult checked = result(SignatureStatus::kInvalid, "not-readable");
  checked.signed_at = stated;
  if (cms) {
    CMS_set1_signers_certs(cms.get(), nullptr, 0);
    STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(cms.get());
    if (sk_CMS_SignerInfo_num(signers) > 0) {
      checked = check_signer(cms.get(), sk_CMS_SignerInfo_value(signers, 0), content, bytes, stated, trust);
    }
  }
  ERR_clear_error();
  return checked;
}

}  // namespace rasoat
