// Difference: two outputs of the same documents held beside each other. What was fixed, what is new, which verdicts
// are others; and which findings of a review an earlier output has told already. Pure values; render/read_json.h
// reads them from JSON.
#pragma once

#include <span>
#include <vector>

#include "check/told.h"

namespace rasoat {

// In the order of `after`, then what is gone. A document is the same by its path, else by its bytes, else by number
// and unit; one document on either side is the same in any case. Findings are the same by rule, criterion and
// fingerprint, and one that was waived then and counts now is new.
std::vector<DocumentDifference> differences(std::span<const ToldReview> before, std::span<const ToldReview> after);

// Takes out of each review what `known` has told of its document, and counts it in Review::hidden. Verdicts stay.
void hide_known(std::span<Review> reviews, std::span<const ToldReview> known);

}  // namespace rasoat
