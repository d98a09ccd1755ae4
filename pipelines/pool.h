// WorkerPool: worker processes that read documents, and one thread that talks to them.
// Whatever a document does to a worker (crash, hang, take all memory, answer nonsense) ends as
// that document's ReadError; the next one gets a fresh worker.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "extract/document.h"
#include "extract/marks.h"
#include "extract/picture.h"
#include "extract/wire/launch.h"
#include "pipelines/blob.h"
#include "pipelines/worker_limits.h"

namespace rasoat {

struct ReadResult {
  tl::expected<Document, ReadError> document;
  std::string isolation;  // how the worker was confined
};

using ReadCallback = std::function<void(ReadResult)>;

// Pages of one document to be drawn (extract/read/draw_pages.h says how).
struct PictureRequest {
  Blob blob;
  PictureOptions options;
};

// One document to be copied with marks (extract/pdf/mark_copy.h says how).
struct CopyRequest {
  Blob blob;
  CopyOptions options;
};

using CopyCallback = std::function<void(tl::expected<std::string, ReadError>)>;
using PictureCallback = std::function<void(tl::expected<std::vector<PagePicture>, ReadError>)>;

// Told, on the pool's thread, when a page (1-based) of page_count is begun somewhere; with `ocr`,
// when its recognition begins. Must be quick.
using PageCallback = std::function<void(std::int32_t page, std::int32_t page_count, bool ocr)>;

// One document, or a range of its pages (options.first_page, last_page).
struct ReadRequest {
  Blob blob;
  ReadOptions options;
  bool urgent = false;        // ahead of all that waits: the rest of a document that was begun
  PageCallback on_page = {};  // of this request, beside that of PoolOptions; may be empty
  std::stop_token stop = {};  // asked to stop, it gives kCancelled soon; a worker that is at it is replaced
};

struct PoolOptions {
  std::string worker;  // path of the worker program
  int workers = 1;     // at most so many processes; they are started as work comes
  wire::Isolation isolation = wire::Isolation::kBest;
  WorkerLimits limits;
  PageCallback on_page;  // may be empty
};

// What the workers said in their handshake; all of one pool say the same.
struct Extractor {
  std::string fingerprint;
  std::string isolation;
};

// Why a worker did not start: no such program, another protocol, or not confined as demanded.
struct StartError {
  std::string message;         // a sentence for the log
  bool is_unconfined = false;  // `strict`, and the kernel cannot confine
};

class WorkerPool {
 public:
  // Starts the first worker and waits for its handshake.
  static tl::expected<std::unique_ptr<WorkerPool>, StartError> start(PoolOptions options);

  // Cancels what is left. No process is left when it returns.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // Any thread, callbacks included. `callback` runs exactly once, on the pool's thread or, after
  // cancel(), on the caller's; it must be quick, must not throw and must not destroy the pool.
  void submit(ReadRequest request, ReadCallback callback);
  void submit(PictureRequest request, PictureCallback callback);
  void submit(CopyRequest request, CopyCallback callback);

  // Any thread. Everything under way, and all that is submitted later, gives kCancelled.
  void cancel();

  const Extractor& extractor() const;

 private:
  class Thread;
  explicit WorkerPool(std::unique_ptr<Thread> thread);
  std::unique_ptr<Thread> thread_;
};

}  // namespace rasoat
