// Paragraphs: lines put together as their author wrote them, also across pages.
#pragma once

#include <span>
#include <vector>

#include "parse/flow.h"
#include "parse/structure.h"

namespace rasoat {

// How the author of a document sets paragraphs, told from all its lines.
struct ParagraphStyle {
  bool indents_markers = false;  // paragraphs with a marker begin indented
  double indent = 0;             // usual first-line indentation in points; 0: none
};

ParagraphStyle find_style(std::span<const FlowItem> items);

// True when `next` belongs to the paragraph whose lines so far are `open` (at least one).
bool continues_paragraph(std::span<const FlowLine* const> open, const FlowLine& next, const ParagraphStyle& style);

// A paragraph of these lines, its marker told.
Paragraph make_paragraph(std::span<const FlowLine* const> lines);

}  // namespace rasoat
