// Stopwatch: says when a worker has had its time. Time is CPU time, with the wall clock as a
// backstop for a worker that waits without computing.
#pragma once

#include <chrono>

#include "pipelines/worker_process.h"

namespace rasoat {

class Stopwatch {
 public:
  using Clock = std::chrono::steady_clock;

  // Allows `seconds` of CPU time from now on, and wall_factor times as many of the wall clock.
  void allow(const WorkerProcess& worker, double seconds, double wall_factor);
  // Allows `seconds` of the wall clock.
  void allow_wall(double seconds);
  void stop();

  // No sooner can it be over; Clock::time_point::max() when stopped.
  Clock::time_point next_check() const { return next_check_; }
  // Whether the time is over; puts next_check() forward if not.
  bool is_over(const WorkerProcess& worker);

 private:
  void plan(const WorkerProcess& worker);

  std::chrono::nanoseconds cpu_limit_ = std::chrono::nanoseconds::max();  // of the process's life
  Clock::time_point wall_limit_ = Clock::time_point::max();
  Clock::time_point next_check_ = Clock::time_point::max();
};

}  // namespace rasoat
