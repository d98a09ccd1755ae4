#include "parse/table_strays.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace rasoat {
namespace {

using Place = std::pair<std::int32_t, std::int32_t>;  // row, column

std::vector<double> row_edges(const Table& table) {
  std::vector<double> edges(static_cast<std::size_t>(table.rows) + 1, table.box.bottom);
  for (const Cell& cell : table.cells) {
    edges.at(static_cast<std::size_t>(cell.row)) = cell.box.top;
    edges.at(static_cast<std::size_t>(cell.row + cell.row_span)) = cell.box.bottom;
  }
  return edges;
}

std::optional<std::int32_t> interval_of(const std::vector<double>& edges, double at) {
  const auto above = std::upper_bound(edges.begin(), edges.end(), at);
  if (above == edges.begin() || above == edges.end()) return std::nullopt;
  return static_cast<std::int32_t>(above - edges.begin()) - 1;
}

Cell* cell_at(Table& table, Place place) {
  for (Cell& cell : table.cells) {
    const bool row = place.first >= cell.row && place.first < cell.row + cell.row_span;
    const bool column = place.second >= cell.column && place.second < cell.column + cell.column_span;
    if (row && column) return &cell;
  }
  return nullptr;
}

Cell new_cell(const Table& table, const std::vector<double>& rows, Place place) {
  const auto row = static_cast<std::size_t>(place.first);
  const auto column = static_cast<std::size_t>(place.second);
  Cell cell;
  cell.row = place.first;
  cell.column = place.second;
  cell.box = {table.column_edges[column], rows[row], table.column_edges[column + 1], rows[row + 1]};
  return cell;
}

void add_words(const Page& page, const std::vector<std::uint32_t>& words, Cell& cell) {
  std::vector<Line> lines = find_lines(page, words);
  cell.lines.insert(cell.lines.end(), lines.begin(), lines.end());
  std::stable_sort(cell.lines.begin(), cell.lines.end(),
                   [](const Line& a, const Line& b) { return a.box.center_y() < b.box.center_y(); });
}

}  // namespace

void adopt_strays(const Page& page, Table& table, std::vector<bool>& text) {
  const std::vector<double> rows = row_edges(table);
  std::map<Place, std::vector<std::uint32_t>> strays;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    if (!text[i]) continue;
    const auto column = interval_of(table.column_edges, page.words[i].box.center_x());
    const auto row = interval_of(rows, page.words[i].box.center_y());
    if (!column || !row) continue;
    strays[{*row, *column}].push_back(i);
    text[i] = false;
  }
  for (const auto& [place, words] : strays) {
    Cell* cell = cell_at(table, place);
    if (cell == nullptr) cell = &table.cells.emplace_back(new_cell(table, rows, place));
    add_words(page, words, *cell);
  }
  std::sort(table.cells.begin(), table.cells.end(),
            [](const Cell& a, const Cell& b) { return std::pair(a.row, a.column) < std::pair(b.row, b.column); });
}

}  // namespace rasoat
