// WorkerSlot: one place of the pool: the worker process that sits there now, the task it is at,
// and the clock that runs against it. Used by the pool's thread only; knows no other slot.
#pragma once

#include <poll.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "extract/wire/frame.h"
#include "extract/wire/messages.h"
#include "pipelines/heard.h"
#include "pipelines/pool.h"
#include "pipelines/stopwatch.h"
#include "pipelines/worker_end.h"

namespace rasoat {

// What is wanted of a document.
using Wanted = std::variant<ReadOptions, PictureOptions, CopyOptions>;

// What came of it: of the same index as what was wanted.
using Product = std::variant<Document, std::vector<PagePicture>, std::string>;
struct TaskResult {
  tl::expected<Product, ReadError> product;
  std::string isolation;  // how the worker was confined
};

// A request on its way through the pool.
struct Task {
  std::uint64_t id = 0;
  Blob blob;
  Wanted wanted;
  bool urgent = false;
  std::function<void(TaskResult)> callback;
  std::int32_t attempt = 1;
  PageCallback on_page = {};
  std::stop_token stop = {};
  std::shared_ptr<void> on_stop = {};  // wakes the pool when `stop` is asked to
};

// What a slot tells the pool.
struct Started {
  wire::Hello hello;
};
struct StartFailed {
  StartError error;
};
struct Finished {
  Task task;
  TaskResult result;
};
using SlotEvent = std::variant<Started, StartFailed, Finished>;

class WorkerSlot {
 public:
  explicit WorkerSlot(const PoolOptions& options) : options_(&options) {}

  // Nobody sits here: start() brings a worker.
  bool is_empty() const { return !process_; }
  // The worker is warm and has nothing to do.
  bool is_idle() const { return process_ && warm_ && !task_; }
  bool has_task() const { return task_.has_value(); }
  // Nobody wants the answer any more.
  bool is_unwanted() const { return task_ && task_->stop.stop_requested(); }

  std::optional<SlotEvent> start();
  void assign(Task task);  // to an idle worker
  // Ends the worker, whatever it does; its task, if any, comes back.
  std::optional<Task> clear();

  // What to wait for: the socket, then stderr. Only when not empty.
  void add_to(std::vector<pollfd>& polled) const;
  // The socket or stderr is ready, or next_check() has come. At most one event at a time; call
  // again until there is none.
  std::optional<SlotEvent> advance();
  Stopwatch::Clock::time_point next_check() const { return stopwatch_.next_check(); }

 private:
  std::optional<SlotEvent> receive();
  std::optional<SlotEvent> take(const wire::Message& message);
  std::optional<SlotEvent> take_hello(const wire::Hello& hello);
  std::optional<SlotEvent> take_progress(const wire::Progress& progress);
  std::optional<SlotEvent> take_answer(const wire::Answer& answer);
  std::optional<SlotEvent> take_pictures(const wire::Pictures& pictures);
  std::optional<SlotEvent> take_copy(const wire::Copy& copy);
  std::optional<SlotEvent> fail(EndReason reason, const std::string& detail);
  std::optional<SlotEvent> fail(const ReadError& error);
  Finished finish(tl::expected<Product, ReadError> product);
  void send_task();
  WorkerEnd end_worker(EndReason reason, const std::string& detail);
  bool is_asked_for(std::int32_t page) const;

  const PoolOptions* options_;
  std::optional<WorkerProcess> process_;
  std::optional<Task> task_;
  bool warm_ = false;
  std::string isolation_;
  std::uint32_t documents_ = 0;  // answered by this process
  std::int32_t page_ = 0;        // begun last
  std::int32_t text_page_ = 0;   // likewise, from its text layer
  std::int32_t ocr_page_ = 0;    // likewise, by OCR
  wire::FrameReader reader_{wire::kMaxAnswerBytes, wire::Attachments::kRefused};
  wire::FrameWriter writer_;
  Heard heard_{0};
  Stopwatch stopwatch_;
};

}  // namespace rasoat
