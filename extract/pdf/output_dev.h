// The one pass over a page's content stream: Poppler's interpreter drives a private OutputDev,
// which collects PageMarks. The only place that knows Poppler's graphics state.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/page_marks.h"
#include "extract/pdf/pdf_file.h"

namespace rasoat {

// Reads page `number` (1-based). Fonts met for the first time are appended to `fonts`, fonts
// alike in every field share an entry. Never throws: a page that cannot be read says so in its
// marks. Not for use by several threads on one file at a time.
PageMarks read_marks(const PdfFile& file, std::int32_t number, const ReadLimits& limits, std::vector<Font>& fonts);

}  // namespace rasoat
