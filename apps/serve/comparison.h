// Comparison: what changed between two attempts at one document, for the person who mended it. Pure.
#pragma once

#include "check/review.h"
#include "render/json_values.h"

namespace rasoat {

// As docs/api/openapi.json describes it, without the ids of the documents: criteria in scope of either, in the order
// of the later review, then those that are gone; findings that only one of them has, not waived. A finding is the same
// by rule, criterion and fingerprint.
Json comparison_json(const Review& before, const Review& after, Language language);

}  // namespace rasoat
