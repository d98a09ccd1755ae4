// Rows: tables that give counts in one cell and their share in another, "40/42 TTHC" and "95,24%".
#pragma once

#include <vector>

#include "check/consistency.h"

namespace rasoat {

struct RowShare {
  const Statement* counts = nullptr;  // the cell with the ratio, in the statements given
  Statement joined;                   // both cells: "40/42 TTHC (95,24%)"
  Recomputation result;
};

// One for each row with one ratio and one bare share, in order. Empty unless most of these rows fit:
// only then is the other column one of shares, and not one of plans. The result points into
// `statements`, which must outlive it.
std::vector<RowShare> recompute_rows(const std::vector<Statement>& statements);

}  // namespace rasoat
