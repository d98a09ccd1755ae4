// Laying out: a draft as pages of words and rulings, so that it is understood as any other document is.
// The pages are ours: they have the paper's size, but no office program would break them just so. What
// stands where in the draft is kept in Page::anchors. Private to this room.
#pragma once

#include <map>
#include <vector>

#include "extract/document.h"
#include "extract/office/draft.h"

namespace rasoat::office {

// A picture that fills its page, to be read by OCR.
struct PagePicture {
  std::size_t page = 0;  // index into the pages
  std::string part;
};

struct LaidOut {
  std::vector<Page> pages;
  std::vector<PagePicture> pictures;
};

// Tables are kept whole, on a sheet as tall as it takes (up to kTallestSheet); layout tables without
// borders and of two columns (letterheads, signature blocks) have no rulings. A picture as large as a
// good part of the page gets a page of its own, kUnread "no-text".
inline constexpr double kTallestSheet = 12'000;  // points
LaidOut lay_out(const Draft& draft);

}  // namespace rasoat::office
