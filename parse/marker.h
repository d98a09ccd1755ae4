// Marker: what a paragraph begins with ("II.", "1.2.", "a)", "-"), told from its first characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parse/structure.h"

namespace rasoat {

struct MarkerMatch {
  Marker marker = Marker::kNone;
  std::string label;     // without the closing dot or bracket; "-" for every dash
  std::size_t body = 0;  // byte offset where the text after the marker begins; 0 without a marker
};

// Years, dates, figures and document numbers at the beginning of a text are no markers.
MarkerMatch find_marker(std::string_view text);

// "Điều 5.", "Chương II", "Phần thứ nhất", "Phụ lục 2": a heading word with its number.
bool is_heading_word(std::string_view text);

}  // namespace rasoat
