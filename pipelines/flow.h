// Flow: many documents through their steps, in parallel. The only place that knows oneTBB.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>

namespace rasoat {

// Where a document goes after `recall`.
enum class Next : std::uint8_t { kRead, kParse, kFinish };

// The steps of document i (0-based). No step may throw. Steps of one document never overlap and
// see what the ones before them wrote; those of different documents run at once, except `load`,
// which goes in order, one by one, and `finish`, which runs alone. From its first step to `finish`
// a document is "in flight".
struct FlowSteps {
  std::function<std::uint64_t(std::size_t)> weight;  // bytes that it holds while in flight
  std::function<bool(std::size_t)> load;             // false: nothing to read, on to `finish`
  std::function<Next(std::size_t)> recall;           // may be empty: everything is read
  // Begins to read and returns; calls `done` exactly once, from any thread. false: on to `finish`.
  std::function<void(std::size_t, std::function<void(bool)> done)> read;
  std::function<void(std::size_t)> parse;
  std::function<void(std::size_t)> check;
  std::function<void(std::size_t)> finish;
};

struct FlowOptions {
  int jobs = 1;  // threads, the caller's included
  // Documents are let in, in order, while those in flight weigh less; one alone may weigh more.
  std::uint64_t max_weight = std::uint64_t{256} << 20;
  std::stop_token stop;  // asked to stop, it lets no further document in
};

// Returns when every document that was let in has finished. How many that were.
std::size_t run_flow(std::size_t count, const FlowSteps& steps, const FlowOptions& options);

// step(i) for every i below count, on `jobs` threads at once, the caller's included. No step may throw.
void parallel_for(std::size_t count, int jobs, const std::function<void(std::size_t)>& step);

}  // namespace rasoat
