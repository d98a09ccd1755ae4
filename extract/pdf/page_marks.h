// What one page paints, as the content stream says it: glyphs, lines, images, counts. Made by
// PageReader in one pass, turned into a Page by page_from_marks. Plain values, no PDF library.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/layout/words.h"

namespace rasoat {

struct PageMarks {
  double width = 0;  // upright, points
  double height = 0;
  std::int32_t rotation = 0;
  Glyphs glyphs;
  std::vector<Ruling> rulings;
  std::vector<ImageArea> images;
  // Painted and visible, but neither glyph nor straight line nor image: curves, fills, shadings.
  std::uint32_t drawings = 0;
  std::uint32_t invisible_glyphs = 0;    // render mode 3: a text layer laid over a scan
  std::uint32_t covered_glyphs = 0;      // painted, and then hidden under an opaque picture
  std::uint32_t unmapped_glyphs = 0;     // the font says nothing of their meaning
  std::uint32_t annotation_glyphs = 0;   // painted by an annotation: stamps, signatures, form fields
  std::uint32_t outside_glyphs = 0;      // left out: off the page or clipped away
  std::uint32_t stream_errors = 0;       // content that is cut off or cannot be decoded
  std::vector<std::string> attachments;  // names of files pinned to the page
  bool too_many = false;                 // a limit of ReadLimits was reached, the rest was not read
  bool unreachable = false;              // the file names the page but it cannot be found
};

}  // namespace rasoat
