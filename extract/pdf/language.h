// A page in English is no damaged Vietnamese. Pure.
#pragma once

#include <string_view>

namespace rasoat {

// The share of words that are English function words ("the", "of", "and" ...), 0..1; English
// prose has a third, tables a tenth. Words are separated by blanks.
double english_share(std::u32string_view text);

}  // namespace rasoat
