// Level lines that the scanner broke in the middle of a cell, made whole; upright ones are the level ones of the
// picture turned (see rulings.h).
#pragma once

#include <vector>

#include "extract/ocr/pix.h"

namespace rasoat::ocr {

// A line that ends where another crosses it (`across`, upright, in the same picture) ends there on purpose, beside a
// merged cell or at the side of a table, unless short pieces of it stand beyond. A line of a table that ends elsewhere
// was broken off: it goes on to the next piece on the same height, else to the next line across, where the paper
// between is white and no longer than breaks are. What does not run from a line across to a line across even then
// (underlined words, streaks of the scanner) is left as it is.
std::vector<PixelBox> join_loose_ends(Pix* ink, std::vector<PixelBox> lines, const std::vector<PixelBox>& across,
                                      double dpi);

}  // namespace rasoat::ocr
