// Head: the request line and the header fields that matter, read strictly. What two servers could read in two ways
// (doubled lengths, a length beside a coding, odd targets) is refused, never repaired. Pure.
#pragma once

#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "apps/serve/problem.h"

namespace rasoat {

enum class Method : std::uint8_t { kGet, kHead, kPost, kPut, kDelete };

struct Head {
  Method method = Method::kGet;
  std::vector<std::string> path;             // segments, percent-decoded, none empty; {} for "/"
  std::map<std::string, std::string> query;  // decoded
  std::string host;                          // as sent: "127.0.0.1:8080"
  std::optional<std::string> origin;
  std::optional<std::string> fetch_site;  // Sec-Fetch-Site
  std::string session;                    // of the cookie, "" without
  std::string csrf;                       // X-CSRF-Token
  std::string bearer;                     // of Authorization
  std::string content_type;               // as sent
  std::string etag;                       // If-None-Match
  std::string range;                      // Range
  int wait_seconds = 0;                   // Prefer: wait=N
  bool has_body = false;
  std::optional<std::uint64_t> length;  // Content-Length
  bool expects_continue = false;
  bool keeps_alive = false;
  Language language = Language::kVietnamese;

  bool is_safe() const { return method == Method::kGet || method == Method::kHead; }
};

using RawHead = boost::beast::http::header<true, boost::beast::http::fields>;

inline constexpr std::size_t kMaxTarget = 4096;

// The error is a problem of 4xx or 5xx, after which the connection is to be closed.
tl::expected<Head, Problem> read_head(const RawHead& raw);

// Percent-decoding; nothing for a broken escape, a control character or what is no UTF-8.
std::optional<std::string> decoded(std::string_view text);

// The media type without parameters in lower case, and one parameter; "" where absent.
std::string media_type(std::string_view content_type);
std::string parameter_of(std::string_view content_type, std::string_view name);

}  // namespace rasoat
