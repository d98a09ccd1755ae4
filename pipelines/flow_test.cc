#include "pipelines/flow.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace rasoat {
namespace {

using namespace std::chrono_literals;

// Steps that note what they did; reading happens in a thread of its own, which is then waited for.
struct Probe {
  explicit Probe(std::size_t count) : trails(count) {}
  ~Probe() { wait(); }

  FlowSteps steps() {
    FlowSteps s;
    s.weight = [](std::size_t) { return std::uint64_t{1}; };
    s.load = [this](std::size_t i) { return note(i, 'l'), true; };
    s.read = [this](std::size_t i, std::function<void(bool)> done) {
      const std::lock_guard lock(mutex);
      readers.emplace_back([this, i, done] { note(i, 'r'), done(true); });
    };
    s.parse = [this](std::size_t i) { note(i, 'p'); };
    s.check = [this](std::size_t i) { note(i, 'c'); };
    s.finish = [this](std::size_t i) { note(i, 'f'); };
    return s;
  }
  void note(std::size_t i, char step) { trails[i] += step; }
  void wait() {
    for (std::thread& reader : readers) reader.join();
    readers.clear();
  }

  std::vector<std::string> trails;
  std::mutex mutex;
  std::vector<std::thread> readers;
};

TEST(Flow, EveryDocumentTakesEveryStepInOrder) {
  for (const int jobs : {1, 2, 8}) {
    Probe probe(200);
    EXPECT_EQ(run_flow(200, probe.steps(), {jobs, 10, {}}), 200U);
    for (const std::string& trail : probe.trails) EXPECT_EQ(trail, "lrpcf");
  }
}

TEST(Flow, WhatCannotBeLoadedOrReadIsOnlyFinished) {
  Probe probe(3);
  FlowSteps steps = probe.steps();
  steps.load = [&](std::size_t i) { return probe.note(i, 'l'), i != 1; };
  steps.read = [&](std::size_t i, const std::function<void(bool)>& done) { probe.note(i, 'r'), done(i != 2); };
  run_flow(3, steps, {2, 10, {}});
  EXPECT_EQ(probe.trails, (std::vector<std::string>{"lrpcf", "lf", "lrf"}));
}

TEST(Flow, WhatIsRecalledIsNotReadAgain) {
  Probe probe(3);
  FlowSteps steps = probe.steps();
  steps.recall = [&](std::size_t i) {
    return probe.note(i, 'm'), i == 0 ? Next::kRead : i == 1 ? Next::kParse : Next::kFinish;
  };
  run_flow(3, steps, {2, 10, {}});
  EXPECT_EQ(probe.trails, (std::vector<std::string>{"lmrpcf", "lmpcf", "lmf"}));
}

TEST(Flow, TheWeightInFlightIsBounded) {
  Probe probe(100);
  std::atomic<std::uint64_t> in_flight = 0, most = 0;
  FlowSteps steps = probe.steps();
  const auto weight = [](std::size_t i) { return std::uint64_t{1} + i % 7; };
  steps.weight = weight;
  steps.load = [&](std::size_t i) {
    most = std::max<std::uint64_t>(most, in_flight += weight(i));
    return true;
  };
  steps.finish = [&](std::size_t i) { in_flight -= weight(i); };
  run_flow(100, steps, {4, 12, {}});
  EXPECT_LE(most, 12U);
  EXPECT_GE(most, 7U) << "several at once";
}

TEST(Flow, ADocumentHeavierThanAllowedGoesAlone) {
  Probe probe(5);
  std::atomic<int> in_flight = 0, most = 0;
  FlowSteps steps = probe.steps();
  steps.weight = [](std::size_t) { return std::uint64_t{1000}; };
  steps.load = [&](std::size_t) { return most = std::max<int>(most, ++in_flight), true; };
  steps.finish = [&](std::size_t) { --in_flight; };
  EXPECT_EQ(run_flow(5, steps, {4, 10, {}}), 5U);
  EXPECT_EQ(most, 1);
}

// No document is read before all of them are asked for: a thread that waited for one would never ask for the next.
TEST(Flow, NoThreadWaitsForAReader) {
  constexpr std::size_t kDocuments = 50;
  Probe probe(kDocuments);
  std::condition_variable all_asked;
  std::size_t asked = 0, in_vain = 0;
  FlowSteps steps = probe.steps();
  steps.read = [&](std::size_t, std::function<void(bool)> done) {
    const std::lock_guard lock(probe.mutex);
    if (++asked == kDocuments) all_asked.notify_all();
    probe.readers.emplace_back([&, done] {
      {
        std::unique_lock waiting(probe.mutex);
        if (!all_asked.wait_for(waiting, 60s, [&] { return asked == kDocuments; })) ++in_vain;
      }
      done(true);
    });
  };
  run_flow(kDocuments, steps, {1, kDocuments, {}});
  probe.wait();
  EXPECT_EQ(in_vain, 0U) << "one thread had all of them read at once";
}

TEST(Flow, StoppingLetsNobodyElseIn) {
  Probe probe(1000);
  std::stop_source source;
  FlowSteps steps = probe.steps();
  std::atomic<std::size_t> finished = 0;
  steps.finish = [&](std::size_t) {
    if (++finished == 10) source.request_stop();
  };
  const std::size_t entered = run_flow(1000, steps, {2, 5, source.get_token()});
  EXPECT_EQ(entered, finished) << "who is in, gets out";
  EXPECT_LT(entered, 20U);
}

TEST(Flow, FinishRunsAlone) {
  Probe probe(300);
  std::atomic<int> inside = 0;
  FlowSteps steps = probe.steps();
  steps.finish = [&](std::size_t) {
    EXPECT_EQ(++inside, 1);
    --inside;
  };
  run_flow(300, steps, {8, 100, {}});
}

TEST(Flow, NothingIsDoneAtOnce) {
  Probe probe(0);
  EXPECT_EQ(run_flow(0, probe.steps(), {2, 10, {}}), 0U);
}

}  // namespace
}  // namespace rasoat
