#include "pipelines/batch.h"

#include <algorithm>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "pipelines/flow.h"
#include "pipelines/unreadable.h"

namespace rasoat {
namespace {

// A document in flight holds a descriptor and tables of its own beside its bytes.
constexpr std::uint64_t kLeastWeight = std::uint64_t{1} << 20;

// What is known of one document on its way; each step leaves what the next one needs.
struct Item {
  std::optional<Blob> blob;
  std::string sha256;
  std::optional<ReadResult> reading;
  bool is_new = false;  // the reading, not recalled
  std::string isolation;
  std::vector<Signature> signatures;
  Submission submission;
  std::optional<Review> review;
  std::optional<std::size_t> twin;  // the earlier document with the same bytes
  std::optional<Status> status;     // once done
  std::optional<ReadError> error;   // likewise
};

class Batch {
 public:
  Batch(std::span<const FoundFile> files, const BatchSteps& steps, const BatchOptions& options)
      : files_(files), steps_(steps), options_(options), items_(files.size()) {
    result_.progress.total = files.size();
    for (const FoundFile& file : files) result_.progress.bytes_total += file.size;
  }

  BatchResult run() {
    const std::stop_callback on_stop(options_.stop, [this] { stop_.request_stop(); });
    const std::stop_callback on_any_stop(stop_.get_token(), [this] { steps_.cancel(); });
    run_flow(files_.size(), flow_steps(), {options_.jobs, options_.bytes_in_flight, stop_.get_token()});
    finish_twins();
    collect();
    return std::move(result_);
  }

 private:
  FlowSteps flow_steps() {
    FlowSteps steps;
    steps.weight = [this](std::size_t i) { return std::max(files_[i].size, kLeastWeight); };
    steps.load = [this](std::size_t i) { return load(i); };
    if (steps_.memory.recall) steps.recall = [this](std::size_t i) { return recall(i); };
    steps.read = [this](std::size_t i, std::function<void(bool)> done) { read(i, std::move(done)); };
    steps.parse = [this](std::size_t i) { guard(i, [&] { parse(i); }); };
    steps.check = [this](std::size_t i) { guard(i, [&] { check(i); }); };
    steps.finish = [this](std::size_t i) { finish(i); };
    return steps;
  }

  void fail(std::size_t i, const ReadError& error) {
    if (error.code == ReadErrorCode::kCancelled) return;
    items_[i].review = review_of_error(files_[i].relative, items_[i].sha256, error);
    items_[i].review->isolation = items_[i].isolation;
  }

  // One document that our own code stumbles over costs no other.
  template <typename Step>
  void guard(std::size_t i, Step step) {
    if (items_[i].review) return;
    try {
      step();
    } catch (const std::exception& error) {
      fail(i, internal_error(error.what()));
    }
  }

  // Keeps a part of the memory; without it the batch would lose what it says is done.
  template <typename Keep, typename Value>
  void keep(const Keep& keep_value, const std::string& sha256, const Value& value) {
    if (!keep_value || stop_.stop_requested()) return;
    if (auto kept = keep_value(sha256, value); !kept) stop_with(kept.error());
  }

  void stop_with(const std::string& error) {
    {
      const std::lock_guard lock(error_mutex_);
      if (!result_.error) result_.error = error;
    }
    stop_.request_stop();
  }

  // Serial: of two equal documents the earlier one is read.
  bool load(std::size_t i) {
    auto blob = load_blob(files_[i].path, options_.limits);
    if (!blob) {
      fail(i, blob.error());
      return false;
    }
    items_[i].sha256 = blob->sha256;
    const auto [first, is_new] = seen_.emplace(blob->sha256, i);
    if (!is_new) items_[i].twin = first->second;
    if (is_new) items_[i].blob = std::move(*blob);
    return is_new;
  }

  Next recall(std::size_t i) {
    Item& item = items_[i];
    auto recalled = steps_.memory.recall(item.sha256);
    if (!recalled) {
      stop_with(recalled.error());
      return Next::kFinish;
    }
    if (recalled->review) {
      item.review = std::move(recalled->review);
      item.review->path = files_[i].relative;
      return Next::kFinish;
    }
    if (!recalled->reading) return Next::kRead;
    return take(i, std::move(*recalled->reading)) ? Next::kParse : Next::kFinish;
  }

  void read(std::size_t i, std::function<void(bool)> done) {
    Blob blob = *std::exchange(items_[i].blob, std::nullopt);
    items_[i].is_new = true;
    steps_.read(std::move(blob),
                [this, i, done = std::move(done)](ReadResult result) { done(take(i, std::move(result))); });
  }

  bool take(std::size_t i, ReadResult result) {
    items_[i].blob.reset();
    items_[i].isolation = result.isolation;
    items_[i].reading = std::move(result);
    const auto& document = items_[i].reading->document;
    if (!document) fail(i, document.error());
    return document.has_value();
  }

  void parse(std::size_t i) {
    Item& item = items_[i];
    const ReadResult reading = *std::exchange(item.reading, std::nullopt);
    if (item.is_new) keep(steps_.memory.keep_reading, item.sha256, reading);
    item.submission = steps_.parse(*reading.document);
    item.signatures = reading.document->signatures;
  }

  void check(std::size_t i) {
    Item& item = items_[i];
    Review review = steps_.check(i, std::exchange(item.submission, {}));
    review.path = files_[i].relative;
    review.sha256 = item.sha256;
    review.signatures = std::move(item.signatures);
    review.isolation = item.isolation;
    keep(steps_.memory.keep_review, item.sha256, review);
    item.review = std::move(review);
  }

  void finish(std::size_t i) {
    Item& item = items_[i];
    if (item.is_new && item.reading && !item.reading->document) {
      keep(steps_.memory.keep_reading, item.sha256, *item.reading);
    }
    item.reading.reset();
    if (!item.review) return;  // cancelled, or a twin
    item.error = item.review->error;
    tell(i, *item.review);
    if (options_.sink) options_.sink(i, *std::exchange(item.review, std::nullopt));
  }

  void tell(std::size_t i, const Review& review) {
    count(i, review.status);
    if (options_.on_progress) options_.on_progress(result_.progress, review);
  }

  // Of a twin whose review the sink has: what progress tells of it.
  Review outline(std::size_t i, const Item& first) const {
    Review review;
    review.path = files_[i].relative;
    review.sha256 = items_[i].sha256;
    review.status = *first.status;
    review.error = first.error;
    return review;
  }

  void count(std::size_t i, Status status) {
    items_[i].status = status;
    ++result_.progress.done;
    if (items_[i].is_new) ++result_.progress.read;
    result_.progress.bytes_done += files_[i].size;
    ++result_.progress.by_status.at(static_cast<std::size_t>(status));
  }

  void finish_twins() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (!items_[i].twin) continue;
      const Item& first = items_[*items_[i].twin];
      result_.duplicates.push_back({*items_[i].twin, i});
      if (!first.status) continue;
      items_[i].review = first.review;
      if (items_[i].review) items_[i].review->path = files_[i].relative;
      tell(i, items_[i].review ? *items_[i].review : outline(i, first));
    }
  }

  void collect() {
    result_.cancelled = result_.progress.total - result_.progress.done;
    for (Item& item : items_) {
      if (item.review) result_.reviews.push_back(std::move(*item.review));
    }
  }

  const std::span<const FoundFile> files_;
  const BatchSteps& steps_;
  const BatchOptions& options_;
  std::stop_source stop_;                    // by the caller, or because the memory failed
  std::vector<Item> items_;                  // document i is touched by one step at a time
  std::map<std::string, std::size_t> seen_;  // by load(), which is serial: hash -> first document
  std::mutex error_mutex_;
  BatchResult result_;  // by finish(), which runs alone
};

}  // namespace

BatchResult run_batch(std::span<const FoundFile> files, const BatchSteps& steps, const BatchOptions& options) {
  return Batch(files, steps, options).run();
}

}  // namespace rasoat
