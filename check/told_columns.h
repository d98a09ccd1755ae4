// Told columns: a table whose headers nobody understands, or that has none, may yet show which column asks, its cells
// repeat, row by row, what the criteria ask for, or which one proves, its cells only cite documents. Then a single other
// column is the result. Pure.
#pragma once

#include <vector>

#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// Some row of a table has columns that nobody can tell apart.
bool any_columns_unsure(const std::vector<Statement>& statements);

// The same statements; rows of such tables say what their result column says where the criteria tell it, and stay
// unsure elsewhere. Keys must be filled.
std::vector<Statement> tell_columns(const std::vector<Criterion>& criteria, std::vector<Statement> statements);

}  // namespace rasoat
