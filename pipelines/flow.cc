#include "pipelines/flow.h"

#include <oneapi/tbb/flow_graph.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <mutex>

namespace rasoat {
namespace {

namespace flow = oneapi::tbb::flow;
using oneapi::tbb::global_control;

// As many threads as were asked for, more than there are processors if need be.
class Threads {
 public:
  explicit Threads(int jobs)
      : limit_(global_control::max_allowed_parallelism, static_cast<std::size_t>(std::max(1, jobs))),
        arena_(std::max(1, jobs)) {}

  template <typename Work>
  void run(Work work) {
    arena_.execute(work);
  }

 private:
  global_control limit_;
  oneapi::tbb::task_arena arena_;
};

// Lets documents in, one after the other, as far as the weight in flight allows.
class Gate {
 public:
  Gate(std::size_t count, const FlowSteps& steps, const FlowOptions& options)
      : count_(count), steps_(steps), options_(options) {}

  // Calls enter(i) for all that may come in now.
  template <typename Enter>
  void open(Enter enter) {
    const std::lock_guard lock(mutex_);
    while (next_ < count_ && !options_.stop.stop_requested() && has_room()) {
      in_flight_ += steps_.weight(next_);
      ++documents_;
      enter(next_++);
    }
  }

  void leave(std::size_t document) {
    const std::lock_guard lock(mutex_);
    in_flight_ -= steps_.weight(document);
    --documents_;
  }

  std::size_t entered() const { return next_; }

 private:
  bool has_room() const { return documents_ == 0 || in_flight_ + steps_.weight(next_) <= options_.max_weight; }

  const std::size_t count_;
  const FlowSteps& steps_;
  const FlowOptions& options_;
  std::mutex mutex_;
  std::size_t next_ = 0;
  std::size_t documents_ = 0;    // in flight
  std::uint64_t in_flight_ = 0;  // their weight
};

// load -> recall -> read (somewhere else) -> parse -> check -> finish; messages are indices.
class Graph {
 public:
  // Loading is serial: a disk is one, and so documents are read in order (an unlimited node would
  // begin with the last).
  Graph(const FlowSteps& steps, Gate& gate)
      : steps_(steps),
        gate_(gate),
        finish_(graph_, flow::serial, [this](std::size_t i) { finish(i); }),
        check_(graph_, flow::unlimited, [this](std::size_t i) { return steps_.check(i), i; }),
        parse_(graph_, flow::unlimited, [this](std::size_t i) { return steps_.parse(i), i; }),
        read_(graph_, flow::unlimited, [this](std::size_t i, auto& gateway) noexcept { read(i, gateway); }),
        recall_(graph_, flow::unlimited, [this](std::size_t i) { go(i, steps_.recall(i)); }),
        load_(graph_, flow::serial, [this](std::size_t i) { load(i); }) {
    flow::make_edge(read_, parse_);
    flow::make_edge(parse_, check_);
    flow::make_edge(check_, finish_);
  }

  void run() {
    let_in();
    graph_.wait_for_all();
  }

 private:
  using Nothing = flow::continue_msg;
  using ReadNode = flow::async_node<std::size_t, std::size_t, flow::lightweight>;

  void let_in() {
    gate_.open([this](std::size_t i) { load_.try_put(i); });
  }

  void load(std::size_t i) {
    if (!steps_.load(i)) return go(i, Next::kFinish);
    if (!steps_.recall) return go(i, Next::kRead);
    recall_.try_put(i);
  }

  void go(std::size_t i, Next next) {
    switch (next) {
      case Next::kRead: read_.try_put(i); break;
      case Next::kParse: parse_.try_put(i); break;
      case Next::kFinish: finish_.try_put(i); break;
    }
  }

  // Returns at once: the graph waits for the answer, no thread of it does.
  void read(std::size_t i, ReadNode::gateway_type& gateway) {
    gateway.reserve_wait();
    steps_.read(i, [this, i, &gateway](bool was_read) {
      if (was_read) {
        gateway.try_put(i);
      } else {
        finish_.try_put(i);
      }
      gateway.release_wait();
    });
  }

  void finish(std::size_t i) {
    steps_.finish(i);
    gate_.leave(i);
    let_in();
  }

  const FlowSteps& steps_;
  Gate& gate_;
  flow::graph graph_;
  flow::function_node<std::size_t, Nothing> finish_;
  flow::function_node<std::size_t, std::size_t> check_;
  flow::function_node<std::size_t, std::size_t> parse_;
  ReadNode read_;
  flow::function_node<std::size_t, Nothing> recall_;
  flow::function_node<std::size_t, Nothing> load_;
};

}  // namespace

std::size_t run_flow(std::size_t count, const FlowSteps& steps, const FlowOptions& options) {
  Gate gate(count, steps, options);
  Threads(options.jobs).run([&] { Graph(steps, gate).run(); });
  return gate.entered();
}

void parallel_for(std::size_t count, int jobs, const std::function<void(std::size_t)>& step) {
  Threads(jobs).run([&] { oneapi::tbb::parallel_for(std::size_t{0}, count, step); });
}

}  // namespace rasoat
