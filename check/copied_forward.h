// copied-forward: what a report says in the very words and figures of the same unit's report of the year before. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/review.h"
#include "parse/submission.h"

namespace rasoat {

// The words of the statements whose figures tell one year from another (three digits at least, no round share),
// without years and numbers of documents, which change of themselves. Sorted, each once.
std::vector<std::string> telling_words(const Submission& report);

// `before`: telling_words() of the report of `year`, 0: not known. Nothing where fewer than three, or less than half,
// of the telling statements stand unchanged.
std::optional<Finding> copied_forward(const Submission& now, const std::vector<std::string>& before, std::int32_t year);

}  // namespace rasoat
