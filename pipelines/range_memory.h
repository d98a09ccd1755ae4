// RangeMemory: what was read of long scans, page range by page range. A page of a scan takes seconds: a run that
// was killed in the middle of one does not begin it anew.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

#include "pipelines/read_document.h"
#include "pipelines/stored_batch.h"

namespace rasoat {

// Borrows the store. A thread of its own writes to it, for those who answer must be quick. A part that cannot be
// kept costs a second reading and nothing else: it is no error.
class RangeMemory {
 public:
  RangeMemory(Store& store, RunKeys keys);
  ~RangeMemory();  // when all is written
  RangeMemory(const RangeMemory&) = delete;
  RangeMemory& operator=(const RangeMemory&) = delete;

  // `reader` for the document with this hash, but for the ranges that an earlier run has read. Waits for the
  // store; the reader that it gives does not, and must not outlive this.
  RangeReader around(RangeReader reader, const std::string& sha256);

 private:
  struct Note {
    std::string key;
    StoredPart part;
  };

  void keep(Note note);
  void write();

  Store& store_;
  const RunKeys keys_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Note> notes_;
  bool ending_ = false;
  std::thread writer_;
};

}  // namespace rasoat
