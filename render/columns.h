// Columns: text measured as a terminal shows it. Combining marks take no column, East Asian wide
// characters take two; control characters of a document never reach the terminal. Pure; no locale.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rasoat {

// Columns that `text` takes on a terminal.
std::size_t display_width(std::string_view text);

// Control characters (C0, DEL, C1), bidirectional overrides and invalid bytes become blanks.
std::string printable(std::string_view text);

// `text` with blanks up to `width` columns; longer text comes back as it is.
std::string padded(std::string_view text, std::size_t width);

// Cut to at most `width` columns, the last one "…" where something was cut.
std::string shortened(std::string_view text, std::size_t width);

// Lines of at most `width` columns, broken at blanks (inside a word only where the word alone is
// wider). "" gives one empty line. `width` 0 means no limit.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// `text` wrapped to `width` columns in all, each line after `indent` blanks, each ending in a line feed.
std::string indented(std::string_view text, std::size_t indent, std::size_t width);

}  // namespace rasoat
