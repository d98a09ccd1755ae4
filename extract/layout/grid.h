// Grids: a mended frame as rows and columns with walls, and its cells. Third step of
// find_tables; pure.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/layout/edges.h"

namespace rasoat {

// Lines of a grid, ascending, and which of its walls stand. A wall is the piece of a grid line
// between two neighbouring lines of the other axis.
struct Grid {
  std::vector<double> xs;
  std::vector<double> ys;
  // wall(Axis::kHorizontal, i, j): on ys[i] between xs[j] and xs[j + 1];
  // wall(Axis::kVertical, i, j): on xs[i] between ys[j] and ys[j + 1].
  std::vector<bool> walls[2];

  std::int32_t columns() const { return static_cast<std::int32_t>(xs.size()) - 1; }
  std::int32_t rows() const { return static_cast<std::int32_t>(ys.size()) - 1; }
  std::size_t wall_index(Axis axis, std::int32_t line, std::int32_t piece) const {
    const std::int32_t pieces = axis == Axis::kHorizontal ? columns() : rows();
    return static_cast<std::size_t>(line) * static_cast<std::size_t>(pieces) + static_cast<std::size_t>(piece);
  }
  bool wall(Axis axis, std::int32_t line, std::int32_t piece) const {
    return walls[index_of(axis)][wall_index(axis, line, piece)];
  }
};

// The cells of a frame before any are merged: its rows times its columns.
std::uint64_t places_of(const Edges& frame, const TableOptions& options);

// Empty (rows() < 1) when the frame encloses nothing or has more than options.max_cells cells.
Grid grid_of(const Edges& frame, const TableOptions& options);

// Cells without words, sorted by (row, column), rows and columns that no cell needs closed up;
// `grid` is changed accordingly. What lies open to the outside is no cell; an area that is no
// rectangle (a missing piece of ruling) is cut into rectangles.
std::vector<Cell> find_cells(Grid& grid);

}  // namespace rasoat
