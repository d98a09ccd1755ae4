// Heard: the last words of a worker on stderr, however many there were.
#pragma once

#include <cstddef>
#include <string>

#include "pipelines/worker_process.h"

namespace rasoat {

class Heard {
 public:
  explicit Heard(std::size_t max_bytes) : max_(max_bytes) {}

  // Takes what is there without waiting. After max_bytes in all, or at its end, the pipe is closed:
  // whoever floods it gets EPIPE instead of the parent's time.
  void listen(WorkerProcess& worker);
  const std::string& tail() const { return tail_; }

 private:
  void keep(const char* text, std::size_t size);

  std::size_t max_;
  std::size_t total_ = 0;
  std::string tail_;
};

}  // namespace rasoat
