// Table header: which rows of a table piece are its header, and what they say per column.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "parse/table_piece.h"

namespace rasoat {

// Rows [captions, captions + rows) are the header; `captions` rows above it span the whole table
// ("Biểu số 01"); with `numbered`, the row after the header numbers the columns.
struct HeaderRows {
  std::size_t captions = 0;
  std::size_t rows = 0;
  bool numbered = false;
  std::size_t end() const { return captions + rows + (numbered ? 1 : 0); }
};

// rows == 0: the piece begins with data (or, when numbered, with the row of column numbers).
HeaderRows find_header(const TablePiece& piece);

// "1 2 3 4 5 6", "(1) (2) (3)=(1)+(2)", "A B 1 2 3".
bool is_numbering_row(const PieceRow& row);

// A header row that somebody moved among the rows of a table that has none on top: most of its cells are
// worded like headers; fewer are enough in bold as no row before it.
std::optional<std::size_t> find_header_within(const TablePiece& piece);

// The same words in the same columns; small differences of an OCR reading are allowed.
bool same_text(const PieceRow& a, const PieceRow& b);

// One text per column: nested headers joined with " / ", a spanning one repeated.
std::vector<Passage> header_texts(std::span<const PieceRow> rows);

}  // namespace rasoat
