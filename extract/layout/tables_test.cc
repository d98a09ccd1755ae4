#include "extract/layout/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/layout/bulk_pages.h"
#include "extract/layout/page_art.h"

namespace rasoat {
namespace {

// One cell a line: "row,column[+row_span-1][+column_span-1] text / second line".
std::string dump(const Page& page, const Table& table) {
  std::string out = std::to_string(table.rows) + "x" + std::to_string(table.columns) + "\n";
  for (const Cell& cell : table.cells) {
    out += std::to_string(cell.row) + "," + std::to_string(cell.column);
    if (cell.row_span != 1 || cell.column_span != 1) {
      out += "(" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + ")";
    }
    for (std::size_t i = 0; i < cell.lines.size(); ++i) out += (i == 0 ? " " : " / ") + text_of(page, cell.lines[i]);
    out += "\n";
  }
  return out;
}

std::string dump(const Page& page) {
  std::string out;
  for (const Table& table : find_tables(page)) out += (out.empty() ? "" : "\n") + dump(page, table);
  return out;
}

const char* const kGrid =
    "+------+--------+\n"
    "| a    | b  c   |\n"
    "|      | d      |\n"
    "+------+--------+\n"
    "| e    | f      |\n"
    "+------+--------+\n";
const char* const kGridCells =
    "2x2\n"
    "0,0 a\n"
    "0,1 b c / d\n"
    "1,0 e\n"
    "1,1 f\n";

struct Case {
  const char* name;
  const char* art;
  const char* cells;
};

class FindTables : public testing::TestWithParam<Case> {};

TEST_P(FindTables, GivesTheCellsOfTheDrawing) { EXPECT_EQ(dump(art::page(GetParam().art)), GetParam().cells); }

const Case kCases[] = {
    {"PlainGrid", kGrid, kGridCells},
    {"MergedHeaderSpansTwoColumns",
     "+------------+----+\n"
     "| head       | x  |\n"
     "+-----+------+----+\n"
     "| a   | b    | c  |\n"
     "+-----+------+----+\n",
     "2x3\n0,0(1x2) head\n0,2 x\n1,0 a\n1,1 b\n1,2 c\n"},
    {"NestedHeaderSpansRowsAndColumns",
     "+----+-----------+\n"
     "| n  | group     |\n"
     "|    +-----+-----+\n"
     "|    | l   | r   |\n"
     "+----+-----+-----+\n"
     "| 1  | 2   | 3   |\n"
     "+----+-----+-----+\n",
     "3x3\n0,0(2x1) n\n0,1(1x2) group\n1,1 l\n1,2 r\n2,0 1\n2,1 2\n2,2 3\n"},
    {"FieldRowSpansAll",
     "+----+-----+-----+\n"
     "| a  | b   | c   |\n"
     "+----+-----+-----+\n"
     "| FIELD  I       |\n"
     "+----+-----+-----+\n"
     "| d  | e   | f   |\n"
     "+----+-----+-----+\n",
     "3x3\n0,0 a\n0,1 b\n0,2 c\n1,0(1x3) FIELD I\n2,0 d\n2,1 e\n2,2 f\n"},
    {"EmptyCellsStay",
     "+----+-----+\n"
     "|    | b   |\n"
     "+----+-----+\n"
     "| c  |     |\n"
     "+----+-----+\n",
     "2x2\n0,0\n0,1 b\n1,0 c\n1,1\n"},
    {"LeftAndRightBordersMissing",
     "------+-------+------\n"
     "  a   | b     | c    \n"
     "------+-------+------\n"
     "  d   | e     | f    \n"
     "------+-------+------\n",
     "2x3\n0,0 a\n0,1 b\n0,2 c\n1,0 d\n1,1 e\n1,2 f\n"},
    {"AllOuterBordersMissing",
     "  a   | b     | c    \n"
     "      |       |      \n"
     "------+-------+------\n"
     "  d   | e     | f    \n"
     "------+-------+------\n"
     "  g   | h     | i    \n"
     "      |       |      \n",
     "3x3\n0,0 a\n0,1 b\n0,2 c\n1,0 d\n1,1 e\n1,2 f\n2,0 g\n2,1 h\n2,2 i\n"},
    {"HeaderOfSeveralRowsWithoutOuterBorders",
     "  n   | group         | note \n"
     "      +-------+-------+      \n"
     "      | l     | r     |      \n"
     "------+-------+-------+------\n"
     "  1   | 2     | 3     | 4    \n",
     "3x4\n0,0(2x1) n\n0,1(1x2) group\n0,3(2x1) note\n1,1 l\n1,2 r\n2,0 1\n2,1 2\n2,2 3\n2,3 4\n"},
    {"ASpanningRowBetweenOpenSides",
     "------+-------+------\n"
     "  a   | b     | c    \n"
     "------+-------+------\n"
     "  FIELD  I           \n"
     "------+-------+------\n"
     "  d   | e     | f    \n"
     "------+-------+------\n",
     "3x3\n0,0 a\n0,1 b\n0,2 c\n1,0(1x3) FIELD I\n2,0 d\n2,1 e\n2,2 f\n"},
    {"OpenSidedTablesFarApartStayApart",
     "------+-------\n"
     "  a   | b     \n"
     "------+-------\n"
     "  text        \n"
     "  text        \n"
     "  text        \n"
     "  text        \n"
     "------+-------\n"
     "  d   | e     \n"
     "------+-------\n",
     "1x2\n0,0 a\n0,1 b\n\n1x2\n0,0 d\n0,1 e\n"},
    {"BottomBorderCutByThePage",
     "+------+-------+\n"
     "| a    | b     |\n"
     "+------+-------+\n"
     "| c    | d     |\n"
     "|      | e     |\n",
     "2x2\n0,0 a\n0,1 b\n1,0 c\n1,1 d / e\n"},
    {"SideBySide",
     "+----+----+   +----+----+\n"
     "| a  | b  |   | c  | d  |\n"
     "+----+----+   +----+----+\n",
     "1x2\n0,0 a\n0,1 b\n\n1x2\n0,0 c\n0,1 d\n"},
    {"InsideAPageFrame",
     "+--------------------------+\n"
     "|  heading                 |\n"
     "|   +------+-----+         |\n"
     "|   | a    | b   |         |\n"
     "|   +------+-----+         |\n"
     "|  closing                 |\n"
     "+--------------------------+\n",
     "1x2\n0,0 a\n0,1 b\n"},
    {"WordsOfAnInnerTableAreNotTheOuterCell's",
     "+----+---------------------+\n"
     "| o  |  text               |\n"
     "|    |  +------+-----+     |\n"
     "|    |  | a    | b   |     |\n"
     "|    |  +------+-----+     |\n"
     "+----+---------------------+\n",
     "1x2\n0,0 o\n0,1 text\n\n1x2\n0,0 a\n0,1 b\n"},
    {"UnderlinesAndHeaderRulesAreNoTables",
     "AGENCY            MOTTO      \n"
     "------        ------------   \n"
     "                             \n"
     "          TITLE              \n"
     "      --------------         \n",
     ""},
    {"UnderlineInACellIsNoRow",
     "+------------+-------+\n"
     "|   title    | b     |\n"
     "|   -----    |       |\n"
     "|   more     |       |\n"
     "+------------+-------+\n",
     "1x2\n0,0 title / more\n0,1 b\n"},
    {"LooseEndIsCut",
     "+------------+-------+\n"
     "| a          | b     |\n"
     "|            |------ |\n"
     "|            | c     |\n"
     "+------------+-------+\n",
     "1x2\n0,0 a\n0,1 b / c\n"},
    {"OneStrayLineCrossingIsDropped",
     "    +------+--------+    \n"
     "    | a    | b      |    \n"
     "----+------+--------+----\n"
     "    |      | c      |    \n"
     "    +------+--------+    \n"
     "    | e    | f      |    \n"
     "    +------+--------+    \n",
     "2x2\n0,0 a\n0,1 b / c\n1,0 e\n1,1 f\n"},
    {"AFrameIsNoTable",
     "+-----------------+\n"
     "| one             |\n"
     "+-----------------+\n",
     ""},
    {"StepCornerIsOutside",
     "+------+------+        \n"
     "| a    | b    |  note  \n"
     "+------+------+------+ \n"
     "| c    | d    | e    | \n"
     "+------+------+------+ \n",
     "2x3\n0,0 a\n0,1 b\n1,0 c\n1,1 d\n1,2 e\n"},
    {"MissingPieceOfRulingGivesRectangles",
     "+------+------+\n"
     "| a    | b    |\n"
     "+------+      |\n"
     "| c      d    |\n"
     "+------+------+\n",
     "2x2\n0,0 a\n0,1(2x1) b / d\n1,0 c\n"},
};

INSTANTIATE_TEST_SUITE_P(Drawings, FindTables, testing::ValuesIn(kCases), [](const auto& drawn) {
  std::string name;
  for (const char c : std::string(drawn.param.name)) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) name.push_back(c);
  }
  return name;
});

TEST(FindTablesInDrawings, DoubledRulingsAreOne) { EXPECT_EQ(dump(art::doubled(art::page(kGrid))), kGridCells); }

TEST(FindTablesInDrawings, WidelyDoubledRulingsAreOne) {
  EXPECT_EQ(dump(art::doubled(art::page(kGrid), 4.5)), kGridCells);
}

TEST(FindTablesInDrawings, DashedAndDottedRulingsAreOne) {
  EXPECT_EQ(dump(art::dashed(art::page(kGrid), 3, 2)), kGridCells);
  EXPECT_EQ(dump(art::dashed(art::page(kGrid), 0.5, 1)), kGridCells);
}

TEST(FindTablesInDrawings, GapsWiderThanTheToleranceAreNotBridged) {
  EXPECT_EQ(dump(art::dashed(art::page(kGrid), 5, 7)), "");
}

TEST(FindTablesInDrawings, RulingsBrokenByAScannerAreJoined) {
  Page page = art::page(kGrid);
  for (Ruling& ruling : page.rulings) {  // every ruling loses three points at each end
    (ruling.horizontal() ? ruling.box.x0 : ruling.box.top) += 2.5;
    (ruling.horizontal() ? ruling.box.x1 : ruling.box.bottom) -= 2.5;
  }
  EXPECT_EQ(dump(page), kGridCells);
}

TEST(FindTablesInDrawings, ThickFilledRectanglesAreRulings) {
  Page page = art::page(kGrid);
  for (Ruling& ruling : page.rulings) {
    (ruling.horizontal() ? ruling.box.top : ruling.box.x0) -= 1.5;
    (ruling.horizontal() ? ruling.box.bottom : ruling.box.x1) += 1.5;
  }
  EXPECT_EQ(dump(page), kGridCells);
}

TEST(FindTablesInDrawings, AWordOnAnEdgeGoesToTheCellThatCoversMore) {
  Page page = art::page(kGrid);
  Word word;
  word.text = "edge";
  word.size = 10;
  word.box = {50, 37.2, 70, 47.8};  // the border between the rows is at y = 42
  page.words.push_back(word);
  EXPECT_THAT(dump(page), testing::HasSubstr("1,1 edge / f"));
  page.words.back().box = {50, 36.2, 70, 46.8};
  EXPECT_THAT(dump(page), testing::HasSubstr("0,1 b c / d / edge"));
}

TEST(FindTablesInDrawings, TurnedWordsOfANarrowHeaderAreKept) {
  Page page = art::page(kGrid);
  Word word;
  word.text = "turned";
  word.size = 10;
  word.direction = 270;
  word.box = {24, 55, 34, 65};
  page.words.push_back(word);
  EXPECT_THAT(dump(page), testing::HasSubstr("1,0 e\n")) << "a watermark over a cell of upright writing";
  std::erase_if(page.words, [](const Word& other) { return other.text == "e"; });
  EXPECT_THAT(dump(page), testing::HasSubstr("1,0 turned\n"));
}

TEST(FindTablesInDrawings, NonsenseCoordinatesAreIgnored) {
  Page page = art::page(kGrid);
  page.rulings.push_back({{std::nan(""), 1, 2, 3}});
  page.rulings.push_back({{-1e300, 30, 1e300, 30.5}});
  page.rulings.push_back({{9, 9, 1, 1}});
  EXPECT_EQ(dump(page), kGridCells);
}

// How long they take, bench-tables tells; what grows with the square would not come back within the test's time.
TEST(FindTablesInBulk, FiveThousandRowsAreOneTable) {
  const auto tables = find_tables(bulk::grid(5000, 6));
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].rows, 5000);
  EXPECT_EQ(tables[0].cells.size(), 30000U);
}

TEST(FindTablesInBulk, TwentyThousandRulingsThatAllCrossAreNoTable) {
  EXPECT_TRUE(find_tables(bulk::crossing_rulings(10000)).empty());
}

TEST(FindTablesInBulk, TwentyThousandStrokesThatTouchNothingAreNoTable) {
  EXPECT_TRUE(find_tables(bulk::separate_rulings(20000)).empty());
}

TEST(FindTablesInBulk, AThousandSmallTablesAreAThousand) {
  EXPECT_EQ(find_tables(bulk::small_tables(1000)).size(), 1000U);
}

TEST(CountPlaces, OfEveryTableRowsTimesColumnsMergedCellsToo) {
  EXPECT_EQ(count_places(Page()), 0U);
  EXPECT_EQ(count_places(bulk::separate_rulings(200)), 0U);
  EXPECT_EQ(count_places(bulk::grid(50, 6)), 300U);
  EXPECT_EQ(count_places(bulk::small_tables(10)), 40U);
  EXPECT_EQ(count_places(art::page(R"(
 +-----+-----+
 | a         |
 +-----+-----+
 | b   | c   |
 +-----+-----+
)")),
            4U);
}

TEST(CountPlaces, TellsOfWhatIsTooManyForATable) {
  const Page page = bulk::crossing_rulings(400);
  EXPECT_EQ(count_places(page), 399U * 399U);
  EXPECT_TRUE(find_tables(page).empty());
}

}  // namespace
}  // namespace rasoat
