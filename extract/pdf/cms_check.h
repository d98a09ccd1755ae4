// cms_check: whether signed bytes are those that somebody signed (RFC 5652, as ISO 32000-1, 12.8.3
// embeds it), and who that was. Wraps OpenSSL's CMS; knows no PDF. No global state, any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "extract/document.h"
#include "extract/pdf/trust.h"

namespace rasoat {

// What the signature holds of the signed bytes: their digest beside it, or a SHA-1 of them inside
// it (adbe.pkcs7.sha1, of old).
enum class CmsContent : std::uint8_t { kDetached, kSha1Inside };

// The bytes that were signed: all of the file but the place where the signature itself stands.
struct SignedBytes {
  std::span<const std::byte> before;
  std::span<const std::byte> after;
};

struct CmsResult {
  SignatureStatus status = SignatureStatus::kUnverified;
  std::string signer;                     // common name of the certificate, else its organisation
  std::optional<std::int64_t> signed_at;  // seconds since 1970
  // Why not kValid: "not-readable", "unsupported", "digest-differs", "signature-differs", or an
  // objection of TrustStore.
  std::string detail;
};

// `der`: a CMS SignedData, bytes after its end are passed over. `stated`: the time that the file
// states for lack of a better one; a time stamp or a signing time inside comes first.
CmsResult check_cms(std::span<const std::byte> der, CmsContent content, const SignedBytes& bytes,
                    std::optional<std::int64_t> stated, const TrustStore& trust);

}  // namespace rasoat
