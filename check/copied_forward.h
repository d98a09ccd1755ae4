// copied-forward: what a report says in the very words and figures of the same unit's report of the year before. Pure.
#pragma once

#include <optional>

#include "check/review.h"
#include "parse/submission.h"

namespace rasoat {

// Only statements whose figures tell one year from another count (three digits at least, no round share); years and
// numbers of documents may differ. Nothing where fewer than three, or less than half of those, stand unchanged.
std::optional<Finding> copied_forward(const Submission& now, const Submission& before);

}  // namespace rasoat
