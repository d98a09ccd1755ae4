// Batch: many documents read, parsed and checked in parallel; reviews in the order of the files.
// The same files and steps give the same reviews for any number of jobs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

#include "check/review.h"
#include "parse/submission.h"
#include "pipelines/blob.h"
#include "pipelines/files.h"
#include "pipelines/pool.h"

namespace rasoat {

// What is done to each document; steps.h makes them from a pool and criteria.
// `parse` and `check` run on several threads at once; what they throw becomes that document's
// error. `cancel` makes every read under way call back soon.
struct BatchSteps {
  std::function<void(Blob, ReadCallback)> read;
  std::function<Submission(const Document&)> parse;
  std::function<Review(std::size_t document, Submission)> check;
  std::function<void()> cancel;
};

struct BatchProgress {
  std::size_t done = 0;  // documents, and their bytes
  std::size_t total = 0;
  std::uint64_t bytes_done = 0;
  std::uint64_t bytes_total = 0;
  std::array<std::size_t, 4> by_status{};  // of those done, indexed by Status
};

struct BatchOptions {
  int jobs = 1;
  std::uint64_t bytes_in_flight = std::uint64_t{256} << 20;
  ReadLimits limits;
  std::stop_token stop;  // asked to stop: workers are cancelled, what is done is returned
  // After each document, one call at a time, from any thread.
  std::function<void(const BatchProgress&, const Review&)> on_progress;
  // Takes each review instead of BatchResult::reviews, as they come; one call at a time.
  std::function<void(std::size_t document, Review)> sink;
};

// Two documents with the same bytes; indices into the files, the smaller one first.
struct Duplicate {
  std::size_t first = 0;
  std::size_t again = 0;
  bool operator==(const Duplicate&) const = default;
};

struct BatchResult {
  std::vector<Review> reviews;        // one per file, in their order, but for what was cancelled
  std::vector<Duplicate> duplicates;  // sorted by `again`
  std::size_t cancelled = 0;
  BatchProgress progress;  // at the end
};

BatchResult run_batch(std::span<const FoundFile> files, const BatchSteps& steps, const BatchOptions& options);

}  // namespace rasoat
