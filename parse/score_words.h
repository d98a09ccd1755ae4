// Score words: the expressions that tell the parts of a scoring rule. See scoring.h.
#pragma once

#include <re2/re2.h>

namespace rasoat {

// ": 0.5", "= 75% điểm", ": điểm tối đa". Groups: full points, a share of them, a number.
const RE2& points_expression();
// "a là", "b =". Group: the letter.
const RE2& variable_expression();
// Words that open a step or a condition: a variable's description ends before them.
const RE2& opener_expression();

}  // namespace rasoat
