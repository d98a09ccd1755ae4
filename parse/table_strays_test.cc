#include "parse/table_strays.h"

#include <gtest/gtest.h>

#include "parse/page_writer.h"

namespace rasoat {
namespace {

// Two rows and two columns; the lower right cell has no borders.
Table open_table() {
  Table table;
  table.rows = 2;
  table.columns = 2;
  table.box = {100, 100, 300, 180};
  table.column_edges = {100, 200, 300};
  for (const auto& [row, column] : {std::pair{0, 0}, {0, 1}, {1, 0}}) {
    Cell cell;
    cell.row = row;
    cell.column = column;
    cell.box = {100.0 + 100 * column, 100.0 + 40 * row, 200.0 + 100 * column, 140.0 + 40 * row};
    table.cells.push_back(cell);
  }
  return table;
}

TEST(AdoptStrays, WordsWithoutACellFindTheirPlace) {
  test::PageWriter writer;
  Page& page = writer.page();
  writer.line(210, 145, "Thời gian", {10});
  writer.line(210, 160, "thực hiện", {10});
  writer.line(100, 300, "Nơi nhận:", {10});
  std::vector<bool> text(page.words.size(), true);
  Table table = open_table();
  adopt_strays(page, table, text);
  ASSERT_EQ(table.cells.size(), 4u);
  EXPECT_EQ(table.cells[3].row, 1);
  EXPECT_EQ(table.cells[3].column, 1);
  ASSERT_EQ(table.cells[3].lines.size(), 2u);
  EXPECT_EQ(text_of(page, table.cells[3].lines[1]), "thực hiện");
  EXPECT_EQ(text, (std::vector<bool>{false, false, false, false, true, true}));
}

TEST(AdoptStrays, WordsOutsideStayText) {
  test::PageWriter writer;
  Page& page = writer.page();
  writer.line(320, 145, "bên phải", {10});
  std::vector<bool> text(page.words.size(), true);
  Table table = open_table();
  adopt_strays(page, table, text);
  EXPECT_EQ(table.cells.size(), 3u);
  EXPECT_EQ(text, std::vector<bool>(2, true));
}

}  // namespace
}  // namespace rasoat
