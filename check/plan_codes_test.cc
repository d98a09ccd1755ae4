#include "check/plan_codes.h"

#include <gtest/gtest.h>

#include "parse/keys.h"

namespace rasoat {
namespace {

std::vector<Criterion> criteria_with(const std::vector<std::pair<const char*, const char*>>& coded) {
  std::vector<Criterion> criteria;
  for (const auto& [code, name] : coded) {
    Criterion& criterion = criteria.emplace_back();
    criterion.code = criterion.id = code;
    criterion.name = name;
    criterion.keys = keys_of(criterion);
  }
  return criteria;
}

std::vector<Criterion> plan() {
  return criteria_with({{"2b", "Kiểm tra công vụ"}, {"III.1.4", "Số hóa hồ sơ lưu trữ"}, {"HL 3", "Mức độ hài lòng"}});
}

// Codes found in the sentence, then "|" and those of the headings above it.
std::string codes_of(const char* sentence, const char* heading = "") {
  Statement statement;
  statement.passage = make_passage(sentence);
  statement.words = content_words(sentence);
  if (*heading != '\0') statement.context = {heading};
  statement.context_words = content_words(heading);
  const Statement settled = with_plan_codes(plan(), {statement}).front();
  std::string text;
  for (const CodeMention& mention : settled.codes) text += (text.empty() ? "" : " ") + mention.code;
  if (!settled.context_codes.empty()) text += "|" + settled.context_codes.front().code;
  return text;
}

struct Case {
  const char* sentence;
  const char* codes;
};

TEST(PlanCodes, AreFoundInTheirWrittenForms) {
  constexpr Case kCases[] = {
      {"Tiêu chí 2b: đã kiểm tra 05 phòng.", "2b"},
      {"Đối với tiêu chí 2.b và tiêu chí HL3, đơn vị tự đánh giá đạt.", "2b HL 3"},
      {"Mã số III.1.4: đã số hóa 12.000 trang.", "III.1.4"},
      {"III.1.4. Số hóa 12.000 hồ sơ.", "III.1.4"},
      {"HL 3 - Hài lòng: 93%", "HL 3"},
      {"- 2b) Kiểm tra công vụ tại 05 phòng.", "2b"},
      {"Người dân hài lòng đạt 93% (HL-03).", "HL 3"},
  };
  for (const Case& c : kCases) EXPECT_EQ(codes_of(c.sentence), c.codes) << c.sentence;
}

TEST(PlanCodes, NothingElseIsOne) {
  for (const char* sentence :
       {"Ban hành theo Mẫu 2b kèm theo Thông tư.", "Phòng 2b đã chuyển trụ sở.", "2b. Công tác tài chính.",
        "III.1.4. Tuyên truyền trên báo.", "Tiêu chí 2 bậc được hoàn thành.", "Chỉ tiêu 2b1 chưa giao.",
        "Theo khoản 2b Điều 3.", "Tiêu chí 5c: đã kiểm tra.", "Kiểm tra công vụ ngày 2/3.",
        "Tiêu chí III.1.45 không áp dụng."})
    EXPECT_EQ(codes_of(sentence), "") << sentence;
}

TEST(PlanCodes, AHeadingHasThemForWhatStandsUnderIt) {
  EXPECT_EQ(codes_of("Đã kiểm tra 05 phòng.", "Tiêu chí 2b"), "|2b");
  EXPECT_EQ(codes_of("Đạt 93%.", "HL 3. Mức độ hài lòng của người dân"), "|HL 3");
  EXPECT_EQ(codes_of("Đạt 93%.", "III.1.4. Công tác thi đua"), "");
}

std::string row_code(const std::vector<Criterion>& criteria, const char* written) {
  Statement row;
  row.in_table = true;
  row.context_codes = {{CriterionKind::kNone, written, false, 0, 2}};
  EXPECT_TRUE(needs_plan_codes(criteria, {row})) << written;
  const auto codes = with_plan_codes(criteria, {row}).front().context_codes;
  return codes.empty() ? "" : codes.front().code;
}

TEST(PlanCodes, OfRowsGetThePlansSpellingOrAreDropped) {
  EXPECT_EQ(row_code(plan(), "HL 3"), "HL 3");
  EXPECT_EQ(row_code(plan(), "7a"), "");
  EXPECT_EQ(row_code(criteria_with({{"1.1", "Kiểm tra công vụ"}}), "1a"), "");
  EXPECT_FALSE(needs_plan_codes(criteria_with({{"1.1", "Kiểm tra công vụ"}}), {Statement{}}));
}

}  // namespace
}  // namespace rasoat
