#include "extract/wire/utf8.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(Utf8, RepairsWhatIsNotWellFormed) {
  struct Case {
    std::string text, repaired;
  };
  const Case cases[] = {
      {"", ""},
      {"Kế hoạch số 45/KH-BQLKKT", "Kế hoạch số 45/KH-BQLKKT"},
      {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
      {"m\xE9t", "m\uFFFDt"},
      {"\xC3", "\uFFFD"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},                      // overlong slash
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // above U+10FFFF
      {"\xE1\xBA", "\uFFFD\uFFFD"},                      // cut short
      {"\x80"
       "a",
       "\uFFFD"
       "a"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(repair_utf8(c.text), c.repaired);
    EXPECT_EQ(is_valid_utf8(c.text), c.text == c.repaired) << c.repaired;
  }
}

}  // namespace
}  // namespace rasoat
