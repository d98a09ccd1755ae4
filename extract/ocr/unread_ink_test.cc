#include "extract/ocr/unread_ink.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rasoat::ocr {
namespace {

ReadWord word(const char* text, float confidence) {
  ReadWord read;
  read.token.text = text;
  read.token.confidence = confidence;
  return read;
}

TEST(IsNoWriting, OneWordThatIsHalfSureIsEnough) {
  EXPECT_FALSE(is_no_writing({word("¬", 0.1F), word("ngày", 0.5F)}));
  EXPECT_FALSE(is_no_writing({word("5", 0.4F)}));
  EXPECT_FALSE(is_no_writing({word("%", 0.9F)}));
}

TEST(IsNoWriting, SignsAndGuessesAreNone) {
  EXPECT_TRUE(is_no_writing({}));
  EXPECT_TRUE(is_no_writing({word("›", 0.9F), word("~", 0.8F)}));
  EXPECT_TRUE(is_no_writing({word("Lự", 0.1F)}));
}

TEST(IsDirt, OnlySignsThatNobodyIsSureOf) {
  EXPECT_TRUE(is_dirt(word("_", 0.2F)));
  EXPECT_FALSE(is_dirt(word("-", 0.9F)));
  EXPECT_FALSE(is_dirt(word("5", 0.1F)));
  EXPECT_FALSE(is_dirt(word("%", 0.2F)));
}

// "Số:" and "/BC-SYT" with two strokes of a pen between them.
TEST(PlacesWithoutWord, InkBetweenTheWordsOfALineIsTold) {
  TextLine line;
  line.letter_height = 16;
  line.pieces = {{100, 100, 116, 120}, {120, 104, 136, 120}, {190, 90, 215, 125}, {222, 92, 240, 124},
                 {300, 96, 310, 124},  {312, 100, 330, 120}, {260, 112, 263, 115}};
  ReadWord number = word("Số:", 0.9F), symbol = word("/BC", 0.9F);
  number.token.box = {98, 96, 138, 122};
  symbol.token.box = {302, 96, 330, 122};
  EXPECT_THAT(places_without_word(line, {number, symbol}, 200), testing::ElementsAre(PixelBox{190, 90, 240, 125}));
  ReadWord read = word("97", 0.4F);
  read.token.box = {188, 90, 245, 125};
  EXPECT_TRUE(places_without_word(line, {number, read, symbol}, 200).empty());
}

TEST(PlacesOfInk, CloseInkIsOnePlaceAndDustIsNone) {
  const std::vector<PixelBox> places =
      places_of_ink({{100, 100, 140, 160}, {150, 110, 190, 150}, {600, 100, 640, 140}, {400, 400, 403, 403}}, 200);
  EXPECT_THAT(places, testing::UnorderedElementsAre(PixelBox{100, 100, 190, 160}, PixelBox{600, 100, 640, 140}));
}

TEST(PlacesOfInk, InkThatJoinsTwoPlacesMakesThemOne) {
  EXPECT_EQ(places_of_ink({{100, 100, 140, 140}, {180, 100, 220, 140}, {150, 100, 170, 140}}, 200).size(), 1u);
}

}  // namespace
}  // namespace rasoat::ocr
