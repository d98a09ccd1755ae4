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
// What part it plays: a level ("đạt 98%", "xuống còn 1,31%"), a rise or fall ("tăng 1,5%", "thấp hơn
// 7,08%"), a previous value ("năm 2021 là 86%", "so với 98,2%", "từ 10,85% xuống"), a target that
// the text repeats ("mục tiêu từ 50% trở lên", "98%/100% kế hoạch").
enum class FigureRole : std::uint8_t { kLevel, kIncrease, kDecrease, kBaseline, kTarget };

struct Figure {
  Decimal value;                       // of a ratio a/b: a; "80,4 nghìn" is 80400; of "30-70%": 30
  std::optional<Decimal> denominator;  // "27/42 TTHC", "80,35/100 điểm", "hạng 46/63", "một nửa"
  std::optional<Decimal> upper;        // "30-70%": 70
  Decimal precision{1, 0};             // one unit of the last printed digit: 0,01; 100 for "80,4 nghìn"
  Unit unit = Unit::kCount;
  Approximation approximation = Approximation::kExact;
  FigureRole role = FigureRole::kLevel;
  std::string noun;                  // what it is said of, as a comparison key: "hồ sơ", "tthc"; may be empty
  std::vector<std::string> words;    // content words of its own stretch, where there are several (see parse/keys.h)
  std::optional<std::int32_t> year;  // the year it is said of; of a rise or fall: the year compared with
  std::size_t begin = 0;             // bytes in the text
  std::size_t end = 0;
};

// All figures of `text` (NFC), ascending. Codes, dates, document symbols, versions
// ("ISO 9001-2015"), list markers, phone numbers and "mức độ 3, 4" are not figures.
// `current_year` (0: unknown) makes what is said of an earlier year a baseline; without it the
// later of two years in the text is taken for the current one.
std::vector<Figure> find_figures(std::string_view text, std::int32_t current_year = 0);

// One number in Vietnamese or mixed notation: "98,63", "659.245", "1.234,5", "96.8" (when
// `scaled`: percent or points, where a dot before one or two digits is a decimal point), "03".
// nullopt: not a number.
std::optional<Decimal> parse_decimal(std::string_view text, bool scaled = false);

// Small numbers in words: "không", "một" ... "mười", "hai mươi". nullopt: not such a word.
std::optional<std::int64_t> number_from_words(std::string_view words);

}  // namespace rasoat
