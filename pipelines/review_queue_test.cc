#include "pipelines/review_queue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

#include "pipelines/mock_pool.h"

namespace rasoat {
namespace {

using testing::ElementsAre;

// What becomes of a job, by the name of its document.
class Outcomes {
 public:
  ReviewJob job(const std::string& name, const std::string& text, const std::string& client = "a") {
    ReviewJob job;
    job.client = client;
    job.size = text.size();
    job.load = [text] { return tl::expected<Blob, ReadError>(blob_saying(text)); };
    job.judge = [](const Submission& submission, const std::string&) {
      Review review;
      review.title = std::to_string(submission.pages.size()) + " pages";
      return tl::expected<Review, std::string>(review);
    };
    auto done = std::make_shared<std::promise<std::string>>();
    futures_.emplace(name, done->get_future());
    job.on_done = [this, name, done](const tl::expected<Review, std::string>& review) {
      {
        const std::lock_guard lock(mutex_);
        order_.push_back(name);
      }
      done->set_value(!review ? "!" + review.error() : review->error ? name_of(review->error->code) : review->title);
    };
    return job;
  }
  std::string of(const std::string& name) { return futures_.at(name).get(); }
  std::vector<std::string> order() {
    const std::lock_guard lock(mutex_);
    return order_;
  }

 private:
  std::mutex mutex_;
  std::vector<std::string> order_;
  std::map<std::string, std::future<std::string>> futures_;
};

ReviewQueueOptions one_at_a_time(std::size_t max_waiting = 64) { return {1, max_waiting, 1, std::uint64_t{1} << 30}; }

PoolOptions patient(int workers) {
  PoolOptions options = mock_options(workers);
  options.limits.open_seconds = options.limits.page_seconds = 30;
  return options;
}

TEST(ReviewQueue, GivesTheReviewOfEachDocument) {
  const auto pool = start_pool(mock_options(2));
  Outcomes outcomes;
  {
    ReviewQueue queue(reader_of(*pool), {2, 64, 8, std::uint64_t{1} << 30});
    EXPECT_TRUE(queue.submit(outcomes.job("long", "mock pages 9")));
    EXPECT_TRUE(queue.submit(outcomes.job("short", "words")));
    EXPECT_TRUE(queue.submit(outcomes.job("locked", "mock error")));
    EXPECT_TRUE(queue.submit(outcomes.job("fatal", "mock crash")));
  }
  EXPECT_EQ(outcomes.of("long"), "9 pages");
  EXPECT_EQ(outcomes.of("short"), "1 pages");
  EXPECT_EQ(outcomes.of("locked"), "encrypted");
  EXPECT_EQ(outcomes.of("fatal"), "crashed");
}

TEST(ReviewQueue, WhatTheJudgeRefusesOrStumblesOverIsThatDocumentsOutcome) {
  const auto pool = start_pool(mock_options(1));
  Outcomes outcomes;
  ReviewQueue queue(reader_of(*pool), one_at_a_time());
  ReviewJob refused = outcomes.job("refused", "words");
  refused.judge = [](const Submission&, const std::string&) -> tl::expected<Review, std::string> {
    return tl::unexpected(std::string("plan-needed"));
  };
  ReviewJob stumbling = outcomes.job("stumbling", "words");
  stumbling.judge = [](const Submission&, const std::string&) -> tl::expected<Review, std::string> {
    throw std::runtime_error("no");
  };
  queue.submit(std::move(refused));
  queue.submit(std::move(stumbling));
  queue.submit(outcomes.job("next", "words"));
  EXPECT_EQ(outcomes.of("refused"), "!plan-needed");
  EXPECT_EQ(outcomes.of("stumbling"), "internal");
  EXPECT_EQ(outcomes.of("next"), "1 pages");
}

// One document sleeps in the only place until it is stopped.
struct Held {
  std::stop_source stop;
  std::promise<void> begun;
  void submit(ReviewQueue& queue, Outcomes& outcomes) {
    ReviewJob job = outcomes.job("held", "mock sleep");
    job.stop = stop.get_token();
    job.on_begin = [this] { begun.set_value(); };
    queue.submit(std::move(job));
    begun.get_future().get();
  }
};

TEST(ReviewQueue, RefusesWhatIsTooMuchAndTellsWhoComesBefore) {
  const auto pool = start_pool(patient(1));
  Outcomes outcomes;
  ReviewQueue queue(reader_of(*pool), one_at_a_time(3));
  Held held;
  held.submit(queue, outcomes);
  const auto first = queue.submit(outcomes.job("a1", "words", "a"));
  const auto second = queue.submit(outcomes.job("a2", "words", "a"));
  const auto other = queue.submit(outcomes.job("b1", "words", "b"));
  EXPECT_FALSE(queue.submit(outcomes.job("c1", "words", "c")));
  EXPECT_EQ(queue.ahead_of(*first), 0U);
  EXPECT_EQ(queue.ahead_of(*other), 1U);
  EXPECT_EQ(queue.ahead_of(*second), 2U);
  EXPECT_EQ(queue.waiting(), 3U);
  held.stop.request_stop();
  EXPECT_EQ(outcomes.of("a2"), "1 pages");
  EXPECT_THAT(outcomes.order(), ElementsAre("held", "a1", "b1", "a2"));
  EXPECT_EQ(queue.ahead_of(*first), std::nullopt);
}

TEST(ReviewQueue, AStoppedDocumentLetsTheNextOneIn) {
  const auto pool = start_pool(patient(1));
  Outcomes outcomes;
  ReviewQueue queue(reader_of(*pool), one_at_a_time());
  Held held;
  held.submit(queue, outcomes);
  queue.submit(outcomes.job("next", "words"));
  held.stop.request_stop();
  EXPECT_EQ(outcomes.of("held"), "cancelled");
  EXPECT_EQ(outcomes.of("next"), "1 pages");
}

TEST(ReviewQueue, AStoppedDocumentThatWaitsGoesAtOnceWhenSwept) {
  const auto pool = start_pool(patient(1));
  Outcomes outcomes;
  ReviewQueue queue(reader_of(*pool), one_at_a_time());
  Held held;
  held.submit(queue, outcomes);
  std::stop_source stop;
  ReviewJob job = outcomes.job("waiting", "words");
  job.stop = stop.get_token();
  queue.submit(std::move(job));
  stop.request_stop();
  queue.sweep();
  EXPECT_EQ(outcomes.of("waiting"), "cancelled");
  EXPECT_EQ(queue.waiting(), 0U);
  held.stop.request_stop();
}

TEST(ReviewQueue, TellsPagesOfItsDocumentOnly) {
  const auto pool = start_pool(mock_options(2));
  Outcomes outcomes;
  std::mutex mutex;
  std::set<std::int32_t> pages;
  ReviewQueue queue(reader_of(*pool), one_at_a_time());
  ReviewJob job = outcomes.job("long", "mock pages 9");
  job.on_page = [&](std::int32_t page, std::int32_t, bool) {
    const std::lock_guard lock(mutex);
    pages.insert(page);
  };
  queue.submit(outcomes.job("other", "mock pages 40"));
  queue.submit(std::move(job));
  EXPECT_EQ(outcomes.of("long"), "9 pages");
  EXPECT_THAT(pages, ElementsAre(1, 2, 3, 4, 5, 6, 7, 8, 9));
}

TEST(ReviewQueue, OtherWorkRunsOnItsThreads) {
  const auto pool = start_pool(mock_options(1));
  ReviewQueue queue(reader_of(*pool), one_at_a_time());
  std::promise<std::thread::id> where;
  EXPECT_TRUE(queue.run([&] { where.set_value(std::this_thread::get_id()); }));
  EXPECT_NE(where.get_future().get(), std::this_thread::get_id());
}

}  // namespace
}  // namespace rasoat
