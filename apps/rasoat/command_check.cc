#include <algorithm>
#include <filesystem>

#include "apps/rasoat/commands.h"
#include "apps/rasoat/drawn_pages.h"
#include "apps/rasoat/interrupt.h"
#include "apps/rasoat/office.h"
#include "apps/rasoat/office_inputs.h"
#include "apps/rasoat/papers.h"
#include "apps/rasoat/progress.h"
#include "apps/rasoat/reading.h"
#include "apps/rasoat/settings.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/verdicts.h"
#include "apps/rasoat/version.h"
#include "apps/rasoat/workers.h"
#include "pipelines/presubmit.h"
#include "render/html/review_html.h"
#include "render/json.h"
#include "render/junit.h"
#include "render/sarif.h"
#include "render/text.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

// What outputs are made from: the reviews, and how their documents can be opened once more.
struct Reviewed {
  std::vector<Review> reviews;
  Opening opening;
};

std::string worded_html(WorkerPool& pool, const Reviewed& reviewed, const CriteriaSet* criteria,
                        const Options& options) {
  const std::vector<HtmlDocument> documents = with_pictures(pool, reviewed.reviews, reviewed.opening, options);
  return reviews_html({documents, criteria, options.language, kVersion});
}

tl::expected<std::string, std::string> worded(WorkerPool& pool, const Reviewed& reviewed, const CriteriaSet* criteria,
                                              const Options& options) {
  const std::vector<Review>& reviews = reviewed.reviews;
  const ReportFrame frame{kVersion, criteria, options.language};
  if (options.format == Format::kHtml) return worded_html(pool, reviewed, criteria, options);
  if (options.format == Format::kXlsx)
    return workbook_of(reviews, criteria, link_base(fs::path(options.output).parent_path(), ""), options.language);
  if (options.format == Format::kJson) return reviews_json(reviews, frame);
  if (options.format == Format::kJsonl) return reviews_jsonl(reviews, frame);
  if (options.format == Format::kSarif) return reviews_sarif(reviews, frame);
  if (options.format == Format::kJunit) return reviews_junit(reviews, options.language);
  if (options.format == Format::kConcise) return reviews_concise(reviews, text_options(options));
  return reviews_text(reviews, text_options(options));
}

ExitCode deliver_papers(const Reviewed& reviewed, const CriteriaSet* criteria, const Options& options) {
  if (options.papers.empty()) return ExitCode::kClean;
  const auto written = write_papers(options.papers, reviewed.reviews, criteria, options);
  if (written) return ExitCode::kClean;
  complain("cli.error.cannot_write", {{"path", path_text(options.papers)}, {"detail", written.error()}},
           options.language);
  return ExitCode::kUsage;
}

ExitCode deliver_reviews(WorkerPool& pool, const Reviewed& reviewed, const CriteriaSet* criteria,
                         const Options& options) {
  if (deliver_papers(reviewed, criteria, options) != ExitCode::kClean) return ExitCode::kUsage;
  if (options.format != Format::kPdf) return deliver_if(worded(pool, reviewed, criteria, options), options);
  if (reviewed.reviews.empty()) return ExitCode::kClean;  // interrupted
  const auto copy = marked_copy_of(pool, reviewed.reviews.front(), reviewed.opening, options);
  return copy ? deliver(*copy, options) : copy.error();
}

// What can be refused before anything is read.
bool is_refused(const Options& options) {
  std::error_code error;
  for (const std::string& input : options.inputs) {
    if (options.output.empty() || !fs::equivalent(input, options.output, error)) continue;
    complain("cli.error.output_is_input", {{"path", path_text(options.output)}}, options.language);
    return true;
  }
  if (options.format != Format::kPdf || options.inputs.size() == 1) return false;
  complain("cli.error.one_document", {{"format", "pdf"}}, options.language);
  return true;
}

// Without a plan to be held against, only a plan can be reviewed: against itself.
const Review* first_that_needs_a_plan(std::span<const Review> reviews) {
  const auto found = std::find_if(reviews.begin(), reviews.end(),
                                  [](const Review& r) { return !r.error && r.kind != DocumentKind::kPlan; });
  return found == reviews.end() ? nullptr : &*found;
}

ExitCode demand_a_plan(const Review& review, Language language) {
  const bool report = review.kind == DocumentKind::kReport;
  complain(report ? "cli.error.report_needs_plan" : "cli.error.unknown_kind_needs_plan", {{"path", review.path}},
           language);
  return ExitCode::kUsage;
}

bool is_encrypted(const Review& review) { return review.error && review.error->code == ReadErrorCode::kEncrypted; }

// A password that somebody at the terminal knows opens what the options could not.
void ask_for_encrypted(WorkerPool& pool, const CriteriaSet* criteria, const CheckOptions& check, const Options& options,
                       const std::stop_token& stop, Reviewed& reviewed) {
  for (Review& review : reviewed.reviews) {
    if (!is_encrypted(review)) continue;
    ask_password(review.path, options.language, stop, [&](const std::string& password) {
      ReadOptions read = reviewed.opening.read;
      read.password = password;
      BatchResult again = presubmit(pool, std::span(&review.path, 1), criteria, check, read, {});
      if (again.reviews.size() == 1) review = std::move(again.reviews.front());
      reviewed.opening.passwords[review.path] = password;
      return !is_encrypted(review);
    });
  }
}

Reviewed review_all(WorkerPool& pool, const CriteriaSet* criteria, const CheckOptions& check, const Options& options,
                    const ReadOptions& read, const Interrupt& interrupt, Progress& progress) {
  BatchOptions batch;
  batch.jobs = jobs_of(options);
  batch.stop = interrupt.token();
  batch.on_progress = progress.on_document();
  progress.begin(options.inputs.size(), 0);
  BatchResult result = presubmit(pool, options.inputs, criteria, check, read, batch);
  progress.end(digest_of(result.reviews));
  Reviewed reviewed{std::move(result.reviews), {read, {}}};
  ask_for_encrypted(pool, criteria, check, options, interrupt.token(), reviewed);
  return reviewed;
}

ExitCode check_against(WorkerPool& pool, const CriteriaSet* criteria, const Options& options, const ReadOptions& read,
                       const Interrupt& interrupt, Progress& progress) {
  auto baselines = demand_baselines(pool, options, criteria, read);
  if (!baselines) return baselines.error();
  const auto office = demand_office_inputs(pool, options);
  if (!office) return office.error();
  const CheckOptions check = check_options(options, std::move(*baselines));
  Reviewed reviewed = review_all(pool, criteria, check, options, read, interrupt, progress);
  tell_unmet(settle(reviewed.reviews, options, *office), *office, options);
  if (criteria == nullptr) {
    if (const Review* review = first_that_needs_a_plan(reviewed.reviews))
      return demand_a_plan(*review, options.language);
  }
  const ExitCode delivered = deliver_reviews(pool, reviewed, criteria, options);
  if (interrupt.requested()) return ExitCode::kInterrupted;
  return delivered == ExitCode::kClean ? exit_code_of(reviewed.reviews, options.fail_on) : delivered;
}

}  // namespace

ExitCode check_command(const Options& options) {
  if (is_refused(options)) return ExitCode::kUsage;
  const Interrupt interrupt;
  const auto read = demand_reading(options);
  if (!read) return read.error();
  Progress progress(options);
  const auto started = start_workers(options, progress.on_page());
  if (!started) return started.error();
  const std::unique_ptr<WorkerPool>& pool = *started;
  const std::stop_callback on_stop(interrupt.token(), [&] { pool->cancel(); });
  if (options.against.empty()) return check_against(*pool, nullptr, options, *read, interrupt, progress);
  const auto criteria = demand_criteria(*pool, options.against, *read, options.language, interrupt.token());
  if (interrupt.requested()) return ExitCode::kInterrupted;
  if (!criteria) return criteria.error();
  tell_plan_doubts(*criteria, options.language);
  return check_against(*pool, &*criteria, options, *read, interrupt, progress);
}

}  // namespace rasoat
