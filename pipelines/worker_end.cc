#include "pipelines/worker_end.h"

#include <sys/wait.h>

#include <csignal>

#include "extract/wire/launch.h"

namespace rasoat {
namespace {

// How Poppler, the C++ runtime and the sanitizers lament before they abort.
constexpr std::string_view kLaments[] = {"Out of memory", "out of memory", "bad_alloc", "Cannot allocate memory",
                                         "allocation-size-too-big"};

bool laments_memory(std::string_view heard) {
  for (const std::string_view lament : kLaments) {
    if (heard.find(lament) != std::string_view::npos) return true;
  }
  return false;
}

bool left_for(int status, wire::WorkerExit code) {
  return WIFEXITED(status) && WEXITSTATUS(status) == static_cast<int>(code);
}

// SIGKILL that the pool did not send comes from the kernel when memory ends.
bool died_of_memory(const WorkerEnd& end) {
  const int status = end.wait_status;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) return true;
  return left_for(status, wire::WorkerExit::kOutOfMemory) || laments_memory(end.heard);
}

std::string describe(int status) {
  if (WIFSIGNALED(status)) return "worker died of signal " + std::to_string(WTERMSIG(status));
  return "worker left with exit code " + std::to_string(WEXITSTATUS(status));
}

ReadError error_of_death(const WorkerEnd& end) {
  if (WIFSIGNALED(end.wait_status) && WTERMSIG(end.wait_status) == SIGXCPU) {
    return {ReadErrorCode::kTimeout, "out of CPU time", end.page};
  }
  if (died_of_memory(end)) return {ReadErrorCode::kOutOfMemory, "out of memory", end.page};
  return {ReadErrorCode::kCrashed, describe(end.wait_status), end.page};
}

}  // namespace

ReadError error_of(const WorkerEnd& end) {
  switch (end.reason) {
    case EndReason::kTookTooLong: return {ReadErrorCode::kTimeout, "out of time", end.page};
    case EndReason::kSpokeNonsense: return {ReadErrorCode::kProtocol, std::string(end.detail), end.page};
    case EndReason::kDied: break;
  }
  return error_of_death(end);
}

bool cost_the_worker(ReadErrorCode code) {
  return code == ReadErrorCode::kCrashed || code == ReadErrorCode::kTimeout || code == ReadErrorCode::kOutOfMemory ||
         code == ReadErrorCode::kProtocol;
}

bool was_unconfined(const WorkerEnd& end) {
  return end.reason == EndReason::kDied && left_for(end.wait_status, wire::WorkerExit::kNotConfined);
}

}  // namespace rasoat
