// Score range: what a step of a scoring rule asks for, as numbers. See scoring.h.
#pragma once

#include <optional>
#include <string_view>

#include "parse/criteria.h"

namespace rasoat {

// "Từ 70% - dưới 80%", "b/a < 0.8" (told in percent), "có 02 sáng kiến trở lên". nullopt without a number that is
// asked for; days, symbols of documents and the like are none.
std::optional<ScoreRange> parse_score_range(std::string_view text);

}  // namespace rasoat
