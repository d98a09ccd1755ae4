// Row counts: "Phải làm | Đã làm | Còn thiếu" of one row read together, as a ratio. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parse/figures.h"
#include "parse/report_columns.h"

namespace rasoat {

struct RowCounts {
  Passage cells;       // due, done and left over, as far as they stand there, in this order
  Figure figure;       // done / due, over the cells
  bool add_up = true;  // done and left over make what was due, or more was done, or one of the three is not told
  bool nothing_due() const { return figure.denominator->units == 0 && figure.value.units == 0; }
  bool all_done() const { return !(figure.value < *figure.denominator); }
};

// nullopt unless one column tells what was done and another what was due or is left, each as one count. A share ("%"
// is the row's unit) is none; nor are files resolved counted among all where the row asks whether they were on time.
std::optional<RowCounts> counts_of_row(const TableRow& row, const std::vector<Passage>& header,
                                       const std::vector<ReportColumn>& roles, const std::string& unit);

}  // namespace rasoat
