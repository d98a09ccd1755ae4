// Page ranges of one document put together again. Pure.
#pragma once

#include <vector>

#include "extract/document.h"

namespace rasoat {

// `parts` hold ranges of the same file in ascending order, without overlap. The result is the same
// however the file was cut: facts of the file from the first part; fonts in the order of their
// first listing, those without a name (of OCR) last; notes once each, by page, code and detail.
// No parts: an empty document.
Document merge_ranges(std::vector<Document> parts);

}  // namespace rasoat
