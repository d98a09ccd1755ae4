// JUnit XML for continuous integration. A document is a suite; a criterion in scope and each finding
// that belongs to no criterion are its cases. not_met and missing fail, as do errors; review and what is
// less than an error is skipped with its reason; a document that could not be read is an error.
// Pure; deterministic: no times.
#pragma once

#include <span>
#include <string>

#include "check/review.h"
#include "render/catalogue.h"

namespace rasoat {

std::string reviews_junit(std::span<const Review> reviews, Language language);

}  // namespace rasoat
