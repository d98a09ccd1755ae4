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

std::string lone_stroke(const std::string& text, int width, int height) {
  TextLine line;
  line.box = {0, 0, width, height};
  std::vector<ReadWord> words(1);
  words.front().token.text = text;
  set_lone_numeral(line, 16, words);
  return words.front().token.text + (words.front().others.empty() ? "" : "[" + words.front().others.front().text + "]");
}

TEST(LoneNumeral, AStrokeWithSerifsAsTallAsACapitalIsOne) { EXPECT_EQ(lone_stroke("|", 9, 23), "I[|]"); }

TEST(LoneNumeral, WhatIsLeftOfADrawnLineIsNone) {
  EXPECT_EQ(lone_stroke("|", 3, 23), "|");
  EXPECT_EQ(lone_stroke("|", 9, 60), "|");
  EXPECT_EQ(lone_stroke("|", 5, 12), "|") << "too low";
  EXPECT_EQ(lone_stroke("l", 9, 23), "l");
}

std::string in_case(const std::string& text, int height) {
  TextLine line;
  line.box = {0, 0, height, height};
  std::vector<ReadWord> words(1);
  words.front().token.text = text;
  set_case_of_lone_letter(line, 20, words);
  return words.front().token.text;
}

TEST(CaseOfALoneLetter, FollowsItsHeight) {
  EXPECT_EQ(in_case("X", 19), "x");
  EXPECT_EQ(in_case("x", 29), "X");
  EXPECT_EQ(in_case("X", 29), "X");
}

TEST(CaseOfALoneLetter, StaysAsReadWhereTheHeightDoesNotTell) {
  EXPECT_EQ(in_case("X", 24), "X");
  EXPECT_EQ(in_case("x", 24), "x");
}

TEST(CaseOfALoneLetter, LettersOfTwoFormsAndWordsStay) {
  for (const char* text : {"A", "đ", "Xx", "x.", "5"}) EXPECT_EQ(in_case(text, 19), text);
}

}  // namespace
}  // namespace rasoat::ocr
