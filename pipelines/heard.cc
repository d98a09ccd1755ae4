#include "pipelines/heard.h"

#include <unistd.h>

#include <cerrno>

namespace rasoat {
namespace {

constexpr std::size_t kTail = 4096;

}  // namespace

void Heard::keep(const char* text, std::size_t size) {
  total_ += size;
  tail_.append(text, size);
  if (tail_.size() > kTail) tail_.erase(0, tail_.size() - kTail);
}

void Heard::listen(WorkerProcess& worker) {
  char block[kTail];
  while (worker.errors() >= 0) {
    const ssize_t got = ::read(worker.errors(), block, sizeof block);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno == EAGAIN) return;
    if (got > 0) keep(block, static_cast<std::size_t>(got));
    if (got <= 0 || total_ >= max_) worker.close_errors();
  }
}

}  // namespace rasoat
