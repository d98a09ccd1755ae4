// Steps: a worker pool, parse and check put together for documents in bulk.
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>

#include "check/check.h"
#include "parse/criteria.h"
#include "pipelines/batch.h"
#include "pipelines/pool.h"

namespace rasoat {

// Pages that one worker reads of a long document before others take their share.
inline constexpr std::int32_t kRangePages = 32;

class RangeMemory;

// Each document held against `criteria`; nullptr: each plan against itself. Borrows the pool, the criteria and
// `memory`, which keeps the pages of long scans (range_memory.h); nullptr: nothing does.
BatchSteps steps_for(WorkerPool& pool, const CriteriaSet* criteria, const CheckOptions& check,
                     const ReadOptions& read = {}, std::int32_t range_pages = kRangePages,
                     RangeMemory* memory = nullptr);

// One document read here and now; waits for the workers, so never to be called on a thread of theirs.
ReadResult read_now(WorkerPool& pool, Blob blob, const ReadOptions& read = {}, std::int32_t range_pages = kRangePages);

// The appendix of the plan at `path` as criteria: none where it has no such table.
tl::expected<CriteriaSet, ReadError> criteria_of_plan(WorkerPool& pool, const std::string& path,
                                                      const ReadOptions& read = {});

}  // namespace rasoat
