// Numbers: the numbers of a text with the unit that stands after them, before anything is said of
// what they mean. What looks like a number and is none (dates, symbols, codes, articles, levels,
// versions, markers, telephone numbers) is left out. figures and target build on it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parse/criteria.h"
#include "parse/scan.h"

namespace rasoat {

struct NumberToken {
  Decimal value;                       // multiplied out: "80,4 nghìn" is 80400
  std::optional<Decimal> denominator;  // "27/42", "một nửa" (1 of 2)
  std::optional<Decimal> upper;        // "30-70%": 70
  Unit unit = Unit::kCount;            // kRank also for "hạng 46/63", "vị trí thứ 5"
  Decimal precision{1, 0};             // one unit of the last printed digit: 0,01; 100 for "80,4 nghìn"
  bool in_words = false;               // "ba", "một trăm phần trăm"
  Span digits;                         // the number alone
  Span span;                           // with its unit
};

// Ascending, not overlapping. `text` is NFC.
std::vector<NumberToken> find_numbers(std::string_view text);

// Neighbours that `is_range(text, low, high)` takes for the ends of a range become one token with `upper`.
template <typename IsRange>
void join_ranges(std::string_view text, std::vector<NumberToken>& tokens, IsRange is_range) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!is_range(text, tokens[i], tokens[i + 1])) continue;
    tokens[i].upper = tokens[i + 1].value;
    tokens[i].unit = tokens[i + 1].unit;
    tokens[i].span.end = tokens[i + 1].span.end;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// Spans of `text` that hold digits and are no numbers of anything. Ascending by begin.
std::vector<Span> find_non_numbers(std::string_view text);

// Nouns that things are counted in: "hồ sơ", "TTHC", "sáng kiến". True when one begins at `at`
// (blanks before it are skipped).
bool counter_follows(std::string_view text, std::size_t at);

}  // namespace rasoat
