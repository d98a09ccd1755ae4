#include "extract/wire/frame.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <cstring>
#include <string>
#include <string_view>
#include <thread>

#include "extract/wire/sealed_bytes.h"

namespace rasoat::wire {
namespace {

struct Pair {
  UniqueFd near, far;
};

Pair socket_pair(int flags = 0) {
  int fds[2] = {-1, -1};
  EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | flags, 0, fds), 0);
  return {UniqueFd(fds[0]), UniqueFd(fds[1])};
}

std::vector<std::byte> bytes_of(std::string_view text) {
  const auto* begin = reinterpret_cast<const std::byte*>(text.data());
  return {begin, begin + text.size()};
}

void send_raw(int socket, std::span<const std::byte> bytes) {
  ASSERT_EQ(::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL), static_cast<ssize_t>(bytes.size()));
}

std::vector<std::byte> header(std::uint32_t size) {
  std::vector<std::byte> bytes(sizeof size);
  std::memcpy(bytes.data(), &size, sizeof size);
  return bytes;
}

int open_descriptors() {
  int count = 0;
  for (int fd = 0; fd < 256; ++fd) count += ::fcntl(fd, F_GETFD) >= 0 ? 1 : 0;
  return count;
}

TEST(Frame, FramesComeOutOneByOne) {
  Pair pair = socket_pair();
  FrameWriter writer;
  writer.push(bytes_of("one"));
  writer.push(bytes_of("three"));
  ASSERT_EQ(writer.flush(pair.near.get()), IoStatus::kDone);
  FrameReader reader(100, Attachments::kRefused);
  for (const char* expected : {"one", "three"}) {
    ASSERT_EQ(reader.read(pair.far.get()), IoStatus::kDone);
    EXPECT_EQ(reader.take().payload, bytes_of(expected));
  }
  pair.near.reset();
  EXPECT_EQ(reader.read(pair.far.get()), IoStatus::kClosed);
}

TEST(Frame, AFrameMayArriveByteByByte) {
  Pair pair = socket_pair(SOCK_NONBLOCK);
  FrameReader reader(100, Attachments::kRefused);
  auto wire = header(3);
  for (std::byte byte : bytes_of("abc")) wire.push_back(byte);
  for (std::size_t i = 0; i < wire.size(); ++i) {
    EXPECT_EQ(reader.read(pair.far.get()), IoStatus::kBlocked) << i;
    send_raw(pair.near.get(), {&wire[i], 1});
  }
  ASSERT_EQ(reader.read(pair.far.get()), IoStatus::kDone);
  EXPECT_EQ(reader.take().payload, bytes_of("abc"));
}

TEST(Frame, AFrameLargerThanTheSocketPasses) {
  Pair pair = socket_pair(SOCK_NONBLOCK);
  const std::vector<std::byte> large(5'000'000, std::byte{42});
  FrameWriter writer;
  writer.push(large);
  FrameReader reader(large.size(), Attachments::kRefused);
  IoStatus sent = IoStatus::kBlocked, got = IoStatus::kBlocked;
  int rounds = 0;
  while (got == IoStatus::kBlocked && ++rounds < 10'000) {
    sent = writer.flush(pair.near.get());
    got = reader.read(pair.far.get());
  }
  EXPECT_EQ(sent, IoStatus::kDone);
  ASSERT_EQ(got, IoStatus::kDone);
  EXPECT_GT(rounds, 1) << "the socket should have been too small";
  EXPECT_EQ(reader.take().payload, large);
}

TEST(Frame, LengthsOutsideTheLimitAreBroken) {
  for (std::uint32_t size : {0U, 101U, 0xFFFFFFFFU}) {
    Pair pair = socket_pair();
    send_raw(pair.near.get(), header(size));
    FrameReader reader(100, Attachments::kRefused);
    EXPECT_EQ(reader.read(pair.far.get()), IoStatus::kBroken) << size;
  }
}

TEST(Frame, AnAttachmentArrivesWithItsFrame) {
  Pair pair = socket_pair();
  auto sealed = seal_bytes(bytes_of("%PDF-1.7"));
  ASSERT_TRUE(sealed);
  FrameWriter writer;
  writer.push(bytes_of("plain"));
  writer.push(bytes_of("job"), sealed->fd.get());
  ASSERT_EQ(writer.flush(pair.near.get()), IoStatus::kDone);
  FrameReader reader(100, Attachments::kAccepted);
  ASSERT_EQ(reader.read(pair.far.get()), IoStatus::kDone);
  EXPECT_FALSE(reader.take().attachment);
  ASSERT_EQ(reader.read(pair.far.get()), IoStatus::kDone);
  const Frame frame = reader.take();
  ASSERT_TRUE(frame.attachment);
  const auto mapped = MappedBytes::map(frame.attachment.get());
  ASSERT_TRUE(mapped);
  EXPECT_EQ(bytes_of("%PDF-1.7"), std::vector<std::byte>(mapped->bytes().begin(), mapped->bytes().end()));
}

TEST(Frame, UninvitedDescriptorsAreNotKept) {
  Pair pair = socket_pair();
  const int before = open_descriptors();
  for (int i = 0; i < 10; ++i) {
    FrameWriter writer;
    writer.push(bytes_of("gift"), pair.near.get());
    ASSERT_EQ(writer.flush(pair.near.get()), IoStatus::kDone);
    FrameReader reader(100, Attachments::kRefused);
    ASSERT_EQ(reader.read(pair.far.get()), IoStatus::kDone);
    EXPECT_FALSE(reader.take().attachment);
  }
  EXPECT_EQ(open_descriptors(), before);
}

TEST(Frame, WritingToAClosedPeerIsAStatusNotASignal) {
  Pair pair = socket_pair();
  pair.far.reset();
  FrameWriter writer;
  writer.push(bytes_of("hello"));
  EXPECT_EQ(writer.flush(pair.near.get()), IoStatus::kClosed);
}

}  // namespace
}  // namespace rasoat::wire
