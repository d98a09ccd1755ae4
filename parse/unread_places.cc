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
constexpr std::size_t kColumnNumber = 4;    // bytes: "(10)"

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

bool is_of_row(const Cell& cell, std::int32_t row) { return cell.row <= row && row < cell.row + cell.row_span; }

// One of the cells that name the row was read.
bool is_known(const Table& table, std::int32_t row) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    return is_of_row(cell, row) && cell.column < kNamingColumns && !cell.lines.empty();
  });
}

// The row above all others, of nothing but "(1)", "(2)": it numbers the columns.
bool numbers_columns(const Page& page, const Table& table, std::int32_t row) {
  const auto is_short = [&](const Line& line) {
    return std::all_of(line.words.begin(), line.words.end(),
                       [&](std::uint32_t word) { return page.words[word].text.size() <= kColumnNumber; });
  };
  return row == 0 && std::all_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
           return !is_of_row(cell, row) || std::all_of(cell.lines.begin(), cell.lines.end(), is_short);
         });
}

// Where the text stands: its left edge is where most lines begin, so that a stamp in the margin does not widen it.
Bbox text_area(const Page& page) {
  Bbox area;
  std::vector<double> begins;
  const Word* before = nullptr;
  for (const Word& word : page.words) {
    area = unite(area, word.box);
    const bool goes_on = before != nullptr && before->box.x0 < word.box.x0 && before->box.bottom > word.box.center_y();
    if (!goes_on) begins.push_back(word.box.x0);
    before = &word;
  }
  if (begins.empty()) return area;
  const auto early = begins.begin() + static_cast<std::ptrdiff_t>(begins.size() / 4);
  std::nth_element(begins.begin(), early, begins.end());
  area.x0 = *early;
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
      if (numbers_columns(page, *table, cell->row)) continue;
      const bool known = is_known(*table, cell->row);
      if (known && cell->column == 0) continue;  // the code; the name beside it was read
      ++(known ? found.in_rows : found.anywhere);
    }
  }
  return found;
}

}  // namespace rasoat
