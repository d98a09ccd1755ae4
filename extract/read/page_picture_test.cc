#include "extract/read/page_picture.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

Page page_with(const ImageArea& image) {
  Page page;
  page.width = 600;
  page.height = 800;
  page.images.push_back(image);
  return page;
}

TEST(BestDpi, AScanIsSeenAsItWasScanned) {
  EXPECT_NEAR(best_dpi(page_with({{0, 0, 600, 800}, 1667, 2222})), 200, 0.5);
  EXPECT_NEAR(best_dpi(page_with({{0, 0, 600, 800}, 5000, 6667})), 400, 0.5) << "finer costs time and says nothing";
}

TEST(BestDpi, ASmallPictureSaysNothingAboutThePage) {
  EXPECT_EQ(best_dpi(page_with({{10, 10, 60, 40}, 1600, 800})), 300);
  EXPECT_EQ(best_dpi(Page{}), 300);
}

TEST(TurnedBox, CornersGoRound) {
  const Bbox upper_left{0, 0, 10, 20};
  EXPECT_EQ(turned_box(upper_left, 600, 800, 0), upper_left);
  EXPECT_EQ(turned_box(upper_left, 600, 800, 90), (Bbox{780, 0, 800, 10}));
  EXPECT_EQ(turned_box(upper_left, 600, 800, 180), (Bbox{590, 780, 600, 800}));
  EXPECT_EQ(turned_box(upper_left, 600, 800, 270), (Bbox{0, 590, 20, 600}));
}

}  // namespace
}  // namespace rasoat
