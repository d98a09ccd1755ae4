// Conclude: the second half of an audit. What all shards gathered is classified, each report judged against the plan
// that governs it with last year's report as baseline, and the whole answered. Reads no file of the archive.
#pragma once

#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "check/archive/answer.h"
#include "check/check.h"
#include "pipelines/archive/archive_store.h"

namespace rasoat {

struct ConcludeOptions {
  int jobs = 1;
  CheckOptions check;                             // unit and baselines are set per report
  std::string program;                            // program_fingerprint()
  std::map<std::string, ManifestEntry> manifest;  // by path, as the store has it
  std::optional<Roster> roster;                   // absent: learned from the archive
  Date today;                                     // with a roster
  std::stop_token stop;
};

// Why there is no answer.
struct ConcludeError {
  enum class Code : std::uint8_t { kStore, kIncomplete, kInterrupted };
  Code code = Code::kStore;
  std::string detail;             // of the store: a sentence for the log
  std::vector<ShardRow> waiting;  // kIncomplete: the shards that are not done, or never began
};

// The same store content gives the same answer, for any number of jobs and shards.
tl::expected<Answer, ConcludeError> conclude(Store& store, const std::string& folder, const ConcludeOptions& options);

}  // namespace rasoat
