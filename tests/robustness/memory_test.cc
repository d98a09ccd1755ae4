// A long run needs no more memory than a short one: what is done is in the store.
#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "pipelines/mock_pool.h"
#include "pipelines/read_document.h"
#include "pipelines/stored_batch.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

std::size_t resident_kilobytes() {
  std::size_t pages = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> pages >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) / 1024;
}

// A review of the size that a real one has.
Review large_review(const Submission& submission) {
  Review review;
  review.title = submission.header.title;
  review.status = Status::kCompliant;
  for (int i = 0; i < 45; ++i) {
    Result& result = review.results.emplace_back();
    result.criterion_id = std::to_string(i);
    result.name = std::string(200, 'n');
    result.claims.resize(2);
    for (Claim& claim : result.claims) claim.text = std::string(300, 'c');
  }
  return review;
}

TEST(Memory, StaysFlatOverThousandsOfDocuments) {
  constexpr int kDocuments = 5000;
  const fs::path folder = fs::temp_directory_path() / ("rasoat-memory-" + std::to_string(::getpid()));
  fs::create_directories(folder / "in");
  for (int i = 0; i < kDocuments; ++i) std::ofstream(folder / "in" / (std::to_string(i) + ".pdf")) << "document " << i;

  const auto pool = start_pool(mock_options(2));
  const auto store = Store::open("sqlite:" + (folder / "store.db").native());
  ASSERT_TRUE(store);
  BatchSteps steps;
  steps.read = [&](Blob blob, ReadCallback callback) {
    read_document(reader_of(*pool), std::move(blob), {}, 32, std::move(callback));
  };
  steps.parse = [](const Document& document) {
    Submission submission;
    submission.header.title = words_of({document, ""});
    return submission;
  };
  steps.check = [](std::size_t, const Submission& submission) { return large_review(submission); };
  steps.cancel = [&] { pool->cancel(); };

  std::size_t early = 0, late = 0;
  BatchOptions options;
  options.jobs = 2;
  options.on_progress = [&](const BatchProgress& progress, const Review&) {
    if (progress.done == kDocuments / 5) early = resident_kilobytes();
    if (progress.done == kDocuments) late = resident_kilobytes();
  };
  const auto begin = std::chrono::steady_clock::now();
  const RunKeys keys{{}, "mock", "1"};
  const auto result = run_stored_batch(folder, list_tree(folder / "in")->files, steps, **store, keys, options);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  std::size_t reviews = 0;
  ASSERT_TRUE(for_each_review(**store, keys, result.outcomes, [&](const Review&) { ++reviews; }));
  std::printf("%d documents in %.1f s; resident after a fifth %zu KiB, at the end %zu KiB, all written %zu KiB\n",
              kDocuments, seconds.count(), early, late, resident_kilobytes());
  EXPECT_EQ(reviews, static_cast<std::size_t>(kDocuments));
  EXPECT_LT(late, early + 16 * 1024) << "paths and hashes only";
  EXPECT_LT(resident_kilobytes(), late + 16 * 1024);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace rasoat
