// What bounds one worker process and what it does to one document.
#pragma once

#include <cstddef>
#include <cstdint>

namespace rasoat {

// Time is CPU time and counts from the last page begun: a long document is no slow one, and a
// busy machine changes no result. The wall clock is a backstop for what waits without computing.
struct WorkerLimits {
  double open_seconds = 10;                              // CPU until the first page is begun
  double page_seconds = 10;                              // CPU of one page read from its text layer
  double ocr_page_seconds = 60;                          // CPU of one page recognised
  double wall_factor = 8;                                // wall clock allowed, as a multiple of the CPU time allowed
  double start_seconds = 30;                             // wall clock from start to handshake
  std::uint64_t address_space = std::uint64_t{2} << 30;  // bytes, the models of OCR included; 0: no limit
  std::size_t stderr_bytes = std::size_t{256} << 10;     // heard, then the pipe is closed
  std::uint32_t documents = 1000;                        // answered by one process, then it is replaced
  std::int32_t attempts = 2;                             // each in a fresh worker after the first
};

}  // namespace rasoat
