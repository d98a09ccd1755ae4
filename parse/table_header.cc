#include "parse/table_header.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>

#include "extract/text/edit_distance.h"
#include "extract/text/normalize.h"
#include "parse/columns.h"

namespace rasoat {
namespace {

constexpr std::size_t kDeepestHeader = 4;
constexpr std::size_t kLongestHeaderCell = 120;  // characters

bool is_bold(const Passage& text) {
  return std::all_of(text.words.begin(), text.words.end(), [](const WordSpan& word) { return word.bold; });
}

bool is_bold(const PieceRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const PieceCell& cell) { return is_bold(cell.text); });
}

bool begins_with_number(const PieceRow& row) {
  static const RE2 kNumber(R"(^\(?([0-9]+|[IVXLC]+)([.)].*)?$)");
  const auto filled =
      std::find_if(row.cells.begin(), row.cells.end(), [](const PieceCell& cell) { return !cell.text.empty(); });
  return filled != row.cells.end() && RE2::FullMatch(filled->text.text, kNumber);
}

bool is_short(const PieceRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const PieceCell& cell) { return length_of(cell.text.text) <= kLongestHeaderCell; });
}

// How many cells are worded like headers; a TT column counts for two.
std::size_t header_words(const PieceRow& row) {
  std::size_t score = 0;
  for (const PieceCell& cell : row.cells) {
    const ColumnRole role = role_of_header(cell.text.text);
    if (role != ColumnRole::kNone) score += role == ColumnRole::kOrder ? 2 : 1;
  }
  return score;
}

bool looks_like_header(const TablePiece& piece, std::size_t at) {
  const PieceRow& row = piece.rows[at];
  if (filled_cells(row) < 2 || is_full_span(row) || begins_with_number(row) || !is_short(row)) return false;
  if (header_words(row) >= 2) return true;
  const bool next_differs = at + 1 < piece.rows.size() && !is_bold(piece.rows[at + 1]);
  return is_bold(row) && next_differs && filled_cells(row) + 1 >= row.cells.size() && at == 0;
}

// A row that no header has: long texts, or a number first.
bool is_data(const PieceRow& row) { return begins_with_number(row) || !is_short(row) || is_full_span(row); }

// A cell over some of the columns, not over all.
bool is_group(const TablePiece& piece, const PieceCell& cell) {
  return cell.column_span > 1 && cell.column_span < static_cast<std::int32_t>(piece.columns());
}

// Under the columns that a group covers stand headers of their own.
bool has_parts(const TablePiece& piece, std::size_t row, std::ptrdiff_t column, std::int32_t span) {
  if (row >= piece.rows.size()) return false;
  const auto first = piece.rows[row].cells.begin() + column;
  return std::all_of(first, first + span, [](const PieceCell& cell) { return !cell.text.empty() || cell.covered(); });
}

// The header reaches as far down as its tallest cell, and one row further under a cell that spans
// columns only.
std::size_t depth_of(const TablePiece& piece, std::size_t first) {
  std::size_t depth = 1;
  for (std::size_t r = first; r < std::min(first + depth, piece.rows.size()); ++r) {
    for (const PieceCell& cell : piece.rows[r].cells) {
      if (cell.covered() || cell.text.empty()) continue;
      depth = std::max(depth, r - first + static_cast<std::size_t>(cell.row_span));
      const std::size_t below = r + static_cast<std::size_t>(cell.row_span);
      if (is_group(piece, cell) && has_parts(piece, below, &cell - piece.rows[r].cells.data(), cell.column_span)) {
        depth = std::max(depth, below - first + 1);
      }
    }
  }
  depth = std::min({depth, kDeepestHeader, piece.rows.size() - first});
  for (std::size_t r = 1; r < depth; ++r) {
    if (is_data(piece.rows[first + r])) return r;
  }
  return depth;
}

// A row of column numbers near the top settles the matter: what stands above it is header.
std::optional<std::size_t> find_numbering(const TablePiece& piece) {
  for (std::size_t r = 0; r < std::min(piece.rows.size(), kDeepestHeader + 2); ++r) {
    if (is_numbering_row(piece.rows[r])) return r;
    if (begins_with_number(piece.rows[r])) return std::nullopt;
  }
  return std::nullopt;
}

std::size_t leading_captions(const TablePiece& piece) {
  std::size_t captions = 0;
  while (captions < piece.rows.size() && captions < 3 &&
         (is_full_span(piece.rows[captions]) || is_empty(piece.rows[captions])) &&
         !begins_with_number(piece.rows[captions])) {
    ++captions;
  }
  return captions;
}

std::size_t text_size(const PieceRow& row) {
  std::size_t size = 0;
  for (const PieceCell& cell : row.cells) size += cell.text.text.size();
  return size;
}

std::string row_key(const PieceRow& row) {
  std::string key;
  for (const PieceCell& cell : row.cells) key += bare_key(cell.text.text) + '|';
  return key;
}

// Group over column: "Điểm" + " / " + "Tối đa".
void add_level(Passage& header, const Passage& level) {
  if (level.empty()) return;
  if (!header.empty()) header.text += " / ";
  header.append(level, true);
}

// The cell that covers the place, found leftwards and upwards.
const PieceCell* owner_of(std::span<const PieceRow> rows, std::size_t r, std::size_t c) {
  while (r > 0 && rows[r].cells[c].row_span == 0) --r;
  while (c > 0 && rows[r].cells[c].column_span == 0) --c;
  return &rows[r].cells[c];
}

// Titles of columns are short; most rows of data are told apart by that alone.
bool has_short_cells(const PieceRow& row) {
  constexpr std::size_t kLongestTitle = 80;  // bytes
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const PieceCell& cell) { return cell.text.text.size() <= kLongestTitle; });
}

}  // namespace

std::optional<std::size_t> find_header_within(const TablePiece& piece) {
  constexpr std::size_t kSure = 4;      // cells worded like headers
  constexpr std::size_t kSureBold = 3;  // likewise, in bold as no row before it
  for (std::size_t r = 1; r < piece.rows.size(); ++r) {
    const PieceRow& row = piece.rows[r];
    if (filled_cells(row) + 1 < row.cells.size() || !has_short_cells(row) || begins_with_number(row)) continue;
    const bool stands_out = is_bold(row) && !is_bold(piece.rows[r - 1]);
    if (header_words(row) >= (stands_out ? kSureBold : kSure)) return r;
  }
  return std::nullopt;
}

// Letters stand for themselves or for a digit that OCR misread; a cell may have been lost.
bool is_numbering_row(const PieceRow& row) {
  static const RE2 kCell(R"(^[^\pL\pN]{0,3}([0-9]{1,2}|[A-Za-zĐđ])[^\pL\pN]{0,3}(\s*=.*)?$)");
  std::size_t filled = 0;
  std::size_t numbers = 0;
  std::optional<std::size_t> first;  // column that would bear number 0
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const std::string& text = row.cells[c].text.text;
    if (text.empty()) continue;
    std::string mark;
    if (!RE2::FullMatch(text, kCell, &mark)) return false;
    ++filled;
    if (mark[0] < '0' || mark[0] > '9') continue;
    const std::size_t zero = c + 100 - std::stoul(mark);
    if (first && *first != zero) return false;
    first = zero;
    ++numbers;
  }
  return filled >= 3 && filled + 1 >= row.cells.size() && numbers >= 2 && *first >= 97 && *first <= 103;
}

HeaderRows find_header(const TablePiece& piece) {
  HeaderRows header;
  header.captions = leading_captions(piece);
  if (const auto numbering = find_numbering(piece)) {
    header.numbered = true;
    header.captions = std::min(header.captions, *numbering);
    header.rows = *numbering - header.captions;
    return header;
  }
  if (header.captions < piece.rows.size() && looks_like_header(piece, header.captions)) {
    // A row of data may look like one, until the header itself comes further down.
    const auto within = find_header_within(piece);
    if (within && header_words(piece.rows[*within]) > header_words(piece.rows[header.captions]) + 1) return {};
    header.rows = depth_of(piece, header.captions);
    return header;
  }
  return {};
}

bool same_text(const PieceRow& a, const PieceRow& b) {
  const std::size_t bytes_a = text_size(a);
  const std::size_t bytes_b = text_size(b);
  if (std::min(bytes_a, bytes_b) * 4 < std::max(bytes_a, bytes_b) * 3) return false;
  const std::string left = row_key(a);
  const std::string right = row_key(b);
  if (left == right) return true;
  const std::size_t longer = std::max(left.size(), right.size());
  if (longer < 20 || longer > 2000 || std::min(left.size(), right.size()) * 5 < longer * 4) return false;
  return edit_distance(left, right) * 100 <= longer * 12;
}

std::vector<Passage> header_texts(std::span<const PieceRow> rows) {
  std::vector<Passage> header(rows.empty() ? 0 : rows.front().cells.size());
  for (std::size_t c = 0; c < header.size(); ++c) {
    const PieceCell* last = nullptr;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const PieceCell* owner = owner_of(rows, r, c);
      if (owner != last) add_level(header[c], owner->text);
      last = owner;
    }
  }
  return header;
}

}  // namespace rasoat
