#include "parse/report_columns.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::table_of;
using test::Texts;

struct Case {
  Texts header;
  std::vector<Texts> rows;
  const char* roles;
};

std::string dump(const std::vector<ReportColumn>& roles) {
  static constexpr std::array<const char*, 18> kNames = {
      "-",       "order",    "name", "target", "result", "self",      "score",  "evidence", "lead",
      "support", "deadline", "note", "unit",   "due",    "remaining", "before", "change",   "field"};
  std::string text;
  for (const ReportColumn role : roles) {
    const auto i = static_cast<std::size_t>(role);
    text += (text.empty() ? "" : " ") + std::string(i < kNames.size() ? kNames[i] : "unsure");
  }
  return text;
}

void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(dump(report_columns(table_of(c.header, c.rows), 2022)), c.roles) << testing::PrintToString(c.header);
  }
}

const Texts kRow = {"1", "Công bố quy trình nội bộ", "100%", "41/41 TTHC", "Đạt"};

TEST(ReportColumns, AreToldByTheirHeadersInManyWordings) {
  expect({
      {{"TT", "Tiêu chí", "Mục tiêu, yêu cầu", "Kết quả thực hiện", "Tự đánh giá"},
       {kRow},
       "order name target result self"},
      {{"Số", "Việc cần làm", "Đòi hỏi", "Làm được đến đâu", "Tự nhận xét"}, {kRow}, "order name target result self"},
      {{"STT", "Nhiệm vụ được giao", "Chỉ tiêu giao", "Thực hiện", "Tự xếp"}, {kRow}, "order name target result self"},
      {{"STT", "Nội dung", "Phải đạt", "Đạt được", "Xếp loại"}, {kRow}, "order name target result self"},
      {{"STT", "Nội dung", "Yêu cầu", "Kết quả", "Lý do chưa đạt"}, {kRow}, "order name target result note"},
      {{"STT", "Hạng mục", "Kết quả cần đạt", "Hiện trạng", "Đạt/Chưa đạt"}, {kRow}, "order name target result self"},
      {{"STT", "Nội dung", "Kế hoạch", "Tình hình thực hiện kế hoạch", "Kết quả đánh giá"},
       {kRow},
       "order name target result self"},
      {{"TT", "Lĩnh vực", "Nội dung", "Kết quả"},
       {{"1", "Thủ tục hành chính", "Công bố quy trình nội bộ", "41/41"}},
       "order field name result"},
      {{"TT", "Tieu chi", "Muc tieu", "Ket qua thuc hien", "Tu danh gia"}, {kRow}, "order name target result self"},
      {{"TT", "Nội dung thực hiện", "Yêu cầu", "Kết quả", "Ghi chú"},
       {{"1", "Công bố quy trình nội bộ", "100%", "41/41", "kịp thời"}},
       "order name target result note"},
  });
}

TEST(ReportColumns, OfBareCodesStandForTheNames) {
  const std::vector<Texts> rows = {{"3.2.3", "39/42 TTHC"}, {"7.1.4", "100%"}, {"6.2.2", "Đã ban hành"}};
  expect({
      {{"Mã", "Kết quả"}, rows, "order result"},
      {{"Mã tiêu chí", "Kết quả thực hiện"}, rows, "order result"},
      {{"Mã số tiêu chí", "Kết quả năm 2022"}, rows, "order result"},
      {{"Ký hiệu", "Kết quả"}, rows, "order result"},
      {{"Tiêu chí", "Kết quả"}, rows, "order result"},
      {{"TC/TCTP", "Tình trạng"}, {{"TCTP 3.2.3", "39/42 TTHC"}, {"TC 1.5", "04 sáng kiến"}}, "order result"},
      {{"Mã", "Làm tới lúc này"}, rows, "order result"},
      {{"Mã", "Mục tiêu", "Kết quả"}, {{"3.2.3", "theo kế hoạch", "39/42"}}, "order target result"},
      {{"Tiêu chí", "Nội dung", "Kết quả"}, {{"3.2.3", "Công bố quy trình nội bộ", "39/42"}}, "order name result"},
      {{"Mã", "Nội dung"}, rows, "order result"},
      {{"Mã", "Nội dung"}, {{"3.2.3", "Công bố quy trình nội bộ"}, {"7.1.4", "Văn bản điện tử"}}, "order name"},
      // Figures are no codes.
      {{"Tiêu chí", "Điểm"}, {{"Công bố quy trình nội bộ", "8.6"}, {"Trả lời phản ánh", "3.2"}}, "name score"},
  });
}

TEST(ReportColumns, OfWhatIsAskedForNameTheRowsWhereNothingElseDoes) {
  expect({
      {{"TT", "Mục tiêu", "Đơn vị tính", "Kết quả", "Ghi chú"},
       {{"1", "Người tiêu dùng được tiếp cận thông tin", "%", "85,0", ""}, {"2", "Số lớp tập huấn", "Lớp", "08", ""}},
       "order name unit result note"},
      {{"TT", "Yêu cầu", "Thực hiện"}, {{"1", "Công bố quy trình nội bộ", "41/41"}}, "order name result"},
      {{"TT", "Chỉ số", "ĐVT", "Thực hiện"}, {{"1", "Hồ sơ nộp trực tuyến", "%", "41"}}, "order name unit result"},
      {{"TT", "Nội dung công việc", "ĐVT", "Thực hiện"},
       {{"1", "Hồ sơ nộp trực tuyến", "%", "41"}},
       "order name unit result"},
      // A target that is a figure names nothing.
      {{"TT", "Mục tiêu", "Kết quả"}, {{"1", "100%", "98%"}, {"2", "50%", "52%"}}, "order target result"},
  });
}

TEST(ReportColumns, OfTheYearBeforeAreNoResults) {
  const std::vector<Texts> rows = {{"1", "Hồ sơ trực tuyến", "%", "47,3", "50", "49,8", "+2,5"}};
  expect({
      {{"TT", "Chỉ tiêu", "ĐVT", "TH 2021", "KH 2022", "TH 2022", "Tăng, giảm"},
       rows,
       "order name unit before target result change"},
      {{"TT", "Chỉ tiêu", "ĐVT", "Năm 2021 / Thực hiện", "Năm 2022 / Kế hoạch", "Năm 2022 / Thực hiện",
        "So với năm 2021"},
       rows,
       "order name unit before target result change"},
      {{"TT", "Chỉ tiêu", "ĐVT", "Cùng kỳ năm trước", "Kế hoạch năm 2022", "Ước thực hiện năm 2022", "Chênh lệch"},
       rows,
       "order name unit before target result change"},
      {{"TT", "Chỉ tiêu", "Đơn vị", "2020", "2021", "2022", "KH 2023"}, rows, "order name unit - before result -"},
  });
}

TEST(ReportColumns, OfCountsAreToldFromThoseOfWordsAndMarks) {
  expect({
      {{"Nội dung", "Phải làm", "Đã làm", "Còn thiếu", "Vì sao"},
       {{"Ban hành văn bản", "3", "2", "1", "Chờ"}},
       "name due result remaining note"},
      {{"Nội dung", "Số phải có", "Số đã có", "Số còn thiếu"},
       {{"Ban hành văn bản", "3", "2", "1"}},
       "name due result remaining"},
      {{"Nội dung", "Tổng số", "Hoàn thành", "Chưa hoàn thành"},
       {{"Nhiệm vụ được giao", "34", "32", "2"}},
       "name due result remaining"},
      {{"Nội dung", "Phải làm", "Đã làm", "Còn thiếu"},
       {{"Ban hành văn bản", "Đầy đủ, kịp thời", "Đã ban hành", "Không"}},
       "name target result note"},
      {{"Tiêu chí", "Đã hoàn thành", "Chưa hoàn thành", "Diễn giải"},
       {{"Ban hành văn bản", "x", "", "Công văn số 5"}},
       "name self self result"},
      {{"Tiêu chí", "Tình trạng", "Ghi chú"},
       {{"Ban hành văn bản", "Đã ban hành Quyết định số 5", ""}},
       "name result note"},
      {{"Tiêu chí", "Hoàn thành", "Chưa hoàn thành", "Diễn giải"},
       {{"Ban hành văn bản", "x", "", "Công văn số 5"}},
       "name self self result"},
  });
}

TEST(ReportColumns, OfJudgementsMayTellResults) {
  expect({
      {{"TT", "Nhiệm vụ", "Đánh giá"}, {{"1", "Thực hiện kế hoạch", "30/30 nhiệm vụ, đạt 100%"}}, "order name result"},
      {{"TT", "Nhiệm vụ", "Đánh giá"}, {{"1", "Thực hiện kế hoạch", "Đạt"}}, "order name self"},
      {{"TT", "Nhiệm vụ", "Kết quả", "Đánh giá"},
       {{"1", "Thực hiện kế hoạch", "30/30", "Hoàn thành tốt nhiệm vụ"}},
       "order name result self"},
  });
}

TEST(ReportColumns, ThatNobodyUnderstandsAreUnsure) {
  const std::vector<Texts> rows = {{"1", "Công bố quy trình nội bộ", "100%", "41/41 TTHC", "Đạt"},
                                   {"2", "Trả lời phản ánh, kiến nghị", "100%", "", ""}};
  expect({
      {{"#", "Mảng", "Trái", "Phải", "Chốt"}, rows, "order name unsure unsure self"},
      {{"", "", "", "", ""}, rows, "order name unsure unsure self"},
      {{"TT", "Tiêu chí", "Trái", "Phải", "Tự đánh giá"}, rows, "order name unsure unsure self"},
      {{"TT", "Tiêu chí", "Mục tiêu", "Sở báo", "Chốt"}, rows, "order name target result self"},
      {{"TT", "Lĩnh vực", "Đã nhận", "Trả sớm", "Trả trễ"},
       {{"1", "Đầu tư xây dựng", "30", "28", "2"}},
       "order name unsure unsure unsure"},
  });
}

TEST(ReportColumns, WithoutNamesTellNoRows) {
  EXPECT_EQ(dump(report_columns(table_of({"", ""}, {{"Nơi nhận: Như trên", "GIÁM ĐỐC"}}), 2022)).find("name"),
            std::string::npos);
  EXPECT_EQ(dump(report_columns(table_of({"", "", ""}, {{"1", "2", "3"}, {"4", "5", "6"}}), 2022)).find("name"),
            std::string::npos);
}

}  // namespace
}  // namespace rasoat
