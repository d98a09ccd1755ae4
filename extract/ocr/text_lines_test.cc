#include "extract/ocr/text_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rasoat::ocr {
namespace {

constexpr int kLetter = 17;

// `count` letters of 14 x 17 pixels on a baseline, 4 pixels apart.
void add_letters(std::vector<PixelBox>& boxes, int x0, int baseline, int count, int height = kLetter) {
  for (int i = 0; i < count; ++i) boxes.push_back({x0 + i * 18, baseline - height, x0 + i * 18 + 14, baseline});
}

std::size_t pieces_of(const std::vector<TextLine>& lines, std::size_t i) { return lines.at(i).pieces.size(); }

TEST(FindTextLines, LettersSideBySideAreOneLine) {
  std::vector<PixelBox> boxes;
  add_letters(boxes, 100, 60, 10);
  add_letters(boxes, 100, 100, 7);
  const auto lines = find_text_lines(boxes, kLetter, 2.5);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(pieces_of(lines, 0), 10u);
  EXPECT_EQ(lines[0].baseline, 60);
  EXPECT_EQ(lines[0].ascent, kLetter);
  EXPECT_EQ(pieces_of(lines, 1), 7u);
}

TEST(FindTextLines, AWideGapEndsALineUnlessReachIsWider) {
  std::vector<PixelBox> boxes;
  add_letters(boxes, 100, 60, 5);
  add_letters(boxes, 400, 60, 5);
  EXPECT_EQ(find_text_lines(boxes, kLetter, 2.5).size(), 2u);
  EXPECT_EQ(find_text_lines(boxes, kLetter, 1000).size(), 1u);
}

TEST(FindTextLines, MarksGoToTheLetterTheyStandOn) {
  std::vector<PixelBox> boxes;
  add_letters(boxes, 100, 60, 6);
  add_letters(boxes, 100, 96, 6);
  boxes.push_back({102, 64, 106, 68});  // a dot below the first line
  boxes.push_back({138, 68, 148, 75});  // a hat over the second
  boxes.push_back({208, 56, 212, 66});  // a comma after the first
  const auto lines = find_text_lines(boxes, kLetter, 2.5);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].box.bottom, 68);
  EXPECT_EQ(pieces_of(lines, 0), 8u);
  EXPECT_EQ(lines[1].box.top, 68);
  EXPECT_EQ(pieces_of(lines, 1), 7u);
}

TEST(FindTextLines, AHatAsTallAsALetterIsNoLineOfItsOwn) {
  std::vector<PixelBox> boxes;
  add_letters(boxes, 100, 60, 8);
  boxes.push_back({118, 24, 134, 41});
  const auto lines = find_text_lines(boxes, kLetter, 2.5);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].box.top, 24);
}

TEST(FindTextLines, ASingleDigitIsALine) {
  const auto lines = find_text_lines({{100, 36, 112, 60}}, kLetter, 1000);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].baseline, 60);
  EXPECT_LT(lines[0].frame.top, 36);
  EXPECT_GT(lines[0].frame.bottom, 64) << "room for descenders that it does not have";
}

TEST(FindTextLines, LargeInkIsNoWriting) {
  std::vector<PixelBox> boxes;
  add_letters(boxes, 100, 60, 6);
  boxes.push_back({300, 10, 500, 200});  // a seal
  const auto lines = find_text_lines(boxes, kLetter, 2.5);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_LT(lines[0].box.x1, 300);
}

TEST(FindTextLines, NothingGivesNothing) {
  EXPECT_TRUE(find_text_lines({}, kLetter, 2.5).empty());
  EXPECT_TRUE(find_text_lines({{0, 0, 3, 3}}, 0, 2.5).empty());
}

TEST(TypicalLetterHeight, SpecksAndSealsDoNotCount) {
  std::vector<PixelBox> boxes;
  add_letters(boxes, 100, 60, 6);
  for (int i = 0; i < 40; ++i) boxes.push_back({i * 10, 200, i * 10 + 2, 202});
  boxes.push_back({300, 10, 700, 400});
  EXPECT_EQ(typical_letter_height(boxes, 200), kLetter);
  EXPECT_EQ(typical_letter_height({}, 200), 0);
}

}  // namespace
}  // namespace rasoat::ocr
