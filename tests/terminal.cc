#include "tests/terminal.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace rasoat {
namespace {

constexpr int kMinute = 60'000;  // milliseconds

}  // namespace

Terminal::Terminal() : ours_(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
  if (::grantpt(ours_.get()) != 0 || ::unlockpt(ours_.get()) != 0) throw std::runtime_error("no terminal");
  its_.emplace(::open(::ptsname(ours_.get()), O_RDWR | O_NOCTTY | O_CLOEXEC));
  const winsize size{24, 160, 0, 0};
  ::ioctl(ours_.get(), TIOCSWINSZ, &size);
}

void Terminal::take_place_of(int file) const { ::dup2(its_->get(), file); }

void Terminal::control() const {
  ::setsid();
  ::ioctl(its_->get(), TIOCSCTTY, 0);
}

void Terminal::hand_over() { its_.reset(); }

void Terminal::type(const std::string& keys) const {
  if (::write(ours_.get(), keys.data(), keys.size()) < 0) throw std::runtime_error("the terminal takes no keys");
}

bool Terminal::shows_keys() const {
  termios mode{};
  return ::tcgetattr(ours_.get(), &mode) == 0 && (mode.c_lflag & ECHO) != 0;
}

bool Terminal::says(const std::string& text) {
  std::size_t at = 0;
  while ((at = said_.find(text, seen_)) == std::string::npos) {
    if (!hear(kMinute)) return false;
  }
  seen_ = at + text.size();
  return true;
}

std::string Terminal::rest() {
  while (hear(kMinute)) {
  }
  return said_;
}

bool Terminal::hear(int milliseconds) {
  pollfd said{ours_.get(), POLLIN, 0};
  if (::poll(&said, 1, milliseconds) <= 0) return false;
  std::array<char, 4096> part;
  const ssize_t size = ::read(ours_.get(), part.data(), part.size());
  if (size > 0) said_.append(part.data(), static_cast<std::size_t>(size));
  return size > 0;
}

}  // namespace rasoat
