#include "extract/ocr/specks.h"

#include <gtest/gtest.h>

#include "extract/ocr/picture_art.h"

namespace rasoat::ocr {
namespace {

constexpr double kDpi = 200;

TEST(FindSpecks, LonelyDotsAreSpecks) {
  const PixPtr pix = art::paper(300, 200);
  art::letters(pix.get(), 20, 60, 5);
  art::fill(pix.get(), {200, 150, 203, 153});
  const PixPtr specks = find_specks(pix.get(), kDpi);
  EXPECT_EQ(ink_box(specks.get(), {0, 0, 300, 200}), (PixelBox{200, 150, 203, 153}));
}

TEST(FindSpecks, MarksOfLettersStay) {
  const PixPtr pix = art::paper(300, 200);
  art::letters(pix.get(), 20, 60, 5);
  art::fill(pix.get(), {26, 63, 29, 66});  // the dot of a heavy tone
  EXPECT_EQ(ink_in(find_specks(pix.get(), kDpi).get(), {0, 0, 300, 200}), 0);
}

TEST(FindSpecks, DustGoesEvenBetweenLetters) {
  const PixPtr pix = art::paper(300, 200);
  art::letters(pix.get(), 20, 60, 5);
  art::fill(pix.get(), {36, 50, 37, 51});
  EXPECT_EQ(ink_in(find_specks(pix.get(), kDpi).get(), {0, 0, 300, 200}), 1);
}

TEST(FindEdgeBars, BlackMarginsAreTaken) {
  const PixPtr pix = art::paper(600, 400);
  art::fill(pix.get(), {560, 100, 600, 400});
  art::fill(pix.get(), {0, 0, 600, 4});
  art::letters(pix.get(), 100, 200, 10);
  const PixPtr bars = find_edge_bars(pix.get(), kDpi);
  const PixPtr rest(pixSubtract(nullptr, pix.get(), bars.get()));
  EXPECT_EQ(ink_in(rest.get(), {555, 0, 600, 400}), 0);
  EXPECT_EQ(ink_in(rest.get(), {0, 0, 600, 6}), 0);
  EXPECT_EQ(ink_in(rest.get(), {90, 150, 400, 210}), ink_in(pix.get(), {90, 150, 400, 210}));
}

TEST(FindEdgeBars, ATableThatReachesTheEdgeStays) {
  const PixPtr pix = art::paper(600, 400);
  for (const int y : {50, 150, 250}) art::fill(pix.get(), {100, y, 600, y + 3});
  art::fill(pix.get(), {100, 50, 103, 253});
  EXPECT_EQ(ink_in(find_edge_bars(pix.get(), kDpi).get(), {0, 0, 600, 400}), 0);
}

}  // namespace
}  // namespace rasoat::ocr
