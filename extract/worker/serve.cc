#include "extract/worker/serve.h"

#include <cstring>
#include <exception>
#include <new>
#include <optional>
#include <utility>

#include "extract/wire/frame.h"
#include "extract/wire/messages.h"
#include "extract/wire/sealed_bytes.h"

namespace rasoat::worker {
namespace {

using wire::WorkerExit;

bool send(int socket, const wire::Message& message) {
  wire::FrameWriter writer;
  writer.push(wire::encode(message));
  return writer.flush(socket) == wire::IoStatus::kDone;
}

tl::unexpected<ReadError> failure(ReadErrorCode code, std::string message) {
  return tl::unexpected(ReadError{code, std::move(message), 0});
}

// The one place where exceptions of the engine's libraries become data.
template <typename Work>
auto guarded(const Work& work) -> decltype(work()) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return failure(ReadErrorCode::kOutOfMemory, "allocation failed");
  } catch (const std::exception& error) {
    return failure(ReadErrorCode::kCrashed, error.what());
  }
}

// One document and whoever waits for it.
class Desk {
 public:
  Desk(int socket, const Engine& engine, const UniqueFd& document)
      : socket_(socket), engine_(engine), mapped_(MappedBytes::map(document.get())) {}

  wire::Message answer(const wire::ReadJob& job) const {
    if (!mapped_) return unmapped(job.id);
    return wire::Answer{job.id, guarded([&] { return engine_.read(mapped_->bytes(), job, observer(job.id)); })};
  }

  wire::Message answer(const wire::PictureJob& job) const {
    if (!mapped_) return unmapped(job.id);
    auto pictures = guarded([&] { return engine_.draw(mapped_->bytes(), job, observer(job.id)); });
    if (!pictures) return wire::Answer{job.id, tl::unexpected(pictures.error())};
    return wire::Pictures{job.id, std::move(*pictures)};
  }

  wire::Message answer(const wire::CopyJob& job) const {
    if (!mapped_) return unmapped(job.id);
    auto copy = guarded([&] { return engine_.mark(mapped_->bytes(), job, observer(job.id)); });
    if (!copy) return wire::Answer{job.id, tl::unexpected(copy.error())};
    return wire::Copy{job.id, std::move(*copy)};
  }

 private:
  wire::Answer unmapped(std::uint64_t job) const {
    return {job, failure(ReadErrorCode::kProtocol, std::strerror(mapped_.error()))};
  }
  PageObserver observer(std::uint64_t job) const {
    return [this, job](std::int32_t page, std::int32_t page_count, bool ocr) {
      send(socket_, wire::Progress{job, page, page_count, ocr});  // a lost parent shows at the answer
    };
  }

  int socket_;
  const Engine& engine_;
  tl::expected<MappedBytes, int> mapped_;
};

// Nothing for a message that is no job.
std::optional<wire::Message> answer_to(const wire::Message& message, const Desk& desk) {
  if (const auto* job = std::get_if<wire::ReadJob>(&message)) return desk.answer(*job);
  if (const auto* job = std::get_if<wire::PictureJob>(&message)) return desk.answer(*job);
  if (const auto* job = std::get_if<wire::CopyJob>(&message)) return desk.answer(*job);
  return std::nullopt;
}

bool is_out_of_memory(const wire::Message& message) {
  const auto* answer = std::get_if<wire::Answer>(&message);
  return answer != nullptr && !answer->result && answer->result.error().code == ReadErrorCode::kOutOfMemory;
}

}  // namespace

WorkerExit serve(int socket, const Engine& engine, const std::string& isolation) {
  if (!send(socket, wire::Hello{wire::kProtocolVersion, engine.fingerprint(), isolation})) return WorkerExit::kProtocol;
  wire::FrameReader reader(wire::kMaxRequestBytes, wire::Attachments::kAccepted);
  while (true) {
    const wire::IoStatus status = reader.read(socket);
    if (status == wire::IoStatus::kClosed) return WorkerExit::kDone;
    if (status != wire::IoStatus::kDone) return WorkerExit::kProtocol;
    const wire::Frame frame = reader.take();
    const auto message = wire::decode(frame.payload);
    if (!message || !frame.attachment) return WorkerExit::kProtocol;
    const auto answer = answer_to(*message, Desk(socket, engine, frame.attachment));
    if (!answer || !send(socket, *answer)) return WorkerExit::kProtocol;
    if (is_out_of_memory(*answer)) return WorkerExit::kOutOfMemory;
  }
}

}  // namespace rasoat::worker
