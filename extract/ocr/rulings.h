// Drawn straight lines in a straightened bilevel picture: found as runs of ink, mended where the
// scanner broke them, taken out without hurting the letters that touch them.
#pragma once

#include <vector>

#include "extract/ocr/pix.h"

namespace rasoat::ocr {

// Boxes of lines, sorted by top, then x0.
struct DrawnLines {
  std::vector<PixelBox> level;
  std::vector<PixelBox> upright;
};

// Broken and faint lines are joined. Strokes of letters, rows of leader dots and bars thicker than a
// line are none. A picture without lines gives none.
DrawnLines find_drawn_lines(Pix* ink, double dpi);

// The ink of these lines (1 bpp, same size), without the strokes of letters that cross them.
PixPtr ink_of_lines(Pix* ink, const DrawnLines& lines, double dpi);

}  // namespace rasoat::ocr
