// ServeLimits: what one client may take of the server, and how long it may take about it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace rasoat {

struct ServeLimits {
  using Seconds = std::chrono::duration<double>;

  // Of one upload, and of all that are kept.
  std::uint64_t max_bytes = std::uint64_t{100} << 20;
  std::uint64_t max_kept_bytes = std::uint64_t{4} << 30;
  std::size_t max_small_body = std::size_t{64} << 10;  // of requests that are no uploads

  // Time. A slow client is cut off; nobody waits for it.
  Seconds head{10};             // from the first look to the whole head
  Seconds idle{30};             // between two requests of one connection
  Seconds body_piece{15};       // for 64 KiB of a body
  Seconds write{30};            // of one piece of a reply
  Seconds drain{5};             // that a refused body is read and thrown away
  Seconds events_pause{15};     // between two signs of life of an event stream
  Seconds abandon{30};          // work of a session that asks for nothing
  Seconds session{30 * 60};     // a session without requests
  std::optional<Seconds> keep;  // of an upload; nothing: until its session ends
  Seconds stop{60};             // that what runs may take after a request to stop
  Seconds linger{3};            // that results wait to be fetched then

  // How many.
  std::size_t connections = 1024;
  std::size_t sessions = 1000;
  std::size_t uploads = 64;            // streaming in at once, of all
  std::size_t uploads_of_session = 6;  // likewise, of one
  std::size_t documents_of_session = 200;
  std::size_t work_of_session = 24;  // queued and under way
  std::size_t streams_of_session = 8;
  std::size_t waiting = 64;  // documents in the queue
};

}  // namespace rasoat
