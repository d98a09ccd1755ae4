// What a worker read, kept in a folder, so that work on parse and check need not recognise every page again.
#pragma once

#include <string>

#include "pipelines/pool.h"

namespace rasoat::accuracy {

// Reads `blob`, or takes what the same worker (its fingerprint) read of the same bytes before. `folder` is made;
// "": nothing is kept. A failure is never kept. Any thread.
ReadResult read_kept(WorkerPool& pool, Blob blob, const ReadOptions& options, const std::string& folder);

}  // namespace rasoat::accuracy
