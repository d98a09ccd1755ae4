#include "parse/line_text.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

struct GlueCase {
  const char* before;
  const char* next;
  bool glued;
};

TEST(Glues, WordsCutAtTheLineEnd) {
  constexpr GlueCase kCases[] = {
      {"trên Đài PT-", "TH của tỉnh", true},
      {"Chỉ thị số 26/CT-", "TTg ngày", true},
      {"giai đoạn 2021-", "2025", true},
      {"giai đoạn 2021–", "2025", true},
      {"năm/theo", "kế hoạch", false},
      {"trong năm/", "Sau khi có", true},
      {"số 26", "/CT-TTg", true},
      {"doanh nghiệ", "p nhà nước", true},
      {"tỉnh -", "xã hội", false},
      {"- Tuyên truyền", "- Ngoài", false},
      {"Văn phòng", "chủ trì", false},
      {"các cơ quan", "hành chính", false},
      {"bản", "Quản lý", false},
      {"của Ủ", "y ban", false},
      {"KH", "UBND", false},
      {"", "theo", false},
      {"năm", "", false},
  };
  for (const GlueCase& c : kCases) EXPECT_EQ(glues(c.before, c.next), c.glued) << c.before << " | " << c.next;
}

TEST(EndsSentence, SeesThroughQuotesAndBrackets) {
  EXPECT_TRUE(ends_sentence("Trong năm 2022."));
  EXPECT_TRUE(ends_sentence("kịp thời chỉ đạo./."));
  EXPECT_TRUE(ends_sentence("(thẩm định.)"));
  EXPECT_FALSE(ends_sentence("- Lãnh đạo Ban;"));
  EXPECT_FALSE(ends_sentence("đề xuất Chủ tịch"));
  EXPECT_TRUE(ends_clause("của Ban Quản lý”:"));
  EXPECT_FALSE(ends_clause("Thực hiện nghiêm,"));
}

TEST(StartsLower, LooksAtTheFirstLetter) {
  EXPECT_TRUE(starts_lower("ủy ban nhân dân"));
  EXPECT_TRUE(starts_lower("(đợt 2) theo"));
  EXPECT_FALSE(starts_lower("Ủy ban nhân dân"));
  EXPECT_FALSE(starts_lower("2022. Ban Quản lý"));
  EXPECT_FALSE(starts_lower("- "));
}

}  // namespace
}  // namespace rasoat
