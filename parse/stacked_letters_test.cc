#include "parse/stacked_letters.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

Word word_at(std::string text, double x0, double top, double width) {
  Word word;
  word.text = std::move(text);
  word.size = 10;
  word.box = {x0, top, x0 + width, top + 10};
  return word;
}

// Ten letters down the page at `x`, beside lines of text that end at x - gap.
Page page_with_stack(double gap, double step) {
  Page page;
  page.width = 595;
  page.height = 842;
  for (int i = 0; i < 10; ++i) {
    page.words.push_back(word_at("khảo", 100, 100 + step * i, 200 - gap));
    page.words.push_back(word_at(std::string(1, static_cast<char>('0' + i)), 300, 100 + step * i, 5));
  }
  return page;
}

std::size_t kept(const Page& page) {
  std::vector<bool> keep(page.words.size(), true);
  drop_stacked_letters(page, keep);
  return static_cast<std::size_t>(std::count(keep.begin(), keep.end(), true));
}

TEST(StackedLetters, SqueezedBetweenWordsAreNoText) { EXPECT_EQ(kept(page_with_stack(1, 14)), 10U); }

TEST(StackedLetters, AColumnOfNumbersIsText) {
  EXPECT_EQ(kept(page_with_stack(10, 14)), 20U) << "nothing close beside them";
  EXPECT_EQ(kept(page_with_stack(1, 40)), 20U) << "rows of several lines";
}

}  // namespace
}  // namespace rasoat
