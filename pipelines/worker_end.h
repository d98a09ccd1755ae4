// Why a worker ended while it read a document, as that document's error. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/document.h"

namespace rasoat {

// kDied: by itself. kTookTooLong, kSpokeNonsense: the pool ended it.
enum class EndReason : std::uint8_t { kDied, kTookTooLong, kSpokeNonsense };

struct WorkerEnd {
  EndReason reason = EndReason::kDied;
  int wait_status = 0;      // of waitpid()
  std::string_view heard;   // the last it said on stderr
  std::int32_t page = 0;    // begun last; 0: none
  std::string_view detail;  // what was nonsense
};

// The same end gives the same error on every run: nothing of stderr gets into the message.
ReadError error_of(const WorkerEnd& end);

// The document, or one page of it, cost the worker: it ended, or was ended. Another worker, or the other pages, may do.
bool cost_the_worker(ReadErrorCode code);

// It left because the kernel cannot confine it as `strict` demands.
bool was_unconfined(const WorkerEnd& end);

}  // namespace rasoat
