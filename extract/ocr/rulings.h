// Drawn straight lines in a level bilevel picture: found by morphology, taken out without hurting the
// letters that touch them.
#pragma once

#include <vector>

#include "extract/ocr/pix.h"

namespace rasoat::ocr {

// Level or upright lines of the picture, broken ones joined, sorted (horizontal first, then top, x0).
// `level`: wider than tall ones only, and the other way round.
struct DrawnLines {
  std::vector<PixelBox> level;
  std::vector<PixelBox> upright;
};
DrawnLines find_drawn_lines(Pix* ink, double dpi);

// The ink of these lines (1 bpp, same size), without the strokes of letters that cross them.
PixPtr ink_of_lines(Pix* ink, const DrawnLines& lines, double dpi);

}  // namespace rasoat::ocr
