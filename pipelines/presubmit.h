// Presubmit: one or a few documents, as soon as can be; the `check` command and the web page.
#pragma once

#include <span>
#include <string>

#include "pipelines/batch.h"
#include "pipelines/steps.h"

namespace rasoat {

// Reviews in the order of `paths`, which they carry as given. The same machinery as a batch, but
// each document is cut finer, so that all workers read the one document that somebody waits for.
BatchResult presubmit(WorkerPool& pool, std::span<const std::string> paths, const CriteriaSet* criteria,
                      const CheckOptions& check, const ReadOptions& read, const BatchOptions& options);

}  // namespace rasoat
