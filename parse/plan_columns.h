// Plan columns: what the columns of a plan's table are for where the header alone does not tell and the plan's own year
// or the rows do.
#pragma once

#include "parse/columns.h"
#include "parse/structure.h"

namespace rasoat {

// Whose word counts: that of the headers; that of the cells, too, where they contradict them, and of times, units and
// measures under unknown headers; or of the cells also as to what is asked of what.
enum class ColumnTrust : std::uint8_t { kHeaders, kCells, kCellsAlone };

struct PlanColumns {
  Columns columns;
  std::vector<std::size_t> told;   // by their cells alone, ascending
  std::vector<std::size_t> units;  // each the target of the unit that its header names, ascending; empty or several
};

// As read_columns, and besides:
// - of columns headed by years ("Năm 2023 | Năm 2024", also under "Lộ trình" or "Chỉ tiêu") the plan's own is the
//   target, all others say nothing of it; results of years before are no report;
// - "Hoàn thành" over times is the deadline;
// - of two columns of names the one whose cells cover several rows, or that is headed by "Lĩnh vực", holds fields.
// plan_year 0: not known; then a year decides only where it is the only one.
// Tables of points are read by their headers alone.
PlanColumns plan_columns(const JoinedTable& table, std::int32_t plan_year, ColumnTrust trust = ColumnTrust::kHeaders);

// "Thực hiện năm 2024", "Kết quả năm trước" in a plan for 2025: where it starts from, no report.
bool looks_back(const Passage& header, std::int32_t plan_year);

}  // namespace rasoat
