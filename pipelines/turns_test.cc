#include "pipelines/turns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rasoat {
namespace {

using testing::ElementsAre;

Turns<int> queue_of(const std::vector<std::pair<std::string, int>>& entries) {
  Turns<int> turns;
  for (const auto& [client, entry] : entries) turns.push(client, entry);
  return turns;
}

std::vector<int> all_of(Turns<int> turns) {
  std::vector<int> order;
  while (!turns.empty()) order.push_back(turns.pop());
  return order;
}

const std::vector<std::pair<std::string, int>> kThreeClients = {{"a", 1},  {"a", 2},  {"a", 3},
                                                                {"b", 10}, {"c", 20}, {"b", 11}};

TEST(Turns, ClientsTakeTurnsAndKeepTheirOwnOrder) {
  EXPECT_THAT(all_of(queue_of(kThreeClients)), ElementsAre(1, 10, 20, 2, 11, 3));
}

TEST(Turns, BeforeCountsWhatIsServedFirst) {
  const Turns<int> turns = queue_of(kThreeClients);
  const std::vector<int> order = all_of(turns);
  for (std::size_t i = 0; i < order.size(); ++i)
    EXPECT_EQ(turns.before([&](int entry) { return entry == order[i]; }), i) << order[i];
  EXPECT_EQ(turns.before([](int entry) { return entry == 99; }), std::nullopt);
}

TEST(Turns, WhatIsExtractedIsGoneAndTheOthersKeepTheirTurns) {
  Turns<int> turns = queue_of(kThreeClients);
  EXPECT_THAT(turns.extract([](int entry) { return entry == 1 || entry == 20; }), ElementsAre(1, 20));
  EXPECT_EQ(turns.size(), 4U);
  EXPECT_THAT(all_of(turns), ElementsAre(2, 10, 3, 11));
}

}  // namespace
}  // namespace rasoat
