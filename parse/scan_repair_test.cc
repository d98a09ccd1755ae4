#include "parse/scan_repair.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parse/line_text.h"

namespace rasoat {
namespace {

using testing::ElementsAre;

// A line of a scan: its words from x on, 6 points a letter, 10 high, 3 between words.
Passage line_at(double x, double y, const std::string& text, Source source = Source::kOcr) {
  Passage line;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blank = std::min(text.find(' ', at), text.size());
    WordSpan where;
    where.page = 1;
    where.size = 10;
    where.source = source;
    where.box = {x, y, x + 6.0 * static_cast<double>(blank - at), y + 10};
    line.append(text.substr(at, blank - at), where);
    x = where.box.x1 + 3;
    at = blank + 1;
  }
  return line;
}

Passage lines(std::initializer_list<Passage> all) {
  Passage text;
  for (const Passage& line : all) join_line(text, line);
  return text;
}

// Three columns of 100 points, rows of 40 from y = 0.
TablePiece empty_piece(std::size_t rows) {
  TablePiece piece;
  piece.page = 1;
  piece.edges = {0, 100, 200, 300};
  piece.box = {0, 0, 300, 40.0 * static_cast<double>(rows)};
  piece.rows.resize(rows);
  for (std::size_t r = 0; r < rows; ++r) {
    piece.rows[r].cells.resize(3);
    piece.rows[r].box = {0, 40.0 * static_cast<double>(r), 300, 40.0 * static_cast<double>(r + 1)};
  }
  return piece;
}

void span(TablePiece& piece, std::size_t r, std::size_t c, std::int32_t rows, std::int32_t columns) {
  for (std::int32_t down = 0; down < rows; ++down) {
    for (std::int32_t along = 0; along < columns; ++along) {
      PieceCell& cell = piece.rows[r + static_cast<std::size_t>(down)].cells[c + static_cast<std::size_t>(along)];
      cell.row_span = down == 0 ? 1 : 0;
      cell.column_span = along == 0 ? 1 : 0;
    }
  }
  piece.rows[r].cells[c].row_span = rows;
  piece.rows[r].cells[c].column_span = columns;
}

std::vector<std::string> dump(const TablePiece& piece) {
  std::vector<std::string> rows;
  for (const PieceRow& row : piece.rows) {
    std::string text;
    for (const PieceCell& cell : row.cells) {
      if (!text.empty()) text += " | ";
      text += cell.column_span == 0 ? "<" : cell.row_span == 0 ? "^" : cell.text.text.empty() ? "." : cell.text.text;
    }
    rows.push_back(text);
  }
  return rows;
}

TEST(RepairScan, AShortTextBetweenTheLinesOfItsNeighbourHasAColumnOfItsOwn) {
  TablePiece piece = empty_piece(1);
  piece.rows[0].cells[0].text =
      lines({line_at(130, 5, "tieu chi"), line_at(40, 12, "TT"), line_at(130, 19, "thanh phan")});
  span(piece, 0, 0, 1, 2);
  EXPECT_THAT(dump(repair_scan(piece)), ElementsAre("TT | tieu chi thanh phan | ."));
}

TEST(RepairScan, LinesThatRunOnBelowEachOtherStayInOneCell) {
  TablePiece piece = empty_piece(1);
  piece.rows[0].cells[0].text =
      lines({line_at(5, 5, "cac phong"), line_at(60, 19, "chuyen mon"), line_at(105, 33, "cua Ban")});
  span(piece, 0, 0, 1, 2);
  EXPECT_THAT(dump(repair_scan(piece)), ElementsAre("cac phong chuyen mon cua Ban | < | ."));
}

TEST(RepairScan, CellOverTwoColumnsIsCutWhereItsWordsKeepClear) {
  TablePiece piece = empty_piece(1);
  piece.rows[0].cells[0].text = line_at(5, 5, "1");
  piece.rows[0].cells[1].text =
      lines({line_at(105, 5, "Hoan thanh"), line_at(205, 5, "Van phong"), line_at(105, 18, "ke hoach")});
  span(piece, 0, 1, 1, 2);
  EXPECT_THAT(dump(repair_scan(piece)), ElementsAre("1 | Hoan thanh ke hoach | Van phong"));
}

TEST(RepairScan, TextThatRunsAcrossColumnsStaysOneCell) {
  TablePiece piece = empty_piece(1);
  piece.rows[0].cells[0].text = line_at(5, 5, "II");
  piece.rows[0].cells[1].text = line_at(105, 5, "CAI CACH THU TUC HANH CHINH CONG");
  span(piece, 0, 1, 1, 2);
  EXPECT_THAT(dump(repair_scan(piece)), ElementsAre("II | CAI CACH THU TUC HANH CHINH CONG | <"));
}

TEST(RepairScan, TextTornByAFalseBorderIsOneCell) {
  TablePiece piece = empty_piece(1);
  piece.rows[0].cells[0].text = line_at(5, 5, "IV");
  piece.rows[0].cells[1].text = line_at(149, 5, "TO CHUC");
  piece.rows[0].cells[2].text = line_at(191, 5, "BO MAY");
  EXPECT_THAT(dump(repair_scan(piece)), ElementsAre("IV | TO CHUC BO MAY | <"));
}

TEST(RepairScan, RowsThatBeginWithMarksAreCutApart) {
  TablePiece piece = empty_piece(2);
  piece.rows[0].cells[0].text = line_at(5, 4, "1");
  piece.rows[1].cells[0].text = line_at(5, 44, "2");
  piece.rows[0].cells[1].text = lines({line_at(105, 4, "Ke hoach nam"), line_at(105, 44, "Bao cao")});
  span(piece, 0, 1, 2, 1);
  piece.rows[0].cells[2].text = line_at(205, 34, "Van phong");
  span(piece, 0, 2, 2, 1);
  EXPECT_THAT(dump(repair_scan(piece)), ElementsAre("1 | Ke hoach nam | Van phong", "2 | Bao cao | ^"));
}

TEST(RepairScan, TextInTheMiddleOfMergedRowsIsNotCut) {
  TablePiece piece = empty_piece(2);
  piece.rows[0].cells[0].text = line_at(5, 4, "1");
  piece.rows[1].cells[0].text = line_at(5, 44, "2");
  piece.rows[0].cells[1].text = lines({line_at(105, 28, "Phong Quan ly"), line_at(105, 41, "Doanh nghiep")});
  span(piece, 0, 1, 2, 1);
  EXPECT_THAT(dump(repair_scan(piece)), ElementsAre("1 | Phong Quan ly Doanh nghiep | .", "2 | ^ | ."));
}

TEST(RepairScan, CodesInOneCellAreRowsThatLostTheirBorder) {
  TablePiece piece = empty_piece(1);
  piece.rows[0].cells[0].text = lines({line_at(5, 4, "1"), line_at(5, 24, "2")});
  piece.rows[0].cells[1].text = lines({line_at(105, 4, "TC 1.1 - Ke"), line_at(105, 24, "TC 1.2 - Bao")});
  piece.rows[0].cells[2].text = lines({line_at(205, 4, "100%"), line_at(205, 24, "50%")});
  EXPECT_THAT(dump(repair_scan(piece)), ElementsAre("1 | TC 1.1 - Ke | 100%", "2 | TC 1.2 - Bao | 50%"));
}

TEST(RepairScan, CodesWithinATextAreNot) {
  TablePiece piece = empty_piece(1);
  piece.rows[0].cells[1].text = lines({line_at(105, 4, "Xem them"), line_at(105, 24, "TC 1.2 - Bao")});
  EXPECT_THAT(dump(repair_scan(piece)), ElementsAre(". | Xem them TC 1.2 - Bao | ."));
}

TEST(RepairScan, TextLayersAreNotTouched) {
  TablePiece piece = empty_piece(1);
  piece.rows[0].cells[1].text =
      lines({line_at(105, 5, "Hoan thanh", Source::kText), line_at(205, 5, "Van phong", Source::kText)});
  span(piece, 0, 1, 1, 2);
  EXPECT_THAT(dump(repair_scan(piece)), ElementsAre(". | Hoan thanh Van phong | <"));
}

}  // namespace
}  // namespace rasoat
