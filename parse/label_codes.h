// Label codes: codes of criteria in other forms than digits and dots: "1a", "3.2b", "II.2.1", "CS 1", "A.4". By their
// form alone they may be anything; a plan's code column, or a plan that has them, makes them codes.
#pragma once

#include <string>
#include <string_view>

namespace rasoat {

// The code that a whole cell holds, as it is written but for what joins its parts: "CS.01" -> "CS 1", "3.a" -> "3a",
// "(II.2.1)" -> "II.2.1". "": none, or one of digits and dots alone, or behind TC or TCTP.
std::string label_code(std::string_view text);

// The same for one code in all its written forms: "CS 1", "CS1", "cs-01" -> "cs1".
std::string label_key(std::string_view code);

// A code that has letters.
bool is_label_code(std::string_view code);

}  // namespace rasoat
