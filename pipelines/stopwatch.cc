#include "pipelines/stopwatch.h"

#include <algorithm>

namespace rasoat {
namespace {

using std::chrono::nanoseconds;

nanoseconds from_seconds(double seconds) {
  return std::chrono::duration_cast<nanoseconds>(std::chrono::duration<double>(seconds));
}

// The kernel's own limit counts whole seconds and only matters when nobody watches.
constexpr std::chrono::seconds kKernelGrace{2};

}  // namespace

void Stopwatch::allow(const WorkerProcess& worker, double seconds, double wall_factor) {
  cpu_limit_ = worker.cpu_time() + from_seconds(seconds);
  wall_limit_ = Clock::now() + from_seconds(seconds * wall_factor);
  worker.limit_cpu(cpu_limit_ + kKernelGrace);
  plan(worker);
}

void Stopwatch::allow_wall(double seconds) {
  cpu_limit_ = nanoseconds::max();
  next_check_ = wall_limit_ = Clock::now() + from_seconds(seconds);
}

void Stopwatch::stop() {
  cpu_limit_ = nanoseconds::max();
  next_check_ = wall_limit_ = Clock::time_point::max();
}

bool Stopwatch::is_over(const WorkerProcess& worker) {
  if (Clock::now() >= wall_limit_) return true;
  if (cpu_limit_ == nanoseconds::max()) return false;
  if (worker.cpu_time() >= cpu_limit_) return true;
  plan(worker);
  return false;
}

// One thread uses at most one second of CPU time in a second: what is left cannot be gone sooner.
void Stopwatch::plan(const WorkerProcess& worker) {
  const nanoseconds left = cpu_limit_ - worker.cpu_time();
  next_check_ = std::min(wall_limit_, Clock::now() + std::max<nanoseconds>(left, std::chrono::milliseconds(1)));
}

}  // namespace rasoat
