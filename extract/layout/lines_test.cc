#include "extract/layout/lines.h"

#include <gtest/gtest.h>

#include "extract/layout/page_art.h"

namespace rasoat {
namespace {

std::string dump(const Page& page, const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) out += (out.empty() ? "" : "|") + text_of(page, line);
  return out;
}

Page page_of(std::vector<std::pair<const char*, Bbox>> words) {
  Page page;
  for (const auto& [text, box] : words) {
    Word word;
    word.text = text;
    word.box = box;
    word.size = 10;
    page.words.push_back(word);
  }
  return page;
}

TEST(FindLines, WordsComeInReadingOrderWhateverTheOrderOfPainting) {
  const Page page =
      page_of({{"d", {30, 20, 40, 30}}, {"b", {30, 0, 40, 10}}, {"c", {0, 20, 10, 30}}, {"a", {0, 0, 10, 10}}});
  EXPECT_EQ(dump(page, find_lines(page)), "a b|c d");
}

TEST(FindLines, RaisedAndSmallWordsStayInTheirLine) {
  const Page page = page_of({{"m", {0, 0, 10, 12}}, {"2", {10, -1, 14, 6}}, {"next", {0, 14, 30, 26}}});
  EXPECT_EQ(dump(page, find_lines(page)), "m 2|next");
}

TEST(FindLines, TouchingLinesStayApart) {
  const Page page = page_of({{"a", {0, 0, 10, 13}}, {"b", {0, 10, 10, 23}}, {"c", {0, 20, 10, 33}}});
  EXPECT_EQ(dump(page, find_lines(page)), "a|b|c");
}

TEST(FindLines, AWideGapStartsANewLineOnlyWhenAsked) {
  const Page page = art::page(
      "AGENCY NAME          MOTTO OF\n"
      "No 12                day 3   \n");
  EXPECT_EQ(dump(page, find_lines(page)), "AGENCY NAME MOTTO OF|No 12 day 3");
  EXPECT_EQ(dump(page, find_lines(page, 3.0)), "AGENCY NAME|MOTTO OF|No 12|day 3");
}

TEST(FindLines, ColumnsOfOneLineKeepTheirOrderThoughOneIsSlightlyHigher) {
  const Page page = page_of({{"left", {0, 1, 20, 11}}, {"right", {200, 0, 220, 10}}});
  EXPECT_EQ(dump(page, find_lines(page, 3.0)), "left|right");
}

TEST(FindLines, TurnedWordsAreLeftOut) {
  Page page = page_of({{"a", {0, 0, 10, 10}}, {"watermark", {20, 0, 30, 90}}});
  page.words[1].direction = 270;
  EXPECT_EQ(dump(page, find_lines(page)), "a");
}

TEST(FindTurnedLines, ReadsUpAndDownAndUpsideDown) {
  Page page = page_of({{"up1", {0, 50, 10, 90}},
                       {"up2", {0, 0, 10, 40}},
                       {"up3", {12, 50, 22, 90}},
                       {"down1", {50, 0, 60, 40}},
                       {"down2", {50, 50, 60, 90}},
                       {"head2", {70, 0, 80, 10}},
                       {"head1", {90, 0, 99, 10}}});
  for (std::size_t i : {0u, 1u, 2u}) page.words[i].direction = 270;
  for (std::size_t i : {3u, 4u}) page.words[i].direction = 90;
  for (std::size_t i : {5u, 6u}) page.words[i].direction = 180;
  const std::vector<std::uint32_t> all{0, 1, 2, 3, 4, 5, 6};
  EXPECT_EQ(dump(page, find_turned_lines(page, all)), "down1 down2|head1 head2|up1 up2|up3");
}

TEST(FindLines, ASubsetIsReadAlone) {
  const Page page = page_of({{"a", {0, 0, 10, 10}}, {"b", {12, 0, 20, 10}}, {"c", {22, 0, 30, 10}}});
  const std::vector<std::uint32_t> subset{2, 0};
  EXPECT_EQ(dump(page, find_lines(page, subset)), "a c");
}

TEST(FindLines, AnEmptyPageHasNone) { EXPECT_TRUE(find_lines(Page{}).empty()); }

}  // namespace
}  // namespace rasoat
