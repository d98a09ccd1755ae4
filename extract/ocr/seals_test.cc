#include "extract/ocr/seals.h"

#include <gtest/gtest.h>

#include "extract/ocr/picture_art.h"

namespace rasoat::ocr {
namespace {

constexpr double kDpi = 200;

// A ring of this radius, `thick` pixels wide.
void ring(Pix* pix, int x, int y, int radius, int thick) {
  for (int dy = -radius; dy <= radius; ++dy) {
    for (int dx = -radius; dx <= radius; ++dx) {
      const int far = dx * dx + dy * dy;
      if (far <= radius * radius && far >= (radius - thick) * (radius - thick)) pixSetPixel(pix, x + dx, y + dy, 1);
    }
  }
}

TEST(FindSeals, ARoundMarkIsASealWithWhatIsInIt) {
  const PixPtr red = art::paper(600, 600);
  ring(red.get(), 300, 300, 140, 6);
  art::fill(red.get(), {270, 270, 330, 330});
  const PixPtr seals = find_seals(red.get(), kDpi);
  EXPECT_EQ(ink_in(seals.get(), {0, 0, 600, 600}), ink_in(red.get(), {0, 0, 600, 600}));
}

TEST(FindSeals, LinesOfRedLettersAreNone) {
  const PixPtr red = art::paper(600, 400);
  for (int baseline = 60; baseline < 330; baseline += 24) art::letters(red.get(), 100, baseline, 12);
  EXPECT_EQ(ink_in(find_seals(red.get(), kDpi).get(), {0, 0, 600, 400}), 0);
}

TEST(FindSeals, ARedFrameAndASmallCircleAreNone) {
  const PixPtr red = art::paper(600, 600);
  for (const int at : {100, 340}) {
    art::fill(red.get(), {100, at, 344, at + 4});
    art::fill(red.get(), {at, 100, at + 4, 344});
  }
  ring(red.get(), 480, 480, 40, 6);
  EXPECT_EQ(ink_in(find_seals(red.get(), kDpi).get(), {0, 0, 600, 600}), 0);
}

TEST(FindSeals, RedPrintBesideASealIsNotPartOfIt) {
  const PixPtr red = art::paper(900, 600);
  ring(red.get(), 300, 300, 140, 6);
  art::letters(red.get(), 600, 300, 8);
  EXPECT_EQ(ink_in(find_seals(red.get(), kDpi).get(), {500, 0, 900, 600}), 0);
}

TEST(FindSeals, PaperWithoutRedHasNone) {
  EXPECT_EQ(ink_in(find_seals(art::paper(100, 100).get(), kDpi).get(), {0, 0, 100, 100}), 0);
}

}  // namespace
}  // namespace rasoat::ocr
