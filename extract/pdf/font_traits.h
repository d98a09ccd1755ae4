// What a font's PostScript name says. Pure.
#pragma once

#include <string>
#include <string_view>

namespace rasoat {

// "ABCDEF+TimesNewRoman" without the six capitals and the plus that mark a subset.
std::string without_subset_prefix(std::string_view name);

// "TimesNewRomanPS-BoldMT", ".VnArialH,Bold", "Arial-Black"; "Demi" and "Heavy" count as bold.
bool says_bold(std::string_view name);
// "Italic", "Oblique", or a name ending in "-It".
bool says_italic(std::string_view name);

}  // namespace rasoat
