#include "extract/pdf/symbol_fonts.h"

#include <algorithm>
#include <iterator>

namespace rasoat {
namespace {

struct Symbol {
  unsigned char code;
  char32_t meaning;
};

// Source: the code charts of the fonts; only what stands in office documents.
constexpr Symbol kWingdings[] = {
    {0x6C, U'●'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x71, U'❑'}, {0x72, U'❒'}, {0x75, U'◆'}, {0x76, U'❖'},
    {0x77, U'◆'}, {0x9F, U'•'}, {0xA7, U'▪'}, {0xA8, U'◻'}, {0xB2, U'✧'}, {0xD8, U'➢'}, {0xE0, U'→'},
    {0xE8, U'➔'}, {0xF0, U'⇨'}, {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'},
};
constexpr Symbol kSymbol[] = {
    {0xA3, U'≤'}, {0xA7, U'♣'}, {0xA8, U'♦'}, {0xAE, U'→'}, {0xB0, U'°'}, {0xB1, U'±'}, {0xB3, U'≥'},
    {0xB4, U'×'}, {0xB7, U'•'}, {0xB8, U'÷'}, {0xB9, U'≠'}, {0xBB, U'≈'}, {0xD7, U'⋅'}, {0xDE, U'⇒'},
};

bool is_wingdings(std::string_view name) {
  return name.starts_with("Wingdings") && !name.starts_with("Wingdings2") && !name.starts_with("Wingdings 2") &&
         !name.starts_with("Wingdings3") && !name.starts_with("Wingdings 3");
}
bool is_symbol(std::string_view name) {
  return name == "Symbol" || name.starts_with("SymbolMT") || name.starts_with("Symbol,");
}

template <std::size_t N>
char32_t look_up(const Symbol (&table)[N], char32_t code, char32_t otherwise) {
  const auto found = std::find_if(std::begin(table), std::end(table), [&](const Symbol& s) { return s.code == code; });
  return found == std::end(table) ? otherwise : found->meaning;
}

}  // namespace

bool is_symbol_font(std::string_view font_name) { return is_wingdings(font_name) || is_symbol(font_name); }

char32_t symbol_of(std::string_view font_name, char32_t shown) {
  const char32_t code = shown >= 0xF000 && shown <= 0xF0FF ? shown - 0xF000 : shown;
  if (code > 0xFF) return shown;
  if (is_wingdings(font_name)) return look_up(kWingdings, code, shown);
  if (is_symbol(font_name)) return look_up(kSymbol, code, shown);
  return shown;
}

}  // namespace rasoat
