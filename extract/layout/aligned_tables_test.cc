#include "extract/layout/aligned_tables.h"

#include <gtest/gtest.h>

#include <numeric>

#include "extract/layout/page_art.h"

namespace rasoat {
namespace {

std::string dump(const Page& page, const Table& table) {
  std::string out;
  for (const Cell& cell : table.cells) {
    if (cell.column == 0 && cell.row > 0) out += "\n";
    if (cell.column > 0) out += " | ";
    if (cell.column_span > 1) out += "= ";
    for (std::size_t i = 0; i < cell.lines.size(); ++i) out += (i == 0 ? "" : " / ") + text_of(page, cell.lines[i]);
  }
  return out;
}

std::string dump(const Page& page) {
  std::vector<std::uint32_t> all(page.words.size());
  std::iota(all.begin(), all.end(), 0u);
  std::string out;
  for (const Table& table : find_aligned_tables(page, all)) {
    out += std::to_string(table.rows) + "x" + std::to_string(table.columns) + "\n" + dump(page, table) + "\n";
  }
  return out;
}

struct Case {
  const char* name;
  const char* art;
  const char* rows;
};

class FindAlignedTables : public testing::TestWithParam<Case> {};

TEST_P(FindAlignedTables, SeesColumnsOfWhiteSpace) { EXPECT_EQ(dump(art::page(GetParam().art)), GetParam().rows); }

const Case kCases[] = {
    {"ThreeColumns",
     "No   name          result\n"
     "1    first thing   100%  \n"
     "2    second        80%   \n"
     "3    third         none  \n",
     "4x3\nNo | name | result\n1 | first thing | 100%\n2 | second | 80%\n3 | third | none\n"},
    {"RowsOfSeveralLinesBeginInTheFirstColumn",
     "No   name          result\n"
     "1    first thing   100%  \n"
     "     and more            \n"
     "2    second        80%   \n"
     "                   of all\n"
     "3    third         none  \n",
     "4x3\nNo | name | result\n1 | first thing / and more | 100%\n2 | second | 80% / of all\n3 | third | none\n"},
    {"RowsSetApartByGaps",
     "No   name          result\n"
     "                         \n"
     "     first thing   100%  \n"
     "1    and more            \n"
     "                         \n"
     "2    second        80%   \n"
     "                         \n"
     "3    third         none  \n"
     "     also          at all\n",
     "4x3\nNo | name | result\n1 | first thing / and more | 100%\n2 | second | 80%\n3 | third / also | none / at "
     "all\n"},
    {"CentredCellsBelongToOneRow",
     "No   name          result\n"
     "                         \n"
     "     first         100%  \n"
     "1    thing         of it \n"
     "     of all              \n"
     "                         \n"
     "     second              \n"
     "2    thing         80%   \n"
     "     too                 \n",
     "3x3\nNo | name | result\n1 | first / thing / of all | 100% / of it\n2 | second / thing / too | 80%\n"},
    {"RowsUnderRulings",
     "-------------------------\n"
     "No   name          result\n"
     "-------------------------\n"
     "1    first         100%  \n"
     "     more                \n"
     "-------------------------\n"
     "2    second        80%   \n"
     "-------------------------\n",
     "3x3\nNo | name | result\n1 | first / more | 100%\n2 | second | 80%\n"},
    {"AColumnThatBeginsCloseToTheOneBeforeInManyLines",
     "1    TC.1.1 first thing   100%\n"
     "2    TC.1.2 second        80% \n"
     "3    TC.2.1 the third     70% \n"
     "4    TC.2.2 another one   none\n"
     "5    TC.3.1 fifth of all  50% \n"
     "6    TC.3.2 a sixth one   40% \n"
     "7    TC.4.1 last          30% \n",
     "7x4\n1 | TC.1.1 | first thing | 100%\n2 | TC.1.2 | second | 80%\n3 | TC.2.1 | the third | 70%\n4 | TC.2.2 | another one | none\n5 | TC.3.1 | fifth of all | 50%\n6 | TC.3.2 | a sixth one | 40%\n7 | TC.4.1 | last | 30%\n"},
    {"WordsThatBeginAtOnePlaceInFewLinesAreNoColumn",
     "1    first thing   100%  \n"
     "2    extra thing   80%   \n"
     "3    third thing   none  \n"
     "4    another one   50%   \n",
     "4x3\n1 | first thing | 100%\n2 | extra thing | 80%\n3 | third thing | none\n4 | another one | 50%\n"},
    {"ALineAcrossIsASpanningRow",
     "No   name          result\n"
     "1    first thing   100%  \n"
     "I. FIELD OF ALL THE REST \n"
     "2    second        80%   \n"
     "3    third         none  \n",
     "5x3\nNo | name | result\n1 | first thing | 100%\n= I. FIELD OF ALL THE REST\n2 | second | 80%\n3 | third | "
     "none\n"},
    {"TextBelowEndsTheTable",
     "No   name          result\n"
     "1    first thing   100%  \n"
     "2    second        80%   \n"
     "this is a paragraph that runs across\n"
     "all the columns and goes on for some\n"
     "lines more than any row of the table\n"
     "would ever have on such a small page\n",
     "3x3\nNo | name | result\n1 | first thing | 100%\n2 | second | 80%\n"},
    {"ProseIsNone",
     "this is a paragraph that runs across\n"
     "all the columns and goes on for some\n"
     "lines more than any 3 rows of tables\n"
     "would ever have on such a small page\n",
     ""},
    {"ALetterheadIsNone",
     "AGENCY NAME        REPUBLIC\n"
     "OFFICE             MOTTO   \n"
     "No 12              day 3   \n",
     ""},
    {"SignaturesAreNone",
     "WRITER        CHECKER       HEAD   \n"
     "(sign)        (sign)        (sign) \n"
     "Name One      Name Two      Name   \n",
     ""},
};

// The rows that a page goes on with under the columns of the page before.
std::string continued(const char* first, const char* next) {
  const Page before = art::page(first);
  const Page page = art::page(next);
  std::vector<std::uint32_t> all(before.words.size());
  std::iota(all.begin(), all.end(), 0u);
  const auto tables = find_aligned_tables(before, all);
  if (tables.empty()) return "no table";
  all.resize(page.words.size());
  std::iota(all.begin(), all.end(), 0u);
  const auto rest = continue_aligned_table(page, all, tables.front().column_edges);
  return rest ? dump(page, *rest) : "none";
}

TEST(ContinueAlignedTable, TakesWhatKeepsToTheColumns) {
  const char* kFirst =
      "No   name          result\n"
      "1    first thing   100%  \n"
      "2    second        80%   \n";
  EXPECT_EQ(continued(kFirst,
                      "     and more            \n"
                      "                         \n"
                      "3    third         none  \n"),
            " | and more | \n3 | third | none")
      << "the rest of a row and a row";
  EXPECT_EQ(continued(kFirst, "3    third         none  \n"), "3 | third | none") << "one row is enough";
  EXPECT_EQ(continued(kFirst,
                      "          RESULTSOFALLIT \n"
                      "3    third         none  \n"),
            "3 | third | none")
      << "a common heading is left out";
  EXPECT_EQ(continued(kFirst,
                      "3    third         none  \n"
                      "this is a paragraph that runs across\n"
                      "all the columns and goes on for some\n"
                      "lines more than any row of the table\n"
                      "would ever have on such a small page\n"),
            "3 | third | none")
      << "text below ends it";
}

TEST(ContinueAlignedTable, APageOfProseIsNone) {
  EXPECT_EQ(continued("No   name          result\n"
                      "1    first thing   100%  \n"
                      "2    second        80%   \n",
                      "this is a paragraph that runs across\n"
                      "all the columns and goes on for some\n"),
            "none");
}

INSTANTIATE_TEST_SUITE_P(Drawings, FindAlignedTables, testing::ValuesIn(kCases),
                         [](const auto& drawn) { return drawn.param.name; });

TEST(FindAlignedTables, OnlyTheSubsetIsLookedAt) {
  const Page page = art::page(kCases[0].art);
  EXPECT_TRUE(find_aligned_tables(page, {}).empty());
}

TEST(FindAlignedTables, APageOfManyLinesTakesFarLessThanASecond) {
  std::string rows;
  for (int i = 0; i < 5000; ++i)
    rows += std::to_string(i) + std::string(i < 1000 ? "      " : "     ") + "name    80%\n";
  const Page page = art::page(rows);
  std::vector<std::uint32_t> all(page.words.size());
  std::iota(all.begin(), all.end(), 0u);
  const auto tables = find_aligned_tables(page, all);
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_EQ(tables[0].columns, 3);
  EXPECT_GT(tables[0].rows, 4000);
}

}  // namespace
}  // namespace rasoat
