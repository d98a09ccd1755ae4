#include "extract/pdf/language.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(EnglishShare, TellsEnglishFromVietnameseAndNonsense) {
  EXPECT_GT(english_share(U"The results of the review were sent to the department and published on its page."), 0.3);
  EXPECT_LT(english_share(U"Ban Quản lý xây dựng kế hoạch khắc phục những tồn tại, hạn chế và cải thiện"), 0.08);
  EXPECT_LT(english_share(U"Wkh txlfn eurzq ira mxpsv ryhu odcb grj"), 0.08);
  EXPECT_EQ(english_share(U""), 0);
}

}  // namespace
}  // namespace rasoat
