#include "parse/scan_repair.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "parse/line_text.h"

namespace rasoat {
namespace {

constexpr double kTornGap = 0.35;        // font sizes between words of one text that a false border parts
constexpr double kLeastGap = 0.45;       // font sizes between two cells, on any line
constexpr double kUsualGap = 0.8;        // the same, on average
constexpr double kOverEdge = 2;          // points that a word may reach over a border
constexpr std::size_t kCodeColumns = 2;  // codes of criteria stand in the first columns

using Lines = std::vector<Passage>;

bool is_scanned(const TablePiece& piece) {
  for (const PieceRow& row : piece.rows) {
    for (const PieceCell& cell : row.cells) {
      if (!cell.text.words.empty()) return cell.text.words.front().source == Source::kOcr;
    }
  }
  return false;
}

// The text of one cell taken apart again: a word that steps back or down begins a line.
Lines lines_of(const Passage& text) {
  Lines lines;
  const WordSpan* before = nullptr;
  for (const WordSpan& word : text.words) {
    const bool same_line = before != nullptr && word.box.x0 > before->box.x0 &&
                           std::abs(word.box.center_y() - before->box.center_y()) <
                               0.6 * std::max(word.box.height(), before->box.height());
    if (!same_line) lines.emplace_back();
    lines.back().append(std::string_view(text.text).substr(word.begin, word.end - word.begin), word);
    before = &word;
  }
  return lines;
}

Passage joined(const Lines& lines) {
  Passage text;
  for (const Passage& line : lines) join_line(text, line);
  return text;
}

double line_y(const Passage& line) { return line.words.front().box.center_y(); }

// The gap around x in one line, in font sizes; negative when a word lies across it; nullopt when
// the line stands on one side.
std::optional<double> gap_at(const Passage& line, double x) {
  const WordSpan* left = nullptr;
  const WordSpan* right = nullptr;
  for (const WordSpan& word : line.words) {
    if (word.box.x1 <= x + kOverEdge)
      left = &word;
    else if (word.box.x0 < x - kOverEdge)
      return -1;
    else if (right == nullptr)
      right = &word;
  }
  if (left == nullptr || right == nullptr) return std::nullopt;
  return (right->box.x0 - left->box.x1) / std::max(1.0f, left->size);
}

// No line stands on both sides of x, but some on either, well apart: "TT" beside a header of two lines.
bool stand_apart(const Lines& lines, double x) {
  double left = -1e9, right = 1e9;
  double size = 1;
  for (const Passage& line : lines) {
    const Bbox& first = line.words.front().box;
    const Bbox& last = line.words.back().box;
    if (first.x0 >= x - kOverEdge) {
      right = std::min(right, first.x0);
    } else {
      left = std::max(left, last.x1);
    }
    size = std::max<double>(size, line.words.front().size);
  }
  return left > -1e9 && right < 1e9 && right - left >= kUsualGap * size;
}

// All lines keep clear of x, and some stand on both sides of it or on either.
bool keeps_clear(const Lines& lines, double x) {
  double sum = 0;
  int both = 0;
  for (const Passage& line : lines) {
    const auto gap = gap_at(line, x);
    if (!gap) continue;
    if (*gap < kLeastGap) return false;
    sum += *gap;
    ++both;
  }
  return both > 0 ? sum / both >= kUsualGap : stand_apart(lines, x);
}

struct Halves {
  Lines first;
  Lines second;
};

Halves cut_at_x(const Lines& lines, double x) {
  Halves halves;
  for (const Passage& line : lines) {
    std::size_t cut = line.text.size();
    for (const WordSpan& word : line.words) {
      if (word.box.center_x() < x) continue;
      cut = word.begin;
      break;
    }
    if (Passage left = line.part(0, cut); !left.empty()) halves.first.push_back(std::move(left));
    if (Passage right = line.part(cut, line.text.size()); !right.empty()) halves.second.push_back(std::move(right));
  }
  return halves;
}

Halves cut_at_y(const Lines& lines, double y) {
  Halves halves;
  for (const Passage& line : lines) (line_y(line) < y ? halves.first : halves.second).push_back(line);
  return halves;
}

// Sets the spans of the places that a cell at (r, c) covers.
void cover(TablePiece& piece, std::size_t r, std::size_t c) {
  const PieceCell cell = piece.rows[r].cells[c];
  for (std::int32_t down = 0; down < cell.row_span; ++down) {
    for (std::int32_t along = 0; along < cell.column_span; ++along) {
      if (down == 0 && along == 0) continue;
      PieceCell& place =
          piece.rows.at(r + static_cast<std::size_t>(down)).cells.at(c + static_cast<std::size_t>(along));
      place = {};
      place.column_span = along > 0 ? 0 : 1;
      place.row_span = down > 0 ? 0 : 1;
    }
  }
}

// A cell over several columns whose words stand in columns of their own.
void cut_columns(TablePiece& piece, std::size_t r, std::size_t c) {
  PieceCell& cell = piece.rows[r].cells[c];
  const Lines lines = lines_of(cell.text);
  for (std::int32_t along = 1; along < cell.column_span; ++along) {
    const double edge = piece.edges[c + static_cast<std::size_t>(along)];
    if (!keeps_clear(lines, edge)) continue;
    const Halves halves = cut_at_x(lines, edge);
    PieceCell right;
    right.text = joined(halves.second);
    right.column_span = cell.column_span - along;
    right.row_span = cell.row_span;
    cell.text = joined(halves.first);
    cell.column_span = along;
    cover(piece, r, c);
    piece.rows[r].cells[c + static_cast<std::size_t>(along)] = std::move(right);
    cover(piece, r, c + static_cast<std::size_t>(along));
    return;  // the right half is looked at when its turn comes
  }
}

// Two cells of one row between which the text runs on: the border there is a streak.
bool is_torn(const PieceCell& left, const PieceCell& right) {
  if (left.text.empty() || right.text.empty() || left.row_span != 1 || right.row_span != 1) return false;
  const Lines first = lines_of(left.text);
  const Lines second = lines_of(right.text);
  if (first.size() != 1 || second.size() != 1 || std::abs(line_y(first[0]) - line_y(second[0])) > 4) return false;
  const WordSpan& last = left.text.words.back();
  return right.text.words.front().box.x0 - last.box.x1 < kTornGap * last.size;
}

void mend_torn_cells(PieceRow& row) {
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    PieceCell& cell = row.cells[c];
    const std::size_t next = c + static_cast<std::size_t>(std::max(cell.column_span, 1));
    if (cell.column_span < 1 || next >= row.cells.size() || !is_torn(cell, row.cells[next])) continue;
    PieceCell& right = row.cells[next];
    cell.text.append(right.text);
    cell.column_span += right.column_span;
    right = {};
    right.column_span = 0;
    --c;  // the longer cell may be torn again
  }
}

bool begins_with_code(const Passage& line) {
  static const RE2 kCode(R"(^[^\pL\pN]{0,3}T[CGO][TIL1]?[PFR?]{0,2}[\s.]*\d{1,2}[.,]\s?\d)");
  return RE2::PartialMatch(line.text, kCode);
}

// Where a cell's own text shows that rows begin: lines that open with a code, but the first.
std::vector<double> rows_in(const Passage& text) {
  const Lines lines = lines_of(text);
  std::vector<double> tops;
  if (lines.empty() || !begins_with_code(lines.front())) return tops;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (begins_with_code(lines[i])) tops.push_back((line_y(lines[i - 1]) + line_y(lines[i])) / 2);
  }
  return tops;
}

// One of the first cells of the row opens with a code.
bool opens_with_code(const PieceRow& row) {
  for (std::size_t c = 0; c < std::min(kCodeColumns, row.cells.size()); ++c) {
    const Lines lines = lines_of(row.cells[c].text);
    if (!lines.empty() && begins_with_code(lines.front())) return true;
  }
  return false;
}

// A cell that reaches over the border has a code right below it.
bool code_below(const TablePiece& piece, std::size_t below) {
  for (std::size_t r = below; r-- > 0;) {
    for (std::size_t c = 0; c < std::min(kCodeColumns, piece.columns()); ++c) {
      const PieceCell& cell = piece.rows[r].cells[c];
      if (cell.row_span <= static_cast<std::int32_t>(below - r)) continue;
      const Halves halves = cut_at_y(lines_of(cell.text), piece.rows[below].box.top);
      if (!halves.second.empty() && begins_with_code(halves.second.front())) return true;
    }
  }
  return false;
}

// A row begins here: with a mark of its own, with a code, or after a row that spans the table.
bool is_row_border(const TablePiece& piece, std::size_t below) {
  const PieceCell& mark = piece.rows[below].cells.front();
  return !mark.text.empty() || opens_with_code(piece.rows[below]) || code_below(piece, below) ||
         is_full_span(piece.rows[below - 1]);
}

// The text begins at the top of its row, as texts of one row do. A text set in the middle of
// merged rows does not.
bool begins_at_top(const Lines& lines, const PieceRow& row) {
  const Bbox& first = lines.front().words.front().box;
  return first.top - row.box.top < 0.9 * first.height();
}

// Cuts the cell at (r, c), which reaches over the upper border of row `below`. A text that begins
// with a code moves down whole.
void cut_rows(TablePiece& piece, std::size_t r, std::size_t c, std::size_t below) {
  PieceCell& cell = piece.rows[r].cells[c];
  const Halves halves = cut_at_y(lines_of(cell.text), piece.rows[below].box.top);
  if (halves.second.empty()) return;
  const bool coded = c < kCodeColumns && begins_with_code(halves.second.front());
  const bool two_texts = !halves.first.empty() && begins_at_top(halves.first, piece.rows[r]) &&
                         begins_at_top(halves.second, piece.rows[below]);
  if (!coded && !two_texts) return;
  const auto above = static_cast<std::int32_t>(below - r);
  PieceCell lower;
  lower.text = joined(halves.second);
  lower.column_span = cell.column_span;
  lower.row_span = cell.row_span - above;
  cell.text = joined(halves.first);
  cell.row_span = above;
  cover(piece, r, c);
  piece.rows[below].cells[c] = std::move(lower);
  cover(piece, below, c);
}

void cut_at_border(TablePiece& piece, std::size_t below) {
  for (std::size_t r = 0; r < below; ++r) {
    for (std::size_t c = 0; c < piece.columns(); ++c) {
      const PieceCell& cell = piece.rows[r].cells[c];
      if (!cell.covered() && cell.row_span > static_cast<std::int32_t>(below - r)) cut_rows(piece, r, c, below);
    }
  }
}

// A border that all columns lost: a new row from y on.
void insert_border(TablePiece& piece, std::size_t r, double y) {
  PieceRow lower;
  lower.cells.resize(piece.columns());
  lower.box = piece.rows[r].box;
  lower.box.top = y;
  for (std::size_t c = 0; c < piece.columns(); ++c) {
    const PieceCell& place = piece.rows[r].cells[c];
    lower.cells[c].column_span = place.column_span;
    lower.cells[c].row_span = place.row_span == 1 ? 1 : 0;
  }
  piece.rows.insert(piece.rows.begin() + static_cast<std::ptrdiff_t>(r) + 1, std::move(lower));
  for (std::size_t up = 0; up <= r; ++up) {
    for (PieceCell& cell : piece.rows[up].cells) {
      const bool reaches = cell.row_span > static_cast<std::int32_t>(r - up) && (up < r || cell.row_span > 1);
      if (reaches) ++cell.row_span;
    }
  }
  PieceRow& upper = piece.rows[r];
  for (std::size_t c = 0; c < piece.columns(); ++c) {
    if (upper.cells[c].covered() || upper.cells[c].row_span != 1) continue;
    const Halves halves = cut_at_y(lines_of(upper.cells[c].text), y);
    upper.cells[c].text = joined(halves.first);
    piece.rows[r + 1].cells[c].text = joined(halves.second);
  }
  upper.box.bottom = y;
}

void find_lost_rows(TablePiece& piece) {
  for (std::size_t r = 0; r < piece.rows.size(); ++r) {
    for (std::size_t c = 0; c < std::min(kCodeColumns, piece.columns()); ++c) {
      const PieceCell& cell = piece.rows[r].cells[c];
      if (cell.covered() || cell.row_span != 1) continue;
      const std::vector<double> tops = rows_in(cell.text);
      if (tops.empty()) continue;
      insert_border(piece, r, tops.front());
      break;  // the rest of the cell is now in the next row
    }
  }
}

}  // namespace

TablePiece repair_scan(TablePiece piece) {
  if (!is_scanned(piece)) return piece;
  for (std::size_t r = 0; r < piece.rows.size(); ++r) {
    mend_torn_cells(piece.rows[r]);
    for (std::size_t c = 0; c < piece.columns(); ++c) {
      const PieceCell& cell = piece.rows[r].cells[c];
      if (!cell.covered() && cell.column_span > 1) cut_columns(piece, r, c);
    }
  }
  for (std::size_t below = 1; below < piece.rows.size(); ++below) {
    if (is_row_border(piece, below)) cut_at_border(piece, below);
  }
  find_lost_rows(piece);
  return piece;
}

}  // namespace rasoat
