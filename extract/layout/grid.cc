#include "extract/layout/grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace rasoat {
namespace {

// Places nearer to each other than `sliver` become their mean; no group grows wider than that.
std::vector<double> lines_of(const std::vector<Edge>& edges, double sliver) {
  std::vector<double> places;
  places.reserve(edges.size());
  for (const Edge& edge : edges) places.push_back(edge.at);
  std::sort(places.begin(), places.end());
  std::vector<double> lines;
  for (std::size_t first = 0; first < places.size();) {
    std::size_t last = first;
    double sum = 0;
    while (last < places.size() && places[last] - places[first] < sliver) sum += places[last++];
    lines.push_back(sum / static_cast<double>(last - first));
    first = last;
  }
  return lines;
}

std::int32_t nearest(const std::vector<double>& lines, double place) {
  const auto above = std::lower_bound(lines.begin(), lines.end(), place);
  if (above == lines.begin()) return 0;
  if (above == lines.end()) return static_cast<std::int32_t>(lines.size()) - 1;
  const auto index = static_cast<std::int32_t>(above - lines.begin());
  return *above - place < place - *(above - 1) ? index : index - 1;
}

void raise_walls(Grid& grid, const Edges& frame, Axis axis) {
  const bool horizontal = axis == Axis::kHorizontal;
  const std::vector<double>& at_lines = horizontal ? grid.ys : grid.xs;
  const std::vector<double>& along_lines = horizontal ? grid.xs : grid.ys;
  auto& walls = grid.walls[index_of(axis)];
  walls.assign(at_lines.size() * (along_lines.size() - 1), false);
  for (const Edge& edge : frame[axis]) {
    const std::int32_t line = nearest(at_lines, edge.at);
    const std::int32_t last = nearest(along_lines, edge.to);
    for (std::int32_t piece = nearest(along_lines, edge.from); piece < last; ++piece) {
      walls[grid.wall_index(axis, line, piece)] = true;
    }
  }
}

std::size_t cell_index(std::int32_t row, std::int32_t column, std::int32_t columns) {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
}

// A block of elementary cells: rows [top, bottom), columns [left, right).
struct Block {
  std::int32_t top, bottom, left, right;
  std::int64_t area() const { return std::int64_t{bottom - top} * (right - left); }
};

// Elementary cells that no wall separates have one number, areas are numbered from 0.
class Areas {
 public:
  explicit Areas(const Grid& grid) : columns_(grid.columns()), of_(count(grid), -1) {
    std::vector<std::int32_t> todo;
    for (std::int32_t start = 0; start < static_cast<std::int32_t>(of_.size()); ++start) {
      if (of_[index(start)] < 0) fill(grid, start, todo);
    }
  }
  std::int32_t at(std::int32_t row, std::int32_t column) const { return of_[index(row * columns_ + column)]; }
  const std::vector<Block>& bounds() const { return bounds_; }
  std::int64_t size(std::int32_t area) const { return sizes_[index(area)]; }

 private:
  static std::size_t index(std::int32_t i) { return static_cast<std::size_t>(i); }
  static std::size_t count(const Grid& grid) { return index(grid.rows()) * index(grid.columns()); }

  void fill(const Grid& grid, std::int32_t start, std::vector<std::int32_t>& todo) {
    const auto number = static_cast<std::int32_t>(bounds_.size());
    bounds_.push_back({grid.rows(), 0, grid.columns(), 0});
    sizes_.push_back(0);
    const auto visit = [&](std::int32_t cell) {
      if (of_[index(cell)] >= 0) return;
      of_[index(cell)] = number;
      todo.push_back(cell);
    };
    visit(start);
    while (!todo.empty()) {
      const std::int32_t cell = todo.back();
      todo.pop_back();
      const std::int32_t row = cell / columns_;
      const std::int32_t column = cell % columns_;
      grow(bounds_.back(), row, column);
      ++sizes_.back();
      if (column + 1 < columns_ && !grid.wall(Axis::kVertical, column + 1, row)) visit(cell + 1);
      if (column > 0 && !grid.wall(Axis::kVertical, column, row)) visit(cell - 1);
      if (row + 1 < grid.rows() && !grid.wall(Axis::kHorizontal, row + 1, column)) visit(cell + columns_);
      if (row > 0 && !grid.wall(Axis::kHorizontal, row, column)) visit(cell - columns_);
    }
  }

  static void grow(Block& block, std::int32_t row, std::int32_t column) {
    block.top = std::min(block.top, row);
    block.bottom = std::max(block.bottom, row + 1);
    block.left = std::min(block.left, column);
    block.right = std::max(block.right, column + 1);
  }

  std::int32_t columns_;
  std::vector<std::int32_t> of_;
  std::vector<Block> bounds_;
  std::vector<std::int64_t> sizes_;
};

// Whether walls stand along three quarters of one side of a block.
bool is_closed(const Grid& grid, Axis axis, std::int32_t line, std::int32_t from, std::int32_t to) {
  const std::vector<double>& along = axis == Axis::kHorizontal ? grid.xs : grid.ys;
  double standing = 0;
  for (std::int32_t i = from; i < to; ++i) {
    const auto piece = static_cast<std::size_t>(i);
    if (grid.wall(axis, line, i)) standing += along[piece + 1] - along[piece];
  }
  return standing >= 0.75 * (along[static_cast<std::size_t>(to)] - along[static_cast<std::size_t>(from)]);
}

int closed_sides(const Grid& grid, const Block& b) {
  return is_closed(grid, Axis::kHorizontal, b.top, b.left, b.right) +
         is_closed(grid, Axis::kHorizontal, b.bottom, b.left, b.right) +
         is_closed(grid, Axis::kVertical, b.left, b.top, b.bottom) +
         is_closed(grid, Axis::kVertical, b.right, b.top, b.bottom);
}

// The whole rim of the grid that the area touches has walls.
bool leaks(const Grid& grid, const Areas& areas, std::int32_t area) {
  const Block& b = areas.bounds()[static_cast<std::size_t>(area)];
  for (std::int32_t row = b.top; row < b.bottom; ++row) {
    const bool left = b.left == 0 && areas.at(row, 0) == area && !grid.wall(Axis::kVertical, 0, row);
    const bool right =
        b.right == grid.columns() && areas.at(row, b.right - 1) == area && !grid.wall(Axis::kVertical, b.right, row);
    if (left || right) return true;
  }
  for (std::int32_t column = b.left; column < b.right; ++column) {
    const bool top = b.top == 0 && areas.at(0, column) == area && !grid.wall(Axis::kHorizontal, 0, column);
    const bool bottom = b.bottom == grid.rows() && areas.at(b.bottom - 1, column) == area &&
                        !grid.wall(Axis::kHorizontal, b.bottom, column);
    if (top || bottom) return true;
  }
  return false;
}

// The largest run of rows below (row, column) whose cells [column, right) are all of this area
// and not taken yet.
Block next_rectangle(const Areas& areas, const std::vector<bool>& taken, std::int32_t columns, const Block& bounds,
                     std::int32_t area, std::int32_t row, std::int32_t column) {
  const auto is_free = [&](std::int32_t r, std::int32_t c) {
    return areas.at(r, c) == area && !taken[cell_index(r, c, columns)];
  };
  Block block{row, row + 1, column, column + 1};
  while (block.right < bounds.right && is_free(row, block.right)) ++block.right;
  const auto row_is_free = [&](std::int32_t r) {
    for (std::int32_t c = block.left; c < block.right; ++c) {
      if (!is_free(r, c)) return false;
    }
    return true;
  };
  while (block.bottom < bounds.bottom && row_is_free(block.bottom)) ++block.bottom;
  return block;
}

void cut_into_rectangles(const Grid& grid, const Areas& areas, std::int32_t area, std::vector<bool>& taken,
                         std::vector<Block>& out) {
  const Block& bounds = areas.bounds()[static_cast<std::size_t>(area)];
  for (std::int32_t row = bounds.top; row < bounds.bottom; ++row) {
    for (std::int32_t column = bounds.left; column < bounds.right; ++column) {
      if (areas.at(row, column) != area || taken[cell_index(row, column, grid.columns())]) continue;
      const Block block = next_rectangle(areas, taken, grid.columns(), bounds, area, row, column);
      for (std::int32_t r = block.top; r < block.bottom; ++r) {
        for (std::int32_t c = block.left; c < block.right; ++c) {
          taken[cell_index(r, c, grid.columns())] = true;
        }
      }
      out.push_back(block);
    }
  }
}

std::vector<Block> find_blocks(const Grid& grid) {
  const Areas areas(grid);
  std::vector<bool> taken(static_cast<std::size_t>(grid.rows()) * static_cast<std::size_t>(grid.columns()), false);
  std::vector<Block> blocks;
  for (std::int32_t area = 0; area < static_cast<std::int32_t>(areas.bounds().size()); ++area) {
    const Block& bounds = areas.bounds()[static_cast<std::size_t>(area)];
    const bool rectangle = bounds.area() == areas.size(area);
    const bool outside = leaks(grid, areas, area) && (!rectangle || closed_sides(grid, bounds) < 3);
    if (outside) continue;
    if (rectangle) {
      blocks.push_back(bounds);
    } else {
      cut_into_rectangles(grid, areas, area, taken, blocks);
    }
  }
  return blocks;
}

// Keeps the grid lines at which a block begins or ends; gives the new number of each old line.
std::vector<std::int32_t> close_up(std::vector<double>& lines, const std::vector<Block>& blocks,
                                   std::int32_t Block::*from, std::int32_t Block::*to) {
  std::vector<std::int32_t> number(lines.size(), -1);
  for (const Block& block : blocks) {
    number[static_cast<std::size_t>(block.*from)] = 0;
    number[static_cast<std::size_t>(block.*to)] = 0;
  }
  std::vector<double> kept;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (number[i] < 0) continue;
    number[i] = static_cast<std::int32_t>(kept.size());
    kept.push_back(lines[i]);
  }
  lines = std::move(kept);
  return number;
}

}  // namespace

std::uint64_t places_of(const Edges& frame, const TableOptions& options) {
  const auto pieces = [&](Axis axis) {
    const std::size_t lines = lines_of(frame[axis], options.sliver).size();
    return lines < 2 ? std::uint64_t{0} : std::uint64_t{lines - 1};
  };
  return pieces(Axis::kHorizontal) * pieces(Axis::kVertical);
}

Grid grid_of(const Edges& frame, const TableOptions& options) {
  Grid grid;
  grid.xs = lines_of(frame[Axis::kVertical], options.sliver);
  grid.ys = lines_of(frame[Axis::kHorizontal], options.sliver);
  const bool encloses = grid.xs.size() >= 2 && grid.ys.size() >= 2;
  if (!encloses || (grid.xs.size() - 1) * (grid.ys.size() - 1) > options.max_cells) return {};
  for (const Axis axis : kAxes) raise_walls(grid, frame, axis);
  return grid;
}

std::vector<Cell> find_cells(Grid& grid) {
  if (grid.rows() < 1 || grid.columns() < 1) return {};
  const std::vector<Block> blocks = find_blocks(grid);
  const auto rows = close_up(grid.ys, blocks, &Block::top, &Block::bottom);
  const auto columns = close_up(grid.xs, blocks, &Block::left, &Block::right);
  std::vector<Cell> cells;
  for (const Block& block : blocks) {
    const std::int32_t top = rows[static_cast<std::size_t>(block.top)];
    const std::int32_t bottom = rows[static_cast<std::size_t>(block.bottom)];
    const std::int32_t left = columns[static_cast<std::size_t>(block.left)];
    const std::int32_t right = columns[static_cast<std::size_t>(block.right)];
    const Bbox box{grid.xs[static_cast<std::size_t>(left)], grid.ys[static_cast<std::size_t>(top)],
                   grid.xs[static_cast<std::size_t>(right)], grid.ys[static_cast<std::size_t>(bottom)]};
    cells.push_back({top, left, bottom - top, right - left, box, {}});
  }
  std::sort(cells.begin(), cells.end(),
            [](const Cell& a, const Cell& b) { return std::tie(a.row, a.column) < std::tie(b.row, b.column); });
  return cells;
}

}  // namespace rasoat
