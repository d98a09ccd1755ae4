// The marks of a review for a copy of its document: highlights with notes, and one note for all that has no place.
// Pure.
#pragma once

#include <vector>

#include "check/review.h"
#include "extract/marks.h"
#include "render/catalogue.h"

namespace rasoat {

// Ascending page. The first is the note in the corner of page 1: the sum of the review, then findings and verdicts
// that stand nowhere in the document.
std::vector<Mark> marks_of(const Review& review, Language language);

}  // namespace rasoat
