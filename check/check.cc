#include "check/check.h"

#include <algorithm>
#include <optional>

#include "check/draft_places.h"
#include "check/findings.h"
#include "check/own_targets.h"
#include "check/plan_check.h"
#include "check/report_check.h"

namespace rasoat {

Review describe(const Submission& submission, const CheckOptions& options) {
  Review review;
  const Header& header = submission.header;
  review.kind = options.kind.value_or(header.kind);
  review.unit = options.unit.empty() ? header.agency : options.unit;
  review.year = options.year != 0 ? options.year : header.year;
  review.period = header.period;
  if (header.number.presence == Presence::kPresent) review.number = header.number.number + '/' + header.number.symbol;
  // A number written by hand that nobody read: the printed part is told, and that something stands before it.
  if (header.number.presence == Presence::kUnclear) review.number = "…/" + header.number.symbol;
  if (header.date.day && header.date.month && header.date.year) {
    review.date = to_iso({*header.date.year, *header.date.month, *header.date.day});
  }
  review.title = header.title;
  review.pages = submission.pages;
  review.format = submission.format;
  return review;
}

Review check_submission(const CriteriaSet& given, const Submission& submission, const CheckOptions& options) {
  const bool distributed = std::any_of(given.criteria.begin(), given.criteria.end(),
                                       [](const Criterion& criterion) { return !criterion.unit_targets.empty(); });
  const std::optional<CriteriaSet> own =
      distributed ? std::optional(with_own_targets(given, submission, options.unit_keys)) : std::nullopt;
  const CriteriaSet& criteria = own ? *own : given;
  Review review = describe(submission, options);
  const bool plan = review.kind == DocumentKind::kPlan;
  Review judged = plan ? check_plan(criteria, submission, options) : check_report(criteria, submission, options);
  review.results = std::move(judged.results);
  review.findings = std::move(judged.findings);
  review.points = std::move(judged.points);
  review.evidence = std::move(judged.evidence);
  review.indicators = std::move(judged.indicators);
  review.status = status_of(review);
  name_draft_places(review);
  return review;
}

}  // namespace rasoat
