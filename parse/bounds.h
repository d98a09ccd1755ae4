// Bounds: what a document may hold on its pages before it is taken apart. Readers bound words, rulings and sizes; a
// grid of few rulings and no word can still part a page into more cells than memory has room for.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/document.h"

namespace rasoat {

// In cells, before any are merged. The fullest page of an office has some thousand.
struct ParseBounds {
  std::uint64_t cells_of_page = 100'000;
  std::uint64_t cells = 1'000'000;  // of all pages
};

// Nothing where the document is within its bounds, as all are that people write. Else a copy of which the pages that
// have too many cells, or with which all have, are unread ("too-large"), each with the note "unreadable": nothing is
// said of them, and nothing is called missing because of them.
std::optional<Document> within_bounds(const Document& document, const ParseBounds& bounds = {});

}  // namespace rasoat
