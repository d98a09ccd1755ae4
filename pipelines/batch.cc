#include "pipelines/batch.h"

#include <algorithm>
#include <exception>
#include <map>
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
  std::string isolation;
  Document document;
  std::vector<Signature> signatures;
  Submission submission;
  std::optional<Review> review;
  bool cancelled = false;
};

ReadError internal_error(const char* what) {
  return {ReadErrorCode::kCrashed, std::string("internal error: ") + what, 0};
}

class Batch {
 public:
  Batch(std::span<const FoundFile> files, const BatchSteps& steps, const BatchOptions& options)
      : files_(files), steps_(steps), options_(options), items_(files.size()) {
    result_.progress.total = files.size();
    for (const FoundFile& file : files) result_.progress.bytes_total += file.size;
  }

  BatchResult run() {
    const std::stop_callback on_stop(options_.stop, [this] { steps_.cancel(); });
    const std::size_t entered =
        run_flow(files_.size(), flow_steps(), {options_.jobs, options_.bytes_in_flight, options_.stop});
    result_.cancelled += files_.size() - entered;
    collect();
    return std::move(result_);
  }

 private:
  FlowSteps flow_steps() {
    return {[this](std::size_t i) { return std::max(files_[i].size, kLeastWeight); },
            [this](std::size_t i) { return load(i); },
            [this](std::size_t i, std::function<void(bool)> done) { read(i, std::move(done)); },
            [this](std::size_t i) { guard(i, [&] { parse(i); }); },
            [this](std::size_t i) { guard(i, [&] { check(i); }); },
            [this](std::size_t i) { finish(i); }};
  }

  void fail(std::size_t i, const ReadError& error) {
    Item& item = items_[i];
    item.cancelled = error.code == ReadErrorCode::kCancelled;
    if (!item.cancelled) item.review = review_of_error(files_[i].relative, item.sha256, error);
    if (item.review) item.review->isolation = item.isolation;
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

  bool load(std::size_t i) {
    auto blob = load_blob(files_[i].path, options_.limits);
    if (!blob) {
      fail(i, blob.error());
      return false;
    }
    items_[i].sha256 = blob->sha256;
    items_[i].blob = std::move(*blob);
    return true;
  }

  void read(std::size_t i, std::function<void(bool)> done) {
    Blob blob = *std::exchange(items_[i].blob, std::nullopt);
    steps_.read(std::move(blob),
                [this, i, done = std::move(done)](ReadResult result) { done(take(i, std::move(result))); });
  }

  bool take(std::size_t i, ReadResult result) {
    items_[i].isolation = std::move(result.isolation);
    if (!result.document) {
      fail(i, result.document.error());
      return false;
    }
    items_[i].document = std::move(*result.document);
    return true;
  }

  void parse(std::size_t i) {
    Document document = std::exchange(items_[i].document, {});
    items_[i].submission = steps_.parse(document);
    items_[i].signatures = std::move(document.signatures);
  }

  void check(std::size_t i) {
    Item& item = items_[i];
    Review review = steps_.check(i, std::exchange(item.submission, {}));
    review.path = files_[i].relative;
    review.sha256 = item.sha256;
    review.signatures = std::move(item.signatures);
    review.isolation = item.isolation;
    item.review = std::move(review);
  }

  void finish(std::size_t i) {
    if (items_[i].cancelled) {
      ++result_.cancelled;
      return;
    }
    const Review& review = *items_[i].review;
    BatchProgress& progress = result_.progress;
    ++progress.done;
    progress.bytes_done += files_[i].size;
    ++progress.by_status.at(static_cast<std::size_t>(review.status));
    if (options_.on_progress) options_.on_progress(progress, review);
    if (options_.sink) options_.sink(i, *std::exchange(items_[i].review, std::nullopt));
  }

  void collect() {
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const auto [first, is_new] = seen.emplace(items_[i].sha256, i);
      if (!is_new && !items_[i].sha256.empty()) result_.duplicates.push_back({first->second, i});
      if (items_[i].review) result_.reviews.push_back(std::move(*items_[i].review));
    }
  }

  const std::span<const FoundFile> files_;
  const BatchSteps& steps_;
  const BatchOptions& options_;
  std::vector<Item> items_;  // document i is touched by one step at a time
  BatchResult result_;       // by finish(), which runs alone
};

}  // namespace

BatchResult run_batch(std::span<const FoundFile> files, const BatchSteps& steps, const BatchOptions& options) {
  return Batch(files, steps, options).run();
}

}  // namespace rasoat
