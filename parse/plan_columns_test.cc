#include "parse/plan_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using R = ColumnRole;
using test::table_of;
using test::Texts;
using testing::ElementsAreArray;

struct HeaderCase {
  Texts header;
  std::int32_t year;
  std::vector<ColumnRole> roles;
};

TEST(PlanColumns, TheColumnOfThePlansYearIsTheTarget) {
  const HeaderCase cases[] = {
      {{"TT", "Chỉ tiêu", "ĐVT", "Năm 2025", "Năm 2026", "Cơ quan chủ trì"},
       2026,
       {R::kOrder, R::kName, R::kUnit, R::kNone, R::kTarget, R::kLead}},
      {{"TT", "Chỉ tiêu", "ĐVT", "Lộ trình thực hiện / Năm 2025", "Lộ trình thực hiện / Năm 2026", "Cơ quan chủ trì"},
       2025,
       {R::kOrder, R::kName, R::kUnit, R::kTarget, R::kNone, R::kLead}},
      {{"TT", "Nội dung", "Chỉ tiêu / Năm 2025", "Chỉ tiêu / Năm 2026", "Chỉ tiêu / Năm 2027"},
       2026,
       {R::kOrder, R::kName, R::kNone, R::kTarget, R::kNone}},
      {{"TT", "Nội dung", "Mục tiêu các năm / 2025", "Mục tiêu các năm / 2026 (%)", "Phụ trách"},
       2026,
       {R::kOrder, R::kName, R::kNone, R::kTarget, R::kLead}},
      {{"TT", "Tên chỉ tiêu", "Thực hiện năm 2025", "Kế hoạch năm 2026", "Chủ trì"},
       2026,
       {R::kOrder, R::kName, R::kNone, R::kTarget, R::kLead}},
      {{"TT", "Tên chỉ tiêu", "Năm 2026", "Mục tiêu đến năm 2030", "Chủ trì"},
       2026,
       {R::kOrder, R::kName, R::kTarget, R::kNone, R::kLead}},
      {{"TT", "Nội dung", "Nhiệm vụ cụ thể", "Năm 2025", "Năm 2026", "Chủ trì"},
       2026,
       {R::kOrder, R::kName, R::kName, R::kNone, R::kTarget, R::kLead}},
      {{"TT", "Chỉ tiêu", "Năm 2026", "Chủ trì"}, 0, {R::kOrder, R::kName, R::kTarget, R::kLead}},
  };
  for (const HeaderCase& c : cases)
    EXPECT_THAT(plan_columns(table_of(c.header, {}), c.year).columns.roles, ElementsAreArray(c.roles)) << c.header[3];
}

TEST(PlanColumns, OtherColumnsOfYearsAreNoTarget) {
  const HeaderCase cases[] = {
      // The target stands in words; the year is where it starts from, or money, or when it is done.
      {{"TT", "Chỉ tiêu", "Mục tiêu, yêu cầu", "Năm 2026", "Chủ trì"},
       2026,
       {R::kOrder, R::kName, R::kTarget, R::kNone, R::kLead}},
      {{"TT", "Nhiệm vụ", "Kinh phí / Năm 2025", "Kinh phí / Năm 2026", "Chủ trì"},
       2026,
       {R::kOrder, R::kName, R::kNone, R::kNone, R::kLead}},
      {{"TT", "Nhiệm vụ", "Thời gian thực hiện / Năm 2025", "Thời gian thực hiện / Năm 2026"},
       2026,
       {R::kOrder, R::kName, R::kDeadline, R::kDeadline}},
      // Statistics: nobody is in charge and no unit is given.
      {{"TT", "Lĩnh vực", "Năm 2025", "Năm 2026"}, 2026, {R::kOrder, R::kName, R::kNone, R::kNone}},
      // None of the years is the plan's.
      {{"TT", "Chỉ tiêu", "Năm 2023", "Năm 2024", "Chủ trì"},
       2026,
       {R::kOrder, R::kName, R::kNone, R::kNone, R::kLead}},
      {{"TT", "Chỉ tiêu", "Năm 2025", "Năm 2026", "Chủ trì"}, 0, {R::kOrder, R::kName, R::kNone, R::kNone, R::kLead}},
      // A report of that year.
      {{"TT", "Chỉ tiêu", "Kế hoạch năm 2026", "Thực hiện năm 2026"},
       2026,
       {R::kOrder, R::kName, R::kTarget, R::kResult}},
  };
  for (const HeaderCase& c : cases)
    EXPECT_THAT(plan_columns(table_of(c.header, {}), c.year).columns.roles, ElementsAreArray(c.roles)) << c.header[2];
}

TEST(PlanColumns, CompletionOverTimesIsTheDeadline) {
  const Texts header = {"TT", "Chỉ tiêu", "Mục tiêu", "Đơn vị chịu trách nhiệm", "Hoàn thành"};
  const auto role = [&](const Texts& cells) {
    std::vector<Texts> rows;
    for (const std::string& cell : cells) rows.push_back({"1", "Tên", "90%", "Văn phòng", cell});
    return plan_columns(table_of(header, rows), 2026).columns.roles.back();
  };
  EXPECT_EQ(role({"12/2026", "Trong năm", "Quý II/2026"}), R::kDeadline);
  EXPECT_EQ(role({"Trước 30/6/2026", "", "Thường xuyên"}), R::kDeadline);
  EXPECT_EQ(role({"x", "", "x"}), R::kMet);
  EXPECT_EQ(role({"Đạt", "Chưa đạt", "95%"}), R::kMet);
  EXPECT_EQ(role({}), R::kMet);
}

TEST(PlanColumns, AColumnOfNamesOverSeveralRowsHoldsFields) {
  const std::vector<Texts> merged = {{"1", "A", "Việc một", "90%", "VP"},
                                     {"2", "^", "Việc hai", "80%", "VP"},
                                     {"3", "B", "Việc ba", "70%", "VP"},
                                     {"4", "^", "Việc bốn", "60%", "VP"}};
  const std::vector<Texts> single = {{"1", "A", "Việc một", "90%", "VP"}, {"2", "B", "Việc hai", "80%", "VP"}};
  struct Case {
    const char* first;
    const char* second;
    const char* third;
    const std::vector<Texts>& rows;
    R roles[3];
  };
  const Case cases[] = {
      {"Lĩnh vực", "Tiêu chí", "Mục tiêu", merged, {R::kField, R::kName, R::kTarget}},
      {"Lĩnh vực", "Tiêu chí", "Mục tiêu", single, {R::kField, R::kName, R::kTarget}},
      {"Nhiệm vụ trọng tâm", "Công việc cụ thể", "Sản phẩm", merged, {R::kField, R::kName, R::kProduct}},
      {"Nội dung", "Nhiệm vụ", "Thời gian", merged, {R::kField, R::kName, R::kDeadline}},
      // A name of its own in each row.
      {"Tiêu chí", "Nội dung", "Mục tiêu", single, {R::kName, R::kName, R::kTarget}},
      {"Tiêu chí", "Nội dung yêu cầu", "Thời gian", single, {R::kName, R::kTarget, R::kDeadline}},
      {"Lĩnh vực/Tiêu chí", "Mục tiêu", "Thời gian", merged, {R::kName, R::kTarget, R::kDeadline}},
  };
  for (const Case& c : cases) {
    const Columns columns = plan_columns(table_of({"TT", c.first, c.second, c.third, "Chủ trì"}, c.rows), 2026).columns;
    EXPECT_THAT((std::vector<R>(columns.roles.begin() + 1, columns.roles.begin() + 4)), ElementsAreArray(c.roles))
        << c.first << " | " << c.second << " | " << c.third;
  }
}

TEST(PlanColumns, UnnumberedPartsOfANameStayItsTargets) {
  const JoinedTable table =
      table_of({"TT", "Tiêu chí", "Nội dung", "Chủ trì"}, {{"1", "Tuyên truyền", "Hội nghị", "VP"},
                                                           {"^", "^", "Tin, bài", "VP"},
                                                           {"2", "Kiểm tra", "02 cuộc", "VP"},
                                                           {"^", "^", "Kết luận", "VP"}});
  EXPECT_THAT(plan_columns(table, 2026).columns.roles, ElementsAreArray({R::kOrder, R::kName, R::kTarget, R::kLead}));
}

}  // namespace
}  // namespace rasoat
