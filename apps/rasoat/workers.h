// Workers for a command, and the plan that everything is held against.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "apps/rasoat/options.h"
#include "check/baseline.h"
#include "parse/criteria.h"
#include "pipelines/pool.h"

namespace rasoat {

// --jobs, else as many as this process may use processors.
int jobs_of(const Options& options);

// The error, after a complaint, is how the command ends: kInternal where there is no worker or it does not
// start, kUsage where it cannot be confined as --isolation strict demands: this system is not set up for it.
tl::expected<std::unique_ptr<WorkerPool>, ExitCode> start_workers(const Options& options, PageCallback on_page = {});

// The criteria of the plan at `path`. The error, after a complaint, is how the command ends:
// kUnreadable, or kUsage for a document without an appendix of criteria; the complaint names the pages
// where it may stand unread. A password is asked for
// where one is needed and somebody sits at a terminal, until `stop`.
tl::expected<CriteriaSet, ExitCode> demand_criteria(WorkerPool& pool, const std::string& path, ReadOptions read,
                                                    Language language, const std::stop_token& stop);

// Says on standard error which pages of the plan were not read (criteria on them are held against nothing), and which
// columns were told by their cells where the headings do not say enough.
void tell_plan_doubts(const CriteriaSet& criteria, Language language);

// What --baseline names: a review of last year, or last year's report held against `criteria` (nullptr: a plan
// against itself, which compares with nothing). Empty without the option. The error as above.
tl::expected<std::vector<Baseline>, ExitCode> demand_baselines(WorkerPool& pool, const Options& options,
                                                               const CriteriaSet* criteria, const ReadOptions& read);

}  // namespace rasoat
