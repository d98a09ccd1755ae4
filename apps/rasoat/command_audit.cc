#include "apps/rasoat/commands.h"
#include "apps/rasoat/folder.h"
#include "apps/rasoat/interrupt.h"
#include "apps/rasoat/progress.h"
#include "apps/rasoat/reading.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/verdicts.h"
#include "apps/rasoat/workers.h"
#include "pipelines/audit.h"
#include "pipelines/steps.h"
#include "render/text_audit.h"

namespace rasoat {
namespace {

// What other units lead is no concern of this one: its cells stay empty.
AuditUnit view_of(const UnitYear& unit, const std::vector<Review>& reviews) {
  const Review& counted = reviews.at(unit.review);
  AuditUnit view{unit.unit, counted.path, {}, unit.verdicts};
  for (std::size_t i = 0; i < view.verdicts.size() && i < counted.results.size(); ++i) {
    if (!counted.results[i].in_scope) view.verdicts[i].reset();
  }
  for (const std::size_t other : unit.others) view.others.push_back(reviews.at(other).path);
  return view;
}

std::vector<AuditYear> years_of(const AuditResult& result) {
  std::vector<AuditYear> years;
  for (std::size_t p = 0; p < result.plans.size(); ++p) {
    const GoverningPlan& plan = result.plans[p];
    AuditYear year{plan.year, plan.path, {}, {}};
    for (const Criterion& criterion : plan.criteria.criteria)
      year.criteria.push_back(criterion.code.empty() ? criterion.id : criterion.code);
    for (const UnitYear& unit : result.units) {
      if (unit.plan == p) year.units.push_back(view_of(unit, result.reviews));
    }
    years.push_back(std::move(year));
  }
  return years;
}

std::vector<AuditLeftOut> left_out_of(const AuditResult& result) {
  std::vector<AuditLeftOut> left_out;
  for (const NotJudged& document : result.not_judged)
    left_out.push_back({document.path, document.code, document.instead, document.error});
  return left_out;
}

ExitCode exit_code_of_audit(const AuditResult& result, FailOn fail_on) {
  for (const NotJudged& document : result.not_judged) {
    if (document.error) return ExitCode::kUnreadable;
  }
  return exit_code_of(result.reviews, fail_on);
}

}  // namespace

ExitCode audit_command(const Options& options) {
  const Interrupt interrupt;
  const auto tree = demand_documents(options, "");
  if (!tree) return tree.error();
  const auto read = demand_reading(options);
  if (!read) return read.error();
  Progress progress(options);
  const auto started = start_workers(options, progress.on_page());
  if (!started) return started.error();
  const std::unique_ptr<WorkerPool>& pool = *started;
  BatchOptions batch;
  batch.jobs = jobs_of(options);
  batch.stop = interrupt.token();
  batch.on_progress = progress.on_document();
  progress.begin(tree->files.size(), 0);
  const CheckOptions check = check_options(options);
  const Judge judge = [&](const CriteriaSet& criteria, const Submission& submission) {
    return check_submission(criteria, submission, check);
  };
  const AuditResult result = audit(tree->files, steps_for(*pool, nullptr, check, *read), judge, batch);
  progress.end(digest_of(result.reviews));
  const ExitCode delivered = deliver(audit_text(years_of(result), left_out_of(result), text_options(options)), options);
  if (interrupt.requested()) return ExitCode::kInterrupted;
  return delivered == ExitCode::kClean ? exit_code_of_audit(result, options.fail_on) : delivered;
}

}  // namespace rasoat
