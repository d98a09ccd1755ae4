// Baseline file: last year's record as --baseline names it. A review that rasoat wrote (.json, .jsonl; one entry per
// unit), or last year's report itself, which is then read and held against this year's criteria.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "check/baseline.h"
#include "check/check.h"
#include "extract/document.h"
#include "pipelines/pool.h"

namespace rasoat {

// The name says that the file is a review: it ends in ".json" or ".jsonl".
bool is_review_file(std::string_view path);

// The reviews of reports in `text`, in their order; documents with errors are left out. `name` stands for documents
// without a number. The error is the reader's own sentence, with line or byte, for text that is no rasoat.review/1.
tl::expected<std::vector<Baseline>, std::string> baselines_from_json(std::string_view text, const std::string& name);

// What a report of last year says, by this year's criteria; criteria whose code moved are found by their names.
Baseline baseline_of_report(const CriteriaSet& criteria, const Submission& report, const std::string& name);

// The same for a file. Waits for the workers.
tl::expected<Baseline, ReadError> read_baseline(WorkerPool& pool, const std::string& path, const CriteriaSet& criteria,
                                                const ReadOptions& read = {});

}  // namespace rasoat
