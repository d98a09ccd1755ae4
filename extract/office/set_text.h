// Setting text: a paragraph broken into lines of words between two edges. Widths of letters are those
// of a common serif face, near enough to tell what stands beside and below what. Private to this room.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/office/draft.h"

namespace rasoat::office {

struct SetParagraph {
  std::vector<Word> words;               // boxes relative to (0, top of the paragraph)
  double height = 0;                     // room above and below not included
  std::vector<std::size_t> page_breaks;  // a new page begins before words[i]
};

// `left` and `right`: the edges that indents count from. An empty paragraph has the height of a line.
SetParagraph set_paragraph(const DraftParagraph& paragraph, const std::vector<Font>& fonts, double left, double right);

}  // namespace rasoat::office
