// Lines of writing in clean ink: letters are chained to their neighbours, marks join the letter they
// belong to. Works inside one region (a cell, or the page outside its tables) and knows no words.
#pragma once

#include <vector>

#include "extract/ocr/pix.h"

namespace rasoat::ocr {

// One line. `box` is tight around its ink; `frame` is what a recogniser should see of it: from
// above the ascenders to below the descenders, whether this line has any or not.
struct TextLine {
  PixelBox box;
  PixelBox frame;
  int baseline = 0;
  int ascent = 0;                // of its tall letters over the baseline
  int letter_height = 0;         // of its typical letter
  std::vector<PixelBox> pieces;  // boxes of the components of ink that belong to it
};

// The height of a typical letter of the page, in pixels; 0 when there is nothing like a letter.
int typical_letter_height(const std::vector<PixelBox>& components, double dpi);

// The lines made of `components` (8-connected, see components_of), sorted by top, then x0.
// Letters farther apart than `reach` letter heights start a new line. Components that are no writing
// (too large) are left out.
std::vector<TextLine> find_text_lines(const std::vector<PixelBox>& components, int letter_height, double reach);

}  // namespace rasoat::ocr
