#include "pipelines/worker_slot.h"

#include <algorithm>
#include <utility>

namespace rasoat {
namespace {

wire::Message job_of(const Task& task, const ReadOptions& options) {
  return wire::ReadJob{task.id, task.attempt, options};
}
wire::Message job_of(const Task& task, const PictureOptions& options) {
  return wire::PictureJob{task.id, task.attempt, options};
}

wire::Message job_of(const Task& task, const CopyOptions& options) {
  return wire::CopyJob{task.id, task.attempt, options};
}

const ReadLimits& limits_of(const Task& task) {
  return std::visit([](const auto& options) -> const ReadLimits& { return options.limits; }, task.wanted);
}

bool wants_page(const ReadOptions& options, std::int32_t page) {
  return page >= options.first_page && (options.last_page == 0 || page <= options.last_page);
}
bool wants_page(const PictureOptions& options, std::int32_t page) {
  return std::any_of(options.pages.begin(), options.pages.end(), [&](const PageWanted& p) { return p.number == page; });
}

bool wants_page(const CopyOptions& options, std::int32_t page) {
  return std::any_of(options.marks.begin(), options.marks.end(), [&](const Mark& mark) { return mark.page == page; });
}

}  // namespace

std::optional<SlotEvent> WorkerSlot::start() {
  auto process = WorkerProcess::start(options_->worker, {options_->isolation, options_->limits.address_space, 0});
  if (!process) return StartFailed{{process.error()}};
  process_.emplace(std::move(*process));
  warm_ = false;
  documents_ = 0;
  reader_ = wire::FrameReader{wire::kMaxAnswerBytes, wire::Attachments::kRefused};
  writer_ = wire::FrameWriter{};
  heard_ = Heard{options_->limits.stderr_bytes};
  stopwatch_.allow_wall(options_->limits.start_seconds);
  return std::nullopt;
}

void WorkerSlot::assign(Task task) {
  task_ = std::move(task);
  send_task();
}

std::optional<Task> WorkerSlot::clear() {
  process_.reset();
  stopwatch_.stop();
  return std::exchange(task_, std::nullopt);
}

void WorkerSlot::send_task() {
  page_ = text_page_ = ocr_page_ = 0;
  const wire::Message job = std::visit([this](const auto& options) { return job_of(*task_, options); }, task_->wanted);
  writer_.push(wire::encode(job), task_->blob.bytes->fd.get());
  stopwatch_.allow(*process_, options_->limits.open_seconds, options_->limits.wall_factor);
  writer_.flush(process_->socket());  // what does not fit, and what fails, is met again by advance()
}

void WorkerSlot::add_to(std::vector<pollfd>& polled) const {
  const auto events = static_cast<short>(writer_.empty() ? POLLIN : POLLIN | POLLOUT);
  polled.push_back({process_->socket(), events, 0});
  polled.push_back({process_->errors(), POLLIN, 0});  // a negative descriptor is passed over
}

std::optional<SlotEvent> WorkerSlot::advance() {
  if (!process_) return std::nullopt;
  heard_.listen(*process_);
  writer_.flush(process_->socket());
  if (auto event = receive()) return event;
  if (process_ && Stopwatch::Clock::now() >= next_check() && stopwatch_.is_over(*process_)) {
    return fail(EndReason::kTookTooLong, "");
  }
  return std::nullopt;
}

std::optional<SlotEvent> WorkerSlot::receive() {
  while (process_) {
    const wire::IoStatus status = reader_.read(process_->socket());
    if (status == wire::IoStatus::kBlocked) return std::nullopt;
    if (status == wire::IoStatus::kBroken) return fail(EndReason::kSpokeNonsense, "not a frame");
    if (status == wire::IoStatus::kClosed) return fail(EndReason::kDied, "");
    const wire::Frame frame = reader_.take();
    const auto message = wire::decode(frame.payload, task_ ? limits_of(*task_) : ReadLimits{});
    if (!message) return fail(EndReason::kSpokeNonsense, message.error().message);
    if (auto event = take(*message)) return event;
  }
  return std::nullopt;
}

std::optional<SlotEvent> WorkerSlot::take(const wire::Message& message) {
  if (const auto* hello = std::get_if<wire::Hello>(&message); hello && !warm_) return take_hello(*hello);
  if (warm_ && task_) {
    if (const auto* progress = std::get_if<wire::Progress>(&message)) return take_progress(*progress);
    if (const auto* answer = std::get_if<wire::Answer>(&message)) return take_answer(*answer);
    if (const auto* pictures = std::get_if<wire::Pictures>(&message)) return take_pictures(*pictures);
    if (const auto* copy = std::get_if<wire::Copy>(&message)) return take_copy(*copy);
  }
  return fail(EndReason::kSpokeNonsense, "message out of turn");
}

std::optional<SlotEvent> WorkerSlot::take_hello(const wire::Hello& hello) {
  if (hello.protocol != wire::kProtocolVersion) return fail(EndReason::kSpokeNonsense, "another protocol version");
  warm_ = true;
  isolation_ = hello.isolation;
  stopwatch_.stop();
  if (task_) send_task();  // the one that its predecessor did not survive
  return Started{hello};
}

bool WorkerSlot::is_asked_for(std::int32_t page) const {
  return std::visit([page](const auto& options) { return wants_page(options, page); }, task_->wanted);
}

// Pages come in ascending order, each read once and each recognised at most once (all at the end,
// or one by one): no worker can win time without end by telling of progress.
std::optional<SlotEvent> WorkerSlot::take_progress(const wire::Progress& progress) {
  std::int32_t& last = progress.ocr ? ocr_page_ : text_page_;
  if (progress.job != task_->id || progress.page <= last || !is_asked_for(progress.page)) {
    return fail(EndReason::kSpokeNonsense, "progress out of order");
  }
  page_ = last = progress.page;
  const PageCallback& on_page = task_->on_page;
  for (const PageCallback* tell : {&options_->on_page, &on_page}) {
    if (*tell) (*tell)(progress.page, progress.page_count, progress.ocr);
  }
  const WorkerLimits& limits = options_->limits;
  stopwatch_.allow(*process_, progress.ocr ? limits.ocr_page_seconds : limits.page_seconds, limits.wall_factor);
  return std::nullopt;
}

std::optional<SlotEvent> WorkerSlot::take_answer(const wire::Answer& answer) {
  if (answer.job != task_->id) return fail(EndReason::kSpokeNonsense, "answer to another job");
  if (!answer.result && cost_the_worker(answer.result.error().code)) return fail(answer.result.error());
  if (!answer.result) return finish(tl::unexpected(answer.result.error()));
  if (!std::holds_alternative<ReadOptions>(task_->wanted)) return fail(EndReason::kSpokeNonsense, "answer out of turn");
  for (const Page& page : answer.result->pages) {
    if (!is_asked_for(page.number)) return fail(EndReason::kSpokeNonsense, "page that was not asked for");
  }
  Document document = *answer.result;
  document.sha256 = task_->blob.sha256;  // the parent has seen the bytes itself
  document.byte_size = task_->blob.size();
  return finish(std::move(document));
}

std::optional<SlotEvent> WorkerSlot::take_pictures(const wire::Pictures& pictures) {
  if (pictures.job != task_->id) return fail(EndReason::kSpokeNonsense, "answer to another job");
  if (!std::holds_alternative<PictureOptions>(task_->wanted))
    return fail(EndReason::kSpokeNonsense, "answer out of turn");
  for (const PagePicture& picture : pictures.pages) {
    if (!is_asked_for(picture.number)) return fail(EndReason::kSpokeNonsense, "page that was not asked for");
  }
  return finish(pictures.pages);
}

std::optional<SlotEvent> WorkerSlot::take_copy(const wire::Copy& copy) {
  if (copy.job != task_->id) return fail(EndReason::kSpokeNonsense, "answer to another job");
  if (!std::holds_alternative<CopyOptions>(task_->wanted)) return fail(EndReason::kSpokeNonsense, "answer out of turn");
  return finish(copy.bytes);
}

Finished WorkerSlot::finish(tl::expected<Product, ReadError> product) {
  Finished finished{std::move(*task_), {std::move(product), isolation_}};
  task_.reset();
  stopwatch_.stop();
  if (++documents_ >= options_->limits.documents) process_.reset();
  return finished;
}

WorkerEnd WorkerSlot::end_worker(EndReason reason, const std::string& detail) {
  WorkerEnd end{reason, process_->end(), "", page_, detail};
  heard_.listen(*process_);
  end.heard = heard_.tail();
  process_.reset();
  stopwatch_.stop();
  return end;
}

std::optional<SlotEvent> WorkerSlot::fail(EndReason reason, const std::string& detail) {
  const bool was_warm = warm_;
  const WorkerEnd end = end_worker(reason, detail);
  const ReadError error = error_of(end);
  const std::string heard(end.heard);
  if (!was_warm) return StartFailed{{error.message + (heard.empty() ? "" : ": " + heard), was_unconfined(end)}};
  return task_ ? fail(error) : std::nullopt;  // an idle worker may die unheard: the next is fresh
}

// The task stays in the slot for its next attempt: start() brings a fresh worker to it.
std::optional<SlotEvent> WorkerSlot::fail(const ReadError& error) {
  process_.reset();
  stopwatch_.stop();
  if (task_->attempt < options_->limits.attempts) {
    ++task_->attempt;
    return std::nullopt;
  }
  return finish(tl::unexpected(error));
}

}  // namespace rasoat
