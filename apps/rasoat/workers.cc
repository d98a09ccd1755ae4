#include "apps/rasoat/workers.h"

#include <sched.h>

#include <algorithm>

#include "apps/rasoat/reading.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/worker_path.h"
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

std::unique_ptr<WorkerPool> start_workers(const Options& options) {
  PoolOptions pool_options;
  pool_options.worker = worker_path();
  pool_options.workers = jobs_of(options);
  if (pool_options.worker.empty()) {
    complain("cli.error.no_worker", {}, options.language);
    return nullptr;
  }
  auto pool = WorkerPool::start(std::move(pool_options));
  if (pool) return std::move(*pool);
  complain("cli.error.worker_failed", {{"detail", pool.error()}}, options.language);
  return nullptr;
}

tl::expected<CriteriaSet, ExitCode> demand_criteria(WorkerPool& pool, const std::string& path, ReadOptions read,
                                                    Language language) {
  auto criteria = criteria_of_plan(pool, path, read);
  if (!criteria && criteria.error().code == ReadErrorCode::kEncrypted) {
    if (auto password = ask_password(path, language)) {
      read.password = std::move(*password);
      criteria = criteria_of_plan(pool, path, read);
    }
  }
  if (!criteria) {
    complain_sentence(error_sentence(criteria.error(), path, language), language);
    return tl::unexpected(ExitCode::kUnreadable);
  }
  if (criteria->criteria.empty()) {
    complain("cli.error.no_criteria", {{"path", path}}, language);
    return tl::unexpected(ExitCode::kUsage);
  }
  return std::move(*criteria);
}

}  // namespace rasoat
