#include "pipelines/review_queue.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "parse/parse.h"
#include "pipelines/turns.h"
#include "pipelines/unreadable.h"

namespace rasoat {
namespace {

// Pages that one worker takes of a document that somebody waits for.
constexpr std::int32_t kRangePages = 4;
constexpr std::size_t kMaxTasks = 256;

struct Waiting {
  ReviewQueue::Ticket ticket = 0;
  std::shared_ptr<ReviewJob> job;
};

ReadError cancelled() { return {ReadErrorCode::kCancelled, "cancelled", 0}; }

// What every range of a job is asked with. The pages of a scan wait behind whatever is quick.
RangeReader reader_for(const RangeReader& reader, const std::shared_ptr<ReviewJob>& job) {
  const auto is_scan = std::make_shared<std::atomic<bool>>(false);
  return [reader, job, is_scan](ReadRequest request, ReadCallback callback) {
    request.urgent = !*is_scan;
    request.stop = job->stop;
    request.on_page = [job, is_scan](std::int32_t page, std::int32_t page_count, bool ocr) {
      if (ocr) *is_scan = true;
      if (job->on_page) job->on_page(page, page_count, ocr);
    };
    reader(std::move(request), std::move(callback));
  };
}

tl::expected<Review, std::string> judged(const ReviewJob& job, const ReadResult& reading, const std::string& sha256) {
  if (!reading.document) return review_of_error("", sha256, reading.document.error());
  try {
    auto review = job.judge(parse_submission(*reading.document), sha256);
    if (review) {
      review->sha256 = sha256;
      review->signatures = reading.document->signatures;
      review->isolation = reading.isolation;
    }
    return review;
  } catch (const std::exception& error) {
    return review_of_error("", sha256, internal_error(error.what()));
  }
}

}  // namespace

// Shared with the callbacks of reads that are under way.
class ReviewQueue::State : public std::enable_shared_from_this<ReviewQueue::State> {
 public:
  State(RangeReader reader, const ReviewQueueOptions& options) : reader_(std::move(reader)), options_(options) {}

  void begin() {
    for (int i = 0; i < std::max(1, options_.threads); ++i) threads_.emplace_back([this] { work(); });
  }

  void end() {
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return waiting_.empty() && active_ == 0 && tasks_.empty(); });
      ending_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  std::optional<Ticket> submit(ReviewJob job) {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() >= options_.max_waiting) return std::nullopt;
    const Ticket ticket = ++last_ticket_;
    const std::string client = job.client;
    waiting_.push(client, {ticket, std::make_shared<ReviewJob>(std::move(job))});
    admit();
    return ticket;
  }

  void sweep() {
    const std::lock_guard lock(mutex_);
    for (Waiting& gone : waiting_.extract([](const Waiting& w) { return w.job->stop.stop_requested(); })) {
      ++active_;
      tasks_.push_back([self = shared_from_this(), job = std::move(gone.job)] {
        job->on_done(review_of_error("", "", cancelled()));
        self->leave(0);
      });
    }
    changed_.notify_all();
  }

  bool run(std::function<void()> work) {
    const std::lock_guard lock(mutex_);
    if (tasks_.size() >= kMaxTasks) return false;
    tasks_.push_back(std::move(work));
    changed_.notify_all();
    return true;
  }

  std::optional<std::size_t> ahead_of(Ticket ticket) const {
    const std::lock_guard lock(mutex_);
    return waiting_.before([&](const Waiting& waiting) { return waiting.ticket == ticket; });
  }
  std::size_t waiting() const {
    const std::lock_guard lock(mutex_);
    return waiting_.size();
  }
  std::size_t active() const {
    const std::lock_guard lock(mutex_);
    return active_;
  }

 private:
  void work() {
    for (;;) {
      std::function<void()> task;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return ending_ || !tasks_.empty(); });
        if (tasks_.empty()) return;
        task = std::move(tasks_.front());
        tasks_.pop_front();
      }
      task();
      task = nullptr;
      changed_.notify_all();
    }
  }

  // Under the lock: lets documents in, in turn, while there is room for the next one.
  void admit() {
    while (!waiting_.empty() && active_ < options_.max_active &&
           (active_ == 0 || bytes_ + waiting_.front().job->size <= options_.bytes_in_flight)) {
      std::shared_ptr<ReviewJob> job = waiting_.pop().job;
      ++active_;
      bytes_ += job->size;
      tasks_.push_back([self = shared_from_this(), job = std::move(job)] { self->load(job); });
    }
    changed_.notify_all();
  }

  void leave(std::uint64_t bytes) {
    const std::lock_guard lock(mutex_);
    --active_;
    bytes_ -= bytes;
    admit();
  }

  void load(const std::shared_ptr<ReviewJob>& job) {
    if (job->stop.stop_requested()) return finish(job, review_of_error("", "", cancelled()));
    if (job->on_begin) job->on_begin();
    auto blob = job->load();
    if (!blob) return finish(job, review_of_error("", "", blob.error()));
    std::string sha256 = blob->sha256;
    read_document(reader_for(reader_, job), std::move(*blob), job->read, kRangePages,
                  [self = shared_from_this(), job, sha256 = std::move(sha256)](ReadResult reading) {
                    self->judge(job, sha256, std::make_shared<const ReadResult>(std::move(reading)));
                  });
  }

  // From the pool's thread to one of ours. Does not count against the tasks: the document was let in.
  void judge(const std::shared_ptr<ReviewJob>& job, const std::string& sha256,
             std::shared_ptr<const ReadResult> reading) {
    const std::lock_guard lock(mutex_);
    tasks_.push_back([self = shared_from_this(), job, sha256, reading = std::move(reading)] {
      if (job->on_read && reading->document) job->on_read();
      self->finish(job, judged(*job, *reading, sha256));
    });
    changed_.notify_all();
  }

  void finish(const std::shared_ptr<ReviewJob>& job, tl::expected<Review, std::string> review) {
    job->on_done(std::move(review));
    leave(job->size);
  }

  const RangeReader reader_;
  const ReviewQueueOptions options_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  Turns<Waiting> waiting_;
  std::deque<std::function<void()>> tasks_;
  Ticket last_ticket_ = 0;
  std::size_t active_ = 0;
  std::uint64_t bytes_ = 0;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

ReviewQueue::ReviewQueue(RangeReader reader, const ReviewQueueOptions& options)
    : state_(std::make_shared<State>(std::move(reader), options)) {
  state_->begin();
}
ReviewQueue::~ReviewQueue() { state_->end(); }

std::optional<ReviewQueue::Ticket> ReviewQueue::submit(ReviewJob job) { return state_->submit(std::move(job)); }
void ReviewQueue::sweep() { state_->sweep(); }
std::optional<std::size_t> ReviewQueue::ahead_of(Ticket ticket) const { return state_->ahead_of(ticket); }
std::size_t ReviewQueue::waiting() const { return state_->waiting(); }
std::size_t ReviewQueue::active() const { return state_->active(); }
bool ReviewQueue::run(std::function<void()> work) { return state_->run(std::move(work)); }

}  // namespace rasoat
