// The rows of a document's tables beside those that the labels list.
#pragma once

#include <string>
#include <vector>

#include "parse/structure.h"
#include "tests/accuracy/labels.h"
#include "tests/accuracy/reading.h"

namespace rasoat::accuracy {

// Counts rows and cells of `cells` (a table of labels; headers and column numbers left out). Rows pair up in their
// order by the words that they share; a row that is lacking costs all its cells.
void compare_rows(const std::vector<Row>& cells, const Structure& structure, TextScore& score,
                  std::vector<std::string>* differences);

}  // namespace rasoat::accuracy
