#include "apps/rasoat/workers.h"

#include <sched.h>

#include <algorithm>
#include <string_view>

#include "apps/rasoat/reading.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/worker_path.h"
#include "pipelines/baseline_file.h"
#include "pipelines/blob.h"
#include "pipelines/criteria_file.h"
#include "pipelines/steps.h"
#include "render/words.h"

namespace rasoat {

int jobs_of(const Options& options) {
  if (options.jobs > 0) return options.jobs;
  cpu_set_t processors;
  CPU_ZERO(&processors);
  if (sched_getaffinity(0, sizeof processors, &processors) != 0) return 1;
  return std::max(1, CPU_COUNT(&processors));
}

tl::expected<std::unique_ptr<WorkerPool>, ExitCode> start_workers(const Options& options, PageCallback on_page) {
  PoolOptions pool_options;
  pool_options.worker = worker_path();
  pool_options.workers = jobs_of(options);
  pool_options.isolation = options.isolation;
  pool_options.limits = options.limits.workers;
  pool_options.on_page = std::move(on_page);
  if (pool_options.worker.empty()) {
    complain("cli.error.no_worker", {}, options.language);
    return tl::unexpected(ExitCode::kInternal);
  }
  auto pool = WorkerPool::start(std::move(pool_options));
  if (pool) return std::move(*pool);
  const auto& [why, is_unconfined] = pool.error();
  complain(is_unconfined ? "cli.error.worker_failed_strict" : "cli.error.worker_failed", {{"detail", why}},
           options.language);
  return tl::unexpected(is_unconfined ? ExitCode::kUsage : ExitCode::kInternal);
}

namespace {

// The text of a file, after a complaint how the command ends.
tl::expected<std::string, ExitCode> demand_text(const std::string& path, Language language) {
  const auto blob = load_blob(path);
  if (!blob) {
    complain_sentence(error_sentence(blob.error(), path, language), language);
    return tl::unexpected(ExitCode::kUnreadable);
  }
  const auto mapped = MappedBytes::map(blob->bytes->fd.get());
  if (!mapped) return tl::unexpected(ExitCode::kInternal);
  const auto bytes = mapped->bytes();
  return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

// Criteria that a person corrected; a fault is told as file:line:column.
tl::expected<CriteriaSet, ExitCode> demand_criteria_file(const std::string& path, Language language) {
  const auto text = demand_text(path, language);
  if (!text) return tl::unexpected(text.error());
  auto criteria = criteria_from_toml(*text, path);
  if (criteria) return std::move(*criteria);
  const CriteriaFileError& error = criteria.error();
  const std::string place = path + ":" + std::to_string(error.line) + ":" + std::to_string(error.column);
  complain("cli.error.criteria_file",
           {{"place", place}, {"what", say("criteria_file." + error.code, language, error.args)}}, language);
  return tl::unexpected(ExitCode::kUsage);
}

// Why no criteria were found: the wrong file, or pages that hid them.
std::string_view no_criteria_key(const PlanPages& pages, OcrMode ocr) {
  if (!pages.unread.empty())
    return ocr == OcrMode::kNever ? "cli.error.no_criteria_ocr_off" : "cli.error.no_criteria_unread";
  return pages.recognised.empty() ? "cli.error.no_criteria" : "cli.error.no_criteria_recognised";
}

Arguments columns_told(const std::string& path, const Doubt& doubt) {
  Arguments args = {{"path", path}};
  args.insert(args.end(), doubt.args.begin(), doubt.args.end());
  return args;
}

Arguments pages_told(const std::string& path, const PlanPages& pages) {
  return {{"path", path}, {"pages", page_list(pages.unread.empty() ? pages.recognised : pages.unread)}};
}

}  // namespace

void tell_plan_doubts(const CriteriaSet& criteria, Language language) {
  if (!criteria.pages.unread.empty())
    complain("cli.error.plan_pages_unread", pages_told(criteria.path, criteria.pages), language);
  for (const Doubt& doubt : criteria.doubts) {
    if (doubt.code == "columns-told") complain("cli.error.plan_columns_told", columns_told(criteria.path, doubt), language);
  }
}

tl::expected<CriteriaSet, ExitCode> demand_criteria(WorkerPool& pool, const std::string& path, ReadOptions read,
                                                    Language language, const std::stop_token& stop) {
  if (is_criteria_file(path)) return demand_criteria_file(path, language);
  auto criteria = criteria_of_plan(pool, path, read);
  const auto is_locked = [&] { return !criteria && criteria.error().code == ReadErrorCode::kEncrypted; };
  const auto opens = [&](const std::string& password) {
    read.password = password;
    criteria = criteria_of_plan(pool, path, read);
    return !is_locked();
  };
  if (is_locked()) ask_password(path, language, stop, opens);
  if (!criteria) {
    complain_sentence(error_sentence(criteria.error(), path, language), language);
    return tl::unexpected(ExitCode::kUnreadable);
  }
  if (criteria->criteria.empty()) {
    complain(no_criteria_key(criteria->pages, read.ocr), pages_told(path, criteria->pages), language);
    return tl::unexpected(ExitCode::kUsage);
  }
  return std::move(*criteria);
}

tl::expected<std::vector<Baseline>, ExitCode> demand_baselines(WorkerPool& pool, const Options& options,
                                                               const CriteriaSet* criteria, const ReadOptions& read) {
  const std::string& path = options.baseline;
  if (path.empty() || criteria == nullptr) return {};
  if (is_review_file(path)) {
    const auto text = demand_text(path, options.language);
    if (!text) return tl::unexpected(text.error());
    auto baselines = baselines_from_json(*text, path);
    if (baselines) return std::move(*baselines);
    complain("cli.error.baseline_file", {{"path", path}, {"detail", baselines.error()}}, options.language);
    return tl::unexpected(ExitCode::kUsage);
  }
  auto baseline = read_baseline(pool, path, *criteria, read);
  if (baseline) return std::vector<Baseline>{std::move(*baseline)};
  complain_sentence(error_sentence(baseline.error(), path, options.language), options.language);
  return tl::unexpected(ExitCode::kUnreadable);
}

}  // namespace rasoat
