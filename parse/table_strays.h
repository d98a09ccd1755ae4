// Table strays: words that stand inside a table where it has no cell, because borders were lost or
// never drawn. They are put into the place of the grid where they stand.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/layout/tables.h"

namespace rasoat {

// `text[w]`: word w is text outside all cells; set to false for each word that finds a place. Words
// whose middle lies outside the table's box stay.
void adopt_strays(const Page& page, Table& table, std::vector<bool>& text);

}  // namespace rasoat
