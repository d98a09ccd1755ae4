// Answers: what a report says under a criterion's own code, beside sentences that only share words with its name. Pure.
#pragma once

#include <vector>

#include "check/assign.h"
#include "parse/criteria.h"

namespace rasoat {

// Where something is reported under the criterion's code, figures and denials elsewhere that have few words of its name
// ("Đào tạo nghề cho lao động đạt 86,5%") neither add to it nor take from it: they are left out of `given`.
void keep_answers(const Criterion& criterion, std::vector<Assigned>& given);

}  // namespace rasoat
