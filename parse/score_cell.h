// Score cell: where, in a cell of a scoring appendix, the name ends and the rule below it begins. See scoring.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parse/passage.h"

namespace rasoat {

// The byte where the rule below the name of a cell begins; the cell's size where there is none. Told from the
// words that open a step, from a change of type, and from lines that end early.
std::size_t score_rule_begin(const Passage& cell);

// The passage's text with a line feed wherever the author began a new line.
std::string text_in_lines(const Passage& passage);

// Measured by a survey: "Điều tra xã hội học", "Điều tra XHH", "thông qua khảo sát".
bool speaks_of_survey(std::string_view text);

}  // namespace rasoat
