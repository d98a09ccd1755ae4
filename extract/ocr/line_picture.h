// The picture of one line as a recogniser gets it.
#pragma once

#include "extract/ocr/sheet.h"
#include "extract/ocr/text_lines.h"

namespace rasoat::ocr {

// Ways to show the same ink, for readings that shall not share their mistakes.
enum class Preparation { kPlain, kRoomy, kBilevel };

struct LinePicture {
  PixPtr pix;
  int x0 = 0;  // of its left upper corner on the sheet, pixels
  int top = 0;
};

// Only the line's own ink: letters of other lines that reach into its frame are painted white.
// `pix` is null when the frame lies outside the sheet.
LinePicture picture_of(const Sheet& sheet, const TextLine& line, Preparation preparation);

}  // namespace rasoat::ocr
