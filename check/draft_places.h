// Places of a draft: a document without pages of its own is told of by paragraph and cell.
#pragma once

#include "check/review.h"

namespace rasoat {

// Names the paragraphs in every place and in every sentence of the review of a draft; leaves that of a
// PDF alone. The pages that we laid it out on are then of no use and go.
void name_draft_places(Review& review);

}  // namespace rasoat
