// Trust: who vouches for a signer. Certificates that the user trusts, and whether one leads to
// them. Offline: nothing is fetched, revocation is not asked for. Wraps OpenSSL; knows no PDF.
#pragma once

#include <openssl/x509.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rasoat {

class TrustStore {
 public:
  // Each entry is a certificate file as it lies on disk: PEM (one or several) or DER. What is no
  // certificate is passed over. Authorities and signers themselves may be trusted.
  explicit TrustStore(const std::vector<std::string>& certificates);

  // Why `signer` is not trusted at the time `at` (seconds since 1970; nothing: not known, so that
  // no certificate counts as expired), "" where it is. `chain`: certificates that came with the
  // signature. Codes: "issuer-unknown", "expired", "not-yet-valid", "certificate-broken".
  std::string objection(X509* signer, STACK_OF(X509) * chain, std::optional<std::int64_t> at) const;

 private:
  struct Free {
    void operator()(X509_STORE* store) const { X509_STORE_free(store); }
  };
  std::unique_ptr<X509_STORE, Free> store_;
};

}  // namespace rasoat
