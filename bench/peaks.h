// The most memory that a command and its workers ever took, looked at while they run.
#pragma once

#include <sys/types.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>

#include "tests/running.h"

namespace rasoat {

// "VmRSS" or "VmHWM" (the most so far) of a process, in MiB; 0 when it is gone.
inline double mebibytes(pid_t process, const std::string& field) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(field + ":")) return std::atof(line.c_str() + field.size() + 1) / 1024;
  }
  return 0;
}

// In MiB.
struct Peaks {
  double command = 0;
  double worker = 0;  // the largest
};

inline void look(const Running& running, Peaks& peaks) {
  peaks.command = std::max(peaks.command, mebibytes(running.pid(), "VmHWM"));
  for (const pid_t worker : children_of(running.pid()))
    peaks.worker = std::max(peaks.worker, mebibytes(worker, "VmHWM"));
}

}  // namespace rasoat
