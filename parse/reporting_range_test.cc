#include "parse/reporting_range.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

std::string dump(std::string_view text) {
  const auto range = find_reporting_range(text);
  return range ? to_iso(range->first) + " " + to_iso(range->last) : "";
}

// Periods of real reports.
TEST(ReportingRange, IsReadAsWritten) {
  EXPECT_EQ(dump("(số liệu tính từ ngày 7/12/2022 đến ngày 4/12/2023)"), "2022-12-07 2023-12-04");
  EXPECT_EQ(dump("tính từ 1/12/2019 đến 29/2/2020"), "2019-12-01 2020-02-29");
  EXPECT_EQ(dump("Trong tháng (từ 21/4 đến 20/5/2019), toàn tỉnh"), "2019-04-21 2019-05-20");
  EXPECT_EQ(dump("từ 15/12 đến ngày 14/3/2023"), "2022-12-15 2023-03-14");
  EXPECT_EQ(dump("từ ngày 15 tháng 12 năm 2021 đến hết ngày 14 tháng 12 năm 2022"), "2021-12-15 2022-12-14");
}

TEST(ReportingRange, OtherDaysAreNone) {
  for (const char* text :
       {"Kế hoạch số 45/KH-UBND ngày 19/9/2022", "từ ngày 01/12/2022 đến ngày 05/12/2022", "từ năm 2021 đến năm 2025",
        "giai đoạn từ 01/01/2021 đến 31/12/2025", "đến ngày 14/12/2022", ""})
    EXPECT_EQ(dump(text), "") << text;
}

TEST(DayNumber, CountsDaysAndBack) {
  EXPECT_EQ(day_number({1970, 1, 1}), 0);
  EXPECT_EQ(day_number({2020, 3, 1}) - day_number({2020, 2, 28}), 2);
  for (std::int64_t number = day_number({1999, 12, 1}); number < day_number({2026, 2, 1}); ++number) {
    const Date day = day_of_number(number);
    ASSERT_TRUE(is_valid(day));
    ASSERT_EQ(day_number(day), number);
  }
}

}  // namespace
}  // namespace rasoat
