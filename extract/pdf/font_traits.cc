#include "extract/pdf/font_traits.h"

#include <algorithm>
#include <initializer_list>

namespace rasoat {
namespace {

bool contains_any(std::string_view name, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

}  // namespace

std::string without_subset_prefix(std::string_view name) {
  const bool marked = name.size() > 7 && name[6] == '+' &&
                      std::all_of(name.begin(), name.begin() + 6, [](char c) { return c >= 'A' && c <= 'Z'; });
  return std::string(marked ? name.substr(7) : name);
}

bool says_bold(std::string_view name) { return contains_any(name, {"Bold", "bold", "BOLD", "Black", "Heavy", "Demi"}); }

bool says_italic(std::string_view name) {
  return contains_any(name, {"Italic", "italic", "ITALIC", "Oblique", "oblique"}) || name.ends_with("-It");
}

}  // namespace rasoat
