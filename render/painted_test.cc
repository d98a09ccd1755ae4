#include "render/painted.h"

#include <gtest/gtest.h>

#include <vector>

namespace rasoat {
namespace {

std::string lines(const std::vector<Inked>& parts, std::size_t width, bool colour = false) {
  return painted_lines(parts, 2, width, Paint{colour});
}

TEST(PaintedLines, WrapAtBlanksByColumnsNotBytes) {
  const std::vector<Inked> parts = {
      {Ink::kRed, "cảnh báo"}, {Ink::kPlain, " · "}, {Ink::kBold, "Thiếu tài liệu kiểm chứng"}};
  EXPECT_EQ(lines(parts, 0), "cảnh báo · Thiếu tài liệu kiểm chứng\n");
  EXPECT_EQ(lines(parts, 36), "cảnh báo · Thiếu tài liệu kiểm chứng\n");
  EXPECT_EQ(lines(parts, 20), "cảnh báo · Thiếu tài\n  liệu kiểm chứng\n");
}

TEST(PaintedLines, PartsThatMeetWithoutABlankStayTogether) {
  EXPECT_EQ(lines({{Ink::kBold, "báo cáo.pdf"}, {Ink::kPlain, ": "}, {Ink::kRed, "CHƯA ĐẠT"}}, 13),
            "báo cáo.pdf:\n  CHƯA ĐẠT\n");
}

TEST(PaintedLines, AWordWiderThanALineIsCut) {
  EXPECT_EQ(lines({{Ink::kBold, "a/rất-dài-và-không-có-chỗ-nghỉ.pdf"}}, 12),
            "a/rất-dài-\n  và-không-c\n  ó-chỗ-nghỉ\n  .pdf\n");
  EXPECT_EQ(lines({}, 12), "\n");
}

TEST(PaintedLines, ColourEndsWithEachLine) {
  EXPECT_EQ(lines({{Ink::kRed, "một hai"}}, 4, true), Paint{true}(Ink::kRed, "một") + "\n  " +
                                                          Paint{true}(Ink::kRed, "ha") + "\n  " +
                                                          Paint{true}(Ink::kRed, "i") + "\n");
}

}  // namespace
}  // namespace rasoat
