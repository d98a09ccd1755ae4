// Own targets: of a plan that gives units columns of their own, the target that holds for whoever reports. Pure.
#pragma once

#include <string>
#include <vector>

#include "check/review.h"
#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// The criteria with the target of the unit that `submission` names (or of `option_units`, keys of a unit asked for)
// wherever one column is that unit's; with the target of all together for the body that issued the plan. What is
// settled so has no unit_targets left.
CriteriaSet with_own_targets(CriteriaSet criteria, const Submission& submission,
                             const std::vector<std::string>& option_units);

// What was left unsettled no target decides that is somebody else's: review in the place of met and not met.
void leave_others_targets(const std::vector<Criterion>& criteria, std::vector<Result>& results);

}  // namespace rasoat
