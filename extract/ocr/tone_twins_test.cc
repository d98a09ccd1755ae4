#include "extract/ocr/tone_twins.h"

#include <gtest/gtest.h>

namespace rasoat::ocr {
namespace {

TEST(ToneTwins, SyllablesThatOfficesWriteWithAHook) {
  for (const char* text : {"kiếm", "Cống", "THẤM", "bố,", "(tố"}) EXPECT_TRUE(may_be_hooked(text)) << text;
  for (const char* text : {"số", "kết", "cấp", "kiểm", "kiem", "", "5", "kiếmtra"})
    EXPECT_FALSE(may_be_hooked(text)) << text;
}

TEST(ToneTwins, OnlyTheHookMayDiffer) {
  EXPECT_TRUE(is_hooked_twin("kiếm", "kiểm"));
  EXPECT_TRUE(is_hooked_twin("THẤM", "THẨM"));
  EXPECT_TRUE(is_hooked_twin("bố,", "bổ,"));
  EXPECT_FALSE(is_hooked_twin("kiểm", "kiếm")) << "the other way round nothing is known";
  EXPECT_FALSE(is_hooked_twin("kiếm", "kiếm"));
  EXPECT_FALSE(is_hooked_twin("bố,", "bổ."));
  EXPECT_FALSE(is_hooked_twin("đối", "đổi mới"));
}

}  // namespace
}  // namespace rasoat::ocr
