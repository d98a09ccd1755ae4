// ReviewQueue: documents that people wait for, a bounded number of them, each read by the workers and judged
// on a few threads of its own. Clients take turns; a document with a text layer passes before the pages of scans.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <tl/expected.hpp>

#include "check/review.h"
#include "parse/submission.h"
#include "pipelines/blob.h"
#include "pipelines/read_document.h"

namespace rasoat {

// One document. Everything but `on_page` is called on a thread of the queue; nothing after `on_done`.
struct ReviewJob {
  std::string client;                                   // whose it is
  std::uint64_t size = 0;                               // bytes, as far as they are known
  std::function<tl::expected<Blob, ReadError>()> load;  // fetches the bytes when it is their turn
  ReadOptions read;
  std::function<tl::expected<Review, std::string>(const Submission&, const std::string& sha256)> judge;
  std::function<void()> on_begin;                                  // it waits no longer
  PageCallback on_page;                                            // on the pool's thread: must be quick
  std::function<void()> on_read;                                   // all pages are read
  std::function<void(tl::expected<Review, std::string>)> on_done;  // exactly once; the error is `judge`'s
  std::stop_token stop;                                            // gives a review with kCancelled
};

struct ReviewQueueOptions {
  int threads = 1;                                           // that parse and check
  std::size_t max_waiting = 64;                              // documents that wait, of all clients
  std::size_t max_active = 8;                                // documents under way at once
  std::uint64_t bytes_in_flight = std::uint64_t{256} << 20;  // of those under way; one alone may weigh more
};

// Any thread, callbacks included.
class ReviewQueue {
 public:
  using Ticket = std::uint64_t;

  ReviewQueue(RangeReader reader, const ReviewQueueOptions& options);
  // Cancels nothing and waits for what is there: stop the jobs first for a quick end.
  ~ReviewQueue();
  ReviewQueue(const ReviewQueue&) = delete;
  ReviewQueue& operator=(const ReviewQueue&) = delete;

  // Nothing when too many wait already.
  std::optional<Ticket> submit(ReviewJob job);
  // Lets those that were asked to stop while they wait go at once.
  void sweep();
  // Documents that come before this one; nothing once it does not wait.
  std::optional<std::size_t> ahead_of(Ticket ticket) const;
  std::size_t waiting() const;
  std::size_t active() const;
  // Other work on the same threads, behind what is there. It must not throw. False when too much waits.
  bool run(std::function<void()> work);

 private:
  class State;
  std::shared_ptr<State> state_;
};

}  // namespace rasoat
