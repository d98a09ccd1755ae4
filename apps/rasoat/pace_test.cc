#include "apps/rasoat/pace.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(Pace, SaysNothingBeforeThereIsSomethingToJudgeBy) {
  Pace pace;
  EXPECT_FALSE(pace.documents_per_minute());
  pace.note(0, 0, 0);
  pace.note(0.5, 10, 1000);
  EXPECT_FALSE(pace.documents_per_minute());
  EXPECT_FALSE(pace.seconds_for(1));
  pace.note(2, 10, 1000);
  EXPECT_DOUBLE_EQ(*pace.documents_per_minute(), 300);
}

TEST(Pace, TimeLeftGoesByBytes) {
  Pace pace;
  pace.note(0, 0, 0);
  pace.note(10, 1, 2000);
  EXPECT_DOUBLE_EQ(*pace.seconds_for(1000), 5);
}

TEST(Pace, WhatWasRecalledAtOnceIsForgottenAfterAMinute) {
  Pace pace;
  pace.note(0, 0, 0);
  pace.note(1, 1000, 1'000'000);  // recalled
  for (int second = 2; second <= 70; ++second) pace.note(second, 1000 + second, 1'000'000 + 100 * second);
  EXPECT_NEAR(*pace.documents_per_minute(), 60, 1);
  EXPECT_NEAR(*pace.seconds_for(1000), 10, 0.5);
}

TEST(Pace, AStandstillPromisesNothing) {
  Pace pace;
  pace.note(0, 0, 0);
  pace.note(30, 0, 0);
  EXPECT_FALSE(pace.seconds_for(1));
}

}  // namespace
}  // namespace rasoat
