#include "parse/structure.h"

#include <utility>

#include "parse/flow.h"
#include "parse/paragraphs.h"
#include "parse/table_join.h"

namespace rasoat {
namespace {

// Takes the stream item by item; holds one open paragraph and one open table, never both.
struct Assembler {
  ParagraphStyle style;
  Structure structure;
  std::vector<const FlowLine*> open;
  std::vector<const FlowLine*> footnotes;  // set aside until the paragraph that they interrupt ends
  std::vector<TablePiece> pieces;

  void add(const FlowLine& line) {
    close_table();
    if (line.footnote) {
      footnotes.push_back(&line);
      return;
    }
    if (!open.empty() && !continues_paragraph(open, line, style)) close_paragraph();
    open.push_back(&line);
  }

  void add(const TablePiece& piece) {
    if (!pieces.empty() && !continues_table(pieces.front(), pieces.back(), piece)) close_table();
    close_paragraph();
    pieces.push_back(piece);
  }

  void close_paragraph() {
    if (!open.empty()) structure.blocks.emplace_back(make_paragraph(open));
    open.clear();
    close_footnotes();
  }

  void close_footnotes() {
    std::vector<const FlowLine*> note;
    for (const FlowLine* line : std::exchange(footnotes, {})) {
      if (!note.empty() && !continues_paragraph(note, *line, style))
        structure.blocks.emplace_back(make_paragraph(std::exchange(note, {})));
      note.push_back(line);
    }
    if (!note.empty()) structure.blocks.emplace_back(make_paragraph(note));
  }

  void close_table() {
    if (pieces.empty()) return;
    JoinResult joined = join_table(std::exchange(pieces, {}));
    for (Passage& caption : joined.captions) {
      Paragraph paragraph;
      paragraph.passage = std::move(caption);
      structure.blocks.emplace_back(std::move(paragraph));
    }
    structure.blocks.emplace_back(std::move(joined.table));
  }
};

}  // namespace

Structure build_structure(const Document& document) {
  const std::vector<FlowItem> items = read_flow(document);
  Assembler assembler;
  assembler.style = find_style(items);
  for (const FlowItem& item : items) {
    std::visit([&](const auto& value) { assembler.add(value); }, item);
  }
  assembler.close_table();
  assembler.close_paragraph();
  return std::move(assembler.structure);
}

}  // namespace rasoat
