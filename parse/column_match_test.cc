#include "parse/column_match.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rasoat {
namespace {

using testing::ElementsAre;

const std::vector<double> kPlan = {57, 83, 200, 333, 388, 454, 539};

std::vector<double> moved(std::vector<double> edges, double shift, double scale = 1) {
  for (double& x : edges) x = x * scale + shift;
  return edges;
}

TEST(MatchColumns, SameEdges) { EXPECT_TRUE(match_columns(kPlan, kPlan)); }
TEST(MatchColumns, SmallShiftOfAScan) { EXPECT_TRUE(match_columns(kPlan, moved(kPlan, 14))); }
TEST(MatchColumns, SmallScaling) { EXPECT_TRUE(match_columns(kPlan, moved(kPlan, 3, 1.012))); }

TEST(MatchColumns, OpenOuterBorderEndsWhereTheWordsEnd) {
  std::vector<double> open = kPlan;
  open.back() -= 31;
  EXPECT_TRUE(match_columns(kPlan, open));
}

TEST(MatchColumns, PieceOfAMergedRowLacksEdges) {
  const auto match = match_columns(kPlan, {57, 83, 539});
  ASSERT_TRUE(match);
  EXPECT_EQ(match->edges, kPlan);
  EXPECT_THAT(match->b, ElementsAre(0, 1, 6));
}

TEST(MatchColumns, LaterPieceHasMoreEdges) {
  const auto match = match_columns({57, 83, 539}, kPlan);
  ASSERT_TRUE(match);
  EXPECT_THAT(match->a, ElementsAre(0, 1, 6));
  EXPECT_THAT(match->b, ElementsAre(0, 1, 2, 3, 4, 5, 6));
}

TEST(MatchColumns, OtherColumnsAreAnotherTable) {
  EXPECT_FALSE(match_columns(kPlan, {57, 120, 240, 300, 388, 454, 539}));
  EXPECT_FALSE(match_columns(kPlan, {57, 83, 260, 539}));
  EXPECT_FALSE(match_columns(kPlan, moved(kPlan, 120)));
  EXPECT_FALSE(match_columns(kPlan, {57, 300}));
  EXPECT_FALSE(match_columns(kPlan, {}));
}

}  // namespace
}  // namespace rasoat
