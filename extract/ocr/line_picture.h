// The picture of one line as a recogniser gets it.
#pragma once

#include "extract/ocr/sheet.h"
#include "extract/ocr/text_lines.h"

namespace rasoat::ocr {

// Ways to show the same ink, for readings that shall not share their mistakes.
enum class Preparation { kPlain, kLarge, kSmall, kBilevel };

struct LinePicture {
  PixPtr pix;
  int x0 = 0;  // of its left upper corner on the sheet, pixels
  int top = 0;
  double scale = 1;  // pixels of the picture for one of the sheet
};

// Only the line's own ink: letters of other lines that reach into its frame are painted white.
// `pix` is null when the frame lies outside the sheet.
LinePicture picture_of(const Sheet& sheet, const TextLine& line, Preparation preparation);

// The part of the line that stands from x0 to x1 (pixels of the sheet), with white on both sides.
// A letter belongs to the part
// where its middle stands; none is cut.
LinePicture part_of(const Sheet& sheet, const TextLine& line, int x0, int x1, Preparation preparation);

}  // namespace rasoat::ocr
