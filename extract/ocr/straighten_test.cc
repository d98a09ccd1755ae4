#include "extract/ocr/straighten.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "extract/ocr/picture_art.h"
#include "extract/ocr/tone.h"

namespace rasoat::ocr {
namespace {

// A page of writing whose lines rise to the right by degrees(y).
template <typename Degrees>
PixPtr page(Degrees degrees) {
  PixPtr pix = art::paper(1600, 2200);
  for (int y = 150; y < 2050; y += 44) {
    const double rise = std::tan(degrees(y) * std::numbers::pi / 180);
    for (int x = 150; x < 1450; x += 21) {
      art::letters(pix.get(), x, y - static_cast<int>(std::lround(rise * (x - 800))), 1);
    }
  }
  return pix;
}

PixPtr tone_of(Pix* ink) { return PixPtr(pixConvertTo8(ink, 0)); }

TEST(FindLean, LevelLinesDoNotLean) {
  EXPECT_NEAR(find_lean(page([](int) { return 0.0; }).get()).degrees, 0, 0.06);
}

TEST(FindLean, LinesThatRiseToTheRightNeedAClockwiseTurn) {
  EXPECT_NEAR(find_lean(page([](int) { return 1.3; }).get()).degrees, 1.3, 0.1);
  EXPECT_NEAR(find_lean(page([](int) { return -2.1; }).get()).degrees, -2.1, 0.1);
}

TEST(FindLeanProfile, StraightPagesHaveNone) {
  EXPECT_TRUE(find_lean_profile(page([](int) { return 0.0; }).get()).empty());
  EXPECT_TRUE(find_lean_profile(art::paper(800, 800).get()).empty());
}

TEST(FindLeanProfile, APageThatTurnedInTheFeederLeansDifferentlyBelow) {
  const std::vector<LeanAt> profile = find_lean_profile(page([](int y) { return 1.2 * y / 2200; }).get());
  ASSERT_GE(profile.size(), 5u);
  EXPECT_NEAR(profile.front().degrees, 0.1, 0.15);
  EXPECT_NEAR(profile.back().degrees, 1.1, 0.15);
}

TEST(Straightened, TheSamePageIsLevelAfterwards) {
  const PixPtr bent = page([](int y) { return 0.8 - 1.6 * y / 2200; });
  const PixPtr tone = tone_of(bent.get());
  const PixPtr level = ink_of(straightened(tone.get(), find_lean_profile(bent.get())).get());
  EXPECT_TRUE(find_lean_profile(level.get()).empty());
}

TEST(Turned, QuarterTurnsAreClockwise) {
  const PixPtr pix = art::picture({"#..", "..."});
  EXPECT_EQ(art::rows_of(turned(pix.get(), 90).get()), (std::vector<std::string>{".#", "..", ".."}));
  EXPECT_EQ(art::rows_of(turned(pix.get(), 180).get()), (std::vector<std::string>{"...", "..#"}));
  EXPECT_EQ(art::rows_of(turned(pix.get(), 270).get()), (std::vector<std::string>{"..", "..", "#."}));
}

}  // namespace
}  // namespace rasoat::ocr
