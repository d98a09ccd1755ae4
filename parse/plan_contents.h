// What the cells of a plan's columns hold, and what the columns are for where the header's words do not say it, or say
// something else. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "parse/columns.h"
#include "parse/structure.h"

namespace rasoat {

// "Sở Nội vụ", "Các phòng, đơn vị", "UBND các xã": who does it, and nothing besides.
bool names_units(std::string_view cell);

// The last level of a header: "Xã An Bình" of "Chỉ tiêu giao / Xã An Bình".
std::string_view last_level(std::string_view header);

// "Phường Long Hoa", "Xã Trường Tây", "Sở Y tế", "UBND xã A": the header of a column that one unit has for itself.
bool names_one_unit(const Passage& header);

// The columns of targets that units have for themselves, ascending; they get no role, and beside them "Toàn tỉnh",
// "Tổng số" is the target. {}: fewer than two.
std::vector<std::size_t> take_unit_targets(const JoinedTable& table, Columns& columns);

// Where the cells contradict the header's words the cells decide: "Thực hiện" over units is the lead, "Đơn vị" over
// "%, điểm" the unit of measure, "Tiến độ" over "100%" the target, "Chỉ số" over names the name.
// For documents that are no reports.
void settle_by_contents(const JoinedTable& table, Columns& columns);

// Gives the columns that no header word explains, of no year and of no unit's own, the roles that are still free:
// times, units, measures; with `alone` also running numbers, then the longest texts are the names, and what sets
// numbers is the target. Returns what it gave, ascending; {}: nothing.
std::vector<std::size_t> tell_by_contents(const JoinedTable& table, std::int32_t plan_year, bool alone,
                                          Columns& columns);

}  // namespace rasoat
