// Level lines of a picture; upright ones are the level ones of the picture turned (see rulings.h).
#pragma once

#include <vector>

#include "extract/ocr/pix.h"

namespace rasoat::ocr {

// The ink but for straight level runs longer than letters make: what stands beside one line of a double one is writing
// only where this has ink.
PixPtr without_runs(Pix* ink, double dpi);

// Unbroken and dashed lines, gaps shorter than a letter joined.
std::vector<PixelBox> find_level_lines(Pix* ink, double dpi);

// The same lines, mended with what the threshold left of thin ones: chains of dots and dashes. A
// chain is a line between two lines that cross it (`across`, upright, in the same picture), as
// the side of a cell; a row of leader dots ends elsewhere, and its gaps are even.
std::vector<PixelBox> mend_level_lines(Pix* ink, std::vector<PixelBox> found, const std::vector<PixelBox>& across,
                                       double dpi);

}  // namespace rasoat::ocr
