// Figures: the numbers of a Vietnamese sentence, each with what it counts and how firmly it is
// said. Finds, does not judge. Source of the number formats: Vietnamese office usage (decimal
// comma, dot between thousands; a decimal point occurs with % and điểm).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/criteria.h"

namespace rasoat {

// How firmly: exact, "khoảng" (about), "gần" (true value below), "hơn/trên" (above), "ít nhất", "tối đa".
enum class Approximation : std::uint8_t { kExact, kAbout, kBelow, kAbove, kAtLeast, kAtMost };
// What part it plays: a level ("đạt 98%"), a rise or fall ("tăng 1,5%"), a previous value
// ("năm 2021 là 86%"), a target that the text repeats ("mục tiêu từ 50% trở lên"), a date or year
// or symbol (kept so that nothing takes them for a count).
enum class FigureRole : std::uint8_t { kLevel, kIncrease, kDecrease, kBaseline, kTarget };

struct Figure {
  Decimal value;                        // of a ratio a/b: a
  std::optional<Decimal> denominator;   // "27/42 TTHC"
  Unit unit = Unit::kCount;
  Approximation approximation = Approximation::kExact;
  FigureRole role = FigureRole::kLevel;
  std::string noun;                     // what is counted, as key words: "hồ sơ", "tthc"; may be empty
  std::optional<std::int32_t> year;     // the year it is said of, where the phrase names one
  std::size_t begin = 0;                // bytes in the text
  std::size_t end = 0;
};

// All figures of `text` (NFC), ascending. Codes, dates, document symbols, versions
// ("ISO 9001-2015"), list markers, phone numbers and "mức độ 3, 4" are not figures.
std::vector<Figure> find_figures(std::string_view text);

// One number in Vietnamese or mixed notation: "98,63", "659.245", "1.234,5", "96.8" (when
// `scaled`: percent or points, where a dot before one or two digits is a decimal point), "03".
// nullopt: not a number.
std::optional<Decimal> parse_decimal(std::string_view text, bool scaled = false);

// Small numbers in words: "không", "một" ... "mười", "hai mươi". nullopt: not such a word.
std::optional<std::int64_t> number_from_words(std::string_view words);

}  // namespace rasoat
