#include "extract/ocr/lattice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "extract/ocr/level_lines.h"
#include "extract/ocr/picture_art.h"
#include "extract/ocr/tracks.h"

namespace rasoat::ocr {
namespace {

constexpr double kDpi = 200;

// Lines two pixels thick at these places, each from the first to the last line of the other direction.
PixPtr grid(const std::vector<int>& xs, const std::vector<int>& ys) {
  PixPtr pix = art::paper(xs.back() + 60, ys.back() + 60);
  for (const int y : ys) art::fill(pix.get(), {xs.front(), y, xs.back() + 2, y + 2});
  for (const int x : xs) art::fill(pix.get(), {x, ys.front(), x + 2, ys.back() + 2});
  return pix;
}

const std::vector<int> kXs = {50, 130, 350, 550, 750};
const std::vector<int> kYs = {50, 130, 190, 290, 420, 520};

// Breaks of up to a third of an inch all along every line, elsewhere on each.
void break_lines(Pix* pix, const std::vector<int>& xs, const std::vector<int>& ys) {
  int step = 0;
  for (const int y : ys) {
    for (int x = xs.front() + 15 + 23 * (++step % 3); x < xs.back(); x += 105 + 17 * (step % 4))
      art::clear(pix, {x, y - 1, x + 40, y + 3});
  }
  for (const int x : xs) {
    for (int y = ys.front() + 10 + 19 * (++step % 3); y < ys.back(); y += 90 + 13 * (step % 4))
      art::clear(pix, {x - 1, y, x + 3, y + 40});
  }
}

std::string dump(DrawnLines lines) {
  for (auto* some : {&lines.level, &lines.upright}) {
    std::sort(some->begin(), some->end(), [](const PixelBox& a, const PixelBox& b) {
      return std::tuple(a.top / 5, a.x0 / 5, a.bottom) < std::tuple(b.top / 5, b.x0 / 5, b.bottom);
    });
  }
  const auto rounded = [](int value) { return std::to_string((value + 5) / 10 * 10); };
  std::string out;
  for (const PixelBox& box : lines.level)
    out += rounded(box.top) + ": " + rounded(box.x0) + "-" + rounded(box.x1) + "\n";
  out += "|\n";
  for (const PixelBox& box : lines.upright)
    out += rounded(box.x0) + ": " + rounded(box.top) + "-" + rounded(box.bottom) + "\n";
  return out;
}

const char* const kWhole =
    "50: 50-750\n130: 50-750\n190: 50-750\n290: 50-750\n420: 50-750\n520: 50-750\n|\n"
    "50: 50-520\n130: 50-520\n350: 50-520\n550: 50-520\n750: 50-520\n";

TEST(CompleteTables, AWholeTableStaysAsItIs) { EXPECT_EQ(dump(find_drawn_lines(grid(kXs, kYs).get(), kDpi)), kWhole); }

TEST(CompleteTables, WhatIsLeftOfBrokenSidesSaysThatTheyStand) {
  const PixPtr pix = grid(kXs, kYs);
  break_lines(pix.get(), kXs, kYs);
  EXPECT_EQ(dump(find_drawn_lines(pix.get(), kDpi)), kWhole);
}

TEST(CompleteTables, ASideGoneAltogetherIsBrokenWhereOthersBreakAsLong) {
  const PixPtr pix = grid(kXs, kYs);
  art::clear(pix.get(), {340, 132, 360, 190});  // between two rows
  EXPECT_NE(dump(find_drawn_lines(pix.get(), kDpi)), kWhole) << "a cell over two columns of a whole table";
  art::clear(pix.get(), {600, 280, 680, 300});  // the scanner breaks lines
  EXPECT_EQ(dump(find_drawn_lines(pix.get(), kDpi)), kWhole);
}

TEST(CompleteTables, WritingWhereASideWouldStandIsOneCell) {
  const PixPtr pix = grid(kXs, kYs);
  art::clear(pix.get(), {340, 132, 360, 190});
  art::clear(pix.get(), {600, 280, 680, 300});
  art::letters(pix.get(), 295, 175, 6, 26);
  EXPECT_NE(dump(find_drawn_lines(pix.get(), kDpi)), kWhole);
}

TEST(CompleteTables, TwoSidesGoneBesideEachOtherAreACellOverColumns) {
  const PixPtr pix = grid(kXs, kYs);
  break_lines(pix.get(), kXs, kYs);
  for (const int x : {350, 550}) art::clear(pix.get(), {x - 1, 132, x + 3, 190});
  EXPECT_EQ(dump(find_drawn_lines(pix.get(), kDpi)),
            "50: 50-750\n130: 50-750\n190: 50-750\n290: 50-750\n420: 50-750\n520: 50-750\n|\n"
            "50: 50-520\n130: 50-520\n350: 50-130\n550: 50-130\n750: 50-520\n350: 190-520\n550: 190-520\n");
}

TEST(CompleteTables, BrokenLinesOfATableWithoutOuterBorderEndTogether) {
  const std::vector<int> xs = {50, 130, 350, 550, 750};
  const PixPtr pix = grid(xs, kYs);
  for (const int x : {50, 750}) art::clear(pix.get(), {x, 0, x + 2, 600});
  for (const int y : kYs) art::fill(pix.get(), {50, y, 752, y + 2});
  art::clear(pix.get(), {640, 185, 752, 195});
  art::fill(pix.get(), {660, 190, 710, 192});
  art::clear(pix.get(), {50, 285, 80, 295});
  for (const PixelBox& line : find_drawn_lines(pix.get(), kDpi).level) {
    EXPECT_NEAR(line.x0, 50, 2) << line.top;
    EXPECT_NEAR(line.x1, 752, 2) << line.top;
  }
}

TEST(CompleteTables, DoubleLinesBrokenDifferently) {
  const std::vector<int> xs = {50, 130, 350, 550, 750}, twins = {56, 136, 356, 556, 756};
  std::vector<int> ys = kYs, below;
  for (const int y : kYs) below.push_back(y + 6);
  const PixPtr first = grid(xs, ys), second = grid(twins, below);
  break_lines(first.get(), xs, ys);
  break_lines(second.get(), twins, below);
  PixPtr pix = art::paper(820, 600);
  for (const PixPtr* one : {&first, &second}) {
    pixRasterop(pix.get(), 0, 0, 820, 600, PIX_SRC | PIX_DST, one->get(), 0, 0);
  }
  const DrawnLines lines = find_drawn_lines(pix.get(), kDpi);
  for (const int y : kYs) {
    EXPECT_TRUE(std::any_of(lines.level.begin(), lines.level.end(), [&](const PixelBox& line) {
      return std::abs(line.top - y) <= 8 && line.x0 <= 140 && line.x1 >= 745;
    })) << y;
  }
}

TEST(CompleteTables, LinesBetweenRowsAloneBeginAndEndTogether) {
  const PixPtr pix = art::paper(1000, 600);
  for (const int y : {100, 200, 300, 400}) {
    for (const int x : {50, 250, 480, 760}) art::fill(pix.get(), {x + y / 10, y, x + y / 10 + 130, y + 2});
  }
  for (const int y : {100, 300}) art::fill(pix.get(), {40, y, 120, y + 2});
  for (const int y : {200, 400}) art::fill(pix.get(), {880, y, 960, y + 2});
  const DrawnLines lines = find_drawn_lines(pix.get(), kDpi);
  ASSERT_EQ(lines.level.size(), 4U);
  for (const PixelBox& line : lines.level) {
    EXPECT_NEAR(line.x0, 40, 3) << line.top;
    EXPECT_NEAR(line.x1, 960, 3) << line.top;
  }
}

TEST(CompleteTables, RulesOfALetterheadStayAsLongAsTheyAre) {
  const PixPtr pix = art::paper(1400, 600);
  const std::vector<PixelBox> rules = {{150, 100, 350, 102}, {750, 130, 1200, 132}, {500, 300, 920, 302}};
  for (const PixelBox& rule : rules) art::fill(pix.get(), rule);
  const DrawnLines lines = find_drawn_lines(pix.get(), kDpi);
  ASSERT_EQ(lines.level.size(), 3U);
  for (std::size_t i = 0; i < rules.size(); ++i) EXPECT_NEAR(lines.level[i].width(), rules[i].width(), 2);
}

TEST(FindTracks, FollowPiecesThatLeanAndKeepRowsApart) {
  const PixPtr pix = art::paper(1200, 200);
  std::vector<PixelBox> pieces;
  for (const int row : {60, 90}) {
    for (int x = 50; x < 1100; x += 250) pieces.push_back({x, row + x / 250, x + 100, row + x / 250 + 2});
  }
  for (const PixelBox& piece : pieces) art::fill(pix.get(), piece);
  const std::vector<Track> tracks = find_tracks(pix.get(), pieces, kDpi);
  ASSERT_EQ(tracks.size(), 2U);
  EXPECT_EQ(tracks[0].pieces.size(), 5U);
  EXPECT_EQ(tracks[0].x1(), 1150);
  EXPECT_NEAR(tracks[0].height_at(225), 61.5, 0.5);
}

TEST(LookAlong, TellsWhatIsLeftOfALineAndWhatIsWritten) {
  const PixPtr pix = art::paper(700, 100);
  art::fill(pix.get(), {50, 50, 650, 52});
  const std::vector<Track> tracks = find_tracks(pix.get(), {{50, 50, 650, 52}}, kDpi);
  art::clear(pix.get(), {200, 45, 260, 55});
  Stretch seen = look_along(pix.get(), without_runs(pix.get(), kDpi).get(), tracks.at(0), 100, 400, kDpi);
  EXPECT_EQ(seen.covered, 240);
  EXPECT_EQ(seen.gap, 60);
  EXPECT_TRUE(seen.is_clear());
  art::letters(pix.get(), 205, 58, 3);
  seen = look_along(pix.get(), without_runs(pix.get(), kDpi).get(), tracks.at(0), 200, 260, kDpi);
  EXPECT_EQ(seen.covered, 0);
  EXPECT_FALSE(seen.is_clear());
}

}  // namespace
}  // namespace rasoat::ocr
