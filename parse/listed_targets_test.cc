#include <gtest/gtest.h>

#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

// Lines become paragraphs with their markers; "**" makes one bold, "[table]" is a table.
Structure structure_of(const std::vector<std::string>& lines) {
  Structure structure;
  for (const std::string& line : lines) {
    if (line == "[table]") {
      structure.blocks.emplace_back(JoinedTable{});
      continue;
    }
    const bool bold = line.starts_with("**");
    Paragraph paragraph = test::paragraph_of(line.substr(bold ? 2 : 0));
    paragraph.bold = bold;
    structure.blocks.emplace_back(std::move(paragraph));
  }
  return structure;
}

// "II.1 threshold 90% CNVCLĐ ...", one line each.
std::string dump(const std::vector<std::string>& lines) {
  std::string text;
  for (const Criterion& criterion : read_listed_targets(structure_of(lines), 2025))
    text += criterion.id + " " + kind_name(criterion.target.predicate) + " " + criterion.name + "\n";
  return text;
}

TEST(ListedTargets, AreCodedByTheirPlace) {
  EXPECT_EQ(dump({"I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "Nâng cao nhận thức.", "II. CHỈ TIÊU PHẤN ĐẤU",
                  "- 90% CNVCLĐ toàn tỉnh được tuyên truyền, phổ biến pháp luật;",
                  "- Từ 85% cơ quan, đơn vị trở lên đạt chuẩn văn hóa.", "- Không có đơn vị nợ bảo hiểm xã hội.",
                  "III. NỘI DUNG", "- 100% đơn vị tổ chức hội nghị."}),
            "II.1 threshold 90% CNVCLĐ toàn tỉnh được tuyên truyền, phổ biến pháp luật\n"
            "II.2 threshold Từ 85% cơ quan, đơn vị trở lên đạt chuẩn văn hóa\n"
            "II.3 zero Không có đơn vị nợ bảo hiểm xã hội\n");
}

TEST(ListedTargets, GroupsHeadWhatStandsUnderThem) {
  EXPECT_EQ(dump({"II. CÁC CHỈ TIÊU CHỦ YẾU", "1. Đối với công đoàn cơ sở:", "- 95% đơn vị có quy chế dân chủ.",
                  "- 80% đoàn viên được tập huấn.", "2. Đối với đoàn viên", "- Kết nạp ít nhất 500 đoàn viên.",
                  "III. TỔ CHỨC THỰC HIỆN"}),
            "II.1.1 threshold 95% đơn vị có quy chế dân chủ\n"
            "II.1.2 threshold 80% đoàn viên được tập huấn\n"
            "II.2.1 threshold Kết nạp ít nhất 500 đoàn viên\n");
}

TEST(ListedTargets, AHeadingBelowARomanOneKeepsItsPlace) {
  EXPECT_EQ(dump({"I. MỤC TIÊU", "1. Mục tiêu chung", "Nâng cao chất lượng.", "2. Mục tiêu cụ thể",
                  "a) 100% hồ sơ được số hóa;", "b) Trên 90% người dân hài lòng.", "II. NHIỆM VỤ"}),
            "I.2.1 threshold 100% hồ sơ được số hóa\n"
            "I.2.2 threshold Trên 90% người dân hài lòng\n");
}

TEST(ListedTargets, PlainLinesCountWhenTheySetANumber) {
  EXPECT_EQ(dump({"**Chỉ tiêu", "Trong năm 2025, phấn đấu đạt các kết quả sau:", "100% TTHC được công khai.",
                  "Nâng cao chất lượng phục vụ.", "Tỷ lệ hồ sơ trực tuyến đạt từ 70% trở lên.", "**Giải pháp",
                  "100% đơn vị thực hiện."}),
            "CT.1 threshold 100% TTHC được công khai\n"
            "CT.2 threshold Tỷ lệ hồ sơ trực tuyến đạt từ 70% trở lên\n");
}

TEST(ListedTargets, GoalsOfANamedYear) {
  for (const char* heading : {"II. MỤC TIÊU NĂM 2025", "II. MỤC TIÊU", "II. CÁC MỤC TIÊU ĐĂNG KÝ NĂM 2025",
                              "II. MỤC TIÊU ĐẾN HẾT NĂM 2025", "II. MỤC TIÊU ĐẾN CUỐI NĂM 2025"}) {
    EXPECT_EQ(dump({heading, "1. Hồ sơ", "- 100% hồ sơ được số hóa.", "2. Ngân sách",
                    "- Tiết kiệm tối thiểu 10% chi thường xuyên.", "III. TỔ CHỨC"}),
              "II.1.1 threshold 100% hồ sơ được số hóa\n"
              "II.2.1 threshold Tiết kiệm tối thiểu 10% chi thường xuyên\n")
        << heading;
  }
  // Goals in general words, and goals of which an account is given.
  EXPECT_EQ(dump({"I. MỤC TIÊU NĂM 2025", "- Nâng cao chất lượng phục vụ.", "- Tạo chuyển biến về nhận thức."}), "");
  EXPECT_EQ(dump({"I. MỤC TIÊU CHUNG", "- 100% đơn vị.", "- 90% đơn vị."}), "");
}

// Sections that only speak of targets, lists of duties elsewhere, and what a table holds.
TEST(ListedTargets, NothingElseIsOne) {
  EXPECT_EQ(dump({"I. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024", "- 90% đơn vị hoàn thành."}), "");
  EXPECT_EQ(dump({"II. NHIỆM VỤ", "- 100% đơn vị tổ chức hội nghị."}), "");
  EXPECT_EQ(dump({"2. Yêu cầu", "- Bám sát các chỉ tiêu được giao.", "- Hoàn thành 100% kế hoạch."}), "");
  EXPECT_EQ(dump({"II. CHỈ TIÊU", "[table]", "- 100% đơn vị."}), "");
}

}  // namespace
}  // namespace rasoat
