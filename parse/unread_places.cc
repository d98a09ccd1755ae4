#include "parse/unread_places.h"

#include <algorithm>
#include <vector>

#include "extract/layout/tables.h"

namespace rasoat {
namespace {

// In points.
constexpr double kLowestWriting = 5;
constexpr double kTallestWriting = 40;
constexpr double kMarkWidth = 7;   // a mark by hand in a cell
constexpr double kLineWidth = 60;  // a line of text
constexpr double kOutdent = 12;    // how far a line may begin before the others
constexpr double kIndent = 0.15;   // of the text's width: where lines begin

constexpr std::int32_t kNamingColumns = 2;  // code and name

bool has_height_of_writing(const Bbox& box) {
  return box.height() >= kLowestWriting && box.height() <= kTallestWriting;
}

bool holds(const Bbox& outer, const Bbox& inner) {
  return inner.center_x() > outer.x0 && inner.center_x() < outer.x1 && inner.center_y() > outer.top &&
         inner.center_y() < outer.bottom;
}

const Cell* cell_around(const Table& table, const Bbox& ink) {
  const auto cell =
      std::find_if(table.cells.begin(), table.cells.end(), [&](const Cell& c) { return holds(c.box, ink); });
  return cell == table.cells.end() ? nullptr : &*cell;
}

// In a cell without a word any mark counts; beside words a stretch of a line does.
bool is_unread(const Cell& cell, const Bbox& ink) {
  return ink.width() >= (cell.lines.empty() ? kMarkWidth : kLineWidth);
}

// One of the cells that name the row was read.
bool is_known(const Table& table, std::int32_t row) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    const bool of_row = cell.row <= row && row < cell.row + cell.row_span;
    return of_row && cell.column < kNamingColumns && !cell.lines.empty();
  });
}

Bbox text_area(const Page& page) {
  Bbox area;
  for (const Word& word : page.words) area = unite(area, word.box);
  return area;
}

// Where a line of prose begins, and as long as one. Signatures and seals stand right of that.
bool is_lost_line(const Bbox& area, const Bbox& ink) {
  return ink.width() >= kLineWidth && ink.top >= area.top && ink.bottom <= area.bottom &&
         ink.x0 >= area.x0 - kOutdent && ink.x0 <= area.x0 + kIndent * area.width();
}

}  // namespace

UnreadPlaces find_unread_places(const Page& page) {
  UnreadPlaces found;
  if (page.source != Source::kOcr || page.unread_ink.empty()) return found;
  const std::vector<Table> tables = find_tables(page);
  const Bbox area = text_area(page);
  for (const Bbox& ink : page.unread_ink) {
    if (!has_height_of_writing(ink)) continue;
    const auto table = std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return holds(t.box, ink); });
    if (table == tables.end()) {
      if (is_lost_line(area, ink)) ++found.anywhere;
    } else if (const Cell* cell = cell_around(*table, ink); cell != nullptr && is_unread(*cell, ink)) {
      ++(is_known(*table, cell->row) ? found.in_rows : found.anywhere);
    }
  }
  return found;
}

}  // namespace rasoat
