#include "parse/row_join.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/text/normalize.h"
#include "parse/columns.h"
#include "parse/line_text.h"
#include "parse/marker.h"
#include "parse/table_header.h"

namespace rasoat {
namespace {

const std::string& text_at(const PieceRow& row, std::size_t column) { return row.cells.at(column).text.text; }

// A number, a Roman number, a letter, a code with or without its kind.
bool is_order_text(const std::string& text) {
  static const RE2 kOrder(
      R"(^\(?(?:(?:TCTP|TC)\s*)?([0-9]{1,3}|[IVXLC]{1,6}|[A-Za-zđĐ]|[0-9]{1,2}(\.[0-9]{1,2}){1,4})[.)]?$)");
  return RE2::FullMatch(text, kOrder);
}

// Without a header row the first column is a TT column when most of its cells are numbers.
bool is_order_column(const std::vector<TablePiece>& pieces, std::size_t column) {
  std::size_t orders = 0;
  std::size_t filled = 0;
  for (const TablePiece& piece : pieces) {
    for (const PieceRow& row : piece.rows) {
      if (column >= row.cells.size() || text_at(row, column).empty()) continue;
      ++filled;
      if (is_order_text(text_at(row, column))) ++orders;
    }
  }
  return filled > 0 && orders * 3 >= filled * 2;
}

// A row inside a page that has a name but no TT, though nothing above covers the TT cell.
bool is_unnumbered(const PieceRow& row, const RowHabits& habits) {
  const PieceCell& order = row.cells.at(*habits.order);
  return order.text.empty() && !order.covered() && !text_at(row, habits.name).empty() && !is_full_span(row);
}

bool has_unnumbered_rows(const std::vector<TablePiece>& pieces, const RowHabits& habits) {
  for (const TablePiece& piece : pieces) {
    const std::size_t after_header = find_header(piece).end();
    for (std::size_t r = after_header + 1; r < piece.rows.size(); ++r) {
      if (is_unnumbered(piece.rows[r], habits)) return true;
    }
  }
  return false;
}

bool is_field_row(const TableRow& row) {
  const auto filled =
      std::count_if(row.cells.begin(), row.cells.end(), [](const Passage& cell) { return !cell.empty(); });
  const bool wide = std::any_of(row.spans.begin(), row.spans.end(), [&](std::int32_t span) {
    return span > 1 && span + 1 >= static_cast<std::int32_t>(row.cells.size());
  });
  return wide && filled <= 2;
}

// Every cell of the next row takes up an unfinished text of the last one.
bool takes_up(const TableRow& last, const PieceRow& next) {
  for (std::size_t c = 0; c < next.cells.size(); ++c) {
    const std::string& text = text_at(next, c);
    if (text.empty()) continue;
    const Passage& before = last.cells.at(c);
    if (before.empty() || !(starts_lower(text) || !ends_clause(before.text))) return false;
  }
  return true;
}

bool name_goes_on(const TableRow& last, const std::string& name, const RowHabits& habits) {
  const std::string& before = last.cells.at(habits.name).text;
  return !before.empty() && starts_lower(name) && find_marker(name).marker == Marker::kNone && !ends_sentence(before);
}

// A page break went through the row: its name, set lower or higher in its cell than the rest, came to stand alone on
// the next page. No column has text on both pages.
bool has_lost_name(const TableRow& last, const PieceRow& next, const RowHabits& habits) {
  if (!last.cells.at(habits.name).empty() || last.above.at(habits.name) > 0) return false;
  const PieceCell& name = next.cells.at(habits.name);
  const bool alone = !name.text.empty() && name.row_span == 1 && filled_cells(next) == 1;
  const bool heads = find_marker(name.text.text).marker == Marker::kRoman || is_upper(name.text.text);
  const auto filled =
      std::count_if(last.cells.begin(), last.cells.end(), [](const Passage& cell) { return !cell.empty(); });
  return alone && !heads && filled >= 2;
}

// Of the row only cells of a single line came to stand on the page before, since text of two lines is not torn; its
// number and name are on the next page. No column has text on both pages.
bool has_lost_head(const TableRow& last, const PieceRow& next, const RowHabits& habits) {
  const auto is_open = [&](std::size_t c) { return last.cells.at(c).empty() && last.above.at(c) == 0; };
  if (!is_open(*habits.order) || !is_open(habits.name)) return false;
  if (text_at(next, *habits.order).empty() || text_at(next, habits.name).empty()) return false;
  for (std::size_t c = 0; c < next.cells.size(); ++c) {
    if (!last.cells.at(c).empty() && !text_at(next, c).empty()) return false;
  }
  return true;
}

bool is_merged_name(const TableRow& last, const PieceRow& next, const RowHabits& habits) {
  return last.above.at(habits.name) > 0 || next.cells.at(habits.name).row_span != 1;
}

std::size_t filled_in(const std::vector<TablePiece>& pieces, std::size_t column) {
  std::size_t filled = 0;
  for (const TablePiece& piece : pieces) {
    filled += static_cast<std::size_t>(std::count_if(piece.rows.begin(), piece.rows.end(), [&](const PieceRow& row) {
      return column < row.cells.size() && !text_at(row, column).empty();
    }));
  }
  return filled;
}

// Of two columns of names the one with more texts: the other's cells cover several rows.
std::optional<std::size_t> name_column(const Columns& columns, const std::vector<TablePiece>& pieces) {
  std::optional<std::size_t> best;
  for (std::size_t c = 0; c < columns.roles.size(); ++c) {
    if (columns.roles[c] != ColumnRole::kName) continue;
    if (!best || filled_in(pieces, c) > filled_in(pieces, *best)) best = c;
  }
  return best;
}

// The row before begins with its number and has no name yet: the name is set in the middle of its cell.
bool lacks_name(const TableRow& last, const RowHabits& habits) {
  return !last.cells.at(*habits.order).empty() && last.cells.at(habits.name).empty() && last.above.at(habits.name) == 0;
}

}  // namespace

RowHabits habits_of(const std::vector<Passage>& header, const std::vector<TablePiece>& pieces) {
  RowHabits habits;
  const Columns columns = read_columns(header);
  habits.order = columns.find(ColumnRole::kOrder);
  if (!habits.order) habits.order = columns.find(ColumnRole::kCode);
  if (!habits.order && is_order_column(pieces, 0) && pieces.front().columns() > 2) habits.order = 0;
  const std::size_t after_order = habits.order ? *habits.order + 1 : 0;
  habits.name = name_column(columns, pieces).value_or(std::min(after_order, pieces.front().columns() - 1));
  habits.unnumbered_rows = habits.order && has_unnumbered_rows(pieces, habits);
  return habits;
}

bool continues_row(const TableRow& last, const PieceRow& next, const RowHabits& habits) {
  if (is_full_span(next) || is_field_row(last)) return false;
  const std::string& name = text_at(next, habits.name);
  const std::string& before = last.cells.at(habits.name).text;
  if (has_lost_name(last, next, habits)) return true;
  if (!habits.order) return name.empty() || name_goes_on(last, name, habits);
  if (has_lost_head(last, next, habits)) return true;
  if (!text_at(next, *habits.order).empty()) {
    // A TT set in the middle of its cell may have landed on the second page.
    return last.cells.at(*habits.order).empty() && last.above.at(*habits.order) == 0 && !before.empty() &&
           (name.empty() || name_goes_on(last, name, habits));
  }
  if (!name.empty()) return !habits.unnumbered_rows || lacks_name(last, habits) || name_goes_on(last, name, habits);
  return !is_merged_name(last, next, habits) || takes_up(last, next);
}

}  // namespace rasoat
