// Digest: what a summary of many documents keeps of each review, so that thousands of them need
// not be in memory at once. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/review.h"
#include "render/words.h"

namespace rasoat {

// A page that was given up because reading it ended its worker; `reason` is the name of a
// ReadErrorCode: "crashed", "timeout", "out-of-memory", "protocol".
struct LostPage {
  std::int32_t number = 0;
  std::string reason;
  bool operator==(const LostPage&) const = default;
};

struct DocumentRow {
  std::string path;
  Status status = Status::kNeedsReview;
  Counts counts;
  std::optional<ReadError> error;
  std::vector<LostPage> lost_pages;  // ascending
};

// How often each verdict fell on one criterion, in scope.
struct CriterionRow {
  std::string title;  // "3.4.1 Tỷ lệ hồ sơ ..."
  std::array<std::int64_t, kVerdicts.size()> verdicts{};
  std::int64_t of(Verdict verdict) const { return verdicts[static_cast<std::size_t>(verdict)]; }
};

struct Digest {
  std::vector<DocumentRow> documents;               // in the order added
  std::vector<CriterionRow> criteria;               // in the order in which they were met first
  std::map<std::string, std::size_t> by_criterion;  // id -> index into criteria

  void add(const Review& review);
  std::int64_t of(Status status) const;
  Counts counts() const;  // of all documents
};

Digest digest_of(std::span<const Review> reviews);

}  // namespace rasoat
