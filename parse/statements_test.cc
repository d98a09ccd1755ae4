#include <gtest/gtest.h>

#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::prose_of;
using test::report_of;
using test::table_of;
using test::Texts;

// One statement a line.
std::string dump(const std::vector<std::string>& lines) {
  std::string all;
  for (const Statement& statement : report_of(prose_of(lines)).statements) all += statement.passage.text + "\n";
  return all;
}

TEST(ReadStatements, OfAListUnderTheAddressBeginWithItsFirstResult) {
  EXPECT_EQ(dump({"Kính gửi: Sở Nội vụ tỉnh Gia Lai.", "- TCTP 1.3.2: Còn 09/09.", "- TCTP 3.1.2: Tồn 03/03."}),
            "Còn 09/09.\nTồn 03/03.\n");
  EXPECT_EQ(dump({"Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Nội vụ.", "- Hoàn thành 30/30 nhiệm vụ;",
                  "- Phòng Một đã xong."}),
            "Hoàn thành 30/30 nhiệm vụ;\nPhòng Một đã xong.\n");
  EXPECT_EQ(dump({"Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Nội vụ."}), "");
}

TEST(ReadStatements, WhatIsToComeIsLeftOut) {
  EXPECT_EQ(dump({"Năm 2023: tự kiểm tra 100% phòng; xử lý 100% vấn đề. Năm 2022 đã kiểm tra 10/10 phòng."}),
            "Năm 2022 đã kiểm tra 10/10 phòng.\n");
  EXPECT_EQ(dump({"Trong năm 2023 phấn đấu công khai 100% TTHC trên ba kênh: Cổng TTĐT tỉnh, Trang TTĐT của Sở."}), "");
  EXPECT_EQ(dump({"Phương hướng năm 2023:", "- Giảm 01 đầu mối.", "- Giải quyết 100% hồ sơ."}), "");
  EXPECT_EQ(dump({"- Giải pháp năm 2023: công bố 100% TTHC.", "- Giải quyết 98 hồ sơ."}), "Giải quyết 98 hồ sơ.\n");
  EXPECT_EQ(dump({"Năm 2022: tự kiểm tra 10/10 phòng."}), "tự kiểm tra 10/10 phòng.\n");
}

TEST(ReadStatements, OfLaterMonthsAreUnderWay) {
  Submission report = report_of(prose_of({}));
  report.header.period = {PeriodKind::kQuarter, 2022, 3};
  const auto told =
      read_statements(prose_of({"Quý IV, Sở tự kiểm tra tại 100% phòng.", "Đã kiểm tra 5 phòng."}), report.header);
  ASSERT_EQ(told.size(), 2u);
  EXPECT_TRUE(told[0].status.ongoing && !told[0].status.done);
  EXPECT_EQ(told[0].figures.at(0).role, FigureRole::kTarget);
  EXPECT_TRUE(told[1].status.done && !told[1].status.ongoing);
}

// "name: figures, status" of each statement of a table "TT | Nội dung | Số liệu".
std::string dump_table(const std::vector<Texts>& rows) {
  std::string all;
  for (const Statement& statement : report_of({{table_of({"TT", "Nội dung", "Số liệu"}, rows)}}).statements) {
    all += statement.context_name + ":";
    for (const Figure& figure : statement.figures) {
      all += ' ' + figure.value.to_vietnamese();
      if (figure.denominator) all += '/' + figure.denominator->to_vietnamese();
      if (figure.role == FigureRole::kBaseline) all += " before";
    }
    if (statement.status.done) all += " done";
    if (statement.status.not_arisen) all += " not arisen";
    if (statement.empty_result) all += " empty";
    all += "\n";
  }
  return all;
}

TEST(ReadStatements, ARowThatHeadsOthersIsNotLeftEmpty) {
  EXPECT_EQ(dump_table({{"1.2", "Kiểm tra CCHC", ""}, {"1.2.1", "Đơn vị được kiểm tra", "11"}}),
            "Đơn vị được kiểm tra: 11\n");
  EXPECT_EQ(dump_table({{"1", "Chỉ đạo", ""}, {"1.1", "Ban hành kế hoạch", ""}, {"1.2", "Đơn vị kiểm tra", "11"}}),
            "Ban hành kế hoạch: empty\nĐơn vị kiểm tra: 11\n");
}

TEST(ReadStatements, RowsOfAFormOfCountsTellSharesTogether) {
  EXPECT_EQ(dump_table({{"1", "Số vấn đề phát hiện", "16"}, {"2", "Số vấn đề phát hiện đã xử lý xong", "14"}}),
            "Số vấn đề phát hiện: 16\nSố vấn đề phát hiện đã xử lý xong: 14/16\n");
  EXPECT_EQ(dump_table({{"1", "Số nhiệm vụ Chính phủ giao", "0"}, {"2", "Số nhiệm vụ đã hoàn thành", "0"}}),
            "Số nhiệm vụ Chính phủ giao: 0 not arisen\nSố nhiệm vụ đã hoàn thành: not arisen\n");
  EXPECT_EQ(dump_table({{"1", "Chỉ số hài lòng năm 2021", "85,4"}, {"2", "Chỉ số hài lòng năm 2022", "88,0"}}),
            "Chỉ số hài lòng năm 2021: 85,4 before\nChỉ số hài lòng năm 2022: 88,0\n");
  EXPECT_EQ(dump_table({{"1", "Số cuộc kiểm tra tài sản công", "2"}, {"2", "Số TTHC có phát sinh hồ sơ", "0"}}),
            "Số cuộc kiểm tra tài sản công: 2 done\nSố TTHC có phát sinh hồ sơ: 0\n");
}

}  // namespace
}  // namespace rasoat
