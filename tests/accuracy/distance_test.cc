#include "tests/accuracy/distance.h"

#include <gtest/gtest.h>

namespace rasoat::accuracy {
namespace {

TEST(EditDistance, CountsLettersNotBytes) {
  struct Case {
    const char32_t* a;
    const char32_t* b;
    int distance;
  };
  for (const Case& c : {Case{U"", U"", 0}, Case{U"đạt", U"", 3}, Case{U"đạt", U"đặt", 1},
                        Case{U"kế hoạch", U"kể hoach", 2}, Case{U"98,5", U"985", 1}, Case{U"abcd", U"bcda", 2}}) {
    EXPECT_EQ(edit_distance(c.a, c.b), c.distance);
    EXPECT_EQ(edit_distance(c.b, c.a), c.distance);
  }
}

TEST(IsNear, AllowsOneLetterInTwenty) {
  EXPECT_TRUE(is_near("Cải cách hành chính năm 2022", "Cải cách hành chính nam 2022"));
  EXPECT_FALSE(is_near("Văn phòng", "Văn phong"));
  EXPECT_TRUE(is_near("Văn phòng", "Vănphòng"));
  EXPECT_TRUE(is_near("", " "));
  EXPECT_FALSE(is_near("", "1"));
}

TEST(CompareWords, TheOrderOfReadingIsFree) {
  const Letters same = compare_words({"Số:", "41", "Gia", "Lai"}, {"Gia", "Lai", "Số:", "41"});
  EXPECT_EQ(same.errors, 0);
  EXPECT_EQ(same.letters, 11);
  EXPECT_EQ(compare_words({"đạt", "đạt", "100%"}, {"đạt", "100%"}).errors, 3);
  EXPECT_EQ(compare_words({"đạt"}, {"chưa", "hề", "đạt", "được"}).errors, 3);
  EXPECT_EQ(compare_words({"Số:41"}, {"Số:", "41"}).errors, 0);
}

}  // namespace
}  // namespace rasoat::accuracy
