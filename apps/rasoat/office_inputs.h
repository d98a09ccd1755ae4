// The files that people keep about reviews, opened: decisions, the roster, an earlier output. A workbook is read by a
// worker, like every document.
#pragma once

#include <tl/expected.hpp>

#include "apps/rasoat/options.h"
#include "apps/rasoat/settings.h"
#include "pipelines/pool.h"

namespace rasoat {

// The error, after a complaint, is how the command ends: a file that cannot be read or has a fault.
tl::expected<OfficeInputs, ExitCode> demand_office_inputs(WorkerPool& pool, const Options& options);

// An output of rasoat; the error as above.
tl::expected<std::vector<ToldReview>, ExitCode> demand_told(const std::string& path, Language language);

// On standard error, where a decision met no document.
void tell_unmet(const std::vector<std::size_t>& unmet, const OfficeInputs& office, const Options& options);

}  // namespace rasoat
