// What `rasoat diff` says: two outputs of the same documents, then and now. Pure.
#pragma once

#include <span>
#include <string>

#include "check/told.h"
#include "render/text.h"

namespace rasoat {

// What an output in that language would tell of it.
ToldReview told_review(const Review& review, Language language);

// A summary line, then document by document what is new, what is fixed and which verdicts changed.
std::string differences_text(std::span<const DocumentDifference> differences, const TextOptions& options);

// rasoat.diff/1 (docs/schema/), indented, with a line feed at the end.
std::string differences_json(std::span<const DocumentDifference> differences);

}  // namespace rasoat
