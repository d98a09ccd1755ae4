#include "parse/figure_tables.h"

#include <gtest/gtest.h>

#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::table_of;

std::string dump(const std::vector<IndicatorRow>& rows) {
  std::string text;
  for (const IndicatorRow& row : rows) {
    text += row.name + ": " + row.actual.to_english() + " of " + row.planned.to_english();
    text += (row.ratio ? " = " + row.ratio->to_english() + "%" : std::string()) + "\n";
  }
  return text;
}

TEST(IndicatorRows, AreReadByTheirHeaders) {
  const JoinedTable table = table_of({"TT", "Chỉ tiêu", "Đơn vị", "Kế hoạch", "Thực hiện", "So với kế hoạch (%)"},
                                     {{"1", "Số TTHC được rà soát", "TTHC", "40", "42", "105,0"},
                                      {"2", "Tỷ lệ hồ sơ đúng hạn", "%", "98", "98.5", "100,5%"},
                                      {"3", "Thu ngân sách", "triệu đồng", "1.250", "1.187,5", "95"},
                                      {"", "Lĩnh vực đầu tư", "", "", "", ""},
                                      {"4", "Hội nghị", "cuộc", "2", "-", ""}});
  EXPECT_EQ(dump(read_indicator_rows(table, 2022)),
            "Số TTHC được rà soát: 42 of 40 = 105.0%\nTỷ lệ hồ sơ đúng hạn: 98.5 of 98 = 100.5%\n"
            "Thu ngân sách: 1,187.5 of 1,250 = 95%\n");
}

TEST(IndicatorRows, ColumnsOfOtherYearsAreLeftAlone) {
  const JoinedTable table = table_of({"STT", "Chỉ tiêu", "ĐVT", "Thực hiện năm 2021", "Kế hoạch năm 2022",
                                      "Thực hiện năm 2022", "So với kế hoạch (%)", "So với cùng kỳ (%)"},
                                     {{"1", "Số TTHC", "TTHC", "35", "40", "42", "105", "120"}});
  EXPECT_EQ(dump(read_indicator_rows(table, 2022)), "Số TTHC: 42 of 40 = 105%\n");
}

TEST(IndicatorRows, ATableWithoutPlanOrWithTwoGivesNone) {
  EXPECT_TRUE(read_indicator_rows(table_of({"TT", "Chỉ tiêu", "Thực hiện"}, {{"1", "A", "3"}}), 2022).empty());
  EXPECT_TRUE(
      read_indicator_rows(table_of({"TT", "Chỉ tiêu", "Kế hoạch quý", "Kế hoạch năm", "Thực hiện", "So với kế hoạch"},
                                   {{"1", "A", "3", "4", "4", "100"}}),
                          2022)
          .empty());
  EXPECT_TRUE(
      read_indicator_rows(
          table_of({"TT", "Tiêu chí", "Mục tiêu, yêu cầu", "Kết quả thực hiện"}, {{"1", "A", "100%", "98%"}}), 2022)
          .empty());
}

std::string dump(const std::vector<FileRow>& rows) {
  std::string text;
  const auto add = [&](const char* name, const std::optional<std::int64_t>& value) {
    if (value) text += std::string(" ") + name + " " + std::to_string(*value);
  };
  for (const FileRow& row : rows) {
    text += row.name + (row.total ? " (total)" : "") + ":";
    add("received", row.received);
    add("resolved", row.resolved);
    add("early", row.early);
    add("on time", row.on_time);
    add("late", row.late);
    add("pending", row.pending);
    add("in time", row.pending_in_time);
    add("pending late", row.pending_late);
    if (row.share) text += " share " + row.share->to_english();
    text += "\n";
  }
  return text;
}

// "Trong hạn" and "Quá hạn" stand twice, of what is resolved and of what is pending.
TEST(FileRows, QuaHanTwiceIsOfResolvedAndOfPending) {
  const JoinedTable table = table_of(
      {"TT", "Lĩnh vực", "Trước hạn", "Đúng hạn", "Quá hạn", "Tỷ lệ trước hạn và đúng hạn", "Trong hạn", "Quá hạn"},
      {{"1", "Đầu tư", "88", "112", "2", "99,01%", "6", "0"}, {"", "Tổng cộng", "88", "112", "2", "99,01%", "6", "0"}});
  EXPECT_EQ(dump(read_file_rows(table, 0)),
            "Đầu tư: early 88 on time 112 late 2 in time 6 pending late 0 share 99.01\n"
            "Tổng cộng (total): early 88 on time 112 late 2 in time 6 pending late 0 share 99.01\n");
}

TEST(FileRows, GroupsAboveTheColumnsDecide) {
  const JoinedTable table =
      table_of({"STT", "Lĩnh vực", "Số hồ sơ tiếp nhận / Tổng số", "Đã giải quyết / Tổng số",
                "Đã giải quyết / Trong hạn", "Đã giải quyết / Quá hạn", "Đang giải quyết / Tổng số",
                "Đang giải quyết / Trong hạn", "Đang giải quyết / Quá hạn"},
               {{"1", "Đất đai", "1.240", "1.200", "1.180", "20", "40", "38", "2"}});
  EXPECT_EQ(dump(read_file_rows(table, 0)),
            "Đất đai: received 1240 resolved 1200 on time 1180 late 20 pending 40 in time 38 pending late 2\n");
}

TEST(FileRows, OtherTablesGiveNone) {
  EXPECT_TRUE(read_file_rows(table_of({"TT", "Lĩnh vực", "Số TTHC"}, {{"1", "Đầu tư", "20"}}), 0).empty());
  EXPECT_TRUE(read_file_rows(table_of({"TT", "Tiêu chí", "Kết quả", "Quá hạn"}, {{"1", "A", "98%", "2"}}), 0).empty());
}

}  // namespace
}  // namespace rasoat
