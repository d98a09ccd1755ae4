#include "parse/headings.h"

#include <string>
#include <string_view>

#include "extract/text/normalize.h"
#include "parse/figures.h"

namespace rasoat {

bool is_heading(const Paragraph& paragraph, std::size_t label) {
  const std::string& text = paragraph.passage.text;
  if (text.empty()) return false;
  if (label >= text.size() && label != std::string::npos) return true;  // the whole paragraph is a label
  if (text.back() == '.' || text.back() == ';') return false;
  // "TCTP 3.4.1: 99,31%" is in capitals only because its code is.
  const bool value_behind = label != std::string::npos && !find_figures(std::string_view(text).substr(label)).empty();
  if (is_upper(text) && !value_behind) return true;
  const bool marked = paragraph.marker == Marker::kRoman || paragraph.marker == Marker::kNumber;
  return (marked || paragraph.bold) && label == std::string::npos && find_figures(text).empty();
}

}  // namespace rasoat
