// Leftovers: what stayed in a report when an older one, or another office's, was written over:
// a section headed by last year, a period that ended last year, another office as the one reporting.
#pragma once

#include <vector>

#include "check/review.h"
#include "parse/submission.h"

namespace rasoat {

// Appends year-stale for headings and period lines and unit-name-foreign. `year` is the year that
// the report is about, 0 when unknown. Only what the report says of itself counts: comparisons,
// addressees, supporting units and the issuers of cited documents are none.
void check_leftovers(const Submission& submission, std::int32_t year, std::vector<Finding>& findings);

// Codes and targets hold for one year: tells that a report of another year than its plan's is weighed
// by the wrong measure (rule year-stale). Years of 0 are unknown and tell nothing.
void check_plan_year(const Header& header, std::int32_t plan_year, std::vector<Finding>& findings);

}  // namespace rasoat
