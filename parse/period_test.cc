#include "parse/period.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

struct PeriodCase {
  const char* title;
  PeriodKind kind;
  int index;
  int year;
};

TEST(FindPeriod, ReadsTitles) {
  constexpr PeriodCase kCases[] = {
      {"Kết quả thực hiện công tác cải cách hành chính năm 2022", PeriodKind::kYear, 0, 2022},
      {"Công tác cải cách hành chính quý I/2023", PeriodKind::kQuarter, 1, 2023},
      {"Công tác cải cách hành chính Quý III.2020", PeriodKind::kQuarter, 3, 2020},
      {"Kết quả CCHC quý 4 năm 2022", PeriodKind::kQuarter, 4, 2022},
      {"KẾT QUẢ CCHC QUÝ II NĂM 2022", PeriodKind::kQuarter, 2, 2022},
      {"Kết quả 6 tháng đầu năm 2022", PeriodKind::kSixMonths, 1, 2022},
      {"Sơ kết 06 tháng đầu năm và phương hướng nhiệm vụ 6 tháng cuối năm 2022", PeriodKind::kSixMonths, 1, 2022},
      {"Kết quả 9 tháng năm 2022", PeriodKind::kNineMonths, 1, 2022},
      {"Tình hình thực hiện công tác y tế tháng 10-2017 và chương trình công tác tháng 11-2017", PeriodKind::kMonth, 10,
       2017},
      {"Công tác CCHC tháng 11/2022", PeriodKind::kMonth, 11, 2022},
      {"Công tác tháng 3 năm 2022", PeriodKind::kMonth, 3, 2022},
      {"Kết quả công tác quý HH năm 2022", PeriodKind::kQuarter, 0, 2022},
      {"Kết quả công tác quý IH năm 2022", PeriodKind::kQuarter, 0, 2022},
      {"Báo cáo của quý vị đại biểu năm 2022", PeriodKind::kYear, 0, 2022},
      {"Kết quả quý IV và năm 2022", PeriodKind::kYear, 0, 2022},
      {"Kết quả quý IV và cả năm 2022", PeriodKind::kYear, 0, 2022},
      {"Kết quả quý III năm 2022 và nhiệm vụ quý IV năm 2022", PeriodKind::kQuarter, 3, 2022},
      {"Kết quả năm 2022 và phương hướng, nhiệm vụ năm 2023", PeriodKind::kYear, 0, 2022},
      {"Thực hiện Chương trình tổng thể giai đoạn 2021 - 2025", PeriodKind::kUnknown, 0, 0},
      {"Bãi bỏ Quyết định số 78/2010/QĐ-TTg ngày 30 tháng 11 năm 2010", PeriodKind::kUnknown, 0, 0},
      {"Về việc kiểm tra nội bộ", PeriodKind::kUnknown, 0, 0},
  };
  for (const PeriodCase& c : kCases) {
    const Period period = find_period(c.title);
    EXPECT_EQ(period.kind, c.kind) << c.title;
    EXPECT_EQ(period.index, c.index) << c.title;
    EXPECT_EQ(period.year, c.year) << c.title;
  }
}

TEST(QuarterReportedOn, IsThatOfTheDateOrTheOneJustOver) {
  struct Case {
    Date date;
    int quarter;
  };
  for (const Case& c : {Case{{2022, 9, 16}, 3}, Case{{2022, 10, 5}, 3}, Case{{2022, 10, 20}, 4}, Case{{2022, 1, 10}, 4},
                        Case{{2022, 3, 14}, 1}, Case{{2022, 12, 31}, 4}}) {
    EXPECT_EQ(quarter_reported_on(c.date), c.quarter) << to_iso(c.date);
  }
}

TEST(FindTitleYear, NeedsOneYear) {
  EXPECT_EQ(find_title_year("Khắc phục tồn tại, hạn chế của Ban Quản lý Khu kinh tế năm 2022"), 2022);
  EXPECT_EQ(find_title_year("Kế hoạch kiểm tra CCHC 2023"), 2023);
  EXPECT_EQ(find_title_year("Kế hoạch đấu thầu năm 2019 - 2020"), 0);
  EXPECT_EQ(find_title_year("Công tác kiểm tra"), 0);
}

}  // namespace
}  // namespace rasoat
