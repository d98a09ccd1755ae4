#include "extract/text/edit_distance.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(EditDistance, CountsSingleChanges) {
  EXPECT_EQ(edit_distance("", ""), 0u);
  EXPECT_EQ(edit_distance("", "ocr"), 3u);
  EXPECT_EQ(edit_distance("unit", "units"), 1u);
  EXPECT_EQ(edit_distance("margins", "margnis"), 2u);
  EXPECT_EQ(edit_distance("font", "ocr"), 3u);
}

}  // namespace
}  // namespace rasoat
