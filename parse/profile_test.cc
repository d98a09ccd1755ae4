#include <gtest/gtest.h>

#include "parse/profile_of.h"

namespace rasoat {
namespace {

const std::string kText =
    "Trong năm 2022, Sở Nội vụ đã giải quyết đúng hạn 1.253/1.260 hồ sơ, đạt 99,44%; không có công chức bị kỷ luật; "
    "chỉ số hài lòng của người dân đạt 88,40%; các nhiệm vụ của kế hoạch đã hoàn thành và được báo cáo đầy đủ.";

TEST(SketchOf, TellsTheSameTextFromAnother) {
  EXPECT_EQ(likeness(sketch_of(kText), sketch_of(kText)), 1);
  EXPECT_LT(likeness(sketch_of(kText), sketch_of("Công ty thông báo lịch bảo trì hệ thống điện vào cuối tuần này.")),
            0.1);
}

TEST(SketchOf, LooksAtWordsNotAtLinesOrLetterCase) {
  std::string other = kText;
  std::replace(other.begin(), other.end(), ' ', '\n');
  EXPECT_EQ(likeness(sketch_of(kText), sketch_of(other)), 1);
}

TEST(SketchOf, AChangedFigureLeavesMostOfIt) {
  std::string other = kText;
  other.replace(other.find("88,40"), 6, "87,10");
  const double alike = likeness(sketch_of(kText), sketch_of(other));
  EXPECT_GT(alike, 0.7);
  EXPECT_LT(alike, 1);
}

TEST(SketchOf, AFewWordsAreLikeNothing) {
  EXPECT_TRUE(sketch_of("hai từ").empty());
  EXPECT_EQ(likeness(sketch_of("hai từ"), sketch_of("hai từ")), 0);
}

struct LevelCase {
  const char* name;
  const char* level;
};
class LevelOfUnit : public testing::TestWithParam<LevelCase> {};
TEST_P(LevelOfUnit, FollowsFromItsName) { EXPECT_EQ(level_of_unit(GetParam().name), GetParam().level); }
INSTANTIATE_TEST_SUITE_P(Names, LevelOfUnit,
                         testing::Values(LevelCase{"SỞ NỘI VỤ", "department"},
                                         LevelCase{"Ban Quản lý Khu kinh tế", "department"},
                                         LevelCase{"ỦY BAN NHÂN DÂN HUYỆN CHƯ SÊ", "district"},
                                         LevelCase{"UBND xã Ia Ring", "commune"},
                                         LevelCase{"ỦY BAN NHÂN DÂN TỈNH GIA LAI", "province"},
                                         LevelCase{"Phòng Nội vụ huyện Chư Sê", "unit"},
                                         LevelCase{"Bộ Nội vụ", "ministry"}, LevelCase{"Liên đoàn Lao động", ""}));

}  // namespace
}  // namespace rasoat
