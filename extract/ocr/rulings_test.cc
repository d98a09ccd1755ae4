#include "extract/ocr/rulings.h"

#include <gtest/gtest.h>

#include "extract/ocr/picture_art.h"

namespace rasoat::ocr {
namespace {

constexpr double kDpi = 200;

// A table of two by two cells, lines two pixels thick.
PixPtr table() {
  PixPtr pix = art::paper(700, 400);
  for (const int y : {50, 200, 350}) art::fill(pix.get(), {50, y, 652, y + 2});
  for (const int x : {50, 350, 650}) art::fill(pix.get(), {x, 50, x + 2, 352});
  return pix;
}

// Where lines cross, a box may take a pixel of the other line.
void expect_near(const PixelBox& found, const PixelBox& drawn) {
  EXPECT_NEAR(found.x0, drawn.x0, 1);
  EXPECT_NEAR(found.top, drawn.top, 1);
  EXPECT_NEAR(found.x1, drawn.x1, 1);
  EXPECT_NEAR(found.bottom, drawn.bottom, 1);
}

TEST(FindDrawnLines, TableHasItsSixLines) {
  const DrawnLines lines = find_drawn_lines(table().get(), kDpi);
  ASSERT_EQ(lines.level.size(), 3u);
  expect_near(lines.level[1], {50, 200, 652, 202});
  ASSERT_EQ(lines.upright.size(), 3u);
  expect_near(lines.upright[2], {650, 50, 652, 352});
}

TEST(FindDrawnLines, BreaksAreMended) {
  PixPtr pix = table();
  for (const int x : {100, 180, 300, 500}) art::clear(pix.get(), {x, 190, x + 20, 210});
  for (const int y : {90, 260}) art::clear(pix.get(), {340, y, 360, y + 20});
  const DrawnLines lines = find_drawn_lines(pix.get(), kDpi);
  ASSERT_EQ(lines.level.size(), 3u);
  EXPECT_EQ(lines.level[1].width(), 602);
  ASSERT_EQ(lines.upright.size(), 3u);
  EXPECT_EQ(lines.upright[1].height(), 302);
}

// What a threshold leaves of a hairline: dots and dashes of all lengths.
TEST(FindDrawnLines, FaintLineBetweenTwoLinesIsTheSideOfACell) {
  PixPtr pix = table();
  art::clear(pix.get(), {52, 200, 650, 202});
  int x = 52;
  for (const int step : {7, 13, 5, 21, 9, 30, 6, 11, 17, 8, 25, 7, 12, 19, 9}) {
    for (int i = 0; i < 3; ++i, x += step) art::fill(pix.get(), {x, 200, x + step / 3 + 1, 201});
  }
  const DrawnLines lines = find_drawn_lines(pix.get(), kDpi);
  ASSERT_EQ(lines.level.size(), 3u);
  EXPECT_EQ(lines.level[1].x0, 50);
  EXPECT_EQ(lines.level[1].x1, 652);
}

TEST(FindDrawnLines, ASpeckBesideALineDoesNotMakeItLonger) {
  PixPtr pix = table();
  art::fill(pix.get(), {675, 200, 678, 202});
  const DrawnLines lines = find_drawn_lines(pix.get(), kDpi);
  ASSERT_EQ(lines.level.size(), 3u);
  EXPECT_EQ(lines.level[1].x1, 652);
}

TEST(FindDrawnLines, LeaderDotsAreNoLine) {
  PixPtr pix = art::paper(700, 100);
  for (int x = 50; x < 650; x += 7) art::fill(pix.get(), {x, 50, x + 3, 53});
  EXPECT_TRUE(find_drawn_lines(pix.get(), kDpi).level.empty());
}

TEST(FindDrawnLines, DashesAreALine) {
  PixPtr pix = art::paper(700, 100);
  for (int x = 50; x < 650; x += 13) art::fill(pix.get(), {x, 50, x + 7, 52});
  ASSERT_EQ(find_drawn_lines(pix.get(), kDpi).level.size(), 1u);
}

TEST(FindDrawnLines, ABreakLongerThanALetterInTheMiddleOfACellIsMended) {
  PixPtr pix = table();
  art::clear(pix.get(), {150, 190, 240, 210});
  art::clear(pix.get(), {340, 220, 360, 310});
  const DrawnLines lines = find_drawn_lines(pix.get(), kDpi);
  ASSERT_EQ(lines.level.size(), 3u);
  ASSERT_EQ(lines.upright.size(), 3u);
}

TEST(FindDrawnLines, ALineBrokenOffInACellGoesOnToItsSide) {
  PixPtr pix = table();
  art::clear(pix.get(), {560, 190, 645, 210});
  const DrawnLines lines = find_drawn_lines(pix.get(), kDpi);
  ASSERT_EQ(lines.level.size(), 3u);
  EXPECT_NEAR(lines.level[1].x1, 652, 1);
}

TEST(FindDrawnLines, BesideAMergedCellALineEnds) {
  PixPtr pix = art::paper(700, 400);
  for (const int y : {50, 200, 350}) art::fill(pix.get(), {50, y, 652, y + 2});
  for (const int x : {50, 250, 350, 450, 650}) art::fill(pix.get(), {x, 50, x + 2, 352});
  art::clear(pix.get(), {252, 190, 350, 210});  // one cell over two rows, narrower than a break
  EXPECT_EQ(find_drawn_lines(pix.get(), kDpi).level.size(), 4u);
}

TEST(FindDrawnLines, ShortPiecesBeyondACrossingAreTheSameLine) {
  PixPtr pix = art::paper(700, 400);
  for (const int y : {50, 150, 350}) art::fill(pix.get(), {50, y, 652, y + 2});
  for (const int x : {50, 350, 650}) art::fill(pix.get(), {x, 50, x + 2, 352});
  art::clear(pix.get(), {350, 52, 352, 150});
  EXPECT_NEAR(find_drawn_lines(pix.get(), kDpi).upright[2].top, 150, 1) << "a merged cell";
  for (const int y : {60, 90, 120}) art::fill(pix.get(), {350, y, 352, y + 15});
  const DrawnLines lines = find_drawn_lines(pix.get(), kDpi);
  ASSERT_EQ(lines.upright.size(), 3u);
  EXPECT_NEAR(lines.upright[1].top, 50, 1);
}

TEST(FindDrawnLines, AStreakThroughATableStaysInPieces) {
  PixPtr pix = art::paper(700, 600);
  for (const int y : {150, 300, 450}) art::fill(pix.get(), {50, y, 652, y + 2});
  for (const int x : {50, 350, 650}) art::fill(pix.get(), {x, 150, x + 2, 452});
  for (const int y : {20, 210, 400}) art::fill(pix.get(), {200, y, 202, y + 110});
  EXPECT_EQ(find_drawn_lines(pix.get(), kDpi).upright.size(), 6u);
}

TEST(FindDrawnLines, LettersInTheWayEndALine) {
  PixPtr pix = table();
  art::clear(pix.get(), {130, 190, 310, 210});
  art::letters(pix.get(), 135, 212, 8);
  EXPECT_EQ(find_drawn_lines(pix.get(), kDpi).level.size(), 4u);
}

TEST(FindDrawnLines, UnderlinedWordsStayAsLongAsTheyAre) {
  PixPtr pix = table();
  art::fill(pix.get(), {80, 120, 145, 122});
  art::fill(pix.get(), {240, 120, 310, 122});
  EXPECT_EQ(find_drawn_lines(pix.get(), kDpi).level.size(), 5u);
}

TEST(FindDrawnLines, RowsOfLettersAreNoLine) {
  PixPtr pix = art::paper(700, 100);
  art::letters(pix.get(), 50, 60, 9);
  for (int x = 50; x < 230; x += 21) art::fill(pix.get(), {x - 2, 57, x + 19, 60});  // serifs that touch
  const DrawnLines lines = find_drawn_lines(pix.get(), kDpi);
  EXPECT_TRUE(lines.level.empty());
  EXPECT_TRUE(lines.upright.empty());
}

TEST(FindDrawnLines, ThickBarsAreNoLine) {
  PixPtr pix = art::paper(700, 100);
  art::fill(pix.get(), {50, 40, 650, 60});
  EXPECT_TRUE(find_drawn_lines(pix.get(), kDpi).level.empty());
}

TEST(FindDrawnLines, EmptyPaperHasNone) {
  const DrawnLines lines = find_drawn_lines(art::paper(100, 100).get(), kDpi);
  EXPECT_TRUE(lines.level.empty());
  EXPECT_TRUE(lines.upright.empty());
}

TEST(InkOfLines, StrokesThatCrossALineStay) {
  PixPtr pix = table();
  art::fill(pix.get(), {120, 190, 123, 215});  // the descender of a letter
  const DrawnLines lines = find_drawn_lines(pix.get(), kDpi);
  const PixPtr gone = ink_of_lines(pix.get(), lines, kDpi);
  const PixPtr rest(pixSubtract(nullptr, pix.get(), gone.get()));
  EXPECT_EQ(ink_box(rest.get(), {0, 0, 700, 400}), (PixelBox{120, 190, 123, 215}));
}

TEST(InkOfLines, LinesGoAltogether) {
  const PixPtr pix = table();
  const PixPtr gone = ink_of_lines(pix.get(), find_drawn_lines(pix.get(), kDpi), kDpi);
  const PixPtr rest(pixSubtract(nullptr, pix.get(), gone.get()));
  EXPECT_EQ(ink_in(rest.get(), {0, 0, 700, 400}), 0);
}

}  // namespace
}  // namespace rasoat::ocr
