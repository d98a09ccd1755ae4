// Rows of a table file: the sheets of an XLSX as the worker read them, cell by cell. For lists that people
// keep in Excel (decisions, rosters, waivers).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/document.h"

namespace rasoat {

struct SheetRows {
  std::string name;  // of the sheet
  // Rows from the first to the last that holds something, each as long as the widest; "" for an empty
  // cell. Row i is row i + 1 of the sheet.
  std::vector<std::vector<std::string>> rows;
};

// One entry per page of a Document of format "xlsx"; none for any other format.
std::vector<SheetRows> sheet_rows(const Document& document);

}  // namespace rasoat
