#include "extract/worker/serve.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <stdexcept>
#include <string_view>
#include <thread>

#include "extract/wire/frame.h"
#include "extract/wire/messages.h"
#include "extract/wire/sealed_bytes.h"

namespace rasoat::worker {
namespace {

using wire::WorkerExit;

// Says "pdf" back; other bytes make it misbehave.
tl::expected<Document, ReadError> read(std::span<const std::byte> bytes, const wire::ReadJob&,
                                       const PageObserver& observer) {
  const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (text == "memory") throw std::bad_alloc();
  if (text == "exception") throw std::runtime_error("broken library");
  if (text == "encrypted") return tl::unexpected(ReadError{ReadErrorCode::kEncrypted, "", 0});
  observer(1, 1, true);
  Document document;
  document.producer = text;
  return document;
}

tl::expected<std::vector<PagePicture>, ReadError> draw(std::span<const std::byte>, const wire::PictureJob& job,
                                                       const PageObserver&) {
  if (job.options.dpi == 0) throw std::runtime_error("broken library");
  return std::vector<PagePicture>{{7, 1, 1, job.options.dpi, PictureFormat::kJpeg, "\xFF\xD8\xFF."}};
}

tl::expected<std::string, ReadError> mark(std::span<const std::byte> bytes, const wire::CopyJob& job,
                                          const PageObserver&) {
  if (job.options.marks.empty()) return tl::unexpected(ReadError{ReadErrorCode::kEncrypted, "", 0});
  return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()) + " marked";
}

// A worker in a thread, and the parent's end of its socket.
class Served {
 public:
  Served() {
    int fds[2] = {-1, -1};
    EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    near_.reset(fds[0]);
    far_.reset(fds[1]);
    const Engine engine{[] {}, [] { return std::string("test/1"); }, read, {}, draw, mark};
    thread_ = std::thread([this, engine] {
      exit_ = serve(far_.get(), engine, "basic");
      far_.reset();
    });
  }
  ~Served() { end(); }

  WorkerExit end() {
    near_.reset();
    if (thread_.joinable()) thread_.join();
    return exit_;
  }
  wire::Message receive() {
    EXPECT_EQ(reader_.read(near_.get()), wire::IoStatus::kDone);
    auto message = wire::decode(reader_.take().payload);
    EXPECT_TRUE(message);
    return std::move(*message);
  }
  void send(const wire::Message& message, int attachment) {
    wire::FrameWriter writer;
    writer.push(wire::encode(message), attachment);
    EXPECT_EQ(writer.flush(near_.get()), wire::IoStatus::kDone);
  }
  void ask(std::uint64_t id, std::string_view bytes) {
    const auto sealed = seal_bytes(std::as_bytes(std::span(bytes.data(), bytes.size())));
    ASSERT_TRUE(sealed);
    send(wire::ReadJob{id, 1, {}}, sealed->fd.get());
  }

 private:
  UniqueFd near_, far_;
  wire::FrameReader reader_{wire::kMaxAnswerBytes, wire::Attachments::kRefused};
  WorkerExit exit_ = WorkerExit::kUsage;
  std::thread thread_;
};

TEST(Serve, SaysHelloThenAnswersJobAfterJob) {
  Served worker;
  EXPECT_EQ(std::get<wire::Hello>(worker.receive()), (wire::Hello{wire::kProtocolVersion, "test/1", "basic"}));
  for (std::uint64_t id : {7, 8}) {
    worker.ask(id, "pdf");
    EXPECT_EQ(std::get<wire::Progress>(worker.receive()), (wire::Progress{id, 1, 1, true}));
    const auto answer = std::get<wire::Answer>(worker.receive());
    EXPECT_EQ(answer.job, id);
    EXPECT_EQ(answer.result->producer, "pdf");
  }
  EXPECT_EQ(worker.end(), WorkerExit::kDone);
}

TEST(Serve, ErrorsAndExceptionsAreAnswers) {
  Served worker;
  worker.receive();
  worker.ask(1, "encrypted");
  EXPECT_EQ(std::get<wire::Answer>(worker.receive()).result.error().code, ReadErrorCode::kEncrypted);
  worker.ask(2, "exception");
  const auto broken = std::get<wire::Answer>(worker.receive()).result.error();
  EXPECT_EQ(broken, (ReadError{ReadErrorCode::kCrashed, "broken library", 0}));
  worker.ask(3, "pdf");
  worker.receive();
  EXPECT_TRUE(std::get<wire::Answer>(worker.receive()).result) << "still serving";
}

TEST(Serve, DrawsPages) {
  Served worker;
  worker.receive();
  const auto sealed = seal_bytes(std::as_bytes(std::span("pdf", 3)));
  ASSERT_TRUE(sealed);
  PictureOptions options;
  options.dpi = 96;
  worker.send(wire::PictureJob{5, 1, options}, sealed->fd.get());
  const auto pictures = std::get<wire::Pictures>(worker.receive());
  EXPECT_EQ(pictures.job, 5u);
  EXPECT_EQ(pictures.pages.at(0).dpi, 96);
  options.dpi = 0;
  worker.send(wire::PictureJob{6, 1, options}, sealed->fd.get());
  EXPECT_EQ(std::get<wire::Answer>(worker.receive()).result.error().code, ReadErrorCode::kCrashed);
}

TEST(Serve, MarksCopies) {
  Served worker;
  worker.receive();
  const auto sealed = seal_bytes(std::as_bytes(std::span("a pdf", 5)));
  ASSERT_TRUE(sealed);
  CopyOptions options;
  worker.send(wire::CopyJob{5, 1, options}, sealed->fd.get());
  EXPECT_EQ(std::get<wire::Answer>(worker.receive()).result.error().code, ReadErrorCode::kEncrypted);
  options.marks.emplace_back();
  worker.send(wire::CopyJob{6, 1, options}, sealed->fd.get());
  EXPECT_EQ(std::get<wire::Copy>(worker.receive()), (wire::Copy{6, "a pdf marked"}));
}

TEST(Serve, OutOfMemoryIsAnsweredAndThenLeft) {
  Served worker;
  worker.receive();
  worker.ask(1, "memory");
  EXPECT_EQ(std::get<wire::Answer>(worker.receive()).result.error().code, ReadErrorCode::kOutOfMemory);
  EXPECT_EQ(worker.end(), WorkerExit::kOutOfMemory);
}

TEST(Serve, LeavesWhenTheParentSpeaksNonsense) {
  Served without_document;
  without_document.receive();
  without_document.send(wire::ReadJob{1, 1, {}}, -1);
  EXPECT_EQ(without_document.end(), WorkerExit::kProtocol);
  Served wrong_message;
  wrong_message.receive();
  wrong_message.send(wire::Progress{1, 1, 1, false}, -1);
  EXPECT_EQ(wrong_message.end(), WorkerExit::kProtocol);
}

}  // namespace
}  // namespace rasoat::worker
