// Lines: words put back into the lines that a reader sees. Pure functions over values.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extract/document.h"

namespace rasoat {

// One line of writing. `words` are indices into Page::words, in reading order.
struct Line {
  Bbox box;
  std::vector<std::uint32_t> words;
};

// Lines among `subset` (indices into page.words), top to bottom. Words of one line overlap
// vertically by more than half of the smaller height; a gap wider than `column_gap` times the
// font size starts a new line beside it (two-column headers).
// Words that do not run left to right (direction != 0) are left out.
std::vector<Line> find_lines(const Page& page, std::span<const std::uint32_t> subset, double column_gap = 1e9);
// The same for the whole page.
std::vector<Line> find_lines(const Page& page, double column_gap = 1e9);

// Lines of writing that runs down (90), upside down (180) or up (270), as a reader who turns the
// page sees them: words in reading order, lines in reading order of each direction in turn.
std::vector<Line> find_turned_lines(const Page& page, std::span<const std::uint32_t> subset);

// The words of a line joined by single blanks.
std::string text_of(const Page& page, const Line& line);

}  // namespace rasoat
