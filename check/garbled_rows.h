// Rows of scanned tables, and scanned paragraphs, that were not read for sure. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "check/assign.h"
#include "parse/submission.h"

namespace rasoat {

// Two codes in one row of a scanned table: most often two rows whose border was not seen.
bool ran_together(const Statement& row);

// A row that ran together with another, or whose code was not read and whose name is no criterion's for sure, or is
// and nothing stands beside it; in a report of coded paragraphs, one without a code that is nobody's.
struct GarbledRow {
  std::int32_t page = 0;
  // Codes of the rows around it where the codes of its report ascend; "": none, or nothing follows from the order.
  std::string after;
  std::string before;
};

// Those of tables, then those of prose. Empty where the report has no scanned table or paragraphs of codes.
std::vector<GarbledRow> garbled_rows(const std::vector<Statement>& statements, const Assignment& assignment);

// What the criterion's own row says may stand in it.
bool may_hold(const GarbledRow& row, const Criterion& criterion);

}  // namespace rasoat
