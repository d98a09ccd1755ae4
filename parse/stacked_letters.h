// Stacked letters: a mark that runs down the page letter by letter, each letter upright ("2 / 0 / 1 / 2"), as
// archives and signing software lay it over the lines. No part of what was written.
#pragma once

#include <vector>

#include "extract/document.h"

namespace rasoat {

// Clears keep[i] for the letters of such a stack: words of one letter or digit, in one column at steady
// steps, some of them squeezed in between the words of a line. A column of row numbers is none: nothing
// stands close beside them.
void drop_stacked_letters(const Page& page, std::vector<bool>& keep);

}  // namespace rasoat
