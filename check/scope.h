// Scope and units: which criteria a document answers for, and when two cells name the same units.
#pragma once

#include <string>
#include <vector>

#include "check/check.h"
#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// True when `wanted` is named in `given`, or "các phòng chuyên môn" of `given` contains it.
bool names_unit(const std::vector<std::string>& given, const std::string& wanted);
// Units of `wanted` that `given` neither names nor contains.
std::vector<std::string> units_left_out(const std::vector<std::string>& wanted, const std::vector<std::string>& given);

// Marks what is out of scope: with a unit, what it does not lead (or support); without one, when
// the header names a unit that leads something, what others lead and nobody spoke of.
void mark_scope(const CriteriaSet& criteria, const Submission& submission, const CheckOptions& options,
                const std::vector<std::string>& option_unit_keys, std::vector<Result>& results);

}  // namespace rasoat
