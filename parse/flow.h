// Flow: a document as one stream of text lines and table pieces in reading order, page furniture left
// out. Two-column blocks (letterhead, Nơi nhận beside the signature) are read column by column.
#pragma once

#include <variant>
#include <vector>

#include "extract/document.h"
#include "parse/passage.h"
#include "parse/table_piece.h"

namespace rasoat {

// The x between which the text of a page runs, and how far apart its lines stand.
struct TextArea {
  double left = 0;
  double right = 0;
  double pitch = 1.2;  // distance of two lines of one paragraph, in font sizes
};

struct FlowLine {
  Passage text;
  Bbox box;
  std::int32_t page = 0;
  double size = 0;         // font size of most words
  bool bold = false;       // all of it
  bool symmetric = false;  // its middle is the middle of the text area
  bool centered = false;   // symmetric, and with room on both sides
  bool footnote = false;
  std::int32_t block = 0;   // lines of one two-column block share it; 0: across the page
  std::int32_t column = 0;  // 0 left, 1 right
  TextArea area;
};

using FlowItem = std::variant<FlowLine, TablePiece>;

std::vector<FlowItem> read_flow(const Document& document);

}  // namespace rasoat
