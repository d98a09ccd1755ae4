// Figures that stand side by side: of several places or parts, of the unit and of others, of one quarter and of the
// year so far. Which of them decides, and where nobody can tell.
#include <gtest/gtest.h>

#include <algorithm>

#include "check/check.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

CriteriaSet plan() {
  CriteriaSet set;
  set.year = 2022;
  const auto add = [&](const char* code, const char* name, const char* target) {
    set.criteria.push_back(test::criterion_of(code, name, target));
  };
  add("1.1", "Thực hiện kế hoạch CCHC", "Hoàn thành 100% kế hoạch");
  add("1.5", "Sáng kiến hoặc giải pháp mới trong cải cách hành chính", "Có từ 03 sáng kiến hoặc giải pháp mới trở lên");
  add("3.2.5", "Công khai TTHC trên Cổng thông tin điện tử (TTĐT) của tỉnh và Trang TTĐT của các cơ quan, đơn vị",
      "100% số TTHC thuộc thẩm quyền giải quyết được công khai trên Cổng TTĐT của tỉnh, Cổng dịch vụ công của tỉnh; "
      "trên "
      "Trang TTĐT của Ban Quản lý");
  add("3.4.1", "Tỷ lệ hồ sơ TTHC do CQCM cấp tỉnh tiếp nhận trong năm được giải quyết đúng hạn",
      "Giải quyết đúng hạn 100%");
  add("5.5.2", "Chấp hành kỷ luật, kỷ cương hành chính của cán bộ, công chức, viên chức",
      "Không có cán bộ, công chức, viên chức bị kỷ luật");
  add("7.1.4", "Tỷ lệ xử lý văn bản, hồ sơ công việc trên môi trường mạng",
      "Xử lý văn bản, hồ sơ công việc trên môi trường mạng đạt từ 100%");
  add("7.2.2", "Tỷ lệ hồ sơ TTHC được giải quyết trực tuyến mức độ 3 và 4", "Từ 50% trở lên");
  add("9.1", "Xây dựng mô hình cải cách hành chính ở cấp xã", "Mỗi xã, thị trấn có tối thiểu 01 mô hình");
  add("9.2", "Tổ chức đối thoại", "Mỗi năm tổ chức tối thiểu 02 hội nghị đối thoại");
  add("8.2", "Mức độ thu hút đầu tư", "Cao hơn so với năm trước liền kề");
  return set;
}

struct Case {
  const char* code;
  const char* text;
  const char* verdict;
};

// The verdict under the criterion's code in a department's report.
std::string verdict_of(const Case& c, PeriodKind period) {
  Submission report = test::report_of(test::prose_of({}));
  report.header.agency = report.header.unit = "Sở Tư pháp";
  report.header.period.kind = period;
  if (period != PeriodKind::kYear) report.header.date.month = 9;
  report.statements = read_statements(test::prose_of({"TCTP " + std::string(c.code) + ": " + c.text}), report.header);
  fill_keys(report);
  const Review review = check_submission(plan(), report);
  const auto result =
      std::find_if(review.results.begin(), review.results.end(), [&](const Result& r) { return r.code == c.code; });
  return name_of(result->verdict);
}

class OfAYear : public testing::TestWithParam<Case> {};
TEST_P(OfAYear, TheFigureThatWasAskedForDecides) {
  EXPECT_EQ(verdict_of(GetParam(), PeriodKind::kYear), GetParam().verdict) << GetParam().text;
}

class OfAQuarter : public testing::TestWithParam<Case> {};
TEST_P(OfAQuarter, WhatWasReachedSoFarDecides) {
  EXPECT_EQ(verdict_of(GetParam(), PeriodKind::kQuarter), GetParam().verdict) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    AllOfThem, OfAYear,
    testing::Values(
        Case{"7.1.4", "Tất cả 1.204 văn bản đều được xử lý trên môi trường mạng, không phát sinh văn bản giấy.", "met"},
        Case{"7.1.4", "Trong năm không phát sinh văn bản, hồ sơ công việc.", "not_applicable"}));

INSTANTIATE_TEST_SUITE_P(Each, OfAYear,
                         testing::Values(Case{"9.1", "Có 23/25 xã, thị trấn xây dựng được mô hình.", "not_met"},
                                         Case{"9.1", "Có 25/25 xã, thị trấn xây dựng được mô hình.", "met"},
                                         Case{"9.1", "Toàn huyện xây dựng được 40 mô hình.", "review"},
                                         Case{"9.2", "Đã tổ chức 02 hội nghị đối thoại.", "met"},
                                         Case{"9.2", "Đã tổ chức 01 hội nghị đối thoại.", "not_met"}));

INSTANTIATE_TEST_SUITE_P(
    Places, OfAYear,
    testing::Values(
        Case{"3.2.5", "Cổng TTĐT của tỉnh: 41/41; Cổng dịch vụ công của tỉnh: 41/41; Trang TTĐT của Sở: 40/41.",
             "not_met"},
        Case{"3.2.5", "Trang TTĐT của Sở: 40/41; Cổng TTĐT của tỉnh: 41/41; Cổng dịch vụ công của tỉnh: 41/41.",
             "not_met"},
        Case{"3.2.5", "Cổng TTĐT của tỉnh 100%, Cổng dịch vụ công của tỉnh 100%, Trang TTĐT của Sở 90%.", "not_met"},
        Case{"3.2.5", "Cổng TTĐT của tỉnh: 41/41; Cổng dịch vụ công của tỉnh: 41/41; Trang TTĐT của Sở: 41/41.", "met"},
        Case{"3.2.5", "Cổng TTĐT của tỉnh: 41/41; Cổng dịch vụ công của tỉnh: 41/41.", "review"},
        Case{"7.1.4", "Xử lý văn bản trên môi trường mạng ở Văn phòng đạt 100%, ở các phòng đạt 92%.", "not_met"},
        Case{"7.1.4", "Xử lý văn bản trên môi trường mạng ở Văn phòng đạt 100%, ở các phòng đạt 100%.", "met"},
        Case{"1.1", "Văn phòng hoàn thành 12/12, các phòng hoàn thành 16/18 nhiệm vụ.", "not_met"},
        Case{"1.1", "Văn phòng hoàn thành 12/12, các phòng hoàn thành 18/18 nhiệm vụ.", "met"}));

INSTANTIATE_TEST_SUITE_P(
    WholesAndParts, OfAYear,
    testing::Values(
        Case{"1.1", "Trong số 38 đầu việc của Kế hoạch, Sở làm xong 35.", "not_met"},
        Case{"1.1", "Trong số 38 đầu việc của Kế hoạch, Sở làm xong 38.", "met"},
        Case{"7.1.4", "Trong năm phải xử lý 11.208 văn bản, hồ sơ; xử lý trên môi trường mạng 11.208.", "met"},
        Case{"7.1.4", "Trong năm phải xử lý 11.208 văn bản, hồ sơ; xử lý trên môi trường mạng 9.000.", "not_met"},
        Case{"1.5", "Sở đăng ký bốn sáng kiến nhưng Hội đồng chỉ công nhận một, ba sáng kiến kia bị loại.", "not_met"},
        Case{"1.1", "Phấn đấu hoàn thành 100% nhiệm vụ của Kế hoạch.", "review"},
        Case{"7.2.2", "Sở sẽ nâng hồ sơ trực tuyến lên 60%.", "review"}));

INSTANTIATE_TEST_SUITE_P(
    Owners, OfAYear,
    testing::Values(Case{"7.2.2", "Hồ sơ trực tuyến toàn tỉnh đạt 61%, của Sở đạt 42%.", "not_met"},
                    Case{"7.2.2", "Hồ sơ trực tuyến toàn tỉnh đạt 38%, của Sở đạt 53,6%.", "met"},
                    Case{"7.2.2", "Hồ sơ trực tuyến toàn tỉnh đạt 61%.", "review"},
                    Case{"7.2.2", "Hồ sơ trực tuyến đạt 43,6%, phấn đấu năm 2023 đạt 70%.", "not_met"},
                    Case{"1.5", "Toàn ngành có 05 sáng kiến, trong đó của Sở 02, của cấp huyện 03.", "not_met"},
                    Case{"8.2", "Thu hút đầu tư toàn tỉnh tăng 15%, riêng lĩnh vực của Sở giảm 4% so với năm 2021.",
                         "not_met"},
                    Case{"3.4.1", "Hồ sơ giải quyết đúng hạn 100%; cấp huyện đạt 97,2%.", "met"}));

INSTANTIATE_TEST_SUITE_P(
    Periods, OfAQuarter,
    testing::Values(
        Case{"7.2.2", "Trong quý là 60%, tính chung 9 tháng là 45%.", "review"},
        Case{"7.2.2", "Trong quý là 45%, tính chung 9 tháng là 60%.", "met"},
        Case{"7.2.2", "Quý III 15/40, lũy kế 18/40, dự kiến cả năm 25/40.", "review"},
        Case{"5.5.2", "Trong quý III không có công chức bị kỷ luật; lũy kế từ đầu năm 01 trường hợp.", "not_met"},
        Case{"5.5.2", "Trong quý III không có công chức bị kỷ luật; lũy kế từ đầu năm không có trường hợp nào.", "met"},
        Case{"3.4.1", "Quý III không có hồ sơ TTHC trễ hạn; 6 tháng đầu năm có 04 hồ sơ trễ hạn.", "review"},
        Case{"3.4.1", "Quý III không có hồ sơ TTHC trễ hạn; 6 tháng đầu năm cũng không có hồ sơ trễ hạn.", "met"},
        Case{"1.1", "Hoàn thành 100% nhiệm vụ đến hạn trong quý III.", "review"},
        Case{"8.2", "Thu hút đầu tư 1.200 tỷ đồng, bằng 80% cả năm 2021, dự kiến cả năm tăng 5%.", "review"},
        Case{"8.2", "Thu hút đầu tư quý III là 600 tỷ đồng, tăng 20% so với quý II.", "review"},
        Case{"8.2", "Thu hút đầu tư quý III là 600 tỷ đồng, tăng 20% so với cùng kỳ năm 2021.", "met"}));

}  // namespace
}  // namespace rasoat
