// Audit: years of plans and reports in one tree, sorted by what their headers say; each report
// judged against the plan that governs its year.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/review.h"
#include "pipelines/batch.h"
#include "pipelines/files.h"
#include "pipelines/matching.h"

namespace rasoat {

struct GoverningPlan {
  std::int32_t year = 0;
  std::string path;
  CriteriaSet criteria;
};

// A unit in a year: the report that counts (the most final, then the latest dated) and the others.
// Indices are into AuditResult::reviews.
struct UnitYear {
  std::int32_t year = 0;
  std::string unit;      // as the report that counts prints it
  std::size_t plan = 0;  // index into AuditResult::plans
  std::size_t review = 0;
  std::vector<std::size_t> others;
  // Of each criterion of the plan, in its order; absent where the review has no result for it.
  std::vector<std::optional<Verdict>> verdicts;
};

// A file that was not judged: a code of LeftOut, or "unreadable" with the error.
struct NotJudged {
  std::string path;
  std::string code;
  std::string instead;  // path of the document that it gives way to, "" if none
  std::optional<ReadError> error;
};

struct AuditResult {
  std::vector<GoverningPlan> plans;   // ascending year
  std::vector<Review> reviews;        // of reports, in the order of the files
  std::vector<UnitYear> units;        // ascending year, then unit (key, bytewise)
  std::vector<NotJudged> not_judged;  // in the order of the files
  std::size_t cancelled = 0;
};

// Which check is asked; check_submission with its options bound.
using Judge = std::function<Review(const CriteriaSet&, const Submission&)>;

// Reads and parses with `steps` (whose `check` is not used), then matches and judges.
AuditResult audit(const std::vector<FoundFile>& files, const BatchSteps& steps, const Judge& judge,
                  const BatchOptions& options);

}  // namespace rasoat
