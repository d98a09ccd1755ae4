#include "pipelines/stored_batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "pipelines/mock_pool.h"
#include "pipelines/range_memory.h"
#include "pipelines/read_document.h"
#include "pipelines/store/archive.h"
#include "pipelines/store/temporary_database.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class StoredBatchTest : public testing::Test {
 protected:
  StoredBatchTest() { fs::create_directories(folder_); }
  void SetUp() override {
    database_ = TemporaryDatabase::make();
    if (!database_) GTEST_SKIP() << RASOAT_TEST_DATABASE " is not installed";
  }
  ~StoredBatchTest() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& content) const { std::ofstream(folder_ / name) << content; }

  // A few dozen documents with every kind of fate, some of them twice.
  void write_documents(int count) const {
    for (int i = 0; i < count; ++i) {
      const int fate = i % 20;
      const std::string good = "document " + std::to_string(i % 20 == 7 ? 6 + i - 7 : i);
      write(std::to_string(1000 + i) + ".pdf", fate == 3    ? "mock crash"
                                               : fate == 5  ? "mock slow 15"
                                               : fate == 9  ? ""
                                               : fate == 11 ? "mock pages 40"
                                                            : good);
    }
  }

  struct Run {
    std::string output;  // all reviews, in order
    std::size_t reads = 0, parses = 0, checks = 0;
    BatchResult batch;
  };

  // `rules` stands for everything that checking depends on.
  Run run(const std::string& url, const std::string& rules = "1", int jobs = 3, std::stop_token stop = {}) const {
    Run run;
    const auto store = Store::open(url);
    EXPECT_TRUE(store) << store.error().message;
    const auto pool = start_pool(mock_options(jobs));
    std::atomic<std::size_t> reads = 0, parses = 0, checks = 0;
    const RunKeys keys{{}, pool->extractor().fingerprint, rules};
    RangeMemory parts(**store, keys);
    BatchSteps steps;
    steps.read = [&](Blob blob, ReadCallback callback) {
      ++reads;
      const RangeReader reader = parts.around(reader_of(*pool), blob.sha256);
      read_document(reader, std::move(blob), {}, 32, std::move(callback));
    };
    steps.parse = [&](const Document& document) {
      ++parses;
      Submission submission;
      submission.header.title = words_of({document, ""});
      return submission;
    };
    steps.check = [&](std::size_t, const Submission& submission) {
      ++checks;
      Review review;
      review.status = Status::kCompliant;
      review.title = submission.header.title + " by rules " + rules;
      return review;
    };
    steps.cancel = [&] { pool->cancel(); };
    BatchOptions options;
    options.jobs = jobs;
    options.stop = std::move(stop);
    StoredBatchResult result = run_stored_batch(folder_, list_tree(folder_)->files, steps, **store, keys, options);
    // A stopped run has no whole output: what it had begun is written by the run that resumes it.
    if (!options.stop.stop_requested()) run.output = output_of(**store, keys, result.outcomes);
    run.batch = std::move(result.batch);
    run.reads = reads;
    run.parses = parses;
    run.checks = checks;
    return run;
  }

  // What a run in a store of its own gives that nothing disturbs.
  std::string undisturbed(const std::string& rules = "1") const {
    return run(TemporaryDatabase::make("sqlite")->url(), rules).output;
  }

  static std::string output_of(Store& store, const RunKeys& keys, const std::vector<StoredOutcome>& outcomes) {
    std::string output;
    const auto done = for_each_review(store, keys, outcomes, [&](const Review& review) {
      output +=
          review.path + ": " + (review.error ? name_of(review.error->code) : review.title) + " " + review.sha256 + "\n";
    });
    EXPECT_TRUE(done) << done.error().message;
    return output;
  }

  std::unique_ptr<TemporaryDatabase> database_;
  const fs::path folder_ = fs::temp_directory_path() / ("rasoat-stored-" + std::to_string(::getpid()));
};

TEST_F(StoredBatchTest, NothingIsDoneTwice) {
  write_documents(40);
  const Run first = run(database_->url());
  EXPECT_EQ(first.batch.cancelled, 0U);
  const Run again = run(database_->url(), "1", 1);
  EXPECT_EQ(again.output, first.output);
  EXPECT_EQ(again.reads, 0U) << "failures neither";
  EXPECT_EQ(again.parses, 0U);
  EXPECT_EQ(again.checks, 0U);
  EXPECT_EQ(again.batch.progress.by_status, first.batch.progress.by_status);
  EXPECT_EQ(again.batch.progress.read, 0U);
}

TEST_F(StoredBatchTest, ACheckByOtherRulesReadsNothing) {
  write_documents(40);
  const Run first = run(database_->url(), "1");
  const Run second = run(database_->url(), "2");
  EXPECT_EQ(second.reads, 0U);
  EXPECT_EQ(second.checks, first.checks);
  EXPECT_EQ(second.output, undisturbed("2"));
  EXPECT_EQ(run(database_->url(), "1").output, first.output) << "both are kept";
}

TEST_F(StoredBatchTest, EqualDocumentsAreReadOnce) {
  for (const char* name : {"a.pdf", "b.pdf", "c.pdf"}) write(name, "same");
  const Run only = run(database_->url());
  EXPECT_EQ(only.reads, 1U);
  EXPECT_EQ(std::count(only.output.begin(), only.output.end(), '\n'), 3);
}

TEST_F(StoredBatchTest, AChangedFileIsReadAgainAndNoOther) {
  write_documents(10);
  run(database_->url());
  write("1000.pdf", "mended");
  const Run again = run(database_->url());
  EXPECT_EQ(again.reads, 1U);
  EXPECT_THAT(again.output, testing::HasSubstr("1000.pdf: mended by rules 1"));
}

TEST_F(StoredBatchTest, FailuresAreTriedAgainOnDemand) {
  write_documents(20);
  const Run first = run(database_->url());
  ASSERT_TRUE((*Store::open(database_->url()))->forget_failures());
  const Run again = run(database_->url());
  EXPECT_EQ(again.reads, 1U) << "the one that crashed";
  EXPECT_EQ(again.output, first.output);
}

TEST_F(StoredBatchTest, ADocumentThatLostAPageIsTriedAgainOnDemand) {
  write("a.pdf", "mock crash-on 5");
  write("b.pdf", "good");
  const Run first = run(database_->url());
  EXPECT_EQ(run(database_->url()).reads, 0U);
  ASSERT_TRUE((*Store::open(database_->url()))->forget_failures());
  const Run again = run(database_->url());
  EXPECT_EQ(again.reads, 1U);
  EXPECT_EQ(again.output, first.output);
}

TEST_F(StoredBatchTest, AStoppedRunIsTakenUpAgain) {
  write_documents(60);
  const std::string expected = undisturbed();
  std::stop_source source;
  std::thread stopper([&] {
    std::this_thread::sleep_for(30ms);
    source.request_stop();
  });
  const Run stopped = run(database_->url(), "1", 2, source.get_token());
  stopper.join();
  const Run resumed = run(database_->url());
  EXPECT_EQ(resumed.output, expected);
  EXPECT_FALSE(stopped.batch.error);
}

// The process is killed at many moments and started again, until one run comes to its end.
TEST_F(StoredBatchTest, AKilledRunIsTakenUpAgain) {
  write_documents(60);
  const std::string expected = undisturbed();
  for (int milliseconds = 10; milliseconds <= 200; milliseconds += 10) {
    const auto database = TemporaryDatabase::make();
    const pid_t child = ::fork();
    if (child == 0) {
      run(database->url(), "1", 2);
      ::_exit(0);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_EQ(run(database->url()).output, expected) << "killed after " << milliseconds << " ms";
  }
}

SqlRows ask(const std::string& url, const std::string& sql) {
  const auto database = open_database(url);
  return database ? (*database)->run(sql).value_or(SqlRows{}) : SqlRows{};
}

// Every page says which process read it.
TEST_F(StoredBatchTest, ALongScanThatWasKilledIsNotBegunAnew) {
  constexpr int kPages = 60;
  const std::string kCount = "SELECT count(*) FROM part";
  write("scan.pdf", "mock shared " + std::to_string(kPages) + std::string(600 << 10, ' '));
  ASSERT_TRUE(Store::open(database_->url()));
  const pid_t child = ::fork();
  if (child == 0) {
    run(database_->url(), "1", 2);
    ::_exit(0);
  }
  while (std::stoi(ask(database_->url(), kCount).at(0).at(0)) < 3) std::this_thread::sleep_for(5ms);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  const SqlRows kept = ask(database_->url(), "SELECT first_page, last_page FROM part");
  const Run resumed = run(database_->url(), "1", 2);

  std::vector<std::string> readers;
  std::istringstream words(resumed.output.substr(resumed.output.find(": ") + 2));
  for (std::string word; readers.size() < kPages && words >> word;) readers.push_back(word);
  ASSERT_EQ(readers.size(), std::size_t{kPages});
  std::set<std::string> of_the_killed, of_the_resumed(readers.begin(), readers.end());
  std::size_t kept_pages = 0;
  for (const auto& range : kept) {
    for (int page = std::stoi(range.at(0)); page <= std::stoi(range.at(1)); ++page, ++kept_pages)
      of_the_killed.insert(readers.at(static_cast<std::size_t>(page - 1)));
  }
  for (const std::string& reader : of_the_killed) of_the_resumed.erase(reader);
  const auto anew = std::count_if(readers.begin(), readers.end(),
                                  [&](const std::string& reader) { return of_the_resumed.contains(reader); });
  EXPECT_GE(kept_pages, 3U);
  EXPECT_EQ(static_cast<std::size_t>(anew), kPages - kept_pages) << "and no page of those that were kept";
  EXPECT_EQ(ask(database_->url(), kCount), (SqlRows{{"0"}})) << "the whole is there now";
}

TEST_F(StoredBatchTest, WhatHasATextLayerIsKeptAsAWholeOnly) {
  write("long.pdf", "mock pages 100");
  const Run run_of_pages = run(database_->url());
  EXPECT_EQ(ask(database_->url(), "SELECT count(*) FROM part"), (SqlRows{{"0"}}));
  EXPECT_THAT(run_of_pages.output, testing::HasSubstr("page-100"));
}

TEST_F(StoredBatchTest, AStoreThatFailsEndsTheRunWithItsReason) {
  write_documents(30);
  const auto store = Store::open(database_->url());
  ASSERT_TRUE((*open_database(database_->url()))->run("ALTER TABLE review RENAME TO gone"));
  const Run failed = run(database_->url());
  ASSERT_TRUE(failed.batch.error);
  EXPECT_THAT(*failed.batch.error, testing::HasSubstr("review"));
}

TEST_F(StoredBatchTest, AServerThatGoesAndComesBackCostsNothing) {
  if (database_->url().starts_with("sqlite:")) GTEST_SKIP() << "SQLite has no server";
  write_documents(60);
  const std::string expected = undisturbed();
  const std::string url = database_->url();  // before another thread starts the server
  std::thread outage([] {
    std::this_thread::sleep_for(60ms);
    stop_postgres();
    std::this_thread::sleep_for(100ms);
    start_postgres();
  });
  const Run disturbed = run(url);
  outage.join();
  EXPECT_FALSE(disturbed.batch.error) << *disturbed.batch.error;
  EXPECT_EQ(disturbed.output, expected);
}

}  // namespace
}  // namespace rasoat
