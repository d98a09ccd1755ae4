#include "extract/wire/messages.h"

#include "extract/wire/faults.h"
#include "extract/wire/from_wire.h"
#include "extract/wire/to_wire.h"

namespace rasoat::wire {
namespace {

using Builder = flatbuffers::FlatBufferBuilder;

// Tables of an honest message: alternative readings are the only ones that come in numbers.
constexpr flatbuffers::uoffset_t kMaxTables = 8'000'000;
constexpr flatbuffers::uoffset_t kMaxDepth = 16;

tl::unexpected<ReadError> fault(std::string what) {
  return tl::unexpected(ReadError{ReadErrorCode::kProtocol, std::move(what), 0});
}

std::vector<std::byte> finish(Builder& out, fb::Body type, flatbuffers::Offset<void> body) {
  fb::FinishMessageBuffer(out, fb::CreateMessage(out, type, body));
  const auto* begin = reinterpret_cast<const std::byte*>(out.GetBufferPointer());
  return {begin, begin + out.GetSize()};
}

std::vector<std::byte> encode_one(const Hello& hello) {
  Builder out;
  const auto fingerprint = out.CreateString(hello.fingerprint);
  const auto isolation = out.CreateString(hello.isolation);
  return finish(out, fb::Body_Hello, fb::CreateHello(out, hello.protocol, fingerprint, isolation).Union());
}

std::vector<std::byte> encode_one(const ReadJob& job) {
  Builder out;
  const ReadOptions& options = job.options;
  const auto password = out.CreateString(options.password);
  const auto limits = to_wire(out, options.limits);
  const auto trusted = to_wire(out, options.trusted);
  return finish(out, fb::Body_ReadJob,
                fb::CreateReadJob(out, job.id, job.attempt, static_cast<std::uint8_t>(options.ocr), password,
                                  options.first_page, options.last_page, limits, trusted)
                    .Union());
}

std::vector<std::byte> encode_one(const PictureJob& job) {
  Builder out;
  const PictureOptions& options = job.options;
  const auto pages = to_wire(out, options.pages);
  const auto password = out.CreateString(options.password);
  const auto limits = to_wire(out, options.limits);
  return finish(
      out, fb::Body_PictureJob,
      fb::CreatePictureJob(out, job.id, job.attempt, pages, options.dpi, options.max_pixels, password, limits).Union());
}

std::vector<std::byte> encode_one(const CopyJob& job) {
  Builder out;
  const CopyOptions& options = job.options;
  const auto marks = to_wire(out, options.marks);
  const auto author = out.CreateString(options.author);
  const auto password = out.CreateString(options.password);
  const auto limits = to_wire(out, options.limits);
  return finish(out, fb::Body_CopyJob,
                fb::CreateCopyJob(out, job.id, job.attempt, marks, author, password, limits).Union());
}

std::vector<std::byte> encode_one(const Progress& p) {
  Builder out;
  return finish(out, fb::Body_Progress, fb::CreateProgress(out, p.job, p.page, p.page_count, p.ocr).Union());
}

std::vector<std::byte> encode_failure(std::uint64_t job, const ReadError& error) {
  Builder out;
  const auto message = out.CreateString(error.message);
  return finish(out, fb::Body_ReadFailed,
                fb::CreateReadFailed(out, job, static_cast<std::uint8_t>(error.code), message, error.page).Union());
}

std::vector<std::byte> encode_too_large(std::uint64_t job, std::size_t size) {
  return encode_failure(job, {ReadErrorCode::kTooLarge, "answer of " + std::to_string(size) + " bytes", 0});
}

std::vector<std::byte> encode_one(const Pictures& answer) {
  const std::size_t size = wire_size(answer.pages);
  if (size > kMaxAnswerBytes) return encode_too_large(answer.job, size);
  Builder out(size);
  const auto pictures = to_wire(out, answer.pages);
  return finish(out, fb::Body_PicturesDone, fb::CreatePicturesDone(out, answer.job, pictures).Union());
}

std::vector<std::byte> encode_one(const Copy& answer) {
  constexpr std::size_t kAround = 1024;
  const std::size_t size = answer.bytes.size() + kAround;
  if (size > kMaxAnswerBytes) return encode_too_large(answer.job, size);
  Builder out(size);
  const auto* begin = reinterpret_cast<const std::uint8_t*>(answer.bytes.data());
  const auto bytes = out.CreateVector(begin, answer.bytes.size());
  return finish(out, fb::Body_CopyDone, fb::CreateCopyDone(out, answer.job, bytes).Union());
}

std::vector<std::byte> encode_one(const Answer& answer) {
  if (!answer.result) return encode_failure(answer.job, answer.result.error());
  const std::size_t size = wire_size(*answer.result);
  if (size > kMaxAnswerBytes) return encode_too_large(answer.job, size);
  Builder out(size);
  const auto document = to_wire(out, *answer.result);
  return finish(out, fb::Body_ReadDone, fb::CreateReadDone(out, answer.job, document).Union());
}

tl::expected<Message, ReadError> decode_one(const fb::Hello& hello) {
  return Hello{hello.protocol(), text_from_wire(hello.fingerprint()), text_from_wire(hello.isolation())};
}

tl::expected<Message, ReadError> decode_one(const fb::ReadJob& from) {
  if (std::string what = fault_in(from); !what.empty()) return fault(std::move(what));
  ReadJob job{from.id(), from.attempt(), {}};
  job.options.ocr = static_cast<OcrMode>(from.ocr());
  // A password is bytes, not text: it is compared with what an encoding of old made of it.
  if (from.password() != nullptr) job.options.password = from.password()->str();
  job.options.first_page = from.first_page();
  job.options.last_page = from.last_page();
  job.options.limits = from_wire(*from.limits());
  job.options.trusted = certificates_from_wire(from.trusted());
  return job;
}

tl::expected<Message, ReadError> decode_one(const fb::PictureJob& from) {
  if (std::string what = fault_in(from); !what.empty()) return fault(std::move(what));
  PictureJob job{from.id(), from.attempt(), {}};
  job.options.pages = pages_from_wire(from.pages());
  job.options.dpi = from.dpi();
  job.options.max_pixels = from.max_pixels();
  if (from.password() != nullptr) job.options.password = from.password()->str();
  job.options.limits = from_wire(*from.limits());
  return job;
}

tl::expected<Message, ReadError> decode_one(const fb::PicturesDone& done, const ReadLimits& limits) {
  if (std::string what = fault_in(done, limits); !what.empty()) return fault(std::move(what));
  return Pictures{done.job(), pictures_from_wire(done.pictures())};
}

tl::expected<Message, ReadError> decode_one(const fb::CopyJob& from) {
  if (std::string what = fault_in(from); !what.empty()) return fault(std::move(what));
  CopyJob job{from.id(), from.attempt(), {}};
  job.options.marks = marks_from_wire(from.marks());
  job.options.author = text_from_wire(from.author());
  if (from.password() != nullptr) job.options.password = from.password()->str();
  job.options.limits = from_wire(*from.limits());
  return job;
}

tl::expected<Message, ReadError> decode_one(const fb::CopyDone& done) {
  if (std::string what = fault_in(done); !what.empty()) return fault(std::move(what));
  const auto* bytes = reinterpret_cast<const char*>(done.bytes()->data());
  return Copy{done.job(), std::string(bytes, done.bytes()->size())};
}

tl::expected<Message, ReadError> decode_one(const fb::Progress& progress, const ReadLimits& limits) {
  if (std::string what = fault_in(progress, limits); !what.empty()) return fault(std::move(what));
  return Progress{progress.job(), progress.page(), progress.page_count(), progress.ocr()};
}

tl::expected<Message, ReadError> decode_one(const fb::ReadDone& done, const ReadLimits& limits) {
  if (done.document() == nullptr) return fault("answer without a document");
  if (std::string what = fault_in(*done.document(), limits); !what.empty()) return fault(std::move(what));
  return Answer{done.job(), from_wire(*done.document())};
}

tl::expected<Message, ReadError> decode_one(const fb::ReadFailed& failed) {
  if (std::string what = fault_in(failed); !what.empty()) return fault(std::move(what));
  return Answer{failed.job(), tl::unexpected(ReadError{static_cast<ReadErrorCode>(failed.code()),
                                                       text_from_wire(failed.message()), failed.page()})};
}

bool is_well_formed(std::span<const std::byte> bytes) {
  if (bytes.size() < 2 * sizeof(flatbuffers::uoffset_t) || bytes.size() > kMaxAnswerBytes) return false;
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(double) != 0) return false;  // read in place
  flatbuffers::Verifier verifier(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), kMaxDepth,
                                 kMaxTables);
  return fb::VerifyMessageBuffer(verifier);
}

}  // namespace

std::vector<std::byte> encode(const Message& message) {
  return std::visit([](const auto& one) { return encode_one(one); }, message);
}

tl::expected<Message, ReadError> decode(std::span<const std::byte> bytes, const ReadLimits& limits) {
  if (!is_well_formed(bytes)) return fault("not a message");
  const fb::Message& message = *fb::GetMessage(bytes.data());
  if (message.body() == nullptr) return fault("empty message");
  switch (message.body_type()) {
    case fb::Body_Hello: return decode_one(*message.body_as_Hello());
    case fb::Body_ReadJob: return decode_one(*message.body_as_ReadJob());
    case fb::Body_Progress: return decode_one(*message.body_as_Progress(), limits);
    case fb::Body_ReadDone: return decode_one(*message.body_as_ReadDone(), limits);
    case fb::Body_ReadFailed: return decode_one(*message.body_as_ReadFailed());
    case fb::Body_PictureJob: return decode_one(*message.body_as_PictureJob());
    case fb::Body_PicturesDone: return decode_one(*message.body_as_PicturesDone(), limits);
    case fb::Body_CopyJob: return decode_one(*message.body_as_CopyJob());
    case fb::Body_CopyDone: return decode_one(*message.body_as_CopyDone());
    default: return fault("message of an unknown kind");
  }
}

}  // namespace rasoat::wire
