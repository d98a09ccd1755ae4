#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "parse/target.h"

namespace rasoat {
namespace {

constexpr std::int32_t kYear = 2022;

std::string dump(const Deadline& deadline) {
  std::string text = name_of(deadline.kind);
  if (deadline.date) text += ' ' + to_iso(*deadline.date);
  if (deadline.conditional) text += " conditional";
  return text;
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> cells;
  std::stringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
  return cells;
}

// Every deadline of the 2022 plan and of real practice, as labelled in the corpus.
TEST(ParseDeadline, AgreesWithTheCorpus) {
  std::ifstream file(RASOAT_SOURCE_DIR "/corpus/plan-2022/deadlines.tsv");
  std::string line;
  std::getline(file, line);  // header
  int rows = 0;
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = split(line);
    ASSERT_GE(cells.size(), 4u) << line;
    const Deadline deadline = parse_deadline(cells[0], kYear);
    EXPECT_STREQ(name_of(deadline.kind), cells[1].c_str()) << cells[0];
    EXPECT_EQ(deadline.date ? to_iso(*deadline.date) : "", cells[3]) << cells[0];
    EXPECT_EQ(deadline.text, cells[0]);
    ++rows;
  }
  EXPECT_GE(rows, 28);
}

TEST(ParseDeadline, KnowsKindsDatesAndCases) {
  const struct {
    const char* text;
    const char* expected;
  } cases[] = {
      {"", "none"},
      {"Trong năm 2022", "within_year 2022-12-31"},
      {"Năm 2023", "within_year 2023-12-31"},
      {"2022", "within_year 2022-12-31"},
      {"Hằng năm", "within_year 2022-12-31"},
      {"Giai đoạn 2021-2025", "within_year 2025-12-31"},
      {"đến năm 2025", "within_year 2025-12-31"},
      {"Trong năm 2022 và các năm tiếp theo", "within_year 2022-12-31"},
      {"Quý III/2022", "fixed_date 2022-09-30"},
      {"Quý IV", "fixed_date 2022-12-31"},
      {"6 tháng đầu năm", "fixed_date 2022-06-30"},
      {"Tháng 02/2022", "fixed_date 2022-02-28"},
      {"Trong tháng 9", "fixed_date 2022-09-30"},
      {"Trước ngày 15 tháng 12 năm 2022", "fixed_date 2022-12-15"},
      {"Trước 30/11", "fixed_date 2022-11-30"},
      {"Trước ngày 30/6 và ngày 15/12/2022", "fixed_date 2022-12-15"},
      {"Hàng quý", "recurring"},
      {"Định kỳ hàng tháng", "recurring"},
      {"Khi để xảy ra trễ hẹn", "event conditional"},
      {"Sau khi có quyết định công bố TTHC", "event conditional"},
      {"Sau khi kết thúc đợt kiểm tra", "event"},
      {"Thường xuyên trong năm/Sau khi có quyết định công bố TTHC", "compound 2022-12-31"},
      {"Thường xuyên trong năm, nếu có thay đổi kịp thời công bố", "compound 2022-12-31 conditional"},
      {"Sau khi có phản ánh kiến nghị/theo thời gian quy định", "event conditional"},
      {"Khi có quy định mới của Trung ương", "event conditional"},
      {"Thực hiện thường xuyên (nếu có)", "continuous 2022-12-31 conditional"},
      {"Theo quy định của pháp luật", "external"},
      {"Theo tiến độ của tỉnh", "external"},
      {"Do lãnh đạo quyết định", "unknown"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(parse_deadline(c.text, kYear)), c.expected) << c.text;
}

TEST(ParseDeadline, HasNoDayWithoutAYear) {
  EXPECT_EQ(dump(parse_deadline("Trong năm đánh giá")), "within_year");
  EXPECT_EQ(dump(parse_deadline("trước ngày 20/11 hàng năm")), "fixed_date");
  EXPECT_EQ(parse_deadline("Trong năm 2022").year, 2022);
  EXPECT_EQ(parse_deadline("Trong năm đánh giá", kYear).year, std::nullopt);
}

}  // namespace
}  // namespace rasoat
