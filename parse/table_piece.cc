#include "parse/table_piece.h"

#include <algorithm>

#include "parse/line_text.h"

namespace rasoat {
namespace {

Passage text_of_cell(const Document& document, const Page& page, const Cell& cell) {
  Passage text;
  for (const Line& line : cell.lines) join_line(text, passage_of(document, page, line));
  return text;
}

// The places right of and below the cell's own are covered by it.
void cover(TablePiece& piece, const Cell& cell) {
  const auto rows = static_cast<std::int32_t>(piece.rows.size());
  const auto columns = static_cast<std::int32_t>(piece.columns());
  for (std::int32_t r = cell.row; r < std::min(cell.row + cell.row_span, rows); ++r) {
    for (std::int32_t c = cell.column; c < std::min(cell.column + cell.column_span, columns); ++c) {
      PieceCell& place = piece.rows[r].cells[c];
      if (c > cell.column) place.column_span = 0;
      if (r > cell.row) place.row_span = 0;
    }
  }
}

// Each row from its upper to its lower edge, as its cells show them.
void set_row_boxes(const Table& table, TablePiece& piece) {
  std::vector<double> edges(piece.rows.size() + 1, table.box.bottom);
  for (const Cell& cell : table.cells) {
    edges.at(static_cast<std::size_t>(cell.row)) = cell.box.top;
    edges.at(static_cast<std::size_t>(cell.row + cell.row_span)) = cell.box.bottom;
  }
  for (std::size_t r = 0; r < piece.rows.size(); ++r) {
    piece.rows[r].box = {table.box.x0, edges[r], table.box.x1, edges[r + 1]};
  }
}

}  // namespace

TablePiece piece_of(const Document& document, const Page& page, const Table& table) {
  TablePiece piece;
  piece.page = page.number;
  piece.box = table.box;
  piece.edges = table.column_edges;
  piece.rows.resize(static_cast<std::size_t>(std::max(table.rows, 0)));
  for (PieceRow& row : piece.rows) row.cells.resize(piece.columns());
  set_row_boxes(table, piece);
  for (const Cell& cell : table.cells) {
    PieceCell& place =
        piece.rows.at(static_cast<std::size_t>(cell.row)).cells.at(static_cast<std::size_t>(cell.column));
    place.text = text_of_cell(document, page, cell);
    place.column_span = cell.column_span;
    place.row_span = cell.row_span;
    cover(piece, cell);
  }
  return piece;
}

bool is_empty(const PieceRow& row) { return filled_cells(row) == 0; }

std::size_t filled_cells(const PieceRow& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(), [](const PieceCell& cell) { return !cell.text.empty(); }));
}

bool is_full_span(const PieceRow& row) {
  if (filled_cells(row) == 0 || row.cells.size() < 2) return false;
  const auto filled =
      std::find_if(row.cells.begin(), row.cells.end(), [](const PieceCell& cell) { return !cell.text.empty(); });
  const auto at = static_cast<std::int32_t>(filled - row.cells.begin());
  return filled_cells(row) == 1 && at + filled->column_span == static_cast<std::int32_t>(row.cells.size()) && at <= 1 &&
         filled->column_span > 1;
}

TablePiece spread_columns(TablePiece piece, const std::vector<std::size_t>& new_places, std::vector<double> edges) {
  for (PieceRow& row : piece.rows) {
    std::vector<PieceCell> cells(edges.size() - 1);
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      PieceCell& cell = row.cells[c];
      const std::size_t end_column = c + static_cast<std::size_t>(std::max(cell.column_span, 1));
      const std::size_t begin = new_places.at(c);
      const std::size_t end = new_places.at(std::min(end_column, new_places.size() - 1));
      for (std::size_t place = begin; place < new_places.at(c + 1); ++place) {
        cells.at(place).column_span = 0;
        cells.at(place).row_span = cell.row_span == 0 ? 0 : 1;
      }
      if (cell.column_span > 0) cell.column_span = static_cast<std::int32_t>(end - begin);
      cells.at(begin) = std::move(cell);
    }
    row.cells = std::move(cells);
  }
  piece.edges = std::move(edges);
  return piece;
}

}  // namespace rasoat
