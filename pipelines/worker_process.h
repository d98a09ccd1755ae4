// One worker process: started, measured, ended. No policy.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <tl/expected.hpp>

#include "extract/wire/launch.h"
#include "extract/wire/unique_fd.h"

namespace rasoat {

// Owns the process: whoever destroys it kills and reaps it.
class WorkerProcess {
 public:
  // Starts `program` with a socket (kWorkerSocket), a pipe for its stderr, and an environment
  // that depends on nothing: no locale, no time zone. The worker dies with the calling thread.
  // The error is a sentence for the log.
  static tl::expected<WorkerProcess, std::string> start(const std::string& program, wire::WorkerLaunch launch);

  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&& other) noexcept;
  ~WorkerProcess();

  int socket() const { return socket_.get(); }  // non-blocking
  int errors() const { return errors_.get(); }  // non-blocking read end of stderr; -1 once closed
  void close_errors() { errors_.reset(); }
  pid_t pid() const { return pid_; }

  // CPU time used so far, user and system.
  std::chrono::nanoseconds cpu_time() const;
  // The kernel ends the process once it has used this much CPU time in all (rounded up to seconds).
  void limit_cpu(std::chrono::nanoseconds total) const;
  // Kills the process if it still runs; its wait status (0 if nobody knows it any more).
  int end();

 private:
  WorkerProcess(pid_t pid, UniqueFd socket, UniqueFd errors);

  pid_t pid_ = -1;
  UniqueFd socket_;
  UniqueFd errors_;
};

}  // namespace rasoat
