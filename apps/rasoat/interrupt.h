// Interrupt: Ctrl-C and SIGTERM as a request to stop.
#pragma once

#include <stop_token>
#include <thread>

namespace rasoat {

// From construction on, the first SIGINT or SIGTERM asks to stop, and the second ends the process at
// once with exit code 130. To be made before any other thread, which inherits the blocked signals.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  std::stop_token token() const { return source_.get_token(); }
  bool requested() const { return source_.stop_requested(); }

 private:
  std::stop_source source_;
  std::jthread waiter_;  // sleeps in sigtimedwait; does no work
};

}  // namespace rasoat
