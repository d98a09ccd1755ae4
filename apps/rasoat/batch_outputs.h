// What a batch leaves in its folder: reviews.jsonl and summary.txt, written from the store, so that
// no more than one review is in memory at a time; and reviews.xlsx and the papers, which need all of them
// at once and are therefore made of up to kMostInWorkbook documents only.
#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "apps/rasoat/exit_code.h"
#include "apps/rasoat/options.h"
#include "apps/rasoat/settings.h"
#include "parse/criteria.h"
#include "pipelines/files.h"
#include "pipelines/stored_batch.h"
#include "render/digest.h"

namespace rasoat {

struct BatchOutcome {
  Digest digest;
  ExitCode exit_code = ExitCode::kClean;
  bool has_workbook = false;
  std::vector<std::size_t> unmet;      // decisions whose document was not among those reviewed
  std::optional<RosterReview> roster;  // where a roster was given
};

inline constexpr std::size_t kMostInWorkbook = 1000;

// A complaint: its catalogue key, what it is about, and the detail for the log.
struct OutputError {
  const char* key = "";
  std::string what;
  std::string detail;
};

// `result` is of `tree`'s files. All outputs are whole on the disk before one takes its place;
// on an error what was there before is still there.
tl::expected<BatchOutcome, OutputError> write_outputs(Store& store, const RunKeys& keys,
                                                      const StoredBatchResult& result, const Tree& tree,
                                                      const CriteriaSet& criteria, const Options& options,
                                                      const OfficeInputs& office);

// A store as it may be shown: without user and password.
std::string shown_store(const std::string& url);

}  // namespace rasoat
