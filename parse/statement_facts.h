// What one statement says, read from its own words.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/submission.h"

namespace rasoat {

// Fills key, codes, figures, status and evidence from the passage. `year`: the report's; 0: unknown.
void read_facts(Statement& statement, std::int32_t year);

// "TCTP 3.4.1 đạt 98%, TCTP 3.5.1 đạt 100%": byte ranges of a sentence cut before each code that
// follows something said of the code before it. Codes that only stand in a list stay together.
std::vector<std::pair<std::size_t, std::size_t>> cut_at_codes(std::string_view sentence);

}  // namespace rasoat
