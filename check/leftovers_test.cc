// Leftovers of an older report or of another office's; written for the cases.
#include "check/leftovers.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

Submission make_report(std::string_view sentence, std::string_view heading = "") {
  Submission report;
  report.header.agency = "BAN QUẢN LÝ KHU KINH TẾ";
  report.header.parent_agency = "ỦY BAN NHÂN DÂN TỈNH GIA LAI";
  report.header.unit = report.header.agency;
  report.header.title = "Kết quả công tác cải cách hành chính năm 2022";
  report.header.year = 2022;
  Statement statement;
  statement.passage = make_passage(sentence);
  if (!heading.empty()) statement.context.emplace_back(heading);
  report.statements.push_back(std::move(statement));
  return report;
}

std::string dump(const Submission& report) {
  std::vector<Finding> findings;
  check_leftovers(report, 2022, findings);
  std::string text;
  for (const Finding& finding : findings) text += (text.empty() ? "" : "; ") + finding.rule + ": " + finding.found;
  return text;
}

struct Case {
  std::string_view sentence;
  std::string_view expected;
};

TEST(UnitNameForeign, IsLookedForWhereTheReportNamesItself) {
  const Case cases[] = {
      {"Trên đây là kết quả công tác CCHC năm 2022 của Sở Công Thương, kính gửi Sở Nội vụ tổng hợp./.",
       "unit-name-foreign: Sở Công Thương"},
      {"Thực hiện Công văn số 12/SNV-CCHC, Sở Xây dựng báo cáo kết quả như sau:", "unit-name-foreign: Sở Xây dựng"},
      {"Trên đây là báo cáo của Ban Quản lý Khu kinh tế, kính gửi Sở Nội vụ tổng hợp./.", ""},
      {"Trên đây là kết quả tự chấm điểm của Ban Quản lý Khu kinh tế, kính gửi Sở Nội vụ thẩm định./.", ""},
      {"Trên đây là báo cáo kết quả theo yêu cầu của Sở Nội vụ, kính gửi để tổng hợp.", ""},
      {"Trên đây là báo cáo kết quả thực hiện Quyết định số 12/QĐ-UBND của Sở Công Thương.", ""},
      {"Trên đây là báo cáo kết quả thực hiện Kế hoạch của UBND tỉnh, kính gửi Sở Nội vụ.", ""},
      {"Trên đây là báo cáo kết quả công tác của Văn phòng, kính trình lãnh đạo Ban.", ""},
      {"Thực hiện văn bản của Sở Nội vụ (SNV) về báo cáo định kỳ, Ban Quản lý Khu kinh tế (BQLKKT) báo cáo công tác "
       "CCHC năm 2022, cụ thể:",
       ""},
      {"Phối hợp với Sở Công Thương tổ chức 02 hội nghị, kết quả của Sở Công Thương được ghi nhận.", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(make_report(c.sentence)), c.expected) << c.sentence;
}

TEST(YearStale, IsLookedForInHeadings) {
  const Case cases[] = {
      {"II. KẾT QUẢ THỰC HIỆN NĂM 2021", "year-stale: II. KẾT QUẢ THỰC HIỆN NĂM 2021"},
      {"Tình hình triển khai công tác cải cách hành chính năm 2021",
       "year-stale: Tình hình triển khai công tác cải cách hành chính năm 2021"},
      {"II. KẾT QUẢ THỰC HIỆN NĂM 2022", ""},
      {"Kết quả khắc phục tồn tại, hạn chế năm 2021", ""},
      {"Kết quả năm 2022 so với năm 2021", ""},
      {"Kết quả đánh giá, phân loại công chức năm 2021", ""},
      {"Phương hướng, nhiệm vụ năm 2023", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(make_report("Đã thực hiện.", c.sentence)), c.expected) << c.sentence;
}

TEST(YearStale, KnowsPeriodsThatBeginInTheYearBefore) {
  EXPECT_EQ(dump(make_report("Số liệu tính từ ngày 15/12/2021 đến ngày 14/12/2022.")), "");
  EXPECT_EQ(dump(make_report("Số liệu tính từ ngày 15/12/2020 đến ngày 14/12/2021.")),
            "year-stale: Số liệu tính từ ngày 15/12/2020 đến ngày 14/12/2021.");
  EXPECT_EQ(dump(make_report("Số liệu cùng kỳ tính từ ngày 15/12/2020 đến ngày 14/12/2021.")), "");
}

TEST(YearStale, NeedsATitleThatNamesTheYear) {
  Submission report = make_report("Đã thực hiện.", "II. KẾT QUẢ THỰC HIỆN NĂM 2021");
  report.header.title = "Kết quả công tác cải cách hành chính";
  EXPECT_EQ(dump(report), "");
}

}  // namespace
}  // namespace rasoat
