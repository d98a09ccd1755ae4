// Page ranges of one document put together again. Pure.
#pragma once

#include <vector>

#include "extract/document.h"

namespace rasoat {

// `parts` hold ranges of the same file in ascending order, without overlap. The result is what one
// reading of all of them would have given: fonts in the order of their first listing, facts of
// the file from the first part, notes once each. No parts: an empty document.
Document merge_ranges(std::vector<Document> parts);

}  // namespace rasoat
