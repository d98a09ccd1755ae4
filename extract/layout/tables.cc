#include "extract/layout/tables.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>

#include "extract/layout/edges.h"
#include "extract/layout/frames.h"
#include "extract/layout/grid.h"

namespace rasoat {
namespace {

constexpr double kOnEdge = 1.0;  // a word's centre this near to a border is decided by its area

std::vector<Frame> whole_frames(std::span<const Ruling> rulings, const TableOptions& options) {
  std::vector<Frame> frames = find_frames(find_edges(rulings, options), options);
  for (Frame& frame : frames) frame = mend_frame(std::move(frame), options);
  return join_open_frames(std::move(frames), options);
}

std::vector<Table> find_grids(std::span<const Ruling> rulings, const TableOptions& options) {
  std::vector<Table> tables;
  for (const Frame& frame : whole_frames(rulings, options)) {
    Grid grid = grid_of(frame.edges, options);
    std::vector<Cell> cells = find_cells(grid);
    if (cells.size() < 2) continue;
    Table table;
    table.box = {grid.xs.front(), grid.ys.front(), grid.xs.back(), grid.ys.back()};
    table.rows = grid.rows();
    table.columns = grid.columns();
    table.column_edges = std::move(grid.xs);
    table.cells = std::move(cells);
    tables.push_back(std::move(table));
  }
  std::sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) {
    return std::tie(a.box.top, a.box.x0, a.box.x1) < std::tie(b.box.top, b.box.x0, b.box.x1);
  });
  return tables;
}

// Finds the cell of a place. Built once per table: index of the cell that covers each
// elementary cell, -1 for none.
class CellMap {
 public:
  explicit CellMap(const Table& table) : table_(table), rows_(row_edges(table)) {
    const auto columns = static_cast<std::size_t>(table.columns);
    of_.assign(static_cast<std::size_t>(table.rows) * columns, -1);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      const Cell& cell = table.cells[i];
      for (std::int32_t r = cell.row; r < cell.row + cell.row_span; ++r) {
        for (std::int32_t c = cell.column; c < cell.column + cell.column_span; ++c) {
          of_[static_cast<std::size_t>(r) * columns + static_cast<std::size_t>(c)] = static_cast<std::int32_t>(i);
        }
      }
    }
  }

  // The cell for a word: by its centre, or by area where the centre lies on a border. -1: none.
  std::int32_t cell_of(const Bbox& word) const {
    const double x = word.center_x();
    const double y = word.center_y();
    std::int32_t best = at(x, y);
    double most = covered(best, word);
    for (const auto& [dx, dy] : {std::pair{-kOnEdge, 0.0}, {kOnEdge, 0.0}, {0.0, -kOnEdge}, {0.0, kOnEdge}}) {
      const std::int32_t near = at(x + dx, y + dy);
      if (near == best || covered(near, word) <= most) continue;
      best = near;
      most = covered(near, word);
    }
    return best;
  }

 private:
  static std::vector<double> row_edges(const Table& table) {
    std::vector<double> edges(static_cast<std::size_t>(table.rows) + 1, table.box.bottom);
    for (const Cell& cell : table.cells) {
      edges[static_cast<std::size_t>(cell.row)] = cell.box.top;
      edges[static_cast<std::size_t>(cell.row) + static_cast<std::size_t>(cell.row_span)] = cell.box.bottom;
    }
    return edges;
  }

  std::int32_t at(double x, double y) const {
    const auto& columns = table_.column_edges;
    if (x < columns.front() || x > columns.back() || y < rows_.front() || y > rows_.back()) return -1;
    const auto piece = [](const std::vector<double>& edges, double place) {
      const auto above = std::upper_bound(edges.begin() + 1, edges.end() - 1, place);
      return static_cast<std::size_t>(above - edges.begin()) - 1;
    };
    return of_[piece(rows_, y) * static_cast<std::size_t>(table_.columns) + piece(columns, x)];
  }

  double covered(std::int32_t cell, const Bbox& word) const {
    if (cell < 0) return 0;
    const Bbox common = intersect(table_.cells[static_cast<std::size_t>(cell)].box, word);
    return common.empty() ? 0 : common.width() * common.height();
  }

  const Table& table_;
  std::vector<double> rows_;
  std::vector<std::int32_t> of_;
};

// Words by the height of their middle, so that a table looks only at those of its own height.
std::vector<std::uint32_t> words_by_height(const Page& page) {
  std::vector<std::uint32_t> order(page.words.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(page.words[a].box.center_y(), a) < std::tuple(page.words[b].box.center_y(), b);
  });
  return order;
}

std::span<const std::uint32_t> words_between(const Page& page, std::span<const std::uint32_t> by_height, double top,
                                             double bottom) {
  const auto y_of = [&](std::uint32_t i) { return page.words[i].box.center_y(); };
  const auto first =
      std::lower_bound(by_height.begin(), by_height.end(), top, [&](std::uint32_t i, double y) { return y_of(i) < y; });
  const auto last =
      std::upper_bound(first, by_height.end(), bottom, [&](double y, std::uint32_t i) { return y < y_of(i); });
  return {first, last};
}

// Lines of a cell: upright writing, or in a narrow header writing that runs up or down. Where there
// is both, the turned one is a watermark or a stamp laid over the table.
std::vector<Line> lines_of_cell(const Page& page, std::vector<std::uint32_t> words) {
  std::sort(words.begin(), words.end());
  std::vector<Line> lines = find_lines(page, words);
  return lines.empty() ? find_turned_lines(page, words) : lines;
}

void place_words(const Page& page, std::span<const std::uint32_t> candidates, std::vector<bool>& placed, Table& table) {
  const CellMap map(table);
  std::vector<std::vector<std::uint32_t>> words(table.cells.size());
  for (const std::uint32_t index : candidates) {
    if (placed[index]) continue;
    const std::int32_t cell = map.cell_of(page.words[index].box);
    if (cell < 0) continue;
    placed[index] = true;
    words[static_cast<std::size_t>(cell)].push_back(index);
  }
  for (std::size_t i = 0; i < words.size(); ++i) table.cells[i].lines = lines_of_cell(page, std::move(words[i]));
}

}  // namespace

std::vector<Table> find_tables(const Page& page, const TableOptions& options) {
  std::vector<Table> tables = find_grids(page.rulings, options);
  if (tables.empty()) return tables;
  const std::vector<std::uint32_t> by_height = words_by_height(page);
  std::vector<bool> placed(page.words.size(), false);
  // A table within a cell of another one takes its words first.
  std::vector<std::size_t> by_area(tables.size());
  std::iota(by_area.begin(), by_area.end(), std::size_t{0});
  const auto area = [&](std::size_t i) { return tables[i].box.width() * tables[i].box.height(); };
  std::stable_sort(by_area.begin(), by_area.end(), [&](std::size_t a, std::size_t b) { return area(a) < area(b); });
  for (const std::size_t i : by_area) {
    Table& table = tables[i];
    place_words(page, words_between(page, by_height, table.box.top - kOnEdge, table.box.bottom + kOnEdge), placed,
                table);
  }
  return tables;
}

std::uint64_t count_places(const Page& page, const TableOptions& options) {
  std::uint64_t places = 0;
  for (const Frame& frame : whole_frames(page.rulings, options)) places += places_of(frame.edges, options);
  return places;
}

}  // namespace rasoat
