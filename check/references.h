// References: a result that only points to another criterion's, "Như TCTP 3.5.1". Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/review.h"
#include "parse/criteria.h"

namespace rasoat {

// The code that the whole text points to, behind a code or label of its own; "" where it says anything else.
std::string referred_code(std::string_view text);

// Results that point to a criterion of the same kind of target take its verdict, as far as that is decided; the others
// stay review and name it. `results` as `criteria`.
void follow_references(const std::vector<Criterion>& criteria, std::vector<Result>& results);

}  // namespace rasoat
