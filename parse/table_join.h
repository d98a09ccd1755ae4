// Table join: the pieces of one table, page after page, put together as its author made it.
#pragma once

#include <vector>

#include "parse/structure.h"
#include "parse/table_piece.h"

namespace rasoat {

// True when `next`, with no text between them, is a further piece of the table that ends with
// `before`: the columns agree, or the header is repeated; and `next` has no other header of its own.
// `first` is the table's first piece.
bool continues_table(const TablePiece& first, const TablePiece& before, const TablePiece& next);

struct JoinResult {
  std::vector<Passage> captions;  // rows above the header that span the whole table
  JoinedTable table;
};

// Pieces in reading order, at least one. Repeated headers and rows of column numbers are dropped, rows
// cut by a page break are put together, empty rows are left out.
JoinResult join_table(std::vector<TablePiece> pieces);

}  // namespace rasoat
