// Scoring rows: the table of a scoring appendix (bộ tiêu chí chấm điểm) as criteria with points. The code
// stands in the STT column ("1.3.1."), the rule below the name, in rows of its own or in a column "Cách tính điểm".
#pragma once

#include <cstdint>
#include <vector>

#include "parse/columns.h"
#include "parse/criteria.h"
#include "parse/structure.h"

namespace rasoat {

// A table of names and maximum points (or rules) that states no targets.
bool is_scoring_table(const JoinedTable& table, const Columns& columns);

// Appends one criterion for each row that is scored by itself; fields ("1 | CHỈ ĐẠO, ĐIỀU HÀNH") and groups
// ("1.1." above "1.1.1.") are headings. A heading whose points are not the sum of what stands under it is a doubt.
void read_scoring_table(const JoinedTable& table, const Columns& columns, std::int32_t plan_year,
                        std::vector<Criterion>& criteria, std::vector<Doubt>& doubts);

}  // namespace rasoat
