#include "apps/serve/head.h"

#include <algorithm>
#include <charconv>

#include "render/utf8.h"

namespace rasoat {
namespace {

namespace http = boost::beast::http;

constexpr int kLongestWait = 120;  // seconds
constexpr std::size_t kMostParameters = 32;

std::string_view view_of(boost::beast::string_view text) { return {text.data(), text.size()}; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return "";
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

tl::unexpected<Problem> refuse(const char* code) { return tl::unexpected(Problem{code, {}, {}}); }
// The argument is a word of ours, never one of the request.
tl::unexpected<Problem> refuse_field(const char* name) {
  return tl::unexpected(Problem{"bad-request", {{"what", name}}, {}});
}

template <typename Number>
std::optional<Number> number_in(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Method> method_of(http::verb verb) {
  switch (verb) {
    case http::verb::get: return Method::kGet;
    case http::verb::head: return Method::kHead;
    case http::verb::post: return Method::kPost;
    case http::verb::put: return Method::kPut;
    case http::verb::delete_: return Method::kDelete;
    default: return std::nullopt;
  }
}

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (lower(c) >= 'a' && lower(c) <= 'f') return static_cast<unsigned>(lower(c) - 'a' + 10);
  return std::nullopt;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Fields that may stand once only: a second one is how requests are smuggled.
tl::expected<void, Problem> demand_single_fields(const RawHead& raw) {
  for (const char* name : {"Host", "Content-Length", "Transfer-Encoding", "Content-Type", "Cookie", "Origin",
                           "Authorization", "X-CSRF-Token", "Expect", "Prefer", "Content-Encoding"}) {
    if (raw.count(name) > 1) return refuse_field(name);
  }
  if (raw.count(http::field::host) == 0) return refuse_field("Host");
  return {};
}

tl::expected<void, Problem> read_framing(const RawHead& raw, Head& head) {
  const bool is_chunked = raw.count(http::field::transfer_encoding) > 0;
  const bool has_length = raw.count(http::field::content_length) > 0;
  if (is_chunked && (has_length || raw.version() == 10)) return refuse_field("Transfer-Encoding");
  if (is_chunked && lowered(view_of(raw[http::field::transfer_encoding])) != "chunked") return refuse("unknown-coding");
  if (has_length) {
    head.length = number_in<std::uint64_t>(view_of(raw[http::field::content_length]));
    if (!head.length) return refuse_field("Content-Length");
  }
  head.has_body = is_chunked || head.length.value_or(0) > 0;
  if (head.is_safe() && head.has_body) return refuse_field("Content-Length");
  if (raw.count(http::field::content_encoding) > 0 && raw[http::field::content_encoding] != "identity")
    return refuse("unsupported-type");
  const std::string expect = lowered(view_of(raw[http::field::expect]));
  head.expects_continue = expect == "100-continue";
  if (!expect.empty() && !head.expects_continue) return refuse("expectation-failed");
  return {};
}

// "." and ".." never reach anything that looks for files; they are refused all the same.
tl::expected<void, Problem> read_path(std::string_view path, Head& head) {
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    if (segment.empty() && path.empty()) break;  // a slash at the end
    auto text = decoded(segment);
    if (!text || text->empty() || *text == "." || *text == "..") return refuse("bad-request");
    head.path.push_back(std::move(*text));
  }
  return {};
}

tl::expected<void, Problem> read_query(std::string_view query, Head& head) {
  while (!query.empty()) {
    const std::string_view pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    const auto name = decoded(pair.substr(0, equals));
    const auto value = decoded(equals == std::string_view::npos ? "" : pair.substr(equals + 1));
    if (!name || !value || head.query.size() >= kMostParameters) return refuse("bad-request");
    if (!head.query.emplace(*name, *value).second) return refuse("bad-request");
  }
  return {};
}

tl::expected<void, Problem> read_target(std::string_view target, Head& head) {
  if (target.size() > kMaxTarget) return refuse("uri-too-long");
  if (!target.starts_with('/') || target.find('#') != std::string_view::npos) return refuse("bad-request");
  const std::size_t mark = target.find('?');
  return read_path(target.substr(0, mark), head).and_then([&] {
    return read_query(mark == std::string_view::npos ? "" : target.substr(mark + 1), head);
  });
}

// "a=1; rasoat_session=..."; the first one counts.
std::string session_in(std::string_view cookies) {
  constexpr std::string_view kName = "rasoat_session=";
  while (!cookies.empty()) {
    const std::string_view cookie = cookies.substr(0, cookies.find(';'));
    cookies.remove_prefix(std::min(cookies.size(), cookie.size() + 1));
    if (trimmed(cookie).starts_with(kName)) return std::string(trimmed(cookie).substr(kName.size()));
  }
  return "";
}

std::string bearer_in(std::string_view authorization) {
  constexpr std::string_view kScheme = "bearer ";
  if (!lowered(authorization.substr(0, kScheme.size())).starts_with(kScheme)) return "";
  return std::string(trimmed(authorization.substr(kScheme.size())));
}

int wait_in(std::string_view prefer) {
  const std::string text = lowered(trimmed(prefer));
  if (!text.starts_with("wait=")) return 0;
  return std::clamp(number_in<int>(std::string_view(text).substr(5)).value_or(0), 0, kLongestWait);
}

void read_fields(const RawHead& raw, Head& head) {
  const auto field = [&](const char* name) { return std::string(view_of(raw[name])); };
  head.host = lowered(field("Host"));
  if (raw.count("Origin") > 0) head.origin = lowered(field("Origin"));
  if (raw.count("Sec-Fetch-Site") > 0) head.fetch_site = lowered(field("Sec-Fetch-Site"));
  head.session = session_in(field("Cookie"));
  head.csrf = field("X-CSRF-Token");
  head.bearer = bearer_in(field("Authorization"));
  head.content_type = field("Content-Type");
  head.etag = field("If-None-Match");
  head.range = field("Range");
  head.wait_seconds = wait_in(field("Prefer"));
}

tl::expected<void, Problem> read_language(Head& head) {
  const auto given = head.query.find("lang");
  if (given == head.query.end()) return {};
  const auto language = language_from(given->second);
  if (!language) return tl::unexpected(Problem{"bad-value", {{"name", "lang"}, {"allowed", "vi, en"}}, {}});
  head.language = *language;
  return {};
}

}  // namespace

std::optional<std::string> decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const auto high = hex_digit(text[i + 1]), low = hex_digit(text[i + 2]);
      if (!high || !low) return std::nullopt;
      c = static_cast<char>(*high << 4 | *low);
      i += 2;
    }
    if (is_control(c)) return std::nullopt;
    out += c;
  }
  return is_utf8(out) ? std::optional(out) : std::nullopt;
}

std::string media_type(std::string_view content_type) {
  return lowered(trimmed(content_type.substr(0, content_type.find(';'))));
}

std::string parameter_of(std::string_view content_type, std::string_view name) {
  for (std::size_t at = content_type.find(';'); at != std::string_view::npos; at = content_type.find(';')) {
    content_type.remove_prefix(at + 1);
    const std::string_view one = trimmed(content_type.substr(0, content_type.find(';')));
    const std::size_t equals = one.find('=');
    if (equals == std::string_view::npos || lowered(one.substr(0, equals)) != name) continue;
    std::string_view value = one.substr(equals + 1);
    if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"')) value = value.substr(1, value.size() - 2);
    return std::string(value);
  }
  return "";
}

tl::expected<Head, Problem> read_head(const RawHead& raw) {
  Head head;
  if (raw.version() != 10 && raw.version() != 11) return refuse("version-not-supported");
  const auto method = method_of(raw.method());
  if (!method) return refuse("method-not-allowed");
  head.method = *method;
  const std::string connection = lowered(view_of(raw[http::field::connection]));
  head.keeps_alive = raw.version() == 11 && connection.find("close") == std::string::npos;
  return demand_single_fields(raw)
      .and_then([&] { return read_framing(raw, head); })
      .and_then([&] { return read_target(view_of(raw.target()), head); })
      .and_then([&] {
        read_fields(raw, head);
        return read_language(head);
      })
      .map([&] { return head; });
}

}  // namespace rasoat
