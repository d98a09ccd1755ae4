// Scan repair: a scanner loses borders of a table and draws some that are not there. What the cells
// hold tells which: words that keep clear of a border seen in other rows belong to two cells, words
// that run through a border belong to one.
#pragma once

#include "parse/table_piece.h"

namespace rasoat {

// A piece of a scanned table with its cells cut and joined; any other piece as it is. Only cells
// change: no word is lost or doubled, columns stay, rows may be added.
TablePiece repair_scan(TablePiece piece);

}  // namespace rasoat
