// What stands around a number: the unit after it, the words before it. Part of numbers.
#pragma once

#include <string_view>

#include "parse/criteria.h"
#include "parse/numbers.h"

namespace rasoat {

struct UnitAfter {
  Unit unit = Unit::kCount;
  std::size_t end = 0;     // of the unit; where the number ends if there is none
  std::int32_t zeros = 0;  // nghìn 3, triệu 6, tỷ 9
};

// The unit after a number that ends at `end`; nghìn, triệu, tỷ are passed over and counted.
UnitAfter unit_after(std::string_view text, std::size_t end);

// The last `reach` bytes before `at`, from a character on.
std::string_view text_before(std::string_view text, std::size_t at, std::size_t reach);

// Numbers in words: "ba sáng kiến", "một nửa", "hai phần ba", "một trăm phần trăm". Ascending.
// Only where a unit or a counter follows: "một cửa", "cả năm" and "thứ tư" are none.
std::vector<NumberToken> find_word_numbers(std::string_view text);

}  // namespace rasoat
