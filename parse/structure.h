// Structure: a Document as a reader takes it in: paragraphs and tables in reading order, joined
// across pages. Page numbers, running headers, stamps and vertical watermarks are left out.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "parse/passage.h"

namespace rasoat {

// What a paragraph begins with. kRoman "II.", kNumber "1." "1.2.", kLetter "a)", kBullet "-" "+".
enum class Marker : std::uint8_t { kNone, kRoman, kNumber, kLetter, kBullet };

struct Paragraph {
  Passage passage;  // with its marker
  Marker marker = Marker::kNone;
  std::string label;     // "II", "1.2", "a", "-", without the closing dot or bracket
  std::size_t body = 0;  // byte offset in passage.text where the text after the marker begins
  bool bold = false;     // all of it
  bool centered = false;
};

struct TableRow {
  std::vector<Passage> cells;       // one per column; a merged cell's text stands in its first column
  std::vector<std::int32_t> spans;  // columns that cells[i] covers; 0: covered by a cell to its left
  std::vector<std::int32_t> above;  // rows up to the cell that also covers this place (merged vertically); 0: none
  std::int32_t page = 0;            // where the row begins
  Bbox box;                         // on that page
};

// One table as its author made it: pieces of following pages joined, repeated headers dropped,
// rows cut by a page break put together again.
struct JoinedTable {
  std::vector<Passage> header;  // one per column; nested headers joined with " / ", a spanning one repeated
  std::vector<TableRow> rows;   // without header rows and without the "1 2 3 4 5 6" row
  std::int32_t first_page = 0;
  std::int32_t last_page = 0;
};

using Block = std::variant<Paragraph, JoinedTable>;

struct Structure {
  std::vector<Block> blocks;
};

// Never fails. A page that was not read contributes nothing.
Structure build_structure(const Document& document);

}  // namespace rasoat
