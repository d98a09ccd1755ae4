#include "parse/table_join.h"

#include <algorithm>
#include <set>
#include <string>

#include "extract/text/normalize.h"
#include "parse/column_match.h"
#include "parse/columns.h"
#include "parse/line_text.h"
#include "parse/row_join.h"
#include "parse/table_header.h"

namespace rasoat {
namespace {

std::span<const PieceRow> header_rows(const TablePiece& piece, const HeaderRows& header) {
  return std::span(piece.rows).subspan(header.captions, header.rows);
}

std::size_t known_roles(const std::vector<Passage>& header) {
  const Columns columns = read_columns(header);
  return columns.roles.size() -
         static_cast<std::size_t>(std::count(columns.roles.begin(), columns.roles.end(), ColumnRole::kNone));
}

bool same_rows(std::span<const PieceRow> a, std::span<const PieceRow> b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), same_text);
}

// The words of all header rows, without marks, each once.
std::set<std::string> header_words(std::span<const PieceRow> rows) {
  std::set<std::string> words;
  for (const PieceRow& row : rows) {
    for (const PieceCell& cell : row.cells) {
      for (std::string& word : key_words(bare_key(cell.text.text))) words.insert(std::move(word));
    }
  }
  return words;
}

// Most words in common: another reading of the same header, its cells perhaps run together.
bool similar_header(std::span<const PieceRow> a, std::span<const PieceRow> b) {
  const std::set<std::string> left = header_words(a);
  const std::set<std::string> right = header_words(b);
  const auto common =
      std::count_if(left.begin(), left.end(), [&](const std::string& word) { return right.count(word) > 0; });
  const auto shared = static_cast<std::size_t>(common);
  return shared * 20 >= std::min(left.size(), right.size()) * 17 && shared * 2 >= std::max(left.size(), right.size());
}

bool same_header(std::span<const PieceRow> a, std::span<const PieceRow> b) {
  if (same_rows(a, b) || similar_header(a, b)) return true;
  const std::vector<Passage> left = header_texts(a);
  const std::vector<Passage> right = header_texts(b);
  return left.size() == right.size() && known_roles(left) >= 2 && read_columns(left).roles == read_columns(right).roles;
}

bool is_worded(const TablePiece& piece, const HeaderRows& header) {
  return header.rows > 0 && known_roles(header_texts(header_rows(piece, header))) >= 2;
}

// A header of its own: it has a TT column, or most of its cells are worded as titles. A row of data may hold a title's
// words by chance ("Viên chức phụ trách ...").
bool opens_table(const TablePiece& piece, const HeaderRows& header) {
  if (!is_worded(piece, header)) return false;
  const std::vector<Passage> texts = header_texts(header_rows(piece, header));
  return read_columns(texts).has(ColumnRole::kOrder) || known_roles(texts) * 2 > texts.size();
}

// All pieces on one set of columns. Pieces that match no other keep their own and are cut or filled
// up at the right (continues_table let them in because of their header).
std::vector<TablePiece> on_common_columns(std::vector<TablePiece> pieces) {
  std::vector<double> edges = pieces.front().edges;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const auto match = match_columns(edges, pieces[i].edges);
    if (!match) continue;
    if (match->edges.size() > edges.size()) {
      for (std::size_t before = 0; before < i; ++before) {
        pieces[before] = spread_columns(std::move(pieces[before]), match->a, match->edges);
      }
    }
    pieces[i] = spread_columns(std::move(pieces[i]), match->b, match->edges);
    edges = match->edges;
  }
  for (TablePiece& piece : pieces) {
    for (PieceRow& row : piece.rows) row.cells.resize(edges.size() - 1);
    piece.edges = edges;
  }
  return pieces;
}

// The table being put together. `owner[c]`: the row whose cell covers column c downwards.
struct Builder {
  JoinResult result;
  std::vector<PieceRow> header;
  RowHabits habits;
  std::vector<std::size_t> owner;
  std::vector<bool> merged;  // that cell covers more than one row

  std::vector<TableRow>& rows() { return result.table.rows; }
};

bool is_header_row(const Builder& table, const PieceRow& row) {
  return filled_cells(row) > 1 &&
         std::any_of(table.header.begin(), table.header.end(), [&](const PieceRow& h) { return same_text(h, row); });
}

// Where the data of a piece begins.
std::size_t first_data_row(const Builder& table, const TablePiece& piece, bool first_piece) {
  const HeaderRows header = find_header(piece);
  if (first_piece || header.rows == 0) return header.end();
  const bool repeated = header.numbered || same_header(table.header, header_rows(piece, header));
  return repeated ? header.end() : 0;
}

void add_row(Builder& table, const PieceRow& row, std::int32_t page, bool first_of_page) {
  TableRow added;
  added.page = page;
  added.box = row.box;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const PieceCell& cell = row.cells[c];
    const bool goes_on = first_of_page && cell.text.empty() && table.merged[c] && cell.column_span > 0;
    const bool covered = cell.row_span == 0 || goes_on;
    added.cells.push_back(cell.text);
    added.spans.push_back(cell.column_span);
    added.above.push_back(
        covered && !table.rows().empty() ? static_cast<std::int32_t>(table.rows().size() - table.owner[c]) : 0);
    if (covered) continue;
    table.owner[c] = table.rows().size();
    table.merged[c] = cell.row_span > 1;
  }
  table.rows().push_back(std::move(added));
}

void extend_last_row(Builder& table, const PieceRow& row) {
  TableRow& last = table.rows().back();
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    Passage& cell = last.cells[c];
    if (cell.empty())
      cell = row.cells[c].text;
    else
      join_line(cell, row.cells[c].text);
  }
}

void add_piece(Builder& table, const TablePiece& piece, bool first_piece) {
  bool first_of_page = !first_piece;
  for (std::size_t r = first_data_row(table, piece, first_piece); r < piece.rows.size(); ++r) {
    const PieceRow& row = piece.rows[r];
    if (is_empty(row) || is_header_row(table, row)) continue;
    if (first_of_page && !table.rows().empty() && continues_row(table.rows().back(), row, table.habits)) {
      extend_last_row(table, row);
    } else {
      add_row(table, row, piece.page, first_of_page);
    }
    first_of_page = false;
  }
}

// The header stands on the first piece that has one.
void take_header(Builder& table, const std::vector<TablePiece>& pieces) {
  for (const TablePiece& piece : pieces) {
    const HeaderRows found = find_header(piece);
    if (found.rows == 0 || (&piece != &pieces.front() && !is_worded(piece, found))) continue;
    const auto rows = header_rows(piece, found);
    table.header.assign(rows.begin(), rows.end());
    table.result.table.header = header_texts(rows);
    return;
  }
  for (const TablePiece& piece : pieces) {
    const auto within = find_header_within(piece);
    if (!within) continue;
    table.header.assign(1, piece.rows[*within]);
    table.result.table.header = header_texts(table.header);
    return;
  }
  table.result.table.header.resize(pieces.front().columns());
}

void take_captions(Builder& table, const TablePiece& piece) {
  const HeaderRows found = find_header(piece);
  for (std::size_t r = 0; r < found.captions; ++r) {
    for (const PieceCell& cell : piece.rows[r].cells) {
      if (!cell.text.empty()) table.result.captions.push_back(cell.text);
    }
  }
}

}  // namespace

bool continues_table(const TablePiece& first, const TablePiece& before, const TablePiece& next) {
  const HeaderRows header = find_header(first);
  const HeaderRows repeated = find_header(next);
  const bool repeats = header.rows > 0 && repeated.rows > 0 && first.columns() == next.columns() &&
                       same_header(header_rows(first, header), header_rows(next, repeated));
  if (repeats) return true;
  const bool other_header = header.rows > 0 && opens_table(next, repeated);
  return !other_header && (match_columns(before.edges, next.edges) || match_columns(first.edges, next.edges));
}

JoinResult join_table(std::vector<TablePiece> pieces) {
  pieces = on_common_columns(std::move(pieces));
  Builder table;
  take_header(table, pieces);
  take_captions(table, pieces.front());
  table.habits = habits_of(table.result.table.header, pieces);
  table.owner.resize(pieces.front().columns());
  table.merged.resize(pieces.front().columns());
  for (const TablePiece& piece : pieces) add_piece(table, piece, &piece == &pieces.front());
  table.result.table.first_page = pieces.front().page;
  table.result.table.last_page = pieces.back().page;
  return std::move(table.result);
}

}  // namespace rasoat
