// Furniture: what stands on a page without being part of the text: page numbers, running headers and
// footers, vertical writing, watermarks, the visible marks of digital signatures.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"

namespace rasoat {

// mask[p][w] speaks of word w of document.pages[p].
using WordMask = std::vector<std::vector<bool>>;

// Which of the words outside tables are text. A line is a running header or footer when it recurs at
// the same place of the margin on several pages. The components of Nghị định 30 (motto, number,
// "Phụ lục") never are.
WordMask find_text_words(const Document& document, const WordMask& in_table);

// A line that is nothing but the number of its page: "2", "- 3 -", "Trang 4/17".
bool is_page_number(const std::string& text);

}  // namespace rasoat
