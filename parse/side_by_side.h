// Side by side: lines of a page that are really two columns next to each other (letterhead, Nơi nhận
// beside the signature), told from a gutter that no word of several lines crosses.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/document.h"
#include "extract/layout/lines.h"

namespace rasoat {

// A run of lines. Without a gutter: `left` alone, one line across the page.
struct LineGroup {
  bool two_columns = false;
  std::vector<Line> left;
  std::vector<Line> right;
};

// Lines across the page, top to bottom, as groups in reading order. `text_center`: the x around which
// titles are centred; a centred line is part of no column.
std::vector<LineGroup> find_columns(const Page& page, const std::vector<Line>& lines, double text_center);

}  // namespace rasoat
