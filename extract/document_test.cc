#include "extract/document.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

Page page_leaning(std::vector<LeanAt> lean) {
  Page page;
  page.width = 600;
  page.height = 800;
  page.lean = std::move(lean);
  return page;
}

TEST(DrawnBox, StraightPageLeavesBoxesAlone) {
  const Bbox box{10, 20, 30, 40};
  EXPECT_EQ(drawn_box(page_leaning({}), box), box);
}

TEST(DrawnBox, LinesThatRiseToTheRightStandHigherThere) {
  const Page page = page_leaning({{400, 1.0}});  // tan 1 degree: 0.017455
  const Bbox right = drawn_box(page, {500, 400, 500, 400});
  EXPECT_NEAR(right.top, 400 - 200 * 0.017455, 0.01);
  EXPECT_NEAR(right.x0, 500, 0.01);
  const Bbox left = drawn_box(page, {100, 400, 100, 400});
  EXPECT_NEAR(left.top, 400 + 200 * 0.017455, 0.01);
}

TEST(DrawnBox, TheFootOfALeaningPageIsShiftedToTheRight) {
  const Page page = page_leaning({{400, 1.0}});
  EXPECT_NEAR(drawn_box(page, {300, 700, 300, 700}).x0, 300 + 300 * 0.017455, 0.01);
  EXPECT_NEAR(drawn_box(page, {300, 100, 300, 100}).x0, 300 - 300 * 0.017455, 0.01);
}

TEST(DrawnBox, LeanChangesEvenlyBetweenItsEntries) {
  const Page page = page_leaning({{200, 0.0}, {600, 2.0}});
  EXPECT_NEAR(drawn_box(page, {600, 400, 600, 400}).top, 400 - 300 * 0.017455, 0.02);
  EXPECT_NEAR(drawn_box(page, {600, 100, 600, 100}).top, 100, 0.001);
  EXPECT_NEAR(drawn_box(page, {600, 700, 600, 700}).top, 700 - 300 * 0.034921, 0.01);
}

TEST(DrawnBox, EnclosesTheLeaningWord) {
  const Bbox box = drawn_box(page_leaning({{400, 1.0}}), {100, 390, 200, 410});
  EXPECT_LT(box.top, 392.0);
  EXPECT_GT(box.bottom, 413.0);
}

}  // namespace
}  // namespace rasoat
