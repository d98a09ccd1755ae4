// Row join: does the first row of a page go on with the last row of the page before?
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parse/structure.h"
#include "parse/table_piece.h"

namespace rasoat {

// What the whole table says about its rows: where TT and names stand, and whether rows without a TT
// are usual in it.
struct RowHabits {
  std::optional<std::size_t> order;  // TT or code column
  std::size_t name = 0;
  bool unnumbered_rows = false;  // rows with a name and no TT occur inside a page
};

RowHabits habits_of(const std::vector<Passage>& header, const std::vector<TablePiece>& pieces);

// `next` is the first row of a page, `last` the row before it. A row that begins with TT and name is
// new, even with empty cells after them; a row whose leading cells are empty goes on.
bool continues_row(const TableRow& last, const PieceRow& next, const RowHabits& habits);

}  // namespace rasoat
