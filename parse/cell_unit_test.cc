#include "parse/cell_unit.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

struct Case {
  const char* cell;
  const char* unit;
  const char* full;
};

TEST(CellUnit, OfATargetStandsBehindARange) {
  constexpr Case kCases[] = {
      {"75 - 80", "%", "75 - 80%"},
      {"Từ 05 đến 07", "Mô hình", "Từ 05 đến 07 mô hình"},
      {"≥ 75", "%", "≥ 75%"},
      {"75% - 80%", "%", "75% - 80%"},
      {"15/6 - 30/6", "Ngày", "15/6 - 30/6"},
      {"2024 - 2025", "", "2024 - 2025"},
  };
  for (const Case& c : kCases) EXPECT_EQ(target_with_unit(c.cell, c.unit), c.full) << c.cell << " | " << c.unit;
}

TEST(CellUnit, StandsBehindTheFigureOfTheCell) {
  constexpr Case kCases[] = {
      {"100", "%", "100%"},
      {"≥ 30", "%", "≥ 30%"},
      {"Tối thiểu 80", "%", "Tối thiểu 80%"},
      {"97,5", "%", "97,5%"},
      {"98.7", " % ", "98.7%"},
      {"1.245", "Hồ sơ", "1.245 hồ sơ"},
      {"02 trở lên", "Sáng kiến", "02 sáng kiến trở lên"},
      {"Đạt 95.", "%", "Đạt 95%"},
      {"+3", "Bậc", "+3 bậc"},
      // What must stay as it is.
      {"100", "", "100"},
      {"100%", "%", "100%"},
      {"12 hồ sơ", "%", "12 hồ sơ"},
      {"31/12", "Ngày", "31/12"},
      {"80-90", "%", "80-90"},
      {"27/42", "%", "27/42"},
      {"Quý 3", "%", "Quý 3"},
      {"Năm 2025", "%", "Năm 2025"},
      {"Hoàn thành", "%", "Hoàn thành"},
      {"", "%", ""},
      {"5", "Văn bản/năm", "5"},
      {"≥ 310.000", "triệu đồng", "≥ 310.000 triệu đồng"},
  };
  for (const Case& c : kCases) EXPECT_EQ(with_unit(c.cell, c.unit), c.full) << c.cell << " | " << c.unit;
}

TEST(CellUnit, FollowsFromTheName) {
  EXPECT_EQ(unit_of_name("Tỷ lệ hồ sơ đúng hạn"), "%");
  EXPECT_EQ(unit_of_name("Tỉ lệ hồ sơ đúng hạn"), "%");
  EXPECT_EQ(unit_of_name("Mức độ hài lòng (%)"), "%");
  EXPECT_EQ(unit_of_name("Số sáng kiến"), "");
  EXPECT_EQ(unit_of_name("Kết quả theo tỷ lệ"), "");
}

TEST(CellUnit, MayStandInBracketsAtTheEnd) {
  EXPECT_EQ(unit_in_brackets("Kết quả (%)"), "%");
  EXPECT_EQ(unit_in_brackets("Tỷ lệ hồ sơ đúng hạn (%) "), "%");
  EXPECT_EQ(unit_in_brackets("Số thủ tục (TTHC)"), "TTHC");
  EXPECT_EQ(unit_in_brackets("Thu ngân sách (triệu đồng)"), "triệu đồng");
  EXPECT_EQ(unit_in_brackets("Cuộc đối thoại với nhân dân ( cuộc )"), "cuộc");
  EXPECT_EQ(unit_in_brackets("Chỉ số chuyển đổi số (DTI)"), "");
  EXPECT_EQ(unit_in_brackets("Giải ngân vốn (trừ vốn ODA)"), "");
  EXPECT_EQ(unit_in_brackets("Kết quả (%) năm 2024"), "");
  EXPECT_EQ(unit_in_brackets("Kết quả (nếu có)"), "");
  EXPECT_EQ(unit_in_brackets(""), "");
}

}  // namespace
}  // namespace rasoat
