#include "parse/row_counts.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/text/normalize.h"
#include "parse/row_pairs.h"

namespace rasoat {
namespace {

struct CountCell {
  std::size_t column = 0;
  Decimal value;
};

// The only count under columns of a role.
std::optional<CountCell> only_count(const TableRow& row, const std::vector<ReportColumn>& roles, ReportColumn role) {
  std::optional<CountCell> found;
  for (std::size_t c = 0; c < std::min(roles.size(), row.cells.size()); ++c) {
    if (roles[c] != role) continue;
    const auto value = count_of_cell(row.cells[c]);
    if (!value) continue;
    if (found) return std::nullopt;
    found = CountCell{c, *value};
  }
  return found;
}

// "Hồ sơ giải quyết đúng hạn | Tổng số | Đã giải quyết": what is pending may still be on time.
bool asks_on_time(const TableRow& row, const std::vector<Passage>& header, const std::vector<ReportColumn>& roles,
                  std::size_t done) {
  static const RE2 kOnTime("(?:đúng|trước|trong|quá|trễ) (?:thời )?(?:hạn|hẹn)");
  if (RE2::PartialMatch(compare_key(header[done].text), kOnTime)) return false;
  for (std::size_t c = 0; c < std::min(roles.size(), row.cells.size()); ++c) {
    if (roles[c] == ReportColumn::kName && RE2::PartialMatch(compare_key(row.cells[c].text), kOnTime)) return true;
  }
  return false;
}

}  // namespace

std::optional<RowCounts> counts_of_row(const TableRow& row, const std::vector<Passage>& header,
                                       const std::vector<ReportColumn>& roles, const std::string& unit) {
  const auto due = only_count(row, roles, ReportColumn::kDue);
  const auto done = only_count(row, roles, ReportColumn::kResult);
  const auto left = only_count(row, roles, ReportColumn::kRemaining);
  if (!done || (!due && !left) || unit.find('%') != std::string::npos) return std::nullopt;
  if (asks_on_time(row, header, roles, done->column)) return std::nullopt;
  RowCounts counts;
  for (const auto& cell : {due, done, left}) {
    if (cell) counts.cells.append(row.cells[cell->column]);
  }
  counts.figure.value = done->value;
  counts.figure.denominator = due ? due->value : done->value + left->value;
  counts.figure.end = counts.cells.text.size();
  const bool beyond = due && left && left->value.units == 0 && !(done->value < due->value);
  counts.add_up = !due || !left || beyond || done->value + left->value == due->value;
  return counts;
}

}  // namespace rasoat
