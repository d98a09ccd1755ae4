#include "extract/layout/turn.h"

#include <gtest/gtest.h>

#include "extract/layout/page_art.h"

namespace rasoat {
namespace {

Page sample() {
  Page page = art::page(
      "+------+-------+\n"
      "| a b  | c d e |\n"
      "+------+-------+\n"
      " f g h i j k l  \n");
  page.images.push_back({{10, 20, 110, 70}, 200, 100});
  return page;
}

TEST(TurnPage, FourQuartersMakeAWhole) {
  const Page page = sample();
  Page turned = page;
  for (int i = 0; i < 4; ++i) turned = turn_page(turned, 90);
  EXPECT_EQ(turned, page);
  EXPECT_EQ(turn_page(turn_page(page, 180), 180), page);
  EXPECT_EQ(turn_page(turn_page(page, 90), 270), page);
}

TEST(TurnPage, AQuarterToTheRightBringsTheLeftEdgeToTheTop) {
  Page page;
  page.width = 600;
  page.height = 800;
  page.rulings.push_back({{0, 790, 100, 791}});  // at the bottom left, to the right
  page = turn_page(page, 90);
  EXPECT_EQ(page.width, 800);
  EXPECT_EQ(page.rotation, 90);
  EXPECT_EQ(page.rulings[0].box, (Bbox{9, 0, 10, 100}));
}

TEST(TurnNeeded, SidewaysWritingIsTurnedBack) {
  for (const int degrees : {0, 90, 180, 270}) {
    const Page turned = turn_page(sample(), degrees);
    EXPECT_EQ(turn_needed(turned), (360 - degrees) % 360);
    EXPECT_EQ(turn_needed(turn_page(turned, turn_needed(turned))), 0);
  }
}

TEST(TurnNeeded, ASidewaysMarginNoteTurnsNothing) {
  Page page = sample();
  for (std::size_t i = 0; i < 5; ++i) page.words[i].direction = 270;
  EXPECT_EQ(turn_needed(page), 0);
}

TEST(TurnNeeded, AFewTurnedWordsAloneTurnNothing) {
  Page page = turn_page(sample(), 90);
  page.words.resize(4);
  EXPECT_EQ(turn_needed(page), 0);
}

}  // namespace
}  // namespace rasoat
