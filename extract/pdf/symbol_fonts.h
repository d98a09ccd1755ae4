// Symbol fonts: bullets, ticks and boxes, of which a PDF only says the code ("ü" or U+F0FC of
// Wingdings is a tick). Pure.
#pragma once

#include <string_view>

namespace rasoat {

// True for Wingdings and Symbol in their usual spellings.
bool is_symbol_font(std::string_view font_name);

// What the font shows for `shown`, as far as office documents use it; `shown` itself where it is
// not known or the font is no symbol font. Codes come as U+00xx or U+F0xx.
char32_t symbol_of(std::string_view font_name, char32_t shown);

}  // namespace rasoat
