// What tables of reports mean whose headers are worded as each office words them: corpus/plan-2022 against tables of a
// few rows.
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "check/check.h"
#include "tests/parse/hand_set.h"
#include "tests/parse/read_submission.h"

namespace rasoat {
namespace {

using test::report_of;
using test::table_of;
using test::Texts;
using Verdicts = std::vector<std::pair<const char*, const char*>>;  // code, verdict

struct Case {
  Texts header;
  std::vector<Texts> rows;
  Verdicts verdicts;
};

const char* const kProcedures = "Công bố quy trình nội bộ giải quyết TTHC";
const char* const kOneStop = "TTHC thực hiện việc tiếp nhận, trả kết quả tại Trung tâm Hành chính công";
const char* const kOnTime = "Hồ sơ TTHC tiếp nhận trong năm được giải quyết đúng hạn";
const char* const kApology = "Xin lỗi người dân, tổ chức khi để xảy ra trễ hẹn trong giải quyết hồ sơ TTHC";
const char* const kAnswers = "Xử lý phản ánh, kiến nghị của cá nhân, tổ chức đối với TTHC";
const char* const kPlaces =
    "Công khai TTHC trên Cổng TTĐT của tỉnh, Cổng dịch vụ công của tỉnh, Trang TTĐT của Ban Quản lý";
const char* const kPosts = "Ban hành văn bản để hoàn thiện quy định về vị trí việc làm";
const char* const kStaffed =
    "Công chức được bố trí theo đúng vị trí việc làm được phê duyệt, tiêu chuẩn ngạch, bản mô tả công việc, khung năng "
    "lực";
const char* const kTraining = "Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức";
const char* const kTasks = "Nhiệm vụ được Chính phủ, Thủ tướng Chính phủ giao";
const char* const kOnline = "Tỷ lệ hồ sơ TTHC được giải quyết trực tuyến mức độ 3 và 4";
const char* const kUsed = "Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 có phát sinh hồ sơ trong năm";
const char* const kContent = "Chỉ số hài lòng về tổ chức giải quyết TTHC";
const char* const kContentAnswers = "Chỉ số hài lòng về việc tiếp nhận, xử lý phản ánh, kiến nghị liên quan đến TTHC";

class TableVerdicts : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    warm_up_pdf();
    const std::string path = RASOAT_SOURCE_DIR "/corpus/plan-2022/ke-hoach-2022.chromium.pdf";
    const Document document = test::read_document(path);
    criteria_ = criteria_of(parse_submission(document), document, path);
  }

  static void expect(const std::vector<Case>& cases) {
    for (const Case& c : cases) {
      const Review review = check_submission(criteria_, report_of({{table_of(c.header, c.rows)}}));
      for (const auto& [code, verdict] : c.verdicts) {
        const auto result = std::find_if(review.results.begin(), review.results.end(),
                                         [code = code](const Result& r) { return r.code == code; });
        ASSERT_NE(result, review.results.end()) << code;
        EXPECT_STREQ(name_of(result->verdict), verdict)
            << c.header.at(1) << " | " << c.header.back() << ", " << code << ": " << result->reason.code;
      }
    }
  }

  static inline CriteriaSet criteria_;
};

TEST_F(TableVerdicts, RequirementsAreNoResultsHoweverTheyAreWorded) {
  expect({
      {{"STT", "Công việc cần làm", "Tỉnh đòi hỏi", "Làm được tới đâu", "Đơn vị tự nhận"},
       {{"1", kProcedures, "100%", "41/41 TTHC", "Đạt"},
        {"2", kOneStop, "100%", "39/41 TTHC", "Đạt"},
        {"3", kOnTime, "100%", "512/512 hồ sơ", "Đạt"},
        {"4", kApology, "Đầy đủ, đúng quy định", "Không phát sinh", "-"},
        {"5", kAnswers, "100%", "", ""}},
       {{"3.2.3", "met"}, {"3.3.1", "not_met"}, {"3.4.1", "met"}, {"3.4.4", "not_applicable"}, {"3.5.1", "missing"}}},
      {{"Số", "Đầu việc", "Ngưỡng", "Mức đạt", "Nhận xét"},
       {{"1", kProcedures, "100%", "40/41 TTHC", "Chưa đạt"},
        {"2", kOneStop, "100%", "41/41 TTHC", "Đạt"},
        {"3", kOnline, "Từ 50% trở lên", "", "Đạt"}},
       {{"3.2.3", "not_met"}, {"3.3.1", "met"}, {"7.2.2", "review"}}},
      {{"TT", "Phần việc", "Mức phải đạt", "Đã thực hiện được", "Lý do"},
       {{"1", kOneStop, "100%", "39/41 TTHC", "02 TTHC liên thông"},
        {"2", kAnswers, "100%", "07/07 phản ánh, kiến nghị", ""}},
       {{"3.3.1", "not_met"}, {"3.5.1", "met"}}},
      {{"TT", "Nội dung yêu cầu", "Kết quả ra sao"},
       {{"1", kOneStop, "41/41 TTHC"}, {"2", kAnswers, "06/07 phản ánh, kiến nghị"}},
       {{"3.3.1", "met"}, {"3.5.1", "not_met"}}},
  });
}

TEST_F(TableVerdicts, ColumnsThatNobodyCanTellApartDecideNothing) {
  expect({
      {{"#", "Mảng", "Cột một", "Cột hai"},
       {{"1", kProcedures, "100%", "41/41 TTHC"}, {"2", kOneStop, "100%", "39/41 TTHC"}, {"3", kAnswers, "", ""}},
       {{"3.2.3", "review"}, {"3.3.1", "review"}, {"3.5.1", "missing"}}},
      {{"", "", "", ""},
       {{"3.2.3", kProcedures, "100%", "41/41 TTHC"}, {"3.3.1", kOneStop, "100%", ""}, {"3.5.1", kAnswers, "", ""}},
       {{"3.2.3", "review"}, {"3.3.1", "review"}, {"3.5.1", "missing"}}},
      {{"TT", "Tiêu chí", "Mốc"},
       {{"1", kProcedures, "100%"}, {"2", kOneStop, "100%"}},
       {{"3.2.3", "review"}, {"3.3.1", "review"}}},
      // Neighbours say nothing of each other.
      {{"Số", "Mảng", "Bên trái", "Bên phải"},
       {{"1", kOnTime, "100%", "512/512 hồ sơ"}, {"2", kApology, "03 hồ sơ trễ hẹn", "Không phát sinh"}},
       {{"3.4.1", "review"}, {"3.4.4", "review"}}},
  });
}

TEST_F(TableVerdicts, AColumnThatRepeatsWhatIsAskedTellsTheOtherOne) {
  const std::vector<Texts> rows = {{"1", kProcedures, "100%", "41/41 TTHC", "x"},
                                   {"2", kOneStop, "100%", "39/41 TTHC", "x"},
                                   {"3", kOnline, "Từ 50% trở lên", "62,5%", "x"},
                                   {"4", kAnswers, "100%", "", ""},
                                   {"5", kTraining, "Hoàn thành 100% kế hoạch", "Đã hoàn thành 19/20 lượt", ""}};
  const Verdicts told = {
      {"3.2.3", "met"}, {"3.3.1", "not_met"}, {"7.2.2", "met"}, {"3.5.1", "missing"}, {"5.6", "not_met"}};
  std::vector<Texts> turned = rows;
  for (Texts& row : turned) std::swap(row[2], row[3]);
  expect({{{"#", "Mảng", "Trái", "Phải", "Chốt"}, rows, told},
          {{"", "", "", "", ""}, rows, told},
          {{"#", "Mảng", "Trái", "Phải", "Chốt"}, turned, told}});
  // Results that read like what is asked, two rows only, two columns left: nothing is told.
  expect({
      {{"#", "Mảng", "Trái", "Phải"},
       {{"1", kProcedures, "100%", "100%"},
        {"2", kOneStop, "100%", "100%"},
        {"3", kTraining, "100%", "100%"},
        {"4", kAnswers, "100%", ""}},
       {{"3.2.3", "review"}, {"3.3.1", "review"}, {"5.6", "review"}, {"3.5.1", "review"}}},
      {{"#", "Mảng", "Trái", "Phải"},
       {{"1", kProcedures, "100%", "41/41"}, {"2", kOneStop, "100%", "39/41"}},
       {{"3.2.3", "review"}, {"3.3.1", "review"}}},
      {{"#", "Mảng", "Trái", "Giữa", "Phải"},
       {{"1", kProcedures, "100%", "41/41", "40/41"},
        {"2", kOneStop, "100%", "39/41", "41/41"},
        {"3", kTraining, "100%", "19/20", "20/20"}},
       {{"3.2.3", "review"}, {"3.3.1", "review"}, {"5.6", "review"}}},
  });
}

TEST_F(TableVerdicts, AColumnThatOnlyCitesDocumentsTellsTheOtherOne) {
  const std::vector<Texts> rows = {{"3.2.3", kProcedures, "41/41 TTHC", "Quyết định số 15/QĐ-SCT ngày 07/3/2022"},
                                   {"3.3.1", kOneStop, "39/41 TTHC", ""},
                                   {"3.5.1", kAnswers, "", "Công văn số 310/SCT-VP"}};
  const Verdicts told = {{"3.2.3", "met"}, {"3.3.1", "not_met"}, {"3.5.1", "missing"}};
  std::vector<Texts> turned = rows;
  for (Texts& row : turned) std::swap(row[2], row[3]);
  expect({{{"", "", "", ""}, rows, told}, {{"", "", "", ""}, turned, told}});
  // One citation, a citation beside a figure, what is asked instead of results: nothing is told.
  std::vector<Texts> once = rows;
  once[2][3] = "";
  std::vector<Texts> mixed = rows;
  mixed[1][3] = "đạt 95%, Báo cáo số 12/BC-SCT";
  std::vector<Texts> asked = rows;
  for (Texts& row : asked) row[2] = "100%";
  for (const std::vector<Texts>& unsure : {once, mixed, asked})
    expect({{{"", "", "", ""}, unsure, {{"3.2.3", "review"}, {"3.3.1", "review"}}}});
}

TEST_F(TableVerdicts, OneUnknownColumnBesideARequirementIsTheResult) {
  expect({{{"TT", "Tiêu chí", "Mục tiêu", "Sở báo"},
           {{"1", kProcedures, "100%", "41/41 TTHC"}, {"2", kOneStop, "100%", "39/41 TTHC"}},
           {{"3.2.3", "met"}, {"3.3.1", "not_met"}}}});
}

TEST_F(TableVerdicts, CountsOfOneRowAreReadTogether) {
  expect({
      {{"Nội dung", "Cần bố trí", "Đã bố trí", "Còn lại", "Lý do"},
       {{kStaffed, "30", "30", "0", ""}, {kPosts, "3", "2", "1", "Chờ hướng dẫn"}, {kTraining, "20", "19", "1", ""}},
       {{"5.1.2", "met"}, {"5.1.1", "not_met"}, {"5.6", "not_met"}}},
      {{"Nội dung", "Số phải cử đi", "Số đã cử", "Số còn lại"}, {{kTraining, "20", "23", "0"}}, {{"5.6", "met"}}},
      {{"STT", "Nhiệm vụ", "Được giao", "Hoàn thành", "Chưa hoàn thành"},
       {{"1", "Thực hiện kế hoạch CCHC", "28", "28", "0"}, {"2", kTasks, "4", "3", "1"}},
       {{"1.1", "met"}, {"1.6", "not_met"}}},
      {{"STT", "Nội dung", "Đã làm", "Còn thiếu"},
       {{"1", kOneStop, "39", "2"}, {"2", kProcedures, "41", "0"}},
       {{"3.3.1", "not_met"}, {"3.2.3", "met"}}},
      // 2 + 2 is not 3; what is pending may still be on time; nothing to do is not applicable.
      {{"STT", "Nội dung", "Tổng số", "Đã giải quyết", "Chưa giải quyết"},
       {{"1", kOneStop, "41", "39", "3"}, {"2", kOnTime, "917", "900", "17"}, {"3", kAnswers, "0", "0", "0"}},
       {{"3.3.1", "review"}, {"3.4.1", "review"}, {"3.5.1", "not_applicable"}}},
  });
}

TEST_F(TableVerdicts, ADayToComeInTheRowLeavesItOpen) {
  const std::string name = "Đánh giá, phân loại công chức, viên chức theo Nghị định 90/2020/NĐ-CP";
  const auto of = [&](const char* note, const char* verdict) {
    return Case{
        {"Nội dung", "Phải làm", "Đã làm", "Còn lại", "Lý do"}, {{name, "67", "0", "67", note}}, {{"5.5.1", verdict}}};
  };
  expect({of("Thực hiện từ ngày 19/12/2022", "review"), of("Hoãn từ ngày 01/11/2022", "not_met"), of("", "not_met")});
}

TEST_F(TableVerdicts, TheColumnOfTheYearReportedIsTheResult) {
  expect({
      {{"TT", "Chỉ tiêu", "ĐVT", "Thực hiện năm 2021", "Kế hoạch năm 2022", "Thực hiện năm 2022"},
       {{"1", kOnline, "%", "47,3", "50", "52"},
        {"2", kUsed, "%", "60", "50", "44"},
        {"3", kContent, "%", "86,2", "88,2", "88,3"},
        {"4", kContentAnswers, "%", "84,0", "94,0", "89,5"}},
       {{"7.2.2", "met"}, {"7.2.1", "not_met"}, {"8.1.2", "met"}, {"8.1.5", "not_met"}}},
      {{"STT", "Tiêu chí", "Đơn vị tính", "Năm trước", "Năm nay"},
       {{"1", kOnline, "%", "61", "49,8"}, {"2", kContent, "%", "88,0", "88,5"}},
       {{"7.2.2", "not_met"}, {"8.1.2", "not_met"}}},
      {{"STT", "Tiêu chí", "Năm 2021", "Năm 2022", "KH 2023"},
       {{"1", kOnline, "41%", "58%", "70%"}, {"2", kUsed, "55%", "31%", "50%"}},
       {{"7.2.2", "met"}, {"7.2.1", "not_met"}}},
      {{"TT", "Chỉ tiêu", "ĐVT", "TH năm 2022", "Tăng (+), giảm (-)"},
       {{"1", kContent, "%", "88,3", "+2,4"}},
       {{"8.1.2", "met"}}},
      // Only the year before is told.
      {{"TT", "Tiêu chí", "Thực hiện năm 2021"}, {{"1", kOnline, "62%"}}, {{"7.2.2", "review"}}},
      {{"TT", "Tiêu chí", "TH 2021", "TH 2022"}, {{"1", kOnline, "62%", ""}}, {{"7.2.2", "missing"}}},
  });
}

TEST_F(TableVerdicts, OfSeveralPlacesEachCounts) {
  expect({
      {{"TT", "Tiêu chí", "Kết quả"}, {{"1", kPlaces, "64/64; 64/64; 61/64"}}, {{"3.2.5", "not_met"}}},
      {{"TT", "Tiêu chí", "Kết quả"}, {{"1", kPlaces, "64/64; 64/64; 64/64"}}, {{"3.2.5", "met"}}},
      // Of a share asked for at least, and of things that are not the same, nothing follows.
      {{"TT", "Tiêu chí", "Kết quả"}, {{"1", kUsed, "20/50; 40/50"}}, {{"7.2.1", "review"}}},
      {{"TT", "Tiêu chí", "Kết quả"}, {{"1", kOneStop, "41/41; 03/05"}}, {{"3.3.1", "review"}}},
  });
}

TEST_F(TableVerdicts, AMarkAloneIsNoResultAndNothingToDoIsNotApplicable) {
  expect({
      {{"TT", "Tiêu chí", "Mục tiêu", "Kết quả", "Tự đánh giá"},
       {{"1", kProcedures, "100%", "", "Đạt"},
        {"2", kOneStop, "100%", "-", "Đạt một phần"},
        {"3", kTasks, "Hoàn thành", "Chính phủ không giao việc cho Sở", ""},
        {"4", kPosts, "Ban hành", "Không được giao", ""},
        {"5", kTraining, "100%", "48/48 lượt", "Đạt"}},
       {{"3.2.3", "review"},
        {"3.3.1", "missing"},
        {"1.6", "not_applicable"},
        {"5.1.1", "not_applicable"},
        {"5.6", "met"}}},
  });
}

TEST_F(TableVerdicts, ATableOfNamesAloneIsReadAsText) {
  expect({{{"TT", "Nội dung"},
           {{"1", "Đã công bố quy trình nội bộ giải quyết TTHC của 41/41 TTHC, đạt 100%."},
            {"2", "Tỷ lệ hồ sơ TTHC được giải quyết trực tuyến mức độ 3 và 4 đạt 31%."}},
           {{"3.2.3", "met"}, {"7.2.2", "not_met"}}}});
}

const Texts kTwoYears = {"TT",
                         "Chỉ tiêu",
                         "Đơn vị tính",
                         "Năm 2021 Số lượng",
                         "Năm 2021 Tỷ lệ (%)",
                         "Năm 2022 Số lượng",
                         "Năm 2022 Tỷ lệ (%)"};

TEST_F(TableVerdicts, ACountAndItsShareBesideItAreOneResult) {
  expect({
      {kTwoYears,
       {{"1", "TTHC đã công bố quy trình nội bộ", "TTHC", "88", "97,8", "93", "100"},
        {"2", "TTHC tiếp nhận, trả kết quả tại Trung tâm Hành chính công", "TTHC", "90", "100", "91", "97,8"}},
       {{"3.2.3", "met"}, {"3.3.1", "not_met"}}},
      // Last year's share is no result of this one.
      {kTwoYears, {{"1", "TTHC đã công bố quy trình nội bộ", "TTHC", "88", "100", "", ""}}, {{"3.2.3", "missing"}}},
  });
}

TEST_F(TableVerdicts, AnIndentedRowGoesOnAboutTheOneAboveIt) {
  expect({
      {kTwoYears,
       {{"1", "Nhiệm vụ trong kế hoạch CCHC", "Nhiệm vụ", "40", "", "42", ""},
        {"", "Trong đó: đã hoàn thành", "Nhiệm vụ", "40", "100", "41", "97,6"},
        {"2", "Hồ sơ TTHC đã giải quyết", "Hồ sơ", "800", "", "812", ""},
        {"", "- Trước hạn và đúng hạn", "Hồ sơ", "800", "100", "812", "100"},
        {"", "- Quá hạn", "Hồ sơ", "0", "0", "0", "0"}},
       {{"1.1", "not_met"}, {"3.4.1", "met"}}},
      {{"TT", "Nội dung", "Kết quả"},
       {{"1", "Hồ sơ TTHC đã giải quyết", "812"}, {"", "- Đúng hạn", "809"}, {"", "- Trễ hạn", "03"}},
       {{"3.4.1", "not_met"}}},
      {{"TT", "Nội dung", "Kết quả"},
       {{"1", "Phản ánh, kiến nghị về TTHC: đã nhận", "07"}, {"2", "Phản ánh, kiến nghị về TTHC: đã trả lời", "06"}},
       {{"3.5.1", "not_met"}}},
      {{"TT", "Nội dung", "Kết quả"},
       {{"1", "Phản ánh, kiến nghị về TTHC: đã nhận", "07"}, {"2", "Phản ánh, kiến nghị về TTHC: đã trả lời", "07"}},
       {{"3.5.1", "met"}}},
  });
}

TEST_F(TableVerdicts, CountsUnderANumberedHeadingAreOfWhatItNames) {
  const Texts header = {"STT", "Nội dung thống kê", "Đơn vị tính", "Giá trị", "Nguồn số liệu"};
  expect({
      {header,
       {{"1", "Nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao", "", "", ""},
        {"1.1", "Số nhiệm vụ được giao", "Nhiệm vụ", "9", "Văn phòng"},
        {"1.2", "Số nhiệm vụ hoàn thành đúng hạn", "Nhiệm vụ", "8", "Văn phòng"},
        {"2", "Số TTHC thuộc thẩm quyền", "TTHC", "85", ""},
        {"2.1", "Số TTHC được công bố quy trình nội bộ", "TTHC", "84", ""},
        {"3", "Phản ánh, kiến nghị về TTHC", "", "", ""},
        {"3.1", "Số PAKN tiếp nhận", "PAKN", "05", ""},
        {"3.2", "Số PAKN đã trả lời", "PAKN", "05", ""},
        {"3.3", "Số kết quả trả lời PAKN được công khai", "Kết quả", "04", ""},
        {"4", "Hồ sơ TTHC", "", "", ""},
        {"4.1", "Số hồ sơ đã giải quyết", "Hồ sơ", "700", ""},
        {"4.2", "Quá hạn", "Hồ sơ", "03", ""},
        {"4.3", "Số thư xin lỗi do trễ hạn", "Thư", "03", ""}},
       {{"1.6", "not_met"},
        {"3.2.3", "not_met"},
        {"3.5.1", "met"},
        {"3.5.2", "not_met"},
        {"3.4.1", "not_met"},
        {"3.4.4", "met"}}},
      // Of all procedures only some were to be gone through; how many there are says nothing of authority.
      {header,
       {{"2", "Số TTHC thuộc thẩm quyền", "TTHC", "85", ""}, {"2.1", "Số TTHC được rà soát", "TTHC", "20", ""}},
       {{"3.1.1", "missing"}, {"3.2.3", "missing"}}},
  });
}

TEST_F(TableVerdicts, ARatioIsReadWithTheNameOfItsRow) {
  expect({
      {{"TT", "Nội dung", "Thực hiện"},
       {{"1", "Nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao hoàn thành đầy đủ, đúng hạn/tổng số", "8/8"},
        {"2", "Vấn đề phát hiện qua rà soát TTHC / đã xử lý hoặc kiến nghị xử lý", "05/04"}},
       {{"1.6", "met"}, {"3.1.2", "not_met"}}},
      {{"TT", "Nội dung", "Thực hiện"},
       {{"1", "Nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao hoàn thành đầy đủ, đúng hạn/tổng số", "7/8"},
        {"2", "Vấn đề phát hiện qua rà soát TTHC / đã xử lý hoặc kiến nghị xử lý", "05/05"}},
       {{"1.6", "not_met"}, {"3.1.2", "met"}}},
      // Whether they were done, a ratio of what was not does not tell.
      {{"TT", "Nội dung", "Thực hiện"},
       {{"1", "Nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao chưa hoàn thành/tổng số", "8/8"}},
       {{"1.6", "review"}}},
      // What was looked through is not what was found.
      {{"TT", "Nội dung", "Thực hiện"},
       {{"1", "Xử lý vấn đề qua rà soát TTHC",
         "Rà soát 15/90 TTHC, phát hiện 04 vấn đề, đã kiến nghị xử lý 04 vấn đề."}},
       {{"3.1.2", "met"}}},
      {{"TT", "Nội dung", "Thực hiện"},
       {{"1", "Xử lý vấn đề qua rà soát TTHC", "Rà 15 TTHC, thấy 04 vấn đề; cả 04 đã kiến nghị Bộ xử lý."}},
       {{"3.1.2", "met"}}},
  });
}

TEST_F(TableVerdicts, AllSentencesOfACellAreHeard) {
  expect({
      {{"TT", "Nội dung", "Kết quả thực hiện"},
       {{"1", "Xử lý vấn đề phát hiện qua kiểm tra", "Phát hiện 09 vấn đề. Đã khắc phục 07."}},
       {{"1.3.2", "not_met"}}},
      {{"TT", "Nội dung", "Kết quả thực hiện"},
       {{"1", "Xử lý văn bản, hồ sơ công việc trên môi trường mạng", "Văn bản đến: 100%. Hồ sơ công việc: 93%."}},
       {{"7.1.4", "not_met"}}},
      {{"TT", "Nội dung", "Kết quả thực hiện"},
       {{"1", "Xử lý văn bản, hồ sơ công việc trên môi trường mạng", "Quý I: 93%. Cả năm: 100%."}},
       {{"7.1.4", "met"}}},
      {{"TT", "Nội dung", "Kết quả thực hiện"},
       {{"1", "Công khai TTHC trên các trang, cổng điện tử",
         "Cổng TTĐT tỉnh: 64/64. Cổng dịch vụ công của tỉnh: 64/64."}},
       {{"3.2.5", "review"}}},
  });
}

TEST_F(TableVerdicts, ASentenceOfARowThatMaySpeakOfAnotherCriterionLeavesItOpen) {
  expect({
      {{"TT", "Nội dung", "Kết quả thực hiện"},
       {{"1", "Công bố TTHC, quy trình nội bộ",
         "Bộ sửa đổi, bãi bỏ 12 TTHC; Sở trình và UBND tỉnh công bố 12/12 TTHC sửa đổi, bãi bỏ kịp thời. Có 80/82 TTHC "
         "được công bố quy trình nội bộ."}},
       {{"3.2.1", "review"}}},
      {{"TT", "Nội dung", "Kết quả thực hiện"},
       {{"1", "Công bố quy trình nội bộ", "80/82 TTHC"}},
       {{"3.2.1", "missing"}, {"3.2.3", "not_met"}}},
  });
}

TEST_F(TableVerdicts, APlainActUnderAResultIsDone) {
  const char* const kDelegation = "Phân cấp quản lý";
  const auto told = [&](const char* said, const char* verdict) {
    expect({{{"TT", "Nội dung", "Kết quả thực hiện"}, {{"1", kDelegation, said}}, {{"4.3.1", verdict}}}});
  };
  told("Thực hiện việc phân cấp quản lý bến xe, bãi đỗ xe cho cấp huyện theo Nghị quyết số 99/NQ-CP.", "met");
  told("Thực hiện việc phân cấp quản lý bến xe, bãi đỗ xe cho cấp huyện.", "review");
  told("Tăng cường thực hiện phân cấp quản lý theo Nghị quyết số 99/NQ-CP.", "review");
  told("Sẽ thực hiện việc phân cấp quản lý bến xe theo Nghị quyết số 99/NQ-CP.", "review");
}

TEST_F(TableVerdicts, AShortNameIsToldByItsPlaceAndByBeingNextToNoOther) {
  const Texts header = {"Nội dung", "Kết quả thực hiện"};
  expect({
      {header,
       {{"Kế hoạch CCHC", "Hoàn thành 30/30 nhiệm vụ."},
        {"Báo cáo CCHC định kỳ", "Gửi đủ 04 báo cáo, đầy đủ nội dung, đúng thời gian quy định."},
        {"Kiểm tra nội bộ", "10/12"},
        {"Khắc phục sau kiểm tra", "06/06 vấn đề"},
        {"Tuyên truyền CCHC", "Mở 02 hội nghị lồng ghép tuyên truyền CCHC."},
        {"Sáng kiến, giải pháp mới về CCHC", "04 sáng kiến"},
        {"Nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao", "Không được giao."}},
       {{"1.3.1", "not_met"}, {"1.3.2", "met"}, {"1.5", "met"}}},
      // Out of order the short names stay doubtful.
      {header, {{"Khắc phục", "06/06 vấn đề"}, {"Kế hoạch CCHC", "Hoàn thành 30/30 nhiệm vụ."}}, {{"1.3.2", "review"}}},
      {header, {{"Phân cấp", "Chưa thực hiện."}}, {{"4.3.1", "not_met"}}},
      // A row that names two: each sentence is about its own.
      {header,
       {{"Thực hiện kế hoạch và chế độ báo cáo CCHC",
         "Kế hoạch CCHC có 25 nhiệm vụ, đã hoàn thành 24 nhiệm vụ. Báo cáo CCHC định kỳ gửi đủ 04 kỳ, đầy đủ nội dung, "
         "đúng thời gian quy định."}},
       {{"1.1", "not_met"}, {"1.2", "met"}}},
  });
}

TEST_F(TableVerdicts, AViolationStaysInItsRow) {
  const char* const kSpending = "Sử dụng kinh phí từ nguồn ngân sách nhà nước";
  const char* const kPublicUnits = "Sử dụng nguồn tài chính và phân phối kết quả tài chính ở đơn vị sự nghiệp công lập";
  expect({
      {{"TT", "Nội dung", "Kết quả"},
       {{"1", kSpending, "Thanh tra kết luận thu hồi nộp ngân sách 12 triệu đồng."},
        {"2", kPublicUnits, "Không có sai phạm trong sử dụng nguồn tài chính, phân phối kết quả tài chính."}},
       {{"6.1.2", "not_met"}, {"6.3.3", "met"}}},
      // What is as it should be is no case of the contrary.
      {{"TT", "Nội dung", "Kết quả"},
       {{"1", "Ban hành quy định TTHC theo đúng thẩm quyền", "04"}},
       {{"3.1.1", "review"}}},
  });
}

TEST_F(TableVerdicts, AnIndexThatIsNotAnnouncedYetIsNotLeftUndone) {
  expect({
      {{"STT", "Tiêu chí", "Kết quả"}, {{"1", kContent, "Chưa công bố"}}, {{"8.1.2", "review"}}},
      {{"STT", "Tiêu chí", "Kết quả"}, {{"1", kProcedures, "Chưa công bố"}}, {{"3.2.3", "not_met"}}},
  });
}

}  // namespace
}  // namespace rasoat
