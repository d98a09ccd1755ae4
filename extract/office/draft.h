// Draft: what a DOCX holds, in the order of reading, before it is laid out. Lengths are points. Values
// only. Private to this room.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "extract/document.h"

namespace rasoat::office {

enum class Alignment : std::uint8_t { kLeft, kCenter, kRight };

// Text of one font and size. Codes as written: legacy encodings are decoded later.
struct Run {
  std::u32string codes;  // U+0009 a tab, U+000A a line break, U+000C a page break
  std::uint32_t font = 0;
  float size = 13;
};

// A picture within the text. `part`: its name in the package, "" where it is not in there.
struct Picture {
  double width = 0;
  double height = 0;
  std::string part;
};

struct DraftParagraph {
  std::int32_t number = 0;  // 1-based, of all paragraphs of the document, cells included
  std::vector<Run> runs;
  std::vector<Picture> pictures;
  Alignment alignment = Alignment::kLeft;
  double left = 0;  // indents
  double right = 0;
  double first_line = 0;  // further than left; below 0 it hangs
  double before = 0;      // room above and below
  double after = 0;
  bool new_page = false;
};

struct DraftCell {
  std::int32_t column = 0;  // 0-based, of the table's grid
  std::int32_t columns = 1;
  bool continues = false;  // belongs to the cell above it
  std::vector<DraftParagraph> paragraphs;
};

struct DraftTable {
  std::int32_t number = 0;      // 1-based
  std::vector<double> columns;  // widths
  bool has_borders = false;
  std::vector<std::vector<DraftCell>> rows;
};

struct DraftPage {
  double width = 595;
  double height = 842;
  double left = 85;  // margins
  double right = 43;
  double top = 57;
  double bottom = 57;
};

struct DraftBlock {
  std::variant<DraftParagraph, DraftTable> content;
  DraftPage page;               // what it is printed on
  bool begins_section = false;  // on a new page
};

struct Draft {
  std::vector<DraftBlock> blocks;
  std::vector<Font> fonts;
  std::vector<std::string> legacy_fonts;  // names, once decoded
};

}  // namespace rasoat::office
