#include "extract/wire/launch.h"

#include <gtest/gtest.h>

namespace rasoat::wire {
namespace {

TEST(Launch, ArgumentsComeBackAsTheyWere) {
  for (const Isolation isolation : {Isolation::kStrict, Isolation::kBest, Isolation::kNone}) {
    const WorkerLaunch launch{isolation, 123'456'789'012, 4711};
    EXPECT_EQ(launch_from(arguments_of(launch)), launch);
  }
}

TEST(Launch, AnythingElseIsRefused) {
  const std::vector<std::vector<std::string>> wrong = {{},
                                                       {"best"},
                                                       {"best", "1", "2", "3"},
                                                       {"soft", "1", "2"},
                                                       {"best", "", "2"},
                                                       {"best", "1x", "2"},
                                                       {"best", "1", "-"}};
  for (const auto& arguments : wrong) EXPECT_FALSE(launch_from(arguments)) << arguments.size();
}

}  // namespace
}  // namespace rasoat::wire
