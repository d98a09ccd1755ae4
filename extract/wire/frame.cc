#include "extract/wire/frame.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace rasoat::wire {
namespace {

constexpr std::size_t kFirstAllocation = std::size_t{64} << 10;

// Control data for exactly one descriptor; the kernel drops any further ones.
using ControlBuffer = std::array<char, CMSG_SPACE(sizeof(int))>;

IoStatus status_of_errno() { return errno == EAGAIN || errno == EWOULDBLOCK ? IoStatus::kBlocked : IoStatus::kBroken; }

UniqueFd attachment_of(msghdr& message) {
  for (cmsghdr* c = CMSG_FIRSTHDR(&message); c != nullptr; c = CMSG_NXTHDR(&message, c)) {
    if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS) continue;
    int fd = -1;
    std::memcpy(&fd, CMSG_DATA(c), sizeof fd);
    return UniqueFd(fd);
  }
  return UniqueFd();
}

// recvmsg() that keeps one descriptor in `attachment`.
ssize_t receive_with(int socket, std::byte* into, std::size_t size, UniqueFd& attachment) {
  alignas(cmsghdr) ControlBuffer control{};
  iovec piece{into, size};
  msghdr message{};
  message.msg_iov = &piece;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  const ssize_t got = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  if (got > 0) {
    if (UniqueFd fd = attachment_of(message)) attachment = std::move(fd);
  }
  return got;
}

ssize_t send_with(int socket, std::span<const std::byte> bytes, int attachment) {
  if (attachment < 0) return ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
  alignas(cmsghdr) ControlBuffer control{};
  iovec piece{const_cast<std::byte*>(bytes.data()), bytes.size()};
  msghdr message{};
  message.msg_iov = &piece;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  std::memcpy(CMSG_DATA(header), &attachment, sizeof attachment);
  return ::sendmsg(socket, &message, MSG_NOSIGNAL);
}

}  // namespace

// Without a control buffer the kernel throws away what descriptors arrive.
IoStatus FrameReader::receive(int socket, std::byte* into, std::size_t size, std::size_t& received) {
  ssize_t got = 0;
  do {
    got = attachments_ == Attachments::kAccepted ? receive_with(socket, into, size, frame_.attachment)
                                                 : ::recv(socket, into, size, 0);
  } while (got < 0 && errno == EINTR);
  if (got == 0) return IoStatus::kClosed;
  if (got < 0) return status_of_errno();
  received += static_cast<std::size_t>(got);
  return IoStatus::kDone;
}

IoStatus FrameReader::read_header(int socket) {
  while (header_size_ < sizeof header_) {
    const IoStatus status = receive(socket, header_ + header_size_, sizeof header_ - header_size_, header_size_);
    if (status != IoStatus::kDone) return status;
  }
  std::memcpy(&announced_, header_, sizeof announced_);
  return announced_ == 0 || announced_ > max_ ? IoStatus::kBroken : IoStatus::kDone;
}

IoStatus FrameReader::read_payload(int socket) {
  while (payload_size_ < announced_) {
    std::vector<std::byte>& payload = frame_.payload;
    if (payload_size_ == payload.size()) {
      payload.resize(std::min<std::size_t>(announced_, std::max(kFirstAllocation, 2 * payload.size())));
    }
    const IoStatus status =
        receive(socket, payload.data() + payload_size_, payload.size() - payload_size_, payload_size_);
    if (status != IoStatus::kDone) return status;
  }
  return IoStatus::kDone;
}

IoStatus FrameReader::read(int socket) {
  if (const IoStatus status = read_header(socket); status != IoStatus::kDone) return status;
  return read_payload(socket);
}

Frame FrameReader::take() {
  header_size_ = payload_size_ = 0;
  return std::exchange(frame_, Frame{});
}

void FrameWriter::push(std::span<const std::byte> payload, int attachment) {
  const auto size = static_cast<std::uint32_t>(payload.size());
  Outgoing frame;
  frame.attachment = attachment;
  frame.bytes.resize(sizeof size + payload.size());
  std::memcpy(frame.bytes.data(), &size, sizeof size);
  std::copy(payload.begin(), payload.end(), frame.bytes.begin() + sizeof size);
  frames_.push_back(std::move(frame));
}

IoStatus FrameWriter::flush(int socket) {
  while (!frames_.empty()) {
    Outgoing& frame = frames_.front();
    const auto rest = std::span<const std::byte>(frame.bytes).subspan(frame.sent);
    const ssize_t sent = send_with(socket, rest, frame.sent == 0 ? frame.attachment : -1);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return errno == EPIPE || errno == ECONNRESET ? IoStatus::kClosed : status_of_errno();
    frame.sent += static_cast<std::size_t>(sent);
    if (frame.sent == frame.bytes.size()) frames_.pop_front();
  }
  return IoStatus::kDone;
}

}  // namespace rasoat::wire
