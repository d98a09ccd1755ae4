// Targets and deadlines: from the words of a cell to a predicate as data.
// The grammar is data (tables of phrases) and small functions; see parse/target_test.cc.
#pragma once

#include <string_view>

#include "parse/criteria.h"

namespace rasoat {

// Reads a target cell. Always gives a Target: words that set no number are a duty.
// `plan_year` resolves "năm trước" (0: unknown).
Target parse_target(std::string_view text, std::int32_t plan_year = 0);

// Reads a deadline cell. `plan_year` gives "trong năm đánh giá" its last day (0: unknown).
Deadline parse_deadline(std::string_view text, std::int32_t plan_year = 0);

}  // namespace rasoat
