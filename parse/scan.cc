#include "parse/scan.h"

#include <algorithm>
#include <charconv>

namespace rasoat {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Letters and digits; of the rest, Vietnamese text has only punctuation above U+2000 and signs
// below U+00C0.
bool is_word(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character.front());
  if (lead < 0x80) return is_ascii_digit(character.front()) || ((lead | 0x20) >= 'a' && (lead | 0x20) <= 'z');
  if (lead == 0xC2 || lead == 0xE2) return false;
  return true;
}

}  // namespace

std::size_t next_character(std::string_view text, std::size_t at) {
  do {
    ++at;
  } while (at < text.size() && is_continuation(text[at]));
  return std::min(at, text.size());
}

bool word_before(std::string_view text, std::size_t at) {
  if (at == 0 || at > text.size()) return false;
  std::size_t begin = at - 1;
  while (begin > 0 && is_continuation(text[begin])) --begin;
  return is_word(text.substr(begin, at - begin));
}

bool word_after(std::string_view text, std::size_t at) { return at < text.size() && is_word(text.substr(at)); }
bool digit_before(std::string_view text, std::size_t at) {
  return at > 0 && at <= text.size() && is_ascii_digit(text[at - 1]);
}
bool digit_after(std::string_view text, std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); }

namespace {

std::optional<Match> run(const RE2& expression, std::string_view text, std::size_t from, RE2::Anchor anchor) {
  if (from > text.size()) return std::nullopt;
  Match match;
  match.groups.resize(static_cast<std::size_t>(expression.NumberOfCapturingGroups()) + 1);
  const bool found = expression.Match(piece(text), from, text.size(), anchor, match.groups.data(),
                                      static_cast<int>(match.groups.size()));
  if (!found) return std::nullopt;
  match.span.begin = static_cast<std::size_t>(match.groups[0].data() - text.data());
  match.span.end = match.span.begin + match.groups[0].size();
  return match;
}

}  // namespace

std::optional<Match> find_match(const RE2& expression, std::string_view text, std::size_t from) {
  return run(expression, text, from, RE2::UNANCHORED);
}

std::optional<Match> match_at(const RE2& expression, std::string_view text, std::size_t from) {
  return run(expression, text, from, RE2::ANCHOR_START);
}

Span group_span(std::string_view text, const Match& match, std::size_t group) {
  const auto begin = static_cast<std::size_t>(match.groups.at(group).data() - text.data());
  return {begin, begin + match.groups[group].size()};
}

int to_number(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::string without_blanks(std::string_view text) {
  std::string packed(text);
  std::erase(packed, ' ');
  return packed;
}

RE2::Options insensitive() {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  return options;
}

}  // namespace rasoat
