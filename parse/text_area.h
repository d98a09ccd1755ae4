// Text area: between which x the text of each page runs and how far apart its lines stand, worked out
// from the lines themselves; short pages follow the others of their size.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/layout/lines.h"
#include "parse/flow.h"

namespace rasoat {

// lines[p]: the lines of document.pages[p] outside tables. tables[p]: the boxes of its tables.
std::vector<TextArea> find_text_areas(const Document& document, const std::vector<std::vector<Line>>& lines,
                                      const std::vector<std::vector<Bbox>>& tables);

}  // namespace rasoat
