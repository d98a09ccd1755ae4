// Code order: the codes of an appendix follow one another, so a scanned code that lost its dots ("21" between 1.3 and
// 2.2) can be told. Only the digits that were read are used.
#pragma once

#include <string>
#include <vector>

#include "parse/symbols.h"

namespace rasoat {

// The codes of a scanned table's rows, one each; `cells` holds what was read in the cell of the code. A missing code is
// filled in where the digits of its cell can be dotted in one way that fits between the codes around it and stands
// next to one of them. What does not fit stays missing.
std::vector<CodeMention> mend_codes(std::vector<CodeMention> codes, const std::vector<std::string>& cells);

}  // namespace rasoat
