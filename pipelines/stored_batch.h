// Stored batch: a batch that remembers. Started again after it was killed, it does nothing twice;
// started again with other rules, it reads nothing again; and its outputs are those of one
// undisturbed run.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "pipelines/batch.h"
#include "pipelines/store/keys.h"
#include "pipelines/store/store.h"

namespace rasoat {

// What the results of a run depend on beside the documents.
struct RunKeys {
  ReadOptions read;
  std::string extractor;  // fingerprint of the workers
  std::string measure;    // measure_key()

  std::string extraction(const std::string& sha256) const { return extraction_key(sha256, read, extractor); }
  std::string review(const std::string& sha256) const { return review_key(extraction(sha256), measure); }
};

// A batch's memory in a store. Borrows both. It does not recall reviews of errors: what could not
// be read is said anew, though not read anew.
BatchMemory memory_in(Store& store, const RunKeys& keys);

// What a run left of each file: the review in the store, or an error review of its own.
struct StoredOutcome {
  std::string path;
  std::string sha256;           // "" when not even the bytes could be had
  std::optional<Review> error;  // nothing: the review is in the store
};

struct StoredBatchResult {
  std::vector<StoredOutcome> outcomes;  // in the order of the files, but for what was cancelled
  BatchResult batch;                    // without reviews
};

// `steps.memory` is set here. Reviews are not held in memory but in the store. At the end the
// store knows the documents of `folder` by path.
StoredBatchResult run_stored_batch(const std::string& folder, std::span<const FoundFile> files, BatchSteps steps,
                                   Store& store, const RunKeys& keys, const BatchOptions& options);

// Every review in the order of the files, each with its own path.
Stored<void> for_each_review(Store& store, const RunKeys& keys, std::span<const StoredOutcome> outcomes,
                             const std::function<void(Review)>& take);

}  // namespace rasoat
