#include "pipelines/pool.h"

#include <poll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <deque>
#include <future>
#include <iterator>
#include <mutex>
#include <thread>
#include <vector>

#include "pipelines/worker_slot.h"

namespace rasoat {
namespace {

// Workers that fail to start one after the other before those who wait are told.
constexpr int kMaxStartFailures = 3;
constexpr std::chrono::milliseconds kRestartPause{20};

TaskResult failure(ReadErrorCode code, std::string message) {
  return {tl::unexpected(ReadError{code, std::move(message), 0}), ""};
}

// The slot sees to it that a product is of the kind that was wanted.
template <typename T>
tl::expected<T, ReadError> taken_as(TaskResult& result) {
  if (!result.product) return tl::unexpected(std::move(result.product.error()));
  return std::get<T>(std::move(*result.product));
}

TaskResult cancelled() { return failure(ReadErrorCode::kCancelled, "cancelled"); }

// Milliseconds until then, rounded up, for poll(); -1: for ever.
int milliseconds_until(Stopwatch::Clock::time_point when) {
  if (when == Stopwatch::Clock::time_point::max()) return -1;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(when - Stopwatch::Clock::now()).count();
  return static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000));
}

}  // namespace

// The thread that owns slots and sockets. Only the members under mutex_ are touched by others.
class WorkerPool::Thread {
 public:
  explicit Thread(PoolOptions options) : options_(std::move(options)), wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    for (int i = 0; i < std::max(1, options_.workers); ++i) slots_.emplace_back(options_);
  }

  ~Thread() {
    cancel();
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    wake();
    if (thread_.joinable()) thread_.join();
  }

  tl::expected<void, StartError> begin() {
    auto first = first_worker_.get_future();
    thread_ = std::thread([this] { run(); });
    return first.get();
  }

  void submit(Task task) {
    task.on_stop = wake_on(task.stop);
    {
      const std::lock_guard lock(mutex_);
      if (!cancelled_) {
        task.id = ++last_id_;
        inbox_.push_back(std::move(task));
        wake();
        return;
      }
    }
    task.callback(cancelled());
  }

  void cancel() {
    {
      const std::lock_guard lock(mutex_);
      cancelled_ = true;
    }
    wake();
  }

  const Extractor& extractor() const { return extractor_; }

 private:
  void run();
  bool take_orders();
  void take(std::vector<Task> arrived);
  void end_unwanted();
  void feed();
  void start(WorkerSlot& slot);
  std::vector<WorkerSlot*> wait();
  void advance(WorkerSlot& slot);
  void handle(WorkerSlot& slot, SlotEvent event);
  void on_started(WorkerSlot& slot, const Started& started);
  void on_start_failed(const StartError& error);
  void end_all(const TaskResult& result);

  void wake() const { ::eventfd_write(wake_.get(), 1); }
  std::shared_ptr<void> wake_on(const std::stop_token& stop) const {
    if (!stop.stop_possible()) return nullptr;
    const auto call = [this] { wake(); };
    return std::make_shared<std::stop_callback<decltype(call)>>(stop, call);
  }

  const PoolOptions options_;
  const UniqueFd wake_;
  std::mutex mutex_;
  std::vector<Task> inbox_;
  std::uint64_t last_id_ = 0;
  bool cancelled_ = false;
  bool stopping_ = false;

  std::deque<WorkerSlot> slots_;
  std::deque<Task> queue_;
  Extractor extractor_;
  bool has_extractor_ = false;
  int start_failures_ = 0;
  std::promise<tl::expected<void, StartError>> first_worker_;
  std::thread thread_;
};

void WorkerPool::Thread::run() {
  start(slots_.front());
  while (take_orders()) {
    feed();
    for (WorkerSlot* slot : wait()) advance(*slot);
  }
  for (WorkerSlot& slot : slots_) slot.clear();
}

// False when the pool is to end: by then everything has been answered.
bool WorkerPool::Thread::take_orders() {
  std::vector<Task> arrived;
  bool is_cancelled = false, is_stopping = false;
  {
    const std::lock_guard lock(mutex_);
    arrived.swap(inbox_);
    is_cancelled = cancelled_;
    is_stopping = stopping_;
  }
  take(std::move(arrived));
  if (is_cancelled) end_all(cancelled());
  end_unwanted();
  return !is_stopping;
}

// What somebody asked to stop since the last look.
void WorkerPool::Thread::end_unwanted() {
  std::vector<Task> tasks;
  const auto wanted =
      std::stable_partition(queue_.begin(), queue_.end(), [](const Task& task) { return !task.stop.stop_requested(); });
  std::move(wanted, queue_.end(), std::back_inserter(tasks));
  queue_.erase(wanted, queue_.end());
  for (WorkerSlot& slot : slots_) {
    if (slot.is_unwanted()) tasks.push_back(*slot.clear());
  }
  for (Task& task : tasks) task.callback(cancelled());
}

void WorkerPool::Thread::take(std::vector<Task> arrived) {
  for (Task& task : arrived) {
    if (task.urgent) {  // among themselves they keep their order
      const auto waiting = std::find_if(queue_.begin(), queue_.end(), [](const Task& t) { return !t.urgent; });
      queue_.insert(waiting, std::move(task));
    } else {
      queue_.push_back(std::move(task));
    }
  }
}

// Idle workers get what waits; for the rest, workers are started, as many as there are tasks.
void WorkerPool::Thread::feed() {
  std::size_t coming = 0;
  for (WorkerSlot& slot : slots_) {
    if (slot.is_empty() && slot.has_task()) start(slot);
    if (slot.is_idle() && !queue_.empty()) {
      slot.assign(std::move(queue_.front()));
      queue_.pop_front();
    }
    if (!slot.is_empty() && !slot.is_idle() && !slot.has_task()) ++coming;
  }
  for (WorkerSlot& slot : slots_) {
    if (coming >= queue_.size()) return;
    if (!slot.is_empty()) continue;
    start(slot);
    ++coming;
  }
}

void WorkerPool::Thread::start(WorkerSlot& slot) {
  if (auto event = slot.start()) handle(slot, std::move(*event));
}

// The slots that have something to say or whose time may be over.
std::vector<WorkerSlot*> WorkerPool::Thread::wait() {
  std::vector<pollfd> polled{{wake_.get(), POLLIN, 0}};
  std::vector<WorkerSlot*> manned;
  auto next_check = Stopwatch::Clock::time_point::max();
  for (WorkerSlot& slot : slots_) {
    if (slot.is_empty()) {
      if (slot.has_task() || !queue_.empty())
        next_check = std::min(next_check, Stopwatch::Clock::now() + kRestartPause);
      continue;
    }
    slot.add_to(polled);
    manned.push_back(&slot);
    next_check = std::min(next_check, slot.next_check());
  }
  ::poll(polled.data(), polled.size(), milliseconds_until(next_check));
  eventfd_t ignored = 0;
  ::eventfd_read(wake_.get(), &ignored);
  const auto is_quiet = [&](const WorkerSlot* slot) { return Stopwatch::Clock::now() < slot->next_check(); };
  std::vector<WorkerSlot*> ready;
  for (std::size_t i = 0; i < manned.size(); ++i) {  // two descriptors a slot, after wake_
    if (polled[2 * i + 1].revents != 0 || polled[2 * i + 2].revents != 0 || !is_quiet(manned[i])) {
      ready.push_back(manned[i]);
    }
  }
  return ready;
}

void WorkerPool::Thread::advance(WorkerSlot& slot) {
  while (auto event = slot.advance()) handle(slot, std::move(*event));
}

void WorkerPool::Thread::handle(WorkerSlot& slot, SlotEvent event) {
  if (const auto* started = std::get_if<Started>(&event)) on_started(slot, *started);
  if (const auto* failed = std::get_if<StartFailed>(&event)) on_start_failed(failed->error);
  if (auto* finished = std::get_if<Finished>(&event)) finished->task.callback(std::move(finished->result));
}

// A worker of another make (the program was replaced meanwhile) must not mix its readings in.
void WorkerPool::Thread::on_started(WorkerSlot& slot, const Started& started) {
  const wire::Hello& hello = started.hello;
  if (!has_extractor_) {
    extractor_ = {hello.fingerprint, hello.isolation};
    has_extractor_ = true;
    first_worker_.set_value({});
  }
  if (hello.fingerprint == extractor_.fingerprint && hello.isolation == extractor_.isolation) {
    start_failures_ = 0;
    return;
  }
  if (auto task = slot.clear()) queue_.push_front(std::move(*task));
  on_start_failed({"the worker program is not the one that the run began with"});
}

void WorkerPool::Thread::on_start_failed(const StartError& error) {
  if (!has_extractor_) {
    has_extractor_ = true;  // the promise is kept, even so
    const std::lock_guard lock(mutex_);
    stopping_ = cancelled_ = true;
    first_worker_.set_value(tl::unexpected(error));
    return;
  }
  if (++start_failures_ < kMaxStartFailures) return;
  start_failures_ = 0;
  end_all(failure(ReadErrorCode::kNoWorker, error.message));
}

void WorkerPool::Thread::end_all(const TaskResult& result) {
  std::vector<Task> tasks(std::make_move_iterator(queue_.begin()), std::make_move_iterator(queue_.end()));
  queue_.clear();
  for (WorkerSlot& slot : slots_) {
    if (auto task = slot.clear()) tasks.push_back(std::move(*task));
  }
  for (Task& task : tasks) task.callback(result);
}

WorkerPool::WorkerPool(std::unique_ptr<Thread> thread) : thread_(std::move(thread)) {}
WorkerPool::~WorkerPool() = default;

tl::expected<std::unique_ptr<WorkerPool>, StartError> WorkerPool::start(PoolOptions options) {
  auto thread = std::make_unique<Thread>(std::move(options));
  if (auto begun = thread->begin(); !begun) return tl::unexpected(begun.error());
  return std::unique_ptr<WorkerPool>(new WorkerPool(std::move(thread)));
}

void WorkerPool::submit(ReadRequest request, ReadCallback callback) {
  thread_->submit({0, std::move(request.blob), std::move(request.options), request.urgent,
                   [callback = std::move(callback)](TaskResult result) {
                     callback({taken_as<Document>(result), std::move(result.isolation)});
                   },
                   1, std::move(request.on_page), std::move(request.stop)});
}
void WorkerPool::submit(PictureRequest request, PictureCallback callback) {
  thread_->submit(
      {0, std::move(request.blob), std::move(request.options), false,
       [callback = std::move(callback)](TaskResult result) { callback(taken_as<std::vector<PagePicture>>(result)); },
       1});
}
void WorkerPool::submit(CopyRequest request, CopyCallback callback) {
  thread_->submit({0, std::move(request.blob), std::move(request.options), false,
                   [callback = std::move(callback)](TaskResult result) { callback(taken_as<std::string>(result)); },
                   1});
}
void WorkerPool::cancel() { thread_->cancel(); }
const Extractor& WorkerPool::extractor() const { return thread_->extractor(); }

}  // namespace rasoat
