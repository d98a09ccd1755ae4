// Batch: many documents read, parsed and checked in parallel; reviews in the order of the files.
// The same files and steps give the same reviews for any number of jobs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "check/review.h"
#include "parse/submission.h"
#include "pipelines/blob.h"
#include "pipelines/files.h"
#include "pipelines/pool.h"

namespace rasoat {

// What is known of some bytes from an earlier run: the review, or at least what reading gave.
struct Recalled {
  std::optional<Review> review;
  std::optional<ReadResult> reading;
};

// What a batch keeps for the next one, by the SHA-256 of a document's bytes (stored_batch.h). All
// empty: nothing. Runs on several threads at once. An error, a sentence for the log, ends the batch.
struct BatchMemory {
  std::function<tl::expected<Recalled, std::string>(const std::string& sha256)> recall;
  std::function<tl::expected<void, std::string>(const std::string& sha256, const ReadResult&)> keep_reading;
  std::function<tl::expected<void, std::string>(const std::string& sha256, const Review&)> keep_review;
};

// What is done to each document; steps.h makes them from a pool and criteria.
// `parse` and `check` run on several threads at once; what they throw becomes that document's
// error. `cancel` makes every read under way call back soon.
struct BatchSteps {
  std::function<void(Blob, ReadCallback)> read;
  std::function<Submission(const Document&)> parse;
  std::function<Review(std::size_t document, Submission)> check;
  std::function<void()> cancel;
  BatchMemory memory;
};

struct BatchProgress {
  std::size_t done = 0;  // documents, and their bytes
  std::size_t total = 0;
  std::uint64_t bytes_done = 0;
  std::uint64_t bytes_total = 0;
  std::size_t read = 0;                    // of those done: by a worker, neither recalled nor a twin nor out of reach
  std::array<std::size_t, 4> by_status{};  // of those done, indexed by Status
};

struct BatchOptions {
  int jobs = 1;
  std::uint64_t bytes_in_flight = std::uint64_t{256} << 20;
  ReadLimits limits;
  std::stop_token stop;  // asked to stop: workers are cancelled, what is done is returned
  // After each document, one call at a time, from any thread. Of a duplicate whose first review went
  // to the sink, the review tells path, hash, status and error only.
  std::function<void(const BatchProgress&, const Review&)> on_progress;
  // Takes each review instead of BatchResult::reviews, as they come; one call at a time. Not
  // called for the later ones of duplicates.
  std::function<void(std::size_t document, Review)> sink;
};

// Two documents with the same bytes; indices into the files, the smaller one first. Only the
// first is read; the other has the same review under its own path.
struct Duplicate {
  std::size_t first = 0;
  std::size_t again = 0;
  bool operator==(const Duplicate&) const = default;
};

struct BatchResult {
  std::vector<Review> reviews;        // one per file, in their order, but for what was cancelled
  std::vector<Duplicate> duplicates;  // sorted by `again`
  std::size_t cancelled = 0;          // were not done
  BatchProgress progress;             // at the end
  std::optional<std::string> error;   // the memory failed: the batch ended early
};

BatchResult run_batch(std::span<const FoundFile> files, const BatchSteps& steps, const BatchOptions& options);

}  // namespace rasoat
