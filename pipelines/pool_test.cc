#include "pipelines/pool.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <thread>
#include <vector>

#include "pipelines/mock_pool.h"

namespace rasoat {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

std::string answer(WorkerPool& pool, std::string_view text, const ReadOptions& options = {}) {
  return words_of(ask(pool, text, options).get());
}

// Processes that run the mock worker and whose parent is `parent` (0: anybody).
std::vector<pid_t> mock_workers(pid_t parent = 0) {
  std::vector<pid_t> pids;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    std::ifstream file(entry.path() / "stat");
    std::string pid, name, state, ppid;
    if (file >> pid >> name >> state >> ppid && name == "(rasoat-mock-wor)" && state != "Z" &&
        (parent == 0 || ppid == std::to_string(parent))) {
      pids.push_back(std::stoi(pid));
    }
  }
  return pids;
}

bool eventually(const std::function<bool()>& is_true) {
  for (int i = 0; i < 500; ++i) {
    if (is_true()) return true;
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

TEST(Pool, AnswersWhatTheWorkerRead) {
  const auto pool = start_pool(mock_options(1));
  const ReadResult result = ask(*pool, "Kế hoạch cải cách").get();
  EXPECT_EQ(words_of(result), "Kế hoạch cải cách");
  EXPECT_EQ(result.document->sha256, blob_saying("Kế hoạch cải cách").sha256);
  EXPECT_EQ(result.document->byte_size, std::string_view("Kế hoạch cải cách").size());
  EXPECT_EQ(pool->extractor().fingerprint, "mock/1");
  EXPECT_EQ(result.isolation, pool->extractor().isolation);
}

TEST(Pool, IsolationIsAsAskedFor) {
  PoolOptions options = mock_options(1);
  options.isolation = wire::Isolation::kNone;
  EXPECT_EQ(start_pool(options)->extractor().isolation, "basic");
  options.isolation = wire::Isolation::kStrict;
  EXPECT_EQ(start_pool(options)->extractor().isolation, "seccomp+landlock");
}

TEST(Pool, EveryMisfortuneIsThatDocumentsResult) {
  const std::map<std::string, std::string> cases = {
      {"mock crash", "!crashed"},
      {"mock abort", "!crashed"},
      {"mock exit", "!crashed"},
      {"mock throw", "!crashed"},
      {"mock spin", "!timeout"},
      {"mock sleep", "!timeout"},
      {"mock oom", "!out-of-memory"},
      {"mock oom-answer", "!out-of-memory"},
      {"mock garbage", "!protocol"},
      {"mock garbage-length", "!protocol"},
      {"mock wrong-job", "!protocol"},
      {"mock error", "!encrypted"},
      {"mock flood", "flooded"},
      {"mock slow 5", "slow"},
      {"hello", "hello"},
  };
  const auto pool = start_pool(mock_options(2));
  std::map<std::string, std::future<ReadResult>> answers;
  for (const auto& [text, expected] : cases) answers[text] = ask(*pool, text);
  for (const auto& [text, expected] : cases) EXPECT_EQ(words_of(answers[text].get()), expected) << text;
}

TEST(Pool, AMisfortuneThatPassesIsNone) {
  const auto pool = start_pool(mock_options(1));
  for (const char* text : {"mock once crash", "mock once spin", "mock once garbage", "mock once oom-answer"}) {
    EXPECT_EQ(answer(*pool, text), "recovered") << text;
  }
}

TEST(Pool, AnErrorTellsThePage) {
  const auto pool = start_pool(mock_options(1));
  EXPECT_EQ(ask(*pool, "mock crash-on 17").get().document.error().page, 17);
  EXPECT_EQ(ask(*pool, "mock spin-on 5").get().document.error(),
            (ReadError{ReadErrorCode::kTimeout, "out of time", 5}));
}

TEST(Pool, ALongDocumentIsNotASlowOne) {
  const auto pool = start_pool(mock_options(1));
  EXPECT_THAT(answer(*pool, "mock pages 1000"), HasSubstr("page-1000"));
}

TEST(Pool, PagesMayBeRecognisedAfterAllWereLookedAt) {
  const auto pool = start_pool(mock_options(1));
  EXPECT_EQ(answer(*pool, "mock scans 3"), "page-1 page-2 page-3");
}

TEST(Pool, TellingOfTheSamePageWinsNoTime) {
  const auto pool = start_pool(mock_options(1));
  EXPECT_EQ(answer(*pool, "mock dawdle"), "!protocol");
}

TEST(Pool, APageRangeIsReadAlone) {
  const auto pool = start_pool(mock_options(1));
  ReadOptions options;
  options.first_page = 3;
  options.last_page = 5;
  EXPECT_EQ(answer(*pool, "mock pages 9", options), "page-3 page-4 page-5");
}

TEST(Pool, LimitsOfTheRequestHoldForTheAnswer) {
  const auto pool = start_pool(mock_options(1));
  ReadOptions options;
  options.limits.max_pages = 5;
  EXPECT_EQ(answer(*pool, "mock pages 6", options), "!protocol");
  EXPECT_NE(answer(*pool, "mock pages 5", options), "!protocol");
}

TEST(Pool, AWorkerIsReplacedAfterSoManyDocuments) {
  PoolOptions options = mock_options(1);
  options.limits.documents = 3;
  const auto pool = start_pool(options);
  std::map<std::string, int> documents;
  for (int i = 0; i < 7; ++i) {
    std::istringstream words(answer(*pool, "mock whoami"));
    std::string pid;
    int count = 0;
    words >> pid >> count;
    documents[pid] = std::max(documents[pid], count);
  }
  EXPECT_EQ(documents.size(), 3U);
  for (const auto& [pid, count] : documents) EXPECT_LE(count, 3);
}

TEST(Pool, UrgentRequestsGoFirst) {
  const auto pool = start_pool(mock_options(1));
  std::mutex mutex;
  std::vector<std::string> order;
  std::atomic<int> left = 4;
  const auto note = [&](ReadResult result) {
    const std::lock_guard lock(mutex);
    order.push_back(words_of(result));
    --left;
  };
  pool->submit({blob_saying("mock slow 60"), {}, false}, note);
  pool->submit({blob_saying("second"), {}, false}, note);
  pool->submit({blob_saying("third"), {}, false}, note);
  pool->submit({blob_saying("urgent"), {}, true}, note);
  ASSERT_TRUE(eventually([&] { return left == 0; }));
  EXPECT_LT(std::find(order.begin(), order.end(), "urgent"), std::find(order.begin(), order.end(), "second"));
}

TEST(Pool, CancellingAnswersEverybody) {
  const auto pool = start_pool(mock_options(2));
  std::vector<std::future<ReadResult>> answers;
  for (int i = 0; i < 20; ++i) answers.push_back(ask(*pool, "mock slow 200"));
  pool->cancel();
  for (auto& one : answers) EXPECT_EQ(words_of(one.get()), "!cancelled");
  EXPECT_EQ(answer(*pool, "too late"), "!cancelled");
}

std::future<ReadResult> ask_until(WorkerPool& pool, std::string_view text, std::stop_token stop) {
  auto promise = std::make_shared<std::promise<ReadResult>>();
  auto future = promise->get_future();
  ReadRequest request{blob_saying(text), {}, false, {}, std::move(stop)};
  pool.submit(std::move(request), [promise](ReadResult result) { promise->set_value(std::move(result)); });
  return future;
}

TEST(Pool, StoppingOneRequestAnswersItAloneWhetherItWaitsOrIsRead) {
  PoolOptions options = mock_options(1);
  options.limits.open_seconds = 30;
  const auto pool = start_pool(options);
  std::stop_source read, waiting;
  auto first = ask_until(*pool, "mock sleep", read.get_token());
  auto second = ask_until(*pool, "second", waiting.get_token());
  auto third = ask(*pool, "third");
  waiting.request_stop();
  EXPECT_EQ(words_of(second.get()), "!cancelled");
  read.request_stop();
  EXPECT_EQ(words_of(first.get()), "!cancelled");
  EXPECT_EQ(words_of(third.get()), "third");
}

TEST(Pool, WhatIsStoppedBeforeItIsSubmittedIsNotRead) {
  const auto pool = start_pool(mock_options(1));
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(words_of(ask_until(*pool, "never", stop.get_token()).get()), "!cancelled");
}

TEST(Pool, ARequestHearsOfItsOwnPagesOnly) {
  const auto pool = start_pool(mock_options(1));
  std::atomic<int> heard = 0;
  std::promise<void> done;
  ReadRequest request{
      blob_saying("mock pages 3"), {}, false, [&](std::int32_t page, std::int32_t, bool) { heard += page; }, {}};
  pool->submit(std::move(request), [&](ReadResult) { done.set_value(); });
  ask(*pool, "mock pages 5").get();
  done.get_future().get();
  EXPECT_EQ(heard, 1 + 2 + 3);
}

TEST(Pool, TheEndOfThePoolAnswersEverybodyAndLeavesNoProcess) {
  auto pool = start_pool(mock_options(3));
  std::vector<std::future<ReadResult>> answers;
  for (int i = 0; i < 10; ++i) answers.push_back(ask(*pool, "mock sleep"));
  ASSERT_TRUE(eventually([] { return mock_workers(::getpid()).size() == 3; }));
  pool.reset();
  EXPECT_TRUE(mock_workers(::getpid()).empty());
  for (auto& one : answers) EXPECT_EQ(words_of(one.get()), "!cancelled");
}

TEST(Pool, SubmittingFromACallbackWorks) {
  const auto pool = start_pool(mock_options(1));
  std::promise<std::string> second;
  pool->submit({blob_saying("first"), {}, false}, [&](ReadResult) {
    pool->submit({blob_saying("second"), {}, true}, [&](ReadResult result) { second.set_value(words_of(result)); });
  });
  EXPECT_EQ(second.get_future().get(), "second");
}

TEST(Pool, AWorkerThatCannotStartIsAnErrorAtOnce) {
  PoolOptions options = mock_options(1);
  options.worker = "/does/not/exist";
  EXPECT_THAT(WorkerPool::start(options).error().message, HasSubstr("No such file"));
  options.worker = "/bin/true";  // leaves without a word
  EXPECT_THAT(WorkerPool::start(options).error().message, HasSubstr("exit code 0"));
}

TEST(Pool, WorkersThatDieIdleAreReplaced) {
  const auto pool = start_pool(mock_options(1));
  for (int i = 0; i < 3; ++i) {
    ASSERT_EQ(answer(*pool, "hello"), "hello");
    for (const pid_t pid : mock_workers(::getpid())) ::kill(pid, SIGKILL);
    ASSERT_TRUE(eventually([] { return mock_workers(::getpid()).empty(); }));
  }
  EXPECT_EQ(answer(*pool, "hello"), "hello");
}

// 200 documents, of which 5% crash, 5% take all memory, 3% hang and 2% answer nonsense.
TEST(Pool, ChaosCostsNoOtherDocument) {
  std::vector<std::string> texts, expected;
  for (int i = 0; i < 200; ++i) {
    const int fate = (i * 37) % 100;
    const std::string good = "document " + std::to_string(i);
    texts.push_back(fate < 5    ? "mock crash"
                    : fate < 10 ? "mock oom"
                    : fate < 13 ? "mock spin"
                    : fate < 15 ? "mock garbage"
                                : good);
    expected.push_back(fate < 5    ? "!crashed"
                       : fate < 10 ? "!out-of-memory"
                       : fate < 13 ? "!timeout"
                       : fate < 15 ? "!protocol"
                                   : good);
  }
  ASSERT_EQ(std::count(expected.begin(), expected.end(), "!crashed"), 10);
  ASSERT_EQ(std::count(expected.begin(), expected.end(), "!timeout"), 6);
  const auto pool = start_pool(mock_options(4));
  std::vector<std::future<ReadResult>> answers;
  for (const std::string& text : texts) answers.push_back(ask(*pool, text));
  for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_EQ(words_of(answers[i].get()), expected[i]) << i;
}

// The pool's process is killed while its workers are busy: they must not outlive it.
TEST(Pool, NoOrphanIsLeftWhenTheParentIsKilled) {
  const pid_t parent = ::fork();
  if (parent == 0) {
    const auto pool = start_pool(mock_options(3));
    std::vector<std::future<ReadResult>> answers;
    for (int i = 0; i < 3; ++i) answers.push_back(ask(*pool, "mock slow 100000"));
    while (true) ::pause();
  }
  std::vector<pid_t> workers;
  ASSERT_TRUE(eventually([&] { return (workers = mock_workers(parent)).size() == 3; }));
  ::kill(parent, SIGKILL);
  ::waitpid(parent, nullptr, 0);
  const auto all_gone = [&] {
    const auto alive = mock_workers();
    return std::none_of(workers.begin(), workers.end(),
                        [&](pid_t pid) { return std::find(alive.begin(), alive.end(), pid) != alive.end(); });
  };
  EXPECT_TRUE(eventually(all_gone));
}

}  // namespace
}  // namespace rasoat
