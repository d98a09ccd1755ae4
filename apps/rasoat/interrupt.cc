#include "apps/rasoat/interrupt.h"

#include <signal.h>
#include <unistd.h>

#include <ctime>

#include "apps/rasoat/exit_code.h"

namespace rasoat {
namespace {

sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

void wait_for_signals(const std::stop_token& done, std::stop_source source) {
  const sigset_t signals = ending_signals();
  const timespec patience{0, 50'000'000};  // how late the end of the command may be noticed
  while (!done.stop_requested()) {
    if (sigtimedwait(&signals, nullptr, &patience) < 0) continue;
    if (source.stop_requested()) _exit(static_cast<int>(ExitCode::kInterrupted));
    source.request_stop();
  }
}

}  // namespace

Interrupt::Interrupt() {
  const sigset_t signals = ending_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  waiter_ = std::jthread(wait_for_signals, source_);
}

Interrupt::~Interrupt() {
  waiter_.request_stop();
  waiter_.join();
  const sigset_t signals = ending_signals();
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

}  // namespace rasoat
