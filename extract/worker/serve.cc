#include "extract/worker/serve.h"

#include <cstring>
#include <exception>
#include <new>

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
tl::expected<Document, ReadError> read_guarded(const Engine& engine, std::span<const std::byte> bytes,
                                               const wire::ReadJob& job, const PageObserver& observer) {
  try {
    return engine.read(bytes, job, observer);
  } catch (const std::bad_alloc&) {
    return failure(ReadErrorCode::kOutOfMemory, "allocation failed");
  } catch (const std::exception& error) {
    return failure(ReadErrorCode::kCrashed, error.what());
  }
}

wire::Answer answer_to(int socket, const Engine& engine, const wire::ReadJob& job, const UniqueFd& document) {
  const auto mapped = MappedBytes::map(document.get());
  if (!mapped) return {job.id, failure(ReadErrorCode::kProtocol, std::strerror(mapped.error()))};
  const PageObserver observer = [&](std::int32_t page, std::int32_t page_count, bool ocr) {
    send(socket, wire::Progress{job.id, page, page_count, ocr});  // a lost parent shows at the answer
  };
  return {job.id, read_guarded(engine, mapped->bytes(), job, observer)};
}

bool is_out_of_memory(const wire::Answer& answer) {
  return !answer.result && answer.result.error().code == ReadErrorCode::kOutOfMemory;
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
    const auto* job = message ? std::get_if<wire::ReadJob>(&*message) : nullptr;
    if (job == nullptr || !frame.attachment) return WorkerExit::kProtocol;
    const wire::Answer answer = answer_to(socket, engine, *job, frame.attachment);
    if (!send(socket, answer)) return WorkerExit::kProtocol;
    if (is_out_of_memory(answer)) return WorkerExit::kOutOfMemory;
  }
}

}  // namespace rasoat::worker
