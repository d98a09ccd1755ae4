// How a worker process is started and how it ends: what parent and worker agree on beside messages.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace rasoat::wire {

// The worker's end of the socket; 0 and 1 are /dev/null, 2 is a pipe to the parent.
inline constexpr int kWorkerSocket = 3;

// How hard the worker confines itself. kStrict: it refuses to run where the kernel cannot.
// kNone: limits and parent-death signal only.
enum class Isolation : std::uint8_t { kStrict, kBest, kNone };

struct WorkerLaunch {
  Isolation isolation = Isolation::kBest;
  std::uint64_t address_space = std::uint64_t{1} << 30;  // bytes; 0: no limit
  std::int32_t parent = 0;                               // process id; 0: not checked
  bool operator==(const WorkerLaunch&) const = default;
};

// Command line arguments, without the program's name, and back.
std::vector<std::string> arguments_of(const WorkerLaunch& launch);
tl::expected<WorkerLaunch, std::string> launch_from(std::span<const std::string> arguments);

// Exit codes of a worker. Deaths by signal speak for themselves.
enum class WorkerExit : std::uint8_t {
  kDone = 0,         // the parent closed the socket
  kUsage = 2,        // not started by rasoat
  kNotConfined = 3,  // strict, and the kernel cannot
  kOrphan = 4,       // the parent died before the worker was up
  kProtocol = 5,     // the parent sent nonsense or the socket failed
  kOutOfMemory = 6,  // after answering so: the heap is not to be trusted any more
  kWarmUp = 7,       // the engine would not start
};

const char* name_of(Isolation isolation);  // "strict", "best", "none"
tl::expected<Isolation, std::string> isolation_from(const std::string& name);

}  // namespace rasoat::wire
