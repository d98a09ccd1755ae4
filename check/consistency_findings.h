// Consistency findings: what a report's own figures say against each other, each told once and
// under the criterion that the statement belongs to.
#pragma once

#include <vector>

#include "check/assign.h"
#include "check/review.h"

namespace rasoat {

// Appends figures-disagree and sum-disagrees for every statement. A share that was cut off instead
// of rounded, or computed over another number of files, is a note. The criteria are those that
// `assignment` was made for; a statement of no criterion gives a finding of the document.
void check_consistency(const std::vector<Statement>& statements, const std::vector<Criterion>& criteria,
                       const Assignment& assignment, std::vector<Finding>& findings);

}  // namespace rasoat
