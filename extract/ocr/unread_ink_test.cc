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
