// Comparison: what `rasoat diff` finds (check/difference.h) between two attempts at one document, as the page shows it
// to the person who mended it. Pure.
#pragma once

#include "check/review.h"
#include "render/json_values.h"

namespace rasoat {

// As docs/api/openapi.json describes it, without the ids of the documents; what is waived is not told.
Json comparison_json(const Review& before, const Review& after, Language language);

}  // namespace rasoat
