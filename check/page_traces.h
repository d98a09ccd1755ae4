// Page traces: scanned pages that bear a criterion's code or nearly its name among the words as they were read, though
// no row and no sentence was found for it: a table whose rulings are broken may not have been seen as one. A trace
// proves nothing; it only keeps the criterion from being called missing. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// What is not on the page can be called missing: it was read, and not as mere guesses.
bool is_searchable(const PageFact& page);

// One list of page numbers, ascending, for each criterion; {} for those of `spoken`, of which something was found: their
// words on a page speak for no other criterion of a similar name. `spoken` has one entry for each criterion.
std::vector<std::vector<std::int32_t>> page_traces(const std::vector<Criterion>& criteria,
                                                   const std::vector<PageFact>& pages, const std::vector<bool>& spoken);

}  // namespace rasoat
