// Scoring: the points that a report's own figures earn by the rule of a scoring appendix, held against the points
// that it gives itself. Pure. What the figures do not decide is left open, never guessed.
#pragma once

#include <optional>
#include <vector>

#include "check/evaluate.h"
#include "check/review.h"

namespace rasoat {

// Whether the plan says how the criterion is scored. A maximum alone says nothing of what a figure earns.
bool is_scored(const Criterion& criterion);

// The points of one criterion after its evaluation. Values given for the letters of a formula ("a = 40, b = 38"),
// or told by the words of its variables, may decide what the evaluation left open: then it is replaced.
// Without statements: nothing earned, all at risk.
ResultPoints score(const Hearing& hearing, Evaluation& evaluation);
ResultPoints unscored(const Criterion& criterion);

// The points that the statements give the criterion: the same everywhere, or none.
std::optional<Decimal> self_score_of(const std::vector<const Statement*>& statements);

// The self-score differs from what the rule gives, is above the maximum, or scores what a survey measures.
// Differences below the printed digits do not count.
std::optional<Finding> contradicted_self_score(const Criterion& criterion, const ResultPoints& points,
                                               const Provenance& where);

// Sums over results in scope; nullopt where no criterion has points.
std::optional<PointsReview> sum_points(const std::vector<Result>& results);

}  // namespace rasoat
