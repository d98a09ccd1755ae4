// Scan: walking over NFC text with compiled expressions. RE2's \b and \w know ASCII only, so the
// boundaries of Vietnamese words are looked at here. Pure; compiled expressions are shared by threads.
#pragma once

#include <re2/re2.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasoat {

// Byte offsets [begin, end).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return end <= begin; }
  bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
  bool operator==(const Span&) const = default;
};

inline re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }
inline std::string_view view(re2::StringPiece text) { return {text.data(), text.size()}; }
inline std::string_view part(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

// True when the character that ends before (begins at) `at` is a letter or digit.
bool word_before(std::string_view text, std::size_t at);
bool word_after(std::string_view text, std::size_t at);
bool digit_before(std::string_view text, std::size_t at);
bool digit_after(std::string_view text, std::size_t at);
// The start of the next character after `at`.
std::size_t next_character(std::string_view text, std::size_t at);

// One match: groups[0] is the whole; a group that took no part is empty with data() == nullptr.
struct Match {
  Span span;
  std::vector<re2::StringPiece> groups;
  std::string_view group(std::size_t i) const { return view(groups.at(i)); }
  bool has(std::size_t i) const { return groups.at(i).data() != nullptr && !groups.at(i).empty(); }
};

// Where a group of a match of `text` stands. The group must have taken part.
Span group_span(std::string_view text, const Match& match, std::size_t group);

// The first match at or after `from`.
std::optional<Match> find_match(const RE2& expression, std::string_view text, std::size_t from = 0);
// The match that begins exactly at `from`.
std::optional<Match> match_at(const RE2& expression, std::string_view text, std::size_t from);

// Digits to a number; the text holds 1 to 9 digits.
int to_number(std::string_view digits);

// Trims blanks from both ends.
std::string_view trimmed(std::string_view text);
std::string without_blanks(std::string_view text);
// For expressions that do not mind letter case, Vietnamese letters included.
RE2::Options insensitive();

}  // namespace rasoat
