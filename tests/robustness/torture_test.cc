// Whole folders of bad and of real PDFs through the confined workers: every file has a result,
// in bounded time, and no answer breaks the rules of the wire.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "pipelines/pool.h"
#include "pipelines/read_document.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const char* variable) {
  std::vector<fs::path> files;
  const char* folder = std::getenv(variable);
  if (folder == nullptr) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::unique_ptr<WorkerPool> start_pool() {
  PoolOptions options;
  options.worker = RASOAT_BIN_DIR "/rasoat-worker";
  options.workers = static_cast<int>(std::max(2U, std::thread::hardware_concurrency()));
  options.isolation = wire::Isolation::kStrict;
  options.limits.open_seconds = options.limits.page_seconds = 3;
  auto pool = WorkerPool::start(options);
  EXPECT_TRUE(pool) << pool.error().message;
  return pool ? std::move(*pool) : nullptr;
}

std::future<ReadResult> read(WorkerPool& pool, const fs::path& file, std::int32_t range_pages) {
  auto promise = std::make_shared<std::promise<ReadResult>>();
  auto future = promise->get_future();
  auto blob = load_blob(file);
  if (!blob) {
    promise->set_value({tl::unexpected(blob.error()), ""});
    return future;
  }
  read_document(reader_of(pool), *blob, {}, range_pages, [promise](ReadResult r) { promise->set_value(std::move(r)); });
  return future;
}

std::vector<ReadResult> read_all(WorkerPool& pool, const std::vector<fs::path>& files, std::int32_t range_pages) {
  std::vector<std::future<ReadResult>> answers;
  for (const fs::path& file : files) answers.push_back(read(pool, file, range_pages));
  std::vector<ReadResult> results;
  for (auto& answer : answers) results.push_back(answer.get());
  return results;
}

std::string outcome_of(const ReadResult& result) {
  return result.document ? "read" : name_of(result.document.error().code);
}

void print_outcomes(const char* what, const std::vector<ReadResult>& results) {
  std::map<std::string, int> counts;
  for (const ReadResult& result : results) ++counts[outcome_of(result)];
  std::string line = std::string(what) + ": " + std::to_string(results.size()) + " files";
  for (const auto& [outcome, count] : counts) line += ", " + std::to_string(count) + " " + outcome;
  std::printf("%s\n", line.c_str());
}

TEST(Torture, EveryFileHasAResult) {
  const auto files = files_below("RASOAT_TORTURE_DIR");
  if (files.empty()) GTEST_SKIP() << "RASOAT_TORTURE_DIR names no folder";
  const auto pool = start_pool();
  const auto results = read_all(*pool, files, 32);
  print_outcomes("torture", results);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const ReadResult& result = results[i];
    if (result.document) continue;
    EXPECT_NE(result.document.error().code, ReadErrorCode::kProtocol)
        << files[i] << ": " << result.document.error().message;
    std::printf("  %-16s page %d  %s\n", outcome_of(result).c_str(), result.document.error().page,
                files[i].filename().c_str());
  }
}

TEST(Torture, WhatCanBeReadIsReadAlikeInRanges) {
  auto files = files_below("RASOAT_REAL_DIR");
  std::erase_if(files, [](const fs::path& file) { return file.extension() != ".pdf"; });
  if (files.empty()) GTEST_SKIP() << "RASOAT_REAL_DIR names no folder";
  const auto pool = start_pool();
  const auto whole = read_all(*pool, files, 10'000);
  const auto in_ranges = read_all(*pool, files, 3);
  print_outcomes("real", whole);
  for (std::size_t i = 0; i < files.size(); ++i) {
    EXPECT_EQ(outcome_of(whole[i]), "read") << files[i];
    EXPECT_TRUE(whole[i].document == in_ranges[i].document) << files[i];
  }
}

}  // namespace
}  // namespace rasoat
