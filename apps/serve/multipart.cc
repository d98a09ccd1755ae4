#include "apps/serve/multipart.h"

#include <algorithm>

#include "render/utf8.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestName = 255;
constexpr std::size_t kLongestPreamble = 1024;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

// The value of `name="..."` in a Content-Disposition; browsers write a quote inside as %22 or \".
bool find_parameter(std::string_view header, std::string_view name, std::string& value) {
  const std::string key = "; " + std::string(name) + "=\"";
  const std::size_t at = header.find(key);
  if (at == std::string_view::npos) return false;
  value.clear();
  for (std::size_t i = at + key.size(); i < header.size() && header[i] != '"'; ++i) {
    if (header[i] == '\\' && i + 1 < header.size() && header[i + 1] == '"') ++i;
    value += header[i];
  }
  return true;
}

}  // namespace

std::string plain_file_name(std::string_view name) {
  if (!is_utf8(name)) return "";
  const std::size_t slash = name.find_last_of("/\\");
  std::string plain(slash == std::string_view::npos ? name : name.substr(slash + 1));
  std::erase_if(plain, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  if (plain.size() > kLongestName) plain.resize(kLongestName);
  while (!plain.empty() && !is_utf8(plain)) plain.pop_back();
  return plain;
}

Multipart::Multipart(const std::string& boundary, Sink sink, const MultipartLimits& limits)
    : delimiter_("\r\n--" + boundary), sink_(std::move(sink)), limits_(limits), pending_("\r\n") {
  if (boundary.empty() || boundary.size() > 70) state_ = State::kFault;
}

bool Multipart::feed(std::string_view piece) {
  pending_.append(piece);
  while (step()) {
  }
  return state_ != State::kFault;
}

bool Multipart::fault() {
  state_ = State::kFault;
  return false;
}

// True while there is more to do with what is pending.
bool Multipart::step() {
  switch (state_) {
    case State::kPreamble: return find_first_boundary();
    case State::kAfterBoundary: return after_boundary();
    case State::kHeaders: return read_headers();
    case State::kBody: return read_body();
    case State::kEnd: pending_.clear(); return false;
    case State::kFault: return false;
  }
  return false;
}

bool Multipart::find_first_boundary() {
  const std::size_t at = pending_.find(delimiter_);
  if (at == std::string::npos) return pending_.size() > kLongestPreamble ? fault() : false;
  pending_.erase(0, at + delimiter_.size());
  state_ = State::kAfterBoundary;
  return true;
}

bool Multipart::after_boundary() {
  if (pending_.size() < 2) return false;
  const bool is_end = pending_.starts_with("--");
  if (!is_end && !pending_.starts_with("\r\n")) return fault();
  pending_.erase(0, 2);
  state_ = is_end ? State::kEnd : State::kHeaders;
  return true;
}

bool Multipart::read_headers() {
  const std::size_t end = pending_.find("\r\n\r\n");
  if (end == std::string::npos) return pending_.size() > limits_.part_header ? fault() : false;
  if (end > limits_.part_header || !take_headers(std::string_view(pending_).substr(0, end))) return fault();
  pending_.erase(0, end + 4);
  state_ = State::kBody;
  return true;
}

bool Multipart::take_headers(std::string_view headers) {
  std::string disposition;
  while (!headers.empty()) {
    const std::string_view line = headers.substr(0, headers.find("\r\n"));
    headers.remove_prefix(std::min(headers.size(), line.size() + 2));
    if (starts_with_word(line, "content-disposition:")) disposition = line;
    if (starts_with_word(line, "content-transfer-encoding:")) return false;
  }
  std::string name;
  if (!find_parameter(disposition, "name", name) || !is_utf8(name)) return false;
  std::string file_name;
  in_file_ = find_parameter(disposition, "filename", file_name);
  if (in_file_ && has_file_) return false;
  if (in_file_) {
    has_file_ = true;
    file_name_ = plain_file_name(file_name);
    return true;
  }
  if (fields_.size() >= limits_.fields || !fields_.emplace(name, "").second) return false;
  field_ = name;
  return true;
}

bool Multipart::give(std::string_view bytes) {
  if (bytes.empty()) return true;
  if (in_file_) return sink_(bytes);
  std::string& value = fields_[field_];
  value.append(bytes);
  return value.size() <= limits_.field;
}

// Keeps back what may be the beginning of a delimiter.
bool Multipart::read_body() {
  const std::size_t at = pending_.find(delimiter_);
  const bool is_whole = at != std::string::npos;
  const std::size_t sure = is_whole ? at : pending_.size() - std::min(pending_.size(), delimiter_.size() - 1);
  if (!give(std::string_view(pending_).substr(0, sure))) return fault();
  pending_.erase(0, is_whole ? at + delimiter_.size() : sure);
  if (is_whole) state_ = State::kAfterBoundary;
  return is_whole;
}

}  // namespace rasoat
