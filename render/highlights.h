// Highlights: the places of a document that its review speaks of, for outputs that mark them on the page. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "check/review.h"
#include "extract/picture.h"
#include "render/catalogue.h"

namespace rasoat {

// One box on one page. `result` where a verdict was decided there, else `finding`; borrowed from the review.
struct Highlight {
  const Result* result = nullptr;
  const Finding* finding = nullptr;
  std::int32_t page = 1;
  Bbox box;  // on the page as drawn: points, origin top left, turned by PageFact::rotation
};

// By page, then from the top. Verdicts in scope and findings that are neither out of scope nor spoken for by a
// verdict. Boxes are cut to the page; a place without a box, or of a draft, which has no pages, gives none.
std::vector<Highlight> highlights_of(const Review& review);

// The pages to be drawn: those with a highlight, or all that can be drawn. Ascending; none of a draft.
std::vector<PageWanted> pages_to_draw(const Review& review, bool all);

// What is said of a place: "1.1 Đạt: Văn bản nêu ..." or "Sai thể thức số, ký hiệu: ...".
std::string highlight_title(const Highlight& highlight, Language language);

}  // namespace rasoat
