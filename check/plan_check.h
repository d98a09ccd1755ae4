// Plans: a submitted plan against its governing plan, and a plan's body against its own appendix.
#pragma once

#include <vector>

#include "check/check.h"

namespace rasoat {

// How strict a promised target is beside the given one.
enum class Strictness : std::uint8_t { kEqual, kStricter, kWeaker, kDifferent };
Strictness compare_targets(const Target& given, const CriterionKeys& given_keys, const Target& promised,
                           const CriterionKeys& promised_keys);

// Verdicts of a submitted plan's appendix, or of its body where it has none.
Review check_plan(const CriteriaSet& criteria, const Submission& plan, const CheckOptions& options);

// Which rows of the appendix a body item speaks of, by code or by name; item i gives the indices
// of its rows. Solved over all items: a row goes to the item that fits it best.
std::vector<std::vector<std::size_t>> match_commitments(const std::vector<Criterion>& criteria,
                                                        const std::vector<Commitment>& items);

}  // namespace rasoat
