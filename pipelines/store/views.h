// Views: what docs/store.md promises to whoever asks a store with SQL, as values. The dashboards read the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "check/review.h"
#include "pipelines/store/store.h"

namespace rasoat {

// What became of a file.
enum class Viewed : std::uint8_t { kReviewed, kNotReviewed, kUnreadable };

// A file of a folder. Its review is as far as the views documents, verdicts and findings tell it: header, status, each
// verdict with its criterion, and of each finding rule, severity, code and whether it is waived. Of a file that was not
// reviewed it holds path and SHA-256, and of one that is unreadable an error of no particular kind.
struct ViewedDocument {
  std::string folder;
  Viewed viewed = Viewed::kReviewed;
  Review review;
};
// By folder and path; `folder` is "" for all. Headers are without verdicts and findings.
enum class Depth : std::uint8_t { kHeaders, kWhole };
Stored<std::vector<ViewedDocument>> viewed_documents(Store& store, const std::string& folder, Depth depth);

// Rows of audit_units and audit_matrix, of all folders; by unit and year, cells in the order of the plan.
struct ViewedUnitYear {
  std::string folder, unit, path;  // path: "" where the report that was due did not come
  std::int32_t year = 0;
  std::int64_t met = 0, not_met = 0, missing = 0, review = 0, not_applicable = 0;
};
struct ViewedCell {
  std::string folder, unit, code, name, sha256;  // of the report
  std::int32_t year = 0;
  bool in_scope = true;
  Verdict verdict = Verdict::kReview;
};
Stored<std::vector<ViewedUnitYear>> viewed_unit_years(Store& store);
Stored<std::vector<ViewedCell>> viewed_cells(Store& store, const std::string& unit);

// The duties (pipelines/duty.h) about which people decided something, ascending.
Stored<std::vector<std::string>> decided_duties(Store& store);

}  // namespace rasoat
