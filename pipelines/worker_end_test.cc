#include "pipelines/worker_end.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <csignal>

namespace rasoat {
namespace {

constexpr int exited(int code) { return W_EXITCODE(code, 0); }
constexpr int killed(int signal) { return W_EXITCODE(0, signal); }

TEST(WorkerEnd, EveryEndHasItsError) {
  struct Case {
    WorkerEnd end;
    ReadErrorCode code;
  };
  const Case cases[] = {
      {{EndReason::kDied, killed(SIGSEGV), "", 3, ""}, ReadErrorCode::kCrashed},
      {{EndReason::kDied, killed(SIGABRT), "assertion failed", 3, ""}, ReadErrorCode::kCrashed},
      {{EndReason::kDied, killed(SIGABRT), "Out of memory", 3, ""}, ReadErrorCode::kOutOfMemory},
      {{EndReason::kDied, killed(SIGABRT), "terminate called after throwing 'std::bad_alloc'", 3, ""},
       ReadErrorCode::kOutOfMemory},
      {{EndReason::kDied, killed(SIGKILL), "", 3, ""}, ReadErrorCode::kOutOfMemory},
      {{EndReason::kDied, exited(6), "", 3, ""}, ReadErrorCode::kOutOfMemory},
      {{EndReason::kDied, exited(1), "", 3, ""}, ReadErrorCode::kCrashed},
      {{EndReason::kDied, killed(SIGXCPU), "", 3, ""}, ReadErrorCode::kTimeout},
      {{EndReason::kTookTooLong, killed(SIGKILL), "Out of memory", 3, ""}, ReadErrorCode::kTimeout},
      {{EndReason::kSpokeNonsense, killed(SIGKILL), "", 3, "not a frame"}, ReadErrorCode::kProtocol},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(error_of(c.end).code, c.code) << c.end.wait_status << c.end.heard;
    EXPECT_EQ(error_of(c.end).page, 3);
    EXPECT_FALSE(error_of(c.end).message.empty());
  }
}

TEST(WorkerEnd, OnlyItsOwnWordSaysThatItCouldNotBeConfined) {
  EXPECT_TRUE(was_unconfined({EndReason::kDied, exited(3), "", 0, ""}));
  EXPECT_FALSE(was_unconfined({EndReason::kDied, exited(4), "", 0, ""}));
  EXPECT_FALSE(was_unconfined({EndReason::kDied, killed(SIGSYS), "", 0, ""}));
  EXPECT_FALSE(was_unconfined({EndReason::kTookTooLong, exited(3), "", 0, ""}));
}

}  // namespace
}  // namespace rasoat
