#include "extract/ocr/signs.h"

#include <gtest/gtest.h>

#include "extract/ocr/picture_art.h"

namespace rasoat::ocr {
namespace {

// One sign, three pixels for one.
Sheet sheet_of(const std::vector<std::string>& rows) {
  Sheet sheet;
  const PixPtr small = art::picture(rows);
  sheet.ink.reset(pixExpandReplicate(small.get(), 3));
  sheet.dpi = 200;
  return sheet;
}

std::string read_as(const std::string& text, const std::vector<std::string>& rows) {
  const Sheet sheet = sheet_of(rows);
  TextLine line;
  line.pieces = components_of(sheet.ink.get());
  ReadWord word;
  word.token.text = text;
  word.token.box = {0, 0, pixGetWidth(sheet.ink.get()), pixGetHeight(sheet.ink.get())};
  std::vector<ReadWord> words = {word};
  set_or_equal_signs(sheet, line, words);
  return words.front().token.text + (words.front().others.empty() ? "" : "[" + words.front().others.front().text + "]");
}

const std::vector<std::string> kLess = {"....##", "..##..", "##....", "..##..", "....##"};
const std::vector<std::string> kAtMost = {"....##", "..##..", "##....", "..##..", "....##", "......", "######"};
const std::vector<std::string> kAtLeast = {"##....", "..##..", "....##", "..##..", "##....", "......", "######"};

TEST(OrEqualSigns, ABarBelowIsSeen) {
  EXPECT_EQ(read_as("<", kAtMost), "≤[<]");
  EXPECT_EQ(read_as(">50%", kAtLeast), "≥50%[>50%]");
}

TEST(OrEqualSigns, WithoutABarTheSignStays) {
  EXPECT_EQ(read_as("<", kLess), "<");
  EXPECT_EQ(read_as("=", kAtMost), "=");
}

}  // namespace
}  // namespace rasoat::ocr
