// Table piece: the part of a table that stands on one page, as rows of passages.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/document.h"
#include "extract/layout/tables.h"
#include "parse/passage.h"

namespace rasoat {

// A cell where its text stands. Places that a merged cell covers besides have no text.
struct PieceCell {
  Passage text;
  std::int32_t column_span = 1;  // 0: covered by a cell to its left
  std::int32_t row_span = 1;     // 0: covered by a cell above
  bool covered() const { return column_span == 0 || row_span == 0; }
};

struct PieceRow {
  std::vector<PieceCell> cells;  // one per column
  Bbox box;
};

struct TablePiece {
  std::int32_t page = 0;
  Bbox box;
  std::vector<double> edges;  // columns + 1, ascending x
  std::vector<PieceRow> rows;
  std::size_t columns() const { return edges.empty() ? 0 : edges.size() - 1; }
};

// Every place of the grid is there, also where the table has no cell. Rows are those of the table.
TablePiece piece_of(const Document& document, const Page& page, const Table& table);

// The row has no text at all.
bool is_empty(const PieceRow& row);
// Number of cells with text.
std::size_t filled_cells(const PieceRow& row);
// One cell covers all columns, or is the only one with text and covers all but the first.
bool is_full_span(const PieceRow& row);

// The piece with each column c standing at new_places[c] of `columns` (ascending, one more value
// for the right end): places in between are covered by the cell to their left.
TablePiece spread_columns(TablePiece piece, const std::vector<std::size_t>& new_places, std::vector<double> edges);

}  // namespace rasoat
