// Unread places: ink of a scanned page that gave no word and stands where the text does, so that it may be a
// result, a mark by hand or a whole line. Signatures, seals, specks, streaks and borders stand elsewhere or are of
// another size.
#pragma once

#include "extract/document.h"
#include "parse/submission.h"

namespace rasoat {

// None on a page that was not recognised from its picture. Never fails.
UnreadPlaces find_unread_places(const Page& page);

}  // namespace rasoat
