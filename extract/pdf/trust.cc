#include "extract/pdf/trust.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>

namespace rasoat {
namespace {

struct FreeBio {
  void operator()(BIO* bio) const { BIO_free_all(bio); }
};
struct FreeContext {
  void operator()(X509_STORE_CTX* context) const { X509_STORE_CTX_free(context); }
};

bool add(X509_STORE* store, X509* certificate) {
  if (certificate == nullptr) return false;
  X509_STORE_add_cert(store, certificate);
  X509_free(certificate);
  return true;
}

bool add_der(X509_STORE* store, const std::string& bytes) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  return add(store, d2i_X509(nullptr, &data, static_cast<long>(bytes.size())));
}

void add_pem(X509_STORE* store, const std::string& bytes) {
  const std::unique_ptr<BIO, FreeBio> source(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
  while (add(store, PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr))) {
  }
}

std::string objection_of(int error) {
  switch (error) {
    case X509_V_OK: return "";
    case X509_V_ERR_CERT_HAS_EXPIRED: return "expired";
    case X509_V_ERR_CERT_NOT_YET_VALID: return "not-yet-valid";
    case X509_V_ERR_CERT_SIGNATURE_FAILURE: return "certificate-broken";
    default: return "issuer-unknown";
  }
}

}  // namespace

TrustStore::TrustStore(const std::vector<std::string>& certificates) : store_(X509_STORE_new()) {
  for (const std::string& bytes : certificates) {
    if (!add_der(store_.get(), bytes)) add_pem(store_.get(), bytes);
  }
  ERR_clear_error();
}

std::string TrustStore::objection(X509* signer, STACK_OF(X509) * chain, std::optional<std::int64_t> at) const {
  const std::unique_ptr<X509_STORE_CTX, FreeContext> context(X509_STORE_CTX_new());
  if (!context || X509_STORE_CTX_init(context.get(), store_.get(), signer, chain) != 1) return "issuer-unknown";
  // An authority in the middle of a chain may be the one that is trusted.
  unsigned long flags = X509_V_FLAG_PARTIAL_CHAIN;
  if (!at) flags |= X509_V_FLAG_NO_CHECK_TIME;
  X509_STORE_CTX_set_flags(context.get(), flags);
  if (at) X509_STORE_CTX_set_time(context.get(), flags, static_cast<time_t>(*at));
  const bool trusted = X509_verify_cert(context.get()) == 1;
  const int error = X509_STORE_CTX_get_error(context.get());
  ERR_clear_error();
  return trusted ? "" : objection_of(error == X509_V_OK ? X509_V_ERR_UNSPECIFIED : error);
}

}  // namespace rasoat
