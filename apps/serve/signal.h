// Signal: lets a coroutine sleep until somebody wakes it, or for a time.
#pragma once

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>

#include "apps/serve/limits.h"
#include "apps/serve/session.h"

namespace rasoat {

class Signal : public Waiter {
 public:
  explicit Signal(const boost::asio::any_io_executor& executor) : timer_(executor) {}
  void wake() override {
    is_raised_ = true;
    timer_.cancel();
  }
  // At once where it was woken since the last sleep.
  boost::asio::awaitable<void> sleep(ServeLimits::Seconds most) {
    if (!is_raised_) {
      timer_.expires_after(std::chrono::duration_cast<std::chrono::steady_clock::duration>(most));
      boost::system::error_code ignored;
      co_await timer_.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, ignored));
    }
    is_raised_ = false;
  }

 private:
  boost::asio::steady_timer timer_;
  bool is_raised_ = false;
};

// Wakes `signal` at every change of the session while it lives.
class Listening {
 public:
  Listening(SessionPtr session, Waiter& waiter) : session_(std::move(session)), waiter_(waiter) {
    session_->waiters.insert(&waiter_);
  }
  ~Listening() { session_->waiters.erase(&waiter_); }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

 private:
  const SessionPtr session_;
  Waiter& waiter_;
};

}  // namespace rasoat
