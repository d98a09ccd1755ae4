#include "parse/decimal.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(Decimal, ComparesByValueWhateverThePrecision) {
  EXPECT_EQ((Decimal{8400, 2}), (Decimal{84, 0}));
  EXPECT_LT((Decimal{9865, 2}), (Decimal{987, 1}));
  EXPECT_GT((Decimal{-1, 0}), (Decimal{-15, 1}));
}

TEST(Decimal, PrintsInBothNotations) {
  struct Case {
    Decimal number;
    const char* vietnamese;
    const char* english;
  };
  const Case cases[] = {
      {{6429, 2}, "64,29", "64.29"},
      {{1187, 0}, "1.187", "1,187"},
      {{659245, 0}, "659.245", "659,245"},
      {{123450, 2}, "1.234,50", "1,234.50"},
      {{5, 2}, "0,05", "0.05"},
      {{-40, 2}, "-0,40", "-0.40"},
      {{0, 0}, "0", "0"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(c.number.to_vietnamese(), c.vietnamese);
    EXPECT_EQ(c.number.to_english(), c.english);
  }
}

TEST(Decimal, DifferencesKeepTheFinerScale) {
  EXPECT_EQ((Decimal{8840, 2} - Decimal{866, 1}).to_vietnamese(), "1,80");
  EXPECT_EQ((Decimal{1, 0} + Decimal{5, 1}).to_vietnamese(), "1,5");
}

TEST(Decimal, SharesAreRoundedHalfUp) {
  EXPECT_EQ(percent_of(27, 42, 2).to_vietnamese(), "64,29");
  EXPECT_EQ(percent_of(1171, 1187, 2).to_vietnamese(), "98,65");
  EXPECT_EQ(percent_of(1, 8, 1).to_vietnamese(), "12,5");
  EXPECT_EQ(percent_of(1, 800, 2).to_vietnamese(), "0,13");
  EXPECT_EQ(trimmed(percent_of(42, 42, 2)).to_vietnamese(), "100");
}

}  // namespace
}  // namespace rasoat
