#include "apps/serve/reply.h"

#include <algorithm>
#include <array>
#include <boost/beast/http/status.hpp>
#include <charconv>
#include <cstdio>
#include <ctime>

namespace rasoat {
namespace {

// Pages of the server run its own scripts and nothing else.
constexpr const char* kPagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'";
constexpr const char* kDataPolicy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

bool is_attribute_char(char c) {
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return is_letter || c == '-' || c == '.' || c == '_' || c == '~';
}

std::string percent_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_attribute_char(c))
      out += c;
    else
      out += std::string("%") + "0123456789ABCDEF"[byte >> 4] + "0123456789ABCDEF"[byte & 15];
  }
  return out;
}

// Source: RFC 9110, 5.6.7.
std::string http_date(std::int64_t seconds) {
  static constexpr std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::time_t time = seconds;
  std::tm utc{};
  ::gmtime_r(&time, &utc);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                kDays.at(static_cast<std::size_t>(utc.tm_wday)), utc.tm_mday,
                kMonths.at(static_cast<std::size_t>(utc.tm_mon)), utc.tm_year + 1900, utc.tm_hour, utc.tm_min,
                utc.tm_sec);
  return text.data();
}

std::string reason_of(int status) {
  const auto reason = boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(status));
  return {reason.data(), reason.size()};
}

bool has_header(const Reply& reply, std::string_view name) {
  for (const auto& [key, value] : reply.headers) {
    if (key == name) return true;
  }
  return false;
}

}  // namespace

Reply json_reply(const Json& json, int status) { return {status, "application/json; charset=utf-8", dumped(json)}; }

Reply problem_reply(const Problem& problem, Language language) {
  Reply reply{status_of(problem.code), "application/problem+json; charset=utf-8",
              dumped(problem_json(problem, language))};
  if (problem.retry_after) reply.headers.emplace_back("Retry-After", std::to_string(*problem.retry_after));
  return reply;
}

Reply empty_reply(int status) { return {status, "", std::string()}; }

Reply download_reply(ReplyBody body, std::string content_type, const std::string& file_name) {
  Reply reply{200, std::move(content_type), std::move(body)};
  reply.headers.emplace_back("Content-Disposition",
                             "attachment; filename=\"rasoat\"; filename*=UTF-8''" + percent_encoded(file_name));
  return reply;
}

namespace {

struct ByteRange {
  std::uint64_t first = 0;
  std::uint64_t last = 0;  // inclusive
};

std::optional<std::uint64_t> number_in(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Nothing: the whole is asked for. first > last: no byte of it exists.
std::optional<ByteRange> range_in(std::string_view text, std::uint64_t size) {
  constexpr std::string_view kUnit = "bytes=";
  const std::size_t dash = text.find('-');
  if (!text.starts_with(kUnit) || dash == std::string_view::npos) return std::nullopt;
  const std::string_view before = text.substr(kUnit.size(), dash - kUnit.size()), after = text.substr(dash + 1);
  const auto first = number_in(before), last = number_in(after);
  if ((!first && !before.empty()) || (!last && !after.empty()) || (!first && !last)) return std::nullopt;
  if (!first) return *last == 0 ? ByteRange{1, 0} : ByteRange{size - std::min(size, *last), size - 1};
  if (last && *last < *first) return std::nullopt;
  if (*first >= size) return ByteRange{1, 0};
  return ByteRange{*first, std::min(last.value_or(size - 1), size - 1)};
}

}  // namespace

Reply file_reply(const std::shared_ptr<const UploadFile>& file, const std::string& range, std::string content_type,
                 const std::string& file_name) {
  const std::uint64_t size = file->size();
  Reply reply = download_reply(FilePart{file, 0, size}, std::move(content_type), file_name);
  reply.headers.emplace_back("Accept-Ranges", "bytes");
  const auto wanted = range_in(range, size);
  if (!wanted) return reply;
  const bool exists = wanted->first <= wanted->last;
  reply.status = exists ? 206 : 416;
  const std::string place = exists ? std::to_string(wanted->first) + "-" + std::to_string(wanted->last) : "*";
  reply.headers.emplace_back("Content-Range", "bytes " + place + "/" + std::to_string(size));
  reply.body = FilePart{file, wanted->first, exists ? wanted->last - wanted->first + 1 : 0};
  return reply;
}

std::string head_text(const Reply& reply, std::optional<std::uint64_t> length, bool closes, std::int64_t now) {
  std::string text = "HTTP/1.1 " + std::to_string(reply.status) + " " + reason_of(reply.status) + "\r\n";
  const auto field = [&](std::string_view name, std::string_view value) {
    text.append(name).append(": ").append(value).append("\r\n");
  };
  field("Date", http_date(now));
  if (!reply.content_type.empty()) field("Content-Type", reply.content_type);
  if (length && (*length > 0 || reply.status != 304) && reply.status != 204)
    field("Content-Length", std::to_string(*length));
  if (closes) field("Connection", "close");
  for (const auto& [name, value] : reply.headers) field(name, value);
  if (!has_header(reply, "Cache-Control")) field("Cache-Control", "no-store");
  const bool is_page = std::holds_alternative<std::string_view>(reply.body);
  field("Content-Security-Policy", is_page ? kPagePolicy : kDataPolicy);
  field("X-Content-Type-Options", "nosniff");
  field("X-Frame-Options", "DENY");
  field("Referrer-Policy", "no-referrer");
  field("Cross-Origin-Resource-Policy", "same-origin");
  field("Cross-Origin-Opener-Policy", "same-origin");
  field("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  return text + "\r\n";
}

}  // namespace rasoat
