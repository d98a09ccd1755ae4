// Tables: ruled grids on one page, found from rulings by pure functions
// (edges -> intersections -> cells -> tables).
#pragma once

#include <cstdint>
#include <vector>

#include "extract/document.h"
#include "extract/layout/lines.h"

namespace rasoat {

// Tolerances in points.
struct TableOptions {
  double snap = 3.0;        // rulings nearer than this are one
  double join = 4.0;        // gaps along a ruling that are bridged (dashes, scanner breaks)
  double min_length = 8.0;  // shorter pieces are not rulings of a table
  double sliver = 6.0;      // rows and columns narrower than this are gaps of a double ruling
  std::uint32_t max_cells = 100'000;
};

// A cell spans [row, row+row_span) x [column, column+column_span). 0-based.
struct Cell {
  std::int32_t row = 0;
  std::int32_t column = 0;
  std::int32_t row_span = 1;
  std::int32_t column_span = 1;
  Bbox box;
  std::vector<Line> lines;  // of the words whose centre lies in the cell, top to bottom
};

// Cells never overlap and are sorted by (row, column). Column edges in ascending x.
struct Table {
  Bbox box;
  std::int32_t rows = 0;
  std::int32_t columns = 0;
  std::vector<double> column_edges;  // columns + 1 values
  std::vector<Cell> cells;
};

// Ruled tables of one page in reading order (top, then x0): at least two cells. Missing outer
// borders are completed where the inner rulings and the words show the extent. A page without
// rulings gives {}. Never fails.
// Source: the edges-to-cells method of Nurminen's thesis, with merged cells added.
std::vector<Table> find_tables(const Page& page, const TableOptions& options = {});

// How many cells the page's rulings part, before any are merged; counted without making one. Of more than
// options.max_cells in one table find_tables gives none: who counts first can say so.
std::uint64_t count_places(const Page& page, const TableOptions& options = {});

}  // namespace rasoat
