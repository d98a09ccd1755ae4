// From reviews to an exit code, and from options to what check is asked.
#pragma once

#include <span>
#include <vector>

#include "apps/rasoat/exit_code.h"
#include "apps/rasoat/options.h"
#include "check/review.h"
#include "check/roster.h"

namespace rasoat {

// kUnreadable where a document could not be read, else kFindings where one at or above the level
// stands that is not waived, else kClean.
ExitCode exit_code_of(std::span<const Review> reviews, FailOn fail_on);

// Of what units owe.
ExitCode exit_code_of(const RosterReview& roster, FailOn fail_on);

CheckOptions check_options(const Options& options, std::vector<Baseline> baselines = {});

}  // namespace rasoat
