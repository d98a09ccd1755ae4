// Progress of a batch on standard error: one line that is written over, on a terminal only.
#pragma once

#include <functional>

#include "apps/rasoat/options.h"
#include "pipelines/batch.h"

namespace rasoat {

// Empty where nothing is to be shown: --quiet, or no terminal.
std::function<void(const BatchProgress&, const Review&)> progress_line(const Options& options);

// Wipes the line.
void end_progress(const Options& options);

}  // namespace rasoat
