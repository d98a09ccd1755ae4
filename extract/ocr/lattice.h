// Tables whose lines the scanner broke, seen as a whole.
#pragma once

#include "extract/ocr/rulings.h"

namespace rasoat::ocr {

// Lines of a table run straight through it, so pieces on one height are one line, and between two neighbouring lines
// that cross it there either stands a side of cells or there does not. What is left of a broken side says that it does;
// one that is gone altogether is taken for broken where sides of the same table have breaks as long, it stands alone
// between two that are there, and nothing is written in its place. Lines of one table that are crossed at one end by
// none (a table without outer border) end where most of them do. What runs out of a table alone (a streak of the
// scanner) and what is no part of one stay as they are.
// `side`: the picture turned clockwise.
DrawnLines complete_tables(Pix* ink, Pix* side, const DrawnLines& lines, double dpi);

}  // namespace rasoat::ocr
