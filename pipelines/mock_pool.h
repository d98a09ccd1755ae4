// For tests: pools of mock workers and the documents that make them misbehave.
#pragma once

#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "pipelines/pool.h"

namespace rasoat {

inline PoolOptions mock_options(int workers) {
  PoolOptions options;
  options.worker = RASOAT_BIN_DIR "/rasoat-mock-worker";
  options.workers = workers;
  options.limits.open_seconds = 0.25;
  options.limits.page_seconds = 0.25;
  options.limits.wall_factor = 3;
  options.limits.address_space = std::uint64_t{64} << 20;
  return options;
}

inline std::unique_ptr<WorkerPool> start_pool(const PoolOptions& options) {
  auto pool = WorkerPool::start(options);
  EXPECT_TRUE(pool) << pool.error().message;
  return pool ? std::move(*pool) : nullptr;
}

inline Blob blob_saying(std::string_view text) {
  auto blob = blob_of(std::as_bytes(std::span(text.data(), text.size())));
  EXPECT_TRUE(blob);
  return *blob;
}

inline std::future<ReadResult> ask(WorkerPool& pool, std::string_view text, const ReadOptions& options = {}) {
  auto promise = std::make_shared<std::promise<ReadResult>>();
  auto future = promise->get_future();
  pool.submit({blob_saying(text), options, false},
              [promise](ReadResult result) { promise->set_value(std::move(result)); });
  return future;
}

// The words of a document, joined by blanks; "!" and the error's name for an error.
inline std::string words_of(const ReadResult& result) {
  if (!result.document) return std::string("!") + name_of(result.document.error().code);
  std::string words;
  for (const Page& page : result.document->pages) {
    for (const Word& word : page.words) words += (words.empty() ? "" : " ") + word.text;
  }
  return words;
}

}  // namespace rasoat
