#include "render/columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rasoat {
namespace {

using testing::ElementsAre;

TEST(DisplayWidth, CountsLettersNotBytesNorMarks) {
  EXPECT_EQ(display_width("Tỷ lệ"), 5u);
  EXPECT_EQ(display_width("e\u0323\u0302"), 1u);  // ệ decomposed
  EXPECT_EQ(display_width("漢字"), 4u);
  EXPECT_EQ(display_width("zero\u200Bwidth"), 9u);
  EXPECT_EQ(display_width(""), 0u);
}

TEST(Printable, TakesTheTeethOutOfEscapeSequences) {
  EXPECT_EQ(printable("a\x1B[31mb"), "a [31mb");
  EXPECT_EQ(printable("\u202Efdp.exe"), " fdp.exe");
  EXPECT_EQ(printable("b\xE1o"), "b o");
  EXPECT_EQ(printable("Độc lập"), "Độc lập");
}

TEST(Padded, FillsUpToTheColumn) {
  EXPECT_EQ(padded("đạt", 5), "đạt  ");
  EXPECT_EQ(padded("chưa đạt", 3), "chưa đạt");
}

TEST(Shortened, MarksWhatWasCut) {
  EXPECT_EQ(shortened("Thực hiện kế hoạch", 10), "Thực hiện…");
  EXPECT_EQ(shortened("Thực hiện", 9), "Thực hiện");
}

TEST(Wrapped, BreaksAtBlanksWithinTheWidth) {
  EXPECT_THAT(wrapped("Hoàn thành 100% kế hoạch", 12), ElementsAre("Hoàn thành", "100% kế", "hoạch"));
  EXPECT_THAT(wrapped("một hai ba", 7), ElementsAre("một hai", "ba"));
  EXPECT_THAT(wrapped("", 7), ElementsAre(""));
  EXPECT_THAT(wrapped("một hai ba", 0), ElementsAre("một hai ba"));
}

TEST(Wrapped, CutsOnlyWordsThatAreTooWideForALine) {
  EXPECT_THAT(wrapped("abcdefghij kl", 4), ElementsAre("abcd", "efgh", "ij", "kl"));
}

TEST(Wrapped, LosesNoLetter) {
  const std::string text = "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,63% so với mục tiêu";
  for (std::size_t width = 1; width < 70; ++width) {
    std::string joined;
    for (const std::string& line : wrapped(text, width)) {
      EXPECT_LE(display_width(line), width);
      joined += line;
    }
    std::erase(joined, ' ');
    std::string expected = text;
    std::erase(expected, ' ');
    EXPECT_EQ(joined, expected) << width;
  }
}

}  // namespace
}  // namespace rasoat
