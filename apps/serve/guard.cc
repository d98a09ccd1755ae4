#include "apps/serve/guard.h"

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>

namespace rasoat {
namespace {

using Digest256 = std::array<unsigned char, SHA256_DIGEST_LENGTH>;

Digest256 digest_of_secret(std::string_view text) {
  Digest256 digest{};
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
  return digest;
}

std::string without_port(const std::string& host) {
  const std::size_t colon = host.rfind(':');
  return colon == std::string::npos || host.find(']', colon) != std::string::npos ? host : host.substr(0, colon);
}

bool is_known(const std::string& host, const GuardOptions& options) {
  return std::any_of(options.hosts.begin(), options.hosts.end(),
                     [&](const std::string& known) { return known == host || known == without_port(host); });
}

// Of the server itself: the same host, whichever scheme its proxy speaks.
bool is_own_origin(const std::string& origin, const std::string& host) {
  return origin == "http://" + host || origin == "https://" + host;
}

}  // namespace

std::vector<std::string> hosts_of(const std::string& address, unsigned short port,
                                  const std::vector<std::string>& names) {
  const std::string suffix = ":" + std::to_string(port);
  const std::string own = address.find(':') == std::string::npos ? address : "[" + address + "]";
  std::vector<std::string> hosts = names;
  hosts.push_back(own + suffix);
  if (address == "127.0.0.1" || address == "::1") hosts.push_back("localhost" + suffix);
  if (port == 80) hosts.push_back(own);
  return hosts;
}

std::optional<Problem> refusal_of(const Head& head, const GuardOptions& options) {
  if (!is_known(head.host, options)) return Problem{"host-refused", {}, {}};
  if (head.origin && !is_own_origin(*head.origin, head.host)) return Problem{"origin-refused", {}, {}};
  const bool is_foreign = head.fetch_site && *head.fetch_site != "same-origin" && *head.fetch_site != "none";
  if (is_foreign && !head.is_safe()) return Problem{"origin-refused", {}, {}};
  return std::nullopt;
}

bool are_equal_secrets(std::string_view a, std::string_view b) {
  const Digest256 first = digest_of_secret(a), second = digest_of_secret(b);
  return CRYPTO_memcmp(first.data(), second.data(), first.size()) == 0;
}

}  // namespace rasoat
