// Row pairs: two rows of a form of counts that tell one result together. "Số nhiệm vụ đề ra | 44" and, below it, "Số
// nhiệm vụ đã hoàn thành | 41" are 41 of 44; "Chỉ số ... năm 2021 | 85,4" is what "Chỉ số ... năm 2022 | 88,0" is
// compared with. Only where the names leave no doubt. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "parse/criteria.h"
#include "parse/report_columns.h"

namespace rasoat {

struct RowPairs {
  std::vector<std::optional<std::size_t>> whole;  // of each row: the row that counts the whole of which it is a part
  std::vector<bool> last_year;                    // the row tells of the year before what another row tells of this one
  // The row that an indented one ("- Đã hoàn thành", "Trong đó: ...") goes on about: both count, and it stands above.
  std::vector<std::optional<std::size_t>> parent;
  std::optional<std::size_t> count_column;  // the one column that the counts stand in
};

// As many entries as rows; all empty unless one column alone tells results, whatever columns of shares stand beside it.
// `year`: the report's; 0: unknown.
RowPairs pair_rows(const JoinedTable& table, const std::vector<ReportColumn>& roles, std::int32_t year);

// "Tỷ lệ (%)", "Tỷ lệ": the column tells what share the count beside it is.
bool heads_shares(const Passage& header);

// The whole number that a cell holds, a thing counted behind it or not; nullopt: anything else.
std::optional<Decimal> count_of_cell(const Passage& cell);

}  // namespace rasoat
