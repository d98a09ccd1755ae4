// Statements find their criteria of the 2022 plan (corpus/plan-2022/criteria.tsv).
#include "check/assign.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "extract/text/normalize.h"
#include "parse/keys.h"

namespace rasoat {
namespace {

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
  return cells;
}

const std::vector<Criterion>& plan() {
  static const auto criteria = [] {
    std::ifstream file(RASOAT_SOURCE_DIR "/corpus/plan-2022/criteria.tsv");
    std::vector<Criterion> rows;
    std::string line;
    std::getline(file, line);
    const auto header = split(line);
    const auto column = [&](const char* name) {
      return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
    };
    while (std::getline(file, line)) {
      const auto cells = split(line);
      Criterion criterion;
      criterion.code = criterion.id = cells.at(column("code"));
      criterion.name = cells.at(column("name"));
      criterion.field_name = cells.at(column("field_name"));
      criterion.target.text = cells.at(column("target"));
      criterion.keys = keys_of(criterion);
      rows.push_back(std::move(criterion));
    }
    return rows;
  }();
  return criteria;
}

Statement make_statement(std::string_view heading, std::string_view label, std::string_view text) {
  Statement statement;
  statement.passage = make_passage(text);
  statement.key = compare_key(text);
  statement.words = content_words(text);
  statement.codes = find_codes(text);
  statement.context_codes = find_codes(label);
  statement.context_name = label;
  statement.name_words = content_words(label);
  statement.context_words = content_words(heading);
  return statement;
}

// "3.4.1" sure, "3.4.1?" uncertain, "" none.
std::string assigned_to(const Statement& statement) {
  const std::vector<Statement> statements = {statement};
  const Assignment assignment = assign_statements(plan(), statements);
  std::string found;
  for (std::size_t c = 0; c < plan().size(); ++c) {
    for (const Assigned& a : assignment.of_criterion[c]) {
      if (!found.empty()) found += ' ';
      found += plan()[c].code + (a.uncertain ? "?" : "");
    }
  }
  return found;
}

struct Case {
  std::string_view heading;
  std::string_view label;
  std::string_view text;
  std::string_view expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.label << " | " << c.text; }

class Assign : public testing::TestWithParam<Case> {};
TEST_P(Assign, FindsTheCriterionOrNone) {
  const Case& c = GetParam();
  EXPECT_EQ(assigned_to(make_statement(c.heading, c.label, c.text)), c.expected);
}

INSTANTIATE_TEST_SUITE_P(
    ByCode, Assign,
    testing::Values(Case{"", "TCTP 3.4.1 - Tỷ lệ hồ sơ đúng hạn", "Đạt 98,65%.", "3.4.1"},
                    Case{"", "", "Về TCTP 1.3.2, qua kiểm tra không phát hiện vấn đề phải xử lý.", "1.3.2"},
                    Case{"", "TCTP 3.4.1", "Do không để xảy ra trễ hẹn nên TCTP 3.4.4 không phát sinh.", "3.4.4"},
                    Case{"", "TCTP 8.1.1; 8.1.2", "Tăng trên 2% so với năm 2021.", "8.1.1 8.1.2"},
                    Case{"", "TCTP 9.9.9", "Đã thực hiện.", ""}));

INSTANTIATE_TEST_SUITE_P(
    ByName, Assign,
    testing::Values(
        Case{"", "Công khai TTHC trên Cổng thông tin điện tử (TTĐT) của tỉnh và Trang TTĐT của các cơ quan, đơn vị",
             "42/42 TTHC.", "3.2.5"},
        Case{"", "", "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết trực tuyến mức độ 3, 4 đạt 56%.", "7.2.2"},
        Case{"", "", "Chỉ số hài lòng về tiếp cận dịch vụ đạt 89,15%, năm 2021 đạt 86,40%.", "8.1.1"},
        Case{"", "", "Chỉ số hài lòng về tổ chức giải quyết TTHC đạt 89,15%.", "8.1.2"},
        Case{"", "", "Trong năm có 03 sáng kiến, giải pháp mới trong CCHC được công nhận.", "1.5"},
        Case{"", "", "Mức độ thu hút đầu tư cao hơn năm 2021.", "8.2"},
        Case{"", "", "Nhân dịp này, Ban Quản lý trân trọng cảm ơn sự quan tâm của Sở Nội vụ.", ""},
        Case{"", "", "Thời tiết năm 2022 diễn biến phức tạp.", ""}, Case{"", "", "146/BC-BQLKKT", ""},
        Case{"", "", "J§2 /BC-SYT", ""}));

TEST(Assign, ACodeBesideTheNameOfAnotherCriterionIsUncertain) {
  const Statement statement =
      make_statement("", "Chấp hành kỷ luật, kỷ cương hành chính của cán bộ, công chức, viên chức", "Không có.");
  Statement coded = statement;
  coded.context_codes = find_codes("TCTP 6.1.2");
  EXPECT_EQ(assigned_to(coded), "6.1.2?");
}

Statement make_row(std::size_t group, std::string_view number, std::string_view name, std::string_view result) {
  Statement row = make_statement("", "", result);
  row.in_table = true;
  row.group = group;
  row.context_name = name;
  row.name_words = content_words(name);
  row.context_codes = {{CriterionKind::kNone, std::string(number), false, 0, number.size()}};
  return row;
}

// "3.4.1=2 ...": which rows each criterion got; unknown codes behind "!".
std::string given(const std::vector<Statement>& statements) {
  const Assignment assignment = assign_statements(plan(), statements);
  std::string all;
  for (std::size_t c = 0; c < plan().size(); ++c) {
    for (const Assigned& a : assignment.of_criterion[c])
      all += (all.empty() ? "" : " ") + plan()[c].code + '=' + std::to_string(a.statement->group) +
             (a.uncertain ? "?" : "");
  }
  for (const auto& unknown : assignment.unknown_codes) all += " !" + unknown.code;
  return all;
}

TEST(Assign, RowsOfAFormWithNumbersOfItsOwnGoByTheirNames) {
  const std::vector<Statement> form = {
      make_row(1, "1.2.1", "Số phòng, đơn vị trực thuộc Sở", "11"),
      make_row(2, "1.5.1", "Số xe buýt chạy tuyến", "44"),
      make_row(3, "3.1.1", "Tổng số cầu, đường bộ được bảo trì", "136"),
      make_row(4, "3.1.4", "Số TTHC đã công bố quy trình nội bộ", "136"),
      make_row(5, "4.5.1", "Số chuyến tàu đến ga", "65"),
  };
  EXPECT_EQ(given(form), "3.2.3=4");
}

TEST(Assign, RowsWithCodesOfThePlanKeepThemAndUnknownOnesAreReported) {
  const std::vector<Statement> rows = {
      make_row(1, "3.2.3", "Công bố quy trình nội bộ giải quyết TTHC", "41/41"),
      make_row(2, "3.4.1", "Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn", "98%"),
      make_row(3, "9.9.9", "Số xe buýt chạy tuyến", "44"),
  };
  EXPECT_EQ(given(rows), "3.2.3=1 3.4.1=2 !9.9.9");
}

TEST(Assign, BesideAnEmptyRowASentenceThatHardlyNamesTheCriterionIsADoubt) {
  Statement empty = make_row(1, "3.4.1", "Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn", "");
  empty.empty_result = true;
  Statement faint = make_statement("", "", "Hồ sơ đúng hạn chỉ còn 35%.");
  faint.group = 2;
  EXPECT_EQ(given({faint}).find('?'), std::string::npos);
  EXPECT_EQ(given({empty, faint}), "3.4.1=1 3.4.1=2?");
  Statement coded = make_statement("", "", "TCTP 3.4.1: 98% hồ sơ đúng hạn.");
  coded.group = 3;
  EXPECT_EQ(given({empty, coded}), "3.4.1=1 3.4.1=3");
}

TEST(Assign, BesideAnAnswerUnderTheCodeIdleTalkIsLeftOut) {
  Statement coded = make_statement("", "TCTP 3.4.1", "Đủ.");
  coded.group = 1;
  Statement idle = make_statement("", "", "Hồ sơ TTHC được giải quyết đúng hạn là thước đo của sự phục vụ.");
  idle.group = 2;
  Statement telling = make_statement("", "", "Hồ sơ TTHC được giải quyết đúng hạn đạt 35%.");
  telling.group = 3;
  telling.figures = find_figures(telling.passage.text);
  EXPECT_EQ(given({idle}), "3.4.1=2");
  EXPECT_EQ(given({coded, idle, telling}), "3.4.1=1 3.4.1=3");
}

TEST(Assign, UnknownCodesAreReportedOnce) {
  const Statement statement = make_statement("", "TCTP 9.9.9", "Đã thực hiện.");
  const std::vector<Statement> statements = {statement, statement};
  const Assignment assignment = assign_statements(plan(), statements);
  ASSERT_EQ(assignment.unknown_codes.size(), 1u);
  EXPECT_EQ(assignment.unknown_codes[0].code, "9.9.9");
}

// A plan of few criteria has few words to tell them by; what is another matter altogether is not laid at their door.
std::string of_small_plan(std::string_view text) {
  static const auto plan = [] {
    std::vector<Criterion> rows;
    for (const char* name :
         {"Tỷ lệ nhiệm vụ trong kế hoạch CCHC được hoàn thành", "Tỷ lệ xã, phường được kiểm tra công vụ",
          "Tỷ lệ hồ sơ nộp trực tuyến toàn trình", "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính"}) {
      Criterion criterion;
      criterion.id = std::to_string(rows.size() + 1);
      criterion.name = name;
      criterion.keys = keys_of(criterion);
      rows.push_back(std::move(criterion));
    }
    return rows;
  }();
  const std::vector<Statement> statements = {make_statement("", "", text)};
  const Assignment assignment = assign_statements(plan, statements);
  std::string found;
  for (std::size_t c = 0; c < plan.size(); ++c) {
    for (const Assigned& a : assignment.of_criterion[c]) found += plan[c].id + (a.uncertain ? "?" : "");
  }
  return found;
}

TEST(Assign, AMatterThatASmallPlanDoesNotAskForIsNoCriterionsForSure) {
  for (const char* text : {"Thanh toán trực tuyến phí, lệ phí đạt 52,3%.",
                           "Đã cử 35/35 công chức, viên chức tham gia các lớp đào tạo, bồi dưỡng, đạt 100% kế hoạch.",
                           "Kết quả khảo sát cho thấy 88,6% người dân, tổ chức hài lòng với sự phục vụ.",
                           "Giải ngân vốn đầu tư công mới đạt 62% kế hoạch."}) {
    const std::string found = of_small_plan(text);
    EXPECT_TRUE(found.empty() || found.ends_with('?')) << text << " -> " << found;
  }
  EXPECT_EQ(of_small_plan("Hồ sơ nộp trực tuyến toàn trình đạt 71,4%."), "3");
  EXPECT_EQ(of_small_plan("Đã hoàn thành 21/21 nhiệm vụ trong kế hoạch cải cách hành chính."), "1");
  EXPECT_EQ(of_small_plan("Số hóa 1.024/1.200 hồ sơ, kết quả giải quyết thủ tục hành chính."), "4");
}

}  // namespace
}  // namespace rasoat
