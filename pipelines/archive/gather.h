// Gather: the first half of an audit. Each file of a shard is read if it has to be, parsed into its profile, and both
// are kept in the store. Run again it looks at metadata only; what changed since is read, what another program of
// ours parsed is parsed anew from the stored reading. Any number of shards may run at once, and twice.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "pipelines/archive/archive_store.h"
#include "pipelines/batch.h"
#include "pipelines/stored_batch.h"

namespace rasoat {

struct GatherOptions {
  Shard shard;
  std::int64_t generation = 0;  // of this program, see ArchiveRow
  std::string program;          // program_fingerprint()
  BatchOptions batch;           // sink and on_progress are used by gather itself
  // After each file, one call at a time; `review` tells path, status and error only.
  std::function<void(const BatchProgress&, const Review&)> on_progress;
};

struct GatherResult {
  std::size_t files = 0;      // of the shard
  std::size_t unchanged = 0;  // by their metadata: not opened
  std::size_t parsed = 0;     // from a stored reading, without the file
  std::size_t read = 0;       // by a worker
  std::size_t unreadable = 0;
  bool interrupted = false;
  std::optional<std::string> error;  // of the store: a sentence for the log
};

// `files`: the whole tree, as list_tree() gives it; `folder` names the archive in the store. Of `steps` reading and
// cancelling are used. Borrows all.
GatherResult gather(const std::string& folder, std::span<const FoundFile> files, const BatchSteps& steps, Store& store,
                    const RunKeys& keys, const GatherOptions& options);

// Of a document by this program.
std::string profile_key(const std::string& extraction, const std::string& program);

}  // namespace rasoat
