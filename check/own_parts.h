// Own parts: which of a whole and a part of it a criterion asks for. Part of evaluation; pure.
#pragma once

#include <string>
#include <vector>

#include "parse/criteria.h"

namespace rasoat {

// "07 sáng kiến, trong đó 02 sáng kiến về CCHC" under "Sáng kiến trong CCHC": the part has words of the criterion's
// name that the whole, told in words of its own, lacks. `whole` and `part` are Figure::words.
bool is_own_part(const Criterion& criterion, const std::vector<std::string>& whole,
                 const std::vector<std::string>& part);

// "mức độ 3 và 4": the name or the target asks for both service levels, so that one of them is no answer.
bool names_two_levels(const Criterion& criterion);

}  // namespace rasoat
