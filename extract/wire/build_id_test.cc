#include "extract/wire/build_id.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rasoat::wire {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

TEST(FingerprintOfCode, NamesTheProgramAndTheLibrariesAskedFor) {
  const std::string fingerprint = fingerprint_of_code({"libstdc++"});
  EXPECT_THAT(fingerprint, MatchesRegex("worker:[0-9a-f]{40} libstdc\\+\\+\\.so\\.6[^:]*:[0-9a-f]{40}"));
  EXPECT_EQ(fingerprint, fingerprint_of_code({"libstdc++"}));
}

TEST(FingerprintOfCode, LeavesOutOtherLibraries) {
  EXPECT_THAT(fingerprint_of_code({}), MatchesRegex("worker:[0-9a-f]{40}"));
  EXPECT_THAT(fingerprint_of_code({"libnone"}), Not(HasSubstr("libnone")));
}

}  // namespace
}  // namespace rasoat::wire
