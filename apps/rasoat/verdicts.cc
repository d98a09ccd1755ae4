#include "apps/rasoat/verdicts.h"

#include <algorithm>

#include "parse/keys.h"

namespace rasoat {
namespace {

bool counts(const Finding& finding, FailOn fail_on) {
  const Severity level = fail_on == FailOn::kError ? Severity::kError : Severity::kWarning;
  return !finding.waived && finding.severity >= level;
}

}  // namespace

ExitCode exit_code_of(std::span<const Review> reviews, FailOn fail_on) {
  if (std::any_of(reviews.begin(), reviews.end(), [](const Review& r) { return r.error.has_value(); }))
    return ExitCode::kUnreadable;
  if (fail_on == FailOn::kNever) return ExitCode::kClean;
  const bool found = std::any_of(reviews.begin(), reviews.end(), [&](const Review& r) {
    return std::any_of(r.findings.begin(), r.findings.end(), [&](const Finding& f) { return counts(f, fail_on); });
  });
  return found ? ExitCode::kFindings : ExitCode::kClean;
}

ExitCode exit_code_of(const RosterReview& roster, FailOn fail_on) {
  if (fail_on == FailOn::kNever) return ExitCode::kClean;
  const bool found = std::any_of(roster.rows.begin(), roster.rows.end(), [&](const DueRow& row) {
    return std::any_of(row.findings.begin(), row.findings.end(), [&](const Finding& f) { return counts(f, fail_on); });
  });
  return found ? ExitCode::kFindings : ExitCode::kClean;
}

CheckOptions check_options(const Options& options, std::vector<Baseline> baselines) {
  CheckOptions check;
  check.unit = options.unit;
  if (!options.unit.empty()) check.unit_keys = unit_keys(options.unit);
  check.also_support = options.also_support;
  check.kind = options.kind;
  check.year = options.year;
  check.replaced = options.replaced_list;
  check.baselines = std::move(baselines);
  return check;
}

}  // namespace rasoat
