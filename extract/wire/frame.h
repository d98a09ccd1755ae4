// Frames over a stream socket: a 32-bit length in host order, then that many bytes; a file
// descriptor may ride on the first of them. Works on blocking and non-blocking sockets alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "extract/wire/unique_fd.h"

namespace rasoat::wire {

struct Frame {
  std::vector<std::byte> payload;  // never empty
  UniqueFd attachment;             // of the frame, if any
};

// kBlocked: nothing more can be done now (non-blocking sockets only). kClosed: the peer is gone.
// kBroken: not a frame, longer than allowed, or the socket failed; of no use any more.
enum class IoStatus : std::uint8_t { kDone, kBlocked, kClosed, kBroken };

// Whether descriptors that arrive are kept. The parent never keeps one that a worker sends.
enum class Attachments : bool { kRefused, kAccepted };

// Takes frames apart. Memory grows with what has arrived, not with what was announced.
class FrameReader {
 public:
  FrameReader(std::size_t max_payload, Attachments attachments) : max_(max_payload), attachments_(attachments) {}

  // Reads until one frame is complete; kDone: take() it. On a blocking socket it waits.
  IoStatus read(int socket);
  Frame take();

 private:
  IoStatus receive(int socket, std::byte* into, std::size_t size, std::size_t& received);
  IoStatus read_header(int socket);
  IoStatus read_payload(int socket);

  std::size_t max_;
  Attachments attachments_;
  std::byte header_[sizeof(std::uint32_t)] = {};
  std::size_t header_size_ = 0;
  std::size_t payload_size_ = 0;  // bytes of frame_.payload that have arrived
  std::uint32_t announced_ = 0;
  Frame frame_;
};

// Sends frames in order; keeps what the socket did not take.
class FrameWriter {
 public:
  // Borrows `attachment` (-1: none) until the frame has left; the caller keeps it open.
  void push(std::span<const std::byte> payload, int attachment = -1);
  // kDone: nothing is left to send.
  IoStatus flush(int socket);
  bool empty() const { return frames_.empty(); }

 private:
  struct Outgoing {
    std::vector<std::byte> bytes;
    std::size_t sent = 0;
    int attachment = -1;
  };
  std::deque<Outgoing> frames_;
};

}  // namespace rasoat::wire
