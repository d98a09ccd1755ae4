#include "parse/plan_contents.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parse/plan_columns.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using R = ColumnRole;
using test::table_of;
using test::Texts;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

struct HeaderCase {
  Texts header;
  std::vector<Texts> rows;
  std::vector<ColumnRole> roles;
};

// Rows of two plans, to be put under any headers.
const Texts kPlan = {"1.1", "Xây dựng kế hoạch cải cách hành chính", "Tối thiểu 95%", "Sở Nội vụ", "Quý IV/2025"};
const Texts kRate = {"1.2", "Hồ sơ giải quyết đúng hạn của đơn vị", "100%", "Các đơn vị", "Năm 2025"};

PlanColumns read(const HeaderCase& c, ColumnTrust trust) {
  return plan_columns(table_of(c.header, c.rows), 2025, trust);
}

TEST(PlanContents, DecideWhereTheHeadersSaySomethingElse) {
  const HeaderCase cases[] = {
      {{"Mã số", "Nhiệm vụ", "Mức phải đạt", "Thực hiện", "Hoàn thành"},
       {kPlan, kRate},
       {R::kCode, R::kName, R::kTarget, R::kLead, R::kDeadline}},
      {{"TT", "Nhiệm vụ", "Kế hoạch giao", "Đã thực hiện", "Tiến độ"},
       {kPlan, kRate},
       {R::kOrder, R::kName, R::kTarget, R::kLead, R::kDeadline}},
      {{"TT", "Nội dung", "Tiến độ", "Đơn vị", "Thời hạn"},
       {kPlan, kRate},
       {R::kOrder, R::kName, R::kTarget, R::kLead, R::kDeadline}},
      {{"TT", "Chỉ số", "Đơn vị", "Năm 2024 (gốc)", "Mục tiêu năm 2025", "Cơ quan chủ trì"},
       {{"A1", "Chỉ số cải cách hành chính cấp tỉnh", "Điểm", "87,25", "≥ 89", "Sở Nội vụ"},
        {"A2", "Tỷ lệ hồ sơ đúng hạn", "%", "97,6", "≥ 99", "Văn phòng UBND tỉnh"}},
       {R::kOrder, R::kName, R::kUnit, R::kNone, R::kTarget, R::kLead}},
      {{"TT", "Chỉ tiêu", "ĐVT", "KH 2025", "Đơn vị"},
       {{"1", "Hồ sơ đúng hạn", "%", "95", "Sở Y tế"}, {"2", "Số sáng kiến", "Sáng kiến", "02", "Các phòng thuộc Sở"}},
       {R::kOrder, R::kName, R::kUnit, R::kTarget, R::kLead}},
      {{"TT", "Tên chỉ tiêu", "Đơn vị", "Mục tiêu"},
       {{"1", "Cấp phát bình chữa cháy", "Cái", "45"}, {"2", "Cấp phát vòi chữa cháy", "Cuộn", "20"}},
       {R::kOrder, R::kName, R::kUnit, R::kTarget}},
      {{"TT", "Sản phẩm", "Chỉ tiêu", "Chủ trì"},
       {{"1", "Kế hoạch được ban hành", "01", "Văn phòng"}, {"2", "Báo cáo kết quả rà soát", "04", "Văn phòng"}},
       {R::kOrder, R::kProduct, R::kTarget, R::kLead}},
      {{"TT", "Nội dung công việc", "Kết quả", "Đơn vị thực hiện", "Thời gian"},
       {{"1", "Rà soát thủ tục", "Quyết định công bố", "Sở Tư pháp", "Quý II"},
        {"2", "Kiểm tra công vụ", "Kế hoạch, báo cáo kiểm tra", "Sở Nội vụ", "Trong năm"}},
       {R::kOrder, R::kName, R::kProduct, R::kLead, R::kDeadline}},
      // Still to be filled in.
      {{"TT", "Tiêu chí", "Mục tiêu", "Kết quả thực hiện", "Tự đánh giá"},
       {{"1", "Hồ sơ đúng hạn", "95%", "", ""}, {"2", "Sáng kiến", "02 sáng kiến", "", ""}},
       {R::kOrder, R::kName, R::kTarget, R::kNone, R::kNone}},
  };
  for (const HeaderCase& c : cases) {
    const PlanColumns columns = read(c, ColumnTrust::kCells);
    EXPECT_THAT(columns.columns.roles, ElementsAreArray(c.roles)) << c.header[1] << " | " << c.header[2];
    EXPECT_THAT(columns.told, IsEmpty());
  }
}

TEST(PlanContents, TellUnitsAndTimesBesideKnownNamesAndTargets) {
  const PlanColumns columns =
      read({{"TT", "Chỉ tiêu", "Chỉ tiêu giao", "Giao cho", "Hạn"}, {kPlan, kRate}, {}}, ColumnTrust::kCells);
  EXPECT_THAT(columns.columns.roles, ElementsAre(R::kOrder, R::kName, R::kTarget, R::kLead, R::kDeadline));
  EXPECT_THAT(columns.told, ElementsAre(3u, 4u));
}

TEST(PlanContents, LeaveWhatTheHeadersSayAndTheCellsDoNotDeny) {
  const HeaderCase cases[] = {
      {{"TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "So với kế hoạch (%)"},
       {{"1", "Hồ sơ đúng hạn", "95", "97", "102"}, {"2", "Sáng kiến", "2", "3", "150"}},
       {R::kOrder, R::kName, R::kPlanned, R::kResult, R::kRatio}},
      {{"TT", "Nội dung", "Yêu cầu", "Kết quả", "Đánh giá"},
       {{"1", "Ban hành kế hoạch", "Đúng hạn", "Đã ban hành", "Đạt"}, {"2", "Kiểm tra", "02 cuộc", "02 cuộc", "Đạt"}},
       {R::kOrder, R::kName, R::kTarget, R::kResult, R::kSelf}},
      {{"TT", "Nội dung", "Kết quả", "Ghi chú"},
       {{"1", "Ban hành kế hoạch", "Đã ban hành kế hoạch", ""}, {"2", "Kiểm tra", "Đã kiểm tra 02 cuộc", ""}},
       {R::kOrder, R::kName, R::kResult, R::kNote}},
      {{"TT", "Chỉ tiêu", "Mục tiêu", "Đơn vị", "Thời hạn"},
       {{"1", "Hồ sơ đúng hạn", "95%", "Thuế tỉnh", "Quý IV"}, {"2", "Sáng kiến", "02", "Bệnh viện A", "Cả năm"}},
       {R::kOrder, R::kName, R::kTarget, R::kLead, R::kDeadline}},
  };
  for (const HeaderCase& c : cases)
    EXPECT_THAT(read(c, ColumnTrust::kCells).columns.roles, ElementsAreArray(c.roles)) << c.header[2];
}

TEST(PlanContents, TellColumnsWhoseHeadersNobodyKnows) {
  const std::vector<ColumnRole> kRoles = {R::kOrder, R::kName, R::kTarget, R::kLead, R::kDeadline};
  const Texts headers[] = {
      {"TT", "Vấn đề", "Ngưỡng", "Ai làm", "Xong trước"},
      {"Số hiệu", "Đề mục", "Con số", "Nơi làm", "Mốc"},
      {"TT", "Tiêu chuẩn", "Mức", "Đầu mối", "Bao giờ xong"},
      {"TT", "Nhiệm vụ", "Định mức", "Chủ trì", "Thời gian"},
      {"TT", "Nhiệm vụ", "Mức cần có", "Chủ trì", "Mốc"},
      {"TT", "Chuẩn", "Con số phải có", "Cơ quan chủ trì", "Thời hạn"},
      {"Mục", "Tên gọi", "Kỳ vọng", "Cơ quan/đơn vị", "Kỳ hạn"},
      {"TT", "Khâu việc", "Mức tối thiểu", "Tổ chức/cá nhân lo", "Hẹn xong"},
  };
  for (const Texts& header : headers) {
    const PlanColumns columns = read({header, {kPlan, kRate}, {}}, ColumnTrust::kCellsAlone);
    EXPECT_THAT(columns.columns.roles, ElementsAreArray(kRoles)) << header[1] << " | " << header[2];
    EXPECT_FALSE(columns.told.empty()) << header[1];
  }
}

TEST(PlanContents, TellTheRestFromWhatStandsInIt) {
  const HeaderCase cases[] = {
      // What is asked stands in words, behind the name.
      {{"TT", "Việc", "Thế nào là xong", "Người lo"},
       {{"1", "Lập kế hoạch của cơ quan", "Kế hoạch được lãnh đạo ký", "Văn phòng"},
        {"2", "Tự kiểm tra nội bộ", "Có biên bản và kết luận", "Thanh tra"}},
       {R::kOrder, R::kName, R::kTarget, R::kLead}},
      // Steps on the way, and where it starts from, are no targets.
      {{"TT", "Chuẩn", "Hiện trạng", "Quý I", "Quý II", "Cuối kỳ"},
       {{"1", "Hồ sơ trả đúng hạn", "88%", "90%", "92%", "95%"},
        {"2", "Thanh toán trực tuyến", "35%", "40%", "50%", "60%"}},
       {R::kOrder, R::kName, R::kNone, R::kNone, R::kNone, R::kTarget}},
      // Of steps alone the last.
      {{"TT", "Chỉ tiêu", "Quý I", "Quý II", "Quý III", "Quý IV"},
       {{"1", "Hồ sơ trả đúng hạn", "80%", "90%", "92%", "95%"},
        {"2", "Thanh toán trực tuyến", "35%", "40%", "50%", "60%"}},
       {R::kOrder, R::kName, R::kNone, R::kNone, R::kNone, R::kTarget}},
      // Money is asked of nobody, and what one unit has for itself not of all.
      {{"TT", "Nhiệm vụ", "Kinh phí", "Phường Long Hoa"},
       {{"1", "Mua sắm thiết bị", "200 triệu đồng", "≥ 80%"}, {"2", "Tập huấn", "50 triệu đồng", "≥ 90%"}},
       {R::kOrder, R::kName, R::kNone, R::kNone}},
      // Headers that promise a figure of a report.
      {{"TT", "Việc cần triển khai", "Phân công / Đơn vị", "Phân công / Thời điểm", "Chỉ số phải đạt"},
       {{"1", "Hồ sơ trả đúng hạn", "Văn phòng", "Cả năm", "95%"},
        {"2", "Thanh toán trực tuyến", "Các phòng", "Quý IV", "60%"}},
       {R::kOrder, R::kName, R::kLead, R::kDeadline, R::kTarget}},
      {{"TT", "Nhiệm vụ", "Kế hoạch năm 2025 / Mức đạt", "Kế hoạch năm 2025 / Thời gian", "Thực hiện"},
       {{"1", "Hồ sơ trả đúng hạn", "95%", "Cả năm", "Văn phòng"},
        {"2", "Thanh toán trực tuyến", "60%", "Quý IV", "Các phòng"}},
       {R::kOrder, R::kName, R::kTarget, R::kDeadline, R::kLead}},
      // Two kinds of units.
      {{"Phân công / Làm chính", "Phân công / Làm cùng", "Tên", "Đặt ra"},
       {{"Sở Nội vụ", "Sở Tài chính", "Hồ sơ đúng hạn", "95%"},
        {"Công an tỉnh", "Các xã, phường", "Tài khoản VNeID", "80%"}},
       {R::kLead, R::kSupport, R::kName, R::kTarget}},
  };
  for (const HeaderCase& c : cases)
    EXPECT_THAT(read(c, ColumnTrust::kCellsAlone).columns.roles, ElementsAreArray(c.roles)) << c.header[2];
}

TEST(PlanContents, ReadInTheAppendixWithANoteOfTheColumns) {
  Structure structure;
  structure.blocks.emplace_back(table_of({"TT", "Vấn đề", "Ngưỡng", "Ai làm", "Xong trước"}, {kPlan, kRate}));
  std::vector<Doubt> doubts;
  const std::vector<Criterion> criteria = read_appendix(structure, 2025, doubts);
  ASSERT_EQ(criteria.size(), 2u);
  EXPECT_EQ(criteria[0].id, "1.1");
  EXPECT_EQ(criteria[0].target.text, "Tối thiểu 95%");
  EXPECT_EQ(criteria[0].lead, "Sở Nội vụ");
  EXPECT_EQ(criteria[0].deadline.text, "Quý IV/2025");
  ASSERT_EQ(doubts.size(), 1u);
  EXPECT_EQ(doubts[0].code, "columns-told");
  EXPECT_EQ(doubts[0].args[1].second, "“Ngưỡng”");
  EXPECT_EQ(read_appendix(structure, 2025, doubts, DocumentKind::kOther).size(), 2u);
  EXPECT_TRUE(read_appendix(structure, 2025, doubts, DocumentKind::kReport).empty());
}

TEST(PlanContents, NeverMakeAPlanOfFiguresOfMoneyOrOfOneRow) {
  const JoinedTable tables[] = {
      table_of({"Đơn vị", "Tiếp nhận", "Giải quyết"}, {{"Xã A", "120", "118"}, {"Xã B", "95", "95"}}),
      table_of({"TT", "Nội dung thống kê", "Xã A Lưới", "Xã Hồng Thái"},
               {{"1", "Số dân trên địa bàn", "12.400", "9.800"}, {"2", "Số trường học", "4", "3"}}),
      table_of({"TT", "Khoản mục", "Dự toán"}, {{"1", "Mua sắm máy tính", "200"}, {"2", "Tập huấn", "50"}}),
      table_of({"Nơi nhận", "Ký tên"}, {{"Như trên và các sở", "100%"}}),
  };
  for (const JoinedTable& table : tables) {
    Structure structure;
    structure.blocks.emplace_back(table);
    std::vector<Doubt> doubts;
    EXPECT_TRUE(read_appendix(structure, 2025, doubts).empty()) << table.header[0].text;
    EXPECT_THAT(doubts, IsEmpty());
  }
}

TEST(PlanContents, AreNoPlanInACircularThatAssignsNothing) {
  Structure structure;
  structure.blocks.emplace_back(
      table_of({"STT", "Danh mục phương tiện", "Đơn vị", "Mức thu"},
               {{"1", "Máy bơm chữa cháy", "Cái", "40.000"}, {"2", "Vòi chữa cháy", "Cuộn", "20.000"}}));
  std::vector<Doubt> doubts;
  EXPECT_TRUE(read_appendix(structure, 2025, doubts, DocumentKind::kOther).empty());
  EXPECT_THAT(doubts, IsEmpty());
}

TEST(TaskTable, OfAPlanWithoutTargetsIsReadAsDuties) {
  Structure structure;
  structure.blocks.emplace_back(table_of({"TT", "Nội dung nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"},
                                         {{"1", "Ban hành kế hoạch kiểm tra", "Sở Nội vụ", "Các sở", "Quý I"},
                                          {"2", "Sơ kết sáu tháng", "Văn phòng", "", "Tháng 6"}}));
  std::vector<Doubt> doubts;
  EXPECT_TRUE(read_appendix(structure, 2025, doubts).empty());
  const std::vector<Criterion> tasks = read_task_table(structure, 2025, doubts);
  ASSERT_EQ(tasks.size(), 2u);
  EXPECT_EQ(tasks[0].name, "Ban hành kế hoạch kiểm tra");
  EXPECT_TRUE(std::holds_alternative<Duty>(tasks[0].target.predicate));
  EXPECT_EQ(tasks[1].lead, "Văn phòng");
  EXPECT_THAT(doubts, IsEmpty());
}

TEST(UnitTargets, StandInTheColumnsOfTheUnits) {
  struct Case {
    Texts header;
    const char* target;
    const char* first;
    std::size_t units;
  };
  const Case cases[] = {
      {{"STT", "Chỉ tiêu", "Chỉ tiêu toàn thị xã", "Phường Long Hoa", "Xã Trường Tây"}, "≥ 99%", "≥ 98%", 2},
      {{"STT", "Nội dung", "Toàn huyện", "Xã A Lưới", "Xã Hồng Thái"}, "≥ 99%", "≥ 98%", 2},
      {{"TT", "Tên chỉ tiêu", "Tổng cộng", "Giao các đơn vị / Sở Y tế", "Giao các đơn vị / Sở Nội vụ"},
       "≥ 99%",
       "≥ 98%",
       2},
      {{"TT", "Tên chỉ tiêu", "Chung", "Chỉ tiêu giao / Xã An", "Chỉ tiêu giao / Xã Bình"}, "≥ 99%", "≥ 98%", 2},
      // One unit alone is no distribution; marks are none either.
      {{"STT", "Chỉ tiêu", "Mục tiêu", "Sở Y tế", "Ghi chú"}, "≥ 99%", "", 0},
  };
  for (const Case& c : cases) {
    Structure structure;
    structure.blocks.emplace_back(table_of(
        c.header, {{"1", "Hồ sơ đúng hạn (%)", "≥ 99", "≥ 98", "≥ 95"}, {"2", "Sáng kiến", "20", "03", "02"}}));
    std::vector<Doubt> doubts;
    const std::vector<Criterion> criteria = read_appendix(structure, 2025, doubts);
    ASSERT_EQ(criteria.size(), 2u) << c.header[2];
    EXPECT_EQ(criteria[0].target.text, c.target) << c.header[2];
    ASSERT_EQ(criteria[0].unit_targets.size(), c.units) << c.header[2];
    if (c.units > 0) {
      EXPECT_EQ(criteria[0].unit_targets[0].target.text, c.first) << c.header[2];
    }
    EXPECT_THAT(doubts, IsEmpty());
  }
}

struct UnitCase {
  const char* text;
  bool unit;
};

TEST(NamesUnits, OfWhoeverDoesItAndOfNothingElse) {
  constexpr UnitCase kCases[] = {
      {"Sở Nội vụ", true},
      {"Các đơn vị", true},
      {"Văn phòng UBND tỉnh; Sở Tài chính", true},
      {"UBND các xã", true},
      {"Các bệnh viện", true},
      {"Công an tỉnh", true},
      {"Người đứng đầu", true},
      {"Phòng VH-XH", true},
      {"Ban hành kế hoạch", false},
      {"Tổ chức hội nghị", false},
      {"100%", false},
      {"Quý IV", false},
      {"Phòng, chống tham nhũng", true},  // alone it may be either
      {"", false},
      {"Hồ sơ đúng hạn", false},
  };
  for (const UnitCase& c : kCases) EXPECT_EQ(names_units(c.text), c.unit) << c.text;
}

TEST(NamesOneUnit, OfAHeaderThatOneUnitHasForItself) {
  constexpr UnitCase kCases[] = {
      {"Phường Long Hoa", true},
      {"Xã Trường Tây", true},
      {"Chỉ tiêu giao / Xã An Bình", true},
      {"Sở Y tế", true},
      {"UBND xã Đại Lào", true},
      {"Số lượng", false},
      {"Quản lý", false},
      {"Phòng chuyên môn", false},
      {"Chỉ tiêu", false},
      {"Cơ quan chủ trì", false},
      {"Xã", false},
      {"Trường hợp", false},
      {"Trung tâm phụ trách", false},
  };
  for (const UnitCase& c : kCases) EXPECT_EQ(names_one_unit(test::passage_of(c.text)), c.unit) << c.text;
}

}  // namespace
}  // namespace rasoat
