#include "extract/pdf/paths.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace rasoat {
namespace {

constexpr Bbox kEverywhere{-1000, -1000, 1000, 1000};

using Outline = std::vector<PathPoint>;

Outline rectangle(double x0, double top, double x1, double bottom) {
  return {{x0, top}, {x1, top}, {x1, bottom}, {x0, bottom}, {x0, top}};
}

PaintedPath fill(const std::vector<Outline>& outlines, const Bbox& clip = kEverywhere) {
  const std::vector<std::span<const PathPoint>> spans(outlines.begin(), outlines.end());
  PaintedPath out;
  add_fill(spans, clip, out);
  return out;
}

PaintedPath stroke(const Outline& outline, double width, const Bbox& clip = kEverywhere) {
  const std::span<const PathPoint> span(outline);
  PaintedPath out;
  add_stroke({&span, 1}, width, clip, out);
  return out;
}

TEST(AddStroke, LinesWithoutWidthAreVisible) {
  const PaintedPath painted = stroke({{0, 10}, {100, 10}}, 0);
  ASSERT_EQ(painted.rulings.size(), 1u);
  EXPECT_FALSE(painted.rulings[0].box.empty());
}

TEST(AddStroke, NearlyStraightIsStraight) {
  EXPECT_EQ(stroke({{0, 10}, {100, 11}}, 1).rulings.size(), 1u);
  EXPECT_EQ(stroke({{0, 10}, {100, 20}}, 1).rulings.size(), 0u);
  EXPECT_EQ(stroke({{0, 10}, {100, 20}}, 1).drawings, 1u);
}

TEST(AddStroke, BarsAreDrawings) { EXPECT_EQ(stroke({{0, 10}, {100, 10}}, 20).drawings, 1u); }

TEST(AddStroke, StraightPartsOfARoundedRectangleCount) {
  const Outline rounded = {{10, 0}, {90, 0}, {95, 0, true}, {100, 5, true}, {100, 10}, {100, 90}};
  const PaintedPath painted = stroke(rounded, 1);
  EXPECT_EQ(painted.rulings.size(), 2u);
  EXPECT_EQ(painted.drawings, 1u);
}

TEST(AddStroke, WhatIsClippedIsNotSeen) {
  EXPECT_EQ(stroke({{0, 10}, {100, 10}}, 1, {0, 50, 100, 60}).rulings.size(), 0u);
  EXPECT_EQ(stroke({{0, 10}, {100, 10}}, 1, {20, 0, 30, 60}).rulings.at(0).box, (Bbox{20, 9.5, 30, 10.5}));
}

TEST(AddStroke, NonsenseIsIgnored) {
  EXPECT_EQ(stroke({{0, std::nan("")}, {100, 10}}, 1).rulings.size(), 0u);
  EXPECT_EQ(stroke({{-1e20, 10}, {1e20, 10}}, 1).rulings.size(), 0u);
  EXPECT_EQ(stroke({}, 1).rulings.size(), 0u);
}

TEST(AddFill, ThinPolygonsAreRulings) {
  // A border's side with mitred corners, as word processors draw it.
  EXPECT_EQ(fill({{{0, 0}, {100, 0}, {99, 1}, {1, 1}}}).rulings.size(), 1u);
}

TEST(AddFill, AreasAreDrawings) {
  EXPECT_EQ(fill({rectangle(0, 0, 100, 50)}).drawings, 1u);
  EXPECT_EQ(fill({rectangle(0, 0, 100, 50)}).rulings.size(), 0u);
}

TEST(AddFill, AFrameGivesItsSidesWhicheverRectangleComesFirst) {
  EXPECT_EQ(fill({rectangle(0, 0, 100, 50), rectangle(1, 1, 99, 49)}).rulings.size(), 4u);
  EXPECT_EQ(fill({rectangle(1, 1, 99, 49), rectangle(0, 0, 100, 50)}).rulings.size(), 4u);
}

TEST(AddFill, AFrameWithOneSideGivesOne) {
  EXPECT_EQ(fill({rectangle(0, 0, 100, 50), rectangle(0, 1, 100, 50)}).rulings.size(), 1u);
}

TEST(AddFill, AHoleInAnAreaIsNoFrame) {
  EXPECT_EQ(fill({rectangle(0, 0, 100, 80), rectangle(30, 30, 60, 60)}).rulings.size(), 0u);
}

TEST(AddFill, ManyThinRectanglesInOnePathAreAllRulings) {
  EXPECT_EQ(fill({rectangle(0, 0, 100, 0.5), rectangle(0, 20, 100, 20.5), rectangle(0, 0, 0.5, 20)}).rulings.size(),
            3u);
}

TEST(AddFill, DotsOfADottedLineAreRulings) { EXPECT_EQ(fill({rectangle(0, 0, 0.7, 0.7)}).rulings.size(), 1u); }

}  // namespace
}  // namespace rasoat
