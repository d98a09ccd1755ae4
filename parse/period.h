// Period: the year and the part of it that a document is about, told from its title.
#pragma once

#include <cstdint>
#include <string_view>

#include "parse/date.h"
#include "parse/submission.h"

namespace rasoat {

// "quý I/2023", "6 tháng đầu năm 2022", "9 tháng", "tháng 11/2022", "năm 2022". A title that reports
// one period and plans the next one is about the first. kUnknown: none named.
// year: 0 where the words name none. index: 0 where a scan blurred the number of the quarter.
Period find_period(std::string_view title);

// The quarter (1..4) that a report of this date is about: that of the date, or the one before it in the
// first half of a quarter's first month.
std::int32_t quarter_reported_on(const Date& date);

// The year that a title names: "năm 2022", "quý I/2023". 0: none, or a stretch of years
// ("giai đoạn 2021 - 2025").
std::int32_t find_title_year(std::string_view title);

}  // namespace rasoat
