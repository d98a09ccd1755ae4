#include "pipelines/stored_batch.h"

#include <utility>

namespace rasoat {
namespace {

tl::unexpected<std::string> failure(const StoreError& error) { return tl::unexpected("store: " + error.message); }

tl::expected<void, std::string> sentence_of(const Stored<void>& stored) {
  if (!stored) return failure(stored.error());
  return {};
}

tl::expected<Recalled, std::string> recall(Store& store, const RunKeys& keys, const std::string& sha256) {
  auto review = store.find_review(keys.review(sha256));
  if (!review) return failure(review.error());
  if (*review) return Recalled{std::move(*review), std::nullopt};
  auto reading = store.find_reading(keys.extraction(sha256));
  if (!reading) return failure(reading.error());
  return Recalled{std::nullopt, std::move(*reading)};
}

// Reviews leave memory as they come; what is no review in the store stays.
class Outcomes {
 public:
  explicit Outcomes(std::span<const FoundFile> files) : files_(files), outcomes_(files.size()) {}

  void take(std::size_t i, Review review) {
    StoredOutcome outcome{files_[i].relative, review.sha256, std::nullopt};
    if (review.error) outcome.error = std::move(review);
    outcomes_[i] = std::move(outcome);
  }

  void add_twins(const std::vector<Duplicate>& duplicates) {
    for (const Duplicate& twin : duplicates) {
      outcomes_[twin.again] = outcomes_[twin.first];
      if (outcomes_[twin.again]) outcomes_[twin.again]->path = files_[twin.again].relative;
    }
  }

  std::vector<StoredOutcome> in_order() {
    std::vector<StoredOutcome> done;
    for (auto& outcome : outcomes_) {
      if (outcome) done.push_back(std::move(*outcome));
    }
    return done;
  }

 private:
  std::span<const FoundFile> files_;
  std::vector<std::optional<StoredOutcome>> outcomes_;
};

std::vector<StoredDocument> documents_of(const std::vector<StoredOutcome>& outcomes, const RunKeys& keys) {
  std::vector<StoredDocument> documents;
  for (const StoredOutcome& outcome : outcomes) {
    StoredDocument document{outcome.path, outcome.sha256, "", ""};
    if (!outcome.sha256.empty()) document.extraction = keys.extraction(outcome.sha256);
    if (!outcome.error) document.review = keys.review(outcome.sha256);
    documents.push_back(std::move(document));
  }
  return documents;
}

}  // namespace

BatchMemory memory_in(Store& store, const RunKeys& keys) {
  BatchMemory memory;
  memory.recall = [&](const std::string& sha256) { return recall(store, keys, sha256); };
  memory.keep_reading = [&](const std::string& sha256, const ReadResult& reading) {
    return sentence_of(store.keep_reading(keys.extraction(sha256), sha256, reading));
  };
  memory.keep_review = [&](const std::string& sha256, const Review& review) {
    return sentence_of(store.keep_review(keys.review(sha256), keys.extraction(sha256), keys.measure, review));
  };
  return memory;
}

StoredBatchResult run_stored_batch(const std::string& folder, std::span<const FoundFile> files, BatchSteps steps,
                                   Store& store, const RunKeys& keys, const BatchOptions& options) {
  Outcomes outcomes(files);
  steps.memory = memory_in(store, keys);
  BatchOptions with_sink = options;
  with_sink.sink = [&](std::size_t i, Review review) { outcomes.take(i, std::move(review)); };
  StoredBatchResult result;
  result.batch = run_batch(files, steps, with_sink);
  outcomes.add_twins(result.batch.duplicates);
  result.outcomes = outcomes.in_order();
  if (!result.batch.error && result.batch.cancelled == 0) {
    const auto kept = store.keep_documents(folder, documents_of(result.outcomes, keys));
    if (!kept) result.batch.error = failure(kept.error()).value();
  }
  return result;
}

Stored<void> for_each_review(Store& store, const RunKeys& keys, std::span<const StoredOutcome> outcomes,
                             const std::function<void(Review)>& take) {
  for (const StoredOutcome& outcome : outcomes) {
    auto review =
        outcome.error ? Stored<std::optional<Review>>(outcome.error) : store.find_review(keys.review(outcome.sha256));
    if (!review) return tl::unexpected(review.error());
    if (!*review) return tl::unexpected(StoreError{StoreErrorCode::kDamaged, outcome.path + ": its review is lost"});
    (*review)->path = outcome.path;
    take(std::move(**review));
  }
  return {};
}

}  // namespace rasoat
