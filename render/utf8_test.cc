#include "render/utf8.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(Utf8, KnowsValidFromInvalid) {
  EXPECT_TRUE(is_utf8("báo cáo.pdf"));
  EXPECT_TRUE(is_utf8("\xF0\x9F\x93\x84"));
  EXPECT_FALSE(is_utf8("b\xE1o"));            // Latin-1
  EXPECT_FALSE(is_utf8("\xC0\xAF"));          // overlong
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));      // surrogate
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond Unicode
  EXPECT_FALSE(is_utf8("cut \xE1\xBA"));
}

TEST(PathText, LeavesUtf8AloneEvenWithPercentSigns) { EXPECT_EQ(path_text("tỷ lệ 50%.pdf"), "tỷ lệ 50%.pdf"); }

TEST(PathText, EncodesInvalidBytesAndPercentSignsOfOtherPaths) {
  EXPECT_EQ(path_text("b\xE1o c\xE1o 5%.pdf"), "b%E1o c%E1o 5%25.pdf");
  EXPECT_EQ(path_text("ậ\xFF"), "ậ%FF");
}

}  // namespace
}  // namespace rasoat
