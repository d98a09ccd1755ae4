// Paper: an office document as a value (paragraphs and tables on A4), and its bytes as DOCX (Office Open XML,
// ECMA-376). Margins, family and page numbers are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

namespace rasoat {

struct Run {
  std::string text;
  double size = 14;  // points
  bool bold = false;
  bool italic = false;
  bool capitals = false;  // printed in capitals, whatever the text
};

enum class Align : std::uint8_t { kLeft, kCenter, kBoth };

struct PaperParagraph {
  std::vector<Run> runs;
  Align align = Align::kBoth;
  double before = 0;  // points
  double after = 0;
  double first_line = 0;   // mm that its first line begins further in
  double rule = 0;         // mm: instead of text, a line of this length in the middle of `width`
  double width = 0;        // mm that are there for the rule
  bool with_next = false;  // never the last of a page
};

struct PaperCell {
  std::vector<PaperParagraph> paragraphs;
};

struct PaperTable {
  std::vector<double> widths;  // mm, of the columns
  bool borders = true;
  std::size_t heading_rows = 0;  // repeated on every page
  std::vector<std::vector<PaperCell>> rows;
};

using PaperBlock = std::variant<PaperParagraph, PaperTable>;

struct Paper {
  std::string title;
  bool landscape = false;
  std::vector<PaperBlock> blocks;
};

// Margins in mm, and what they leave of an A4 sheet's width.
inline constexpr double kPaperTop = 20, kPaperBottom = 20, kPaperLeft = 30, kPaperRight = 15;
double text_width(const Paper& paper);

// The same paper gives the same bytes, in any time zone. The error, a sentence for the log: no memory.
tl::expected<std::string, std::string> paper_docx(const Paper& paper);

}  // namespace rasoat
