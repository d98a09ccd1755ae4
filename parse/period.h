// Period: the year and the part of it that a document is about, told from its title.
#pragma once

#include <cstdint>
#include <string_view>

#include "parse/submission.h"

namespace rasoat {

// "quý I/2023", "6 tháng đầu năm 2022", "9 tháng", "tháng 11/2022", "năm 2022". A title that reports
// one period and plans the next one is about the first. kUnknown: none named.
// year: 0 where the words name none.
Period find_period(std::string_view title);

// The year that a title names: "năm 2022", "quý I/2023". 0: none, or a stretch of years
// ("giai đoạn 2021 - 2025").
std::int32_t find_title_year(std::string_view title);

}  // namespace rasoat
