// Reviews read back from JSON or JSON Lines (render/json.h writes them), as far as another year's review needs them:
// kind, unit, year, number, and of each result code, name, reason code and the words and figures of its claims. Pure.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "check/review.h"
#include "check/told.h"

namespace rasoat {

// In their order; a document that was not read has an error. Keys that are not known are passed over: the format
// only grows. The error is a sentence of the reader, with its place, for text that is no rasoat.review/1.
tl::expected<std::vector<Review>, std::string> reviews_from_json(std::string_view text);

// The same text as far as a comparison of two outputs needs it (check/difference.h).
tl::expected<std::vector<ToldReview>, std::string> told_from_json(std::string_view text);

}  // namespace rasoat
