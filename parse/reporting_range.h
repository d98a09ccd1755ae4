// Reporting range: the days that a report says it is about ("số liệu tính từ ngày 15/12/2021 đến ngày 14/12/2022").
// Reporting periods are not calendar periods, so only what is written counts.
#pragma once

#include <optional>
#include <string_view>

#include "parse/structure.h"
#include "parse/submission.h"

namespace rasoat {

// "từ ngày 7/12/2022 đến ngày 4/12/2023", "(từ 21/4 đến 20/5/2019)": a year that the first day lacks follows from the
// second. nullopt: no such words, or a stretch shorter than three weeks or longer than thirteen months.
std::optional<DateRange> find_reporting_range(std::string_view text);

// The first one that the title or the opening paragraphs name.
std::optional<DateRange> read_reporting_range(const Structure& structure);

}  // namespace rasoat
