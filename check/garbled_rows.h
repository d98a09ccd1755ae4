// Rows of scanned tables that were not read for sure. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "check/assign.h"
#include "parse/submission.h"

namespace rasoat {

// Two codes in one row of a scanned table: most often two rows whose border was not seen.
bool ran_together(const Statement& row);

// Pages, ascending, with rows that ran together, or whose code was not read and whose name is no
// criterion's for sure: what a criterion's own row says may stand in them. Empty where the report
// has no scanned table of codes.
std::vector<std::int32_t> garbled_pages(const std::vector<Statement>& statements, const Assignment& assignment);

}  // namespace rasoat
