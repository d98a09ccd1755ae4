// Marked copy: a document with highlights and notes, made by a worker.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "pipelines/pool.h"

namespace rasoat {

// The bytes of the copy; waits for the worker, so never to be called on a thread of the pool.
tl::expected<std::string, ReadError> make_marked_copy(WorkerPool& pool, const Blob& blob, const CopyOptions& options);

}  // namespace rasoat
