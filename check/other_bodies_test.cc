#include "check/other_bodies.h"

#include <gtest/gtest.h>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

bool of_others(std::string_view sentence, std::string_view name = "Tỷ lệ hồ sơ được giải quyết đúng hạn") {
  Criterion criterion;
  criterion.keys.name = compare_key(name);
  Statement statement;
  statement.key = compare_key(sentence);
  return tells_of_other_bodies(criterion, statement);
}

TEST(OtherBodies, DistrictsAndCommunesAreOthers) {
  for (const char* sentence :
       {"Phòng Lao động các huyện giải quyết 18.644 hồ sơ, trễ 52 hồ sơ.", "Các huyện, thành phố còn 12 hồ sơ trễ hạn.",
        "UBND các xã đã giải quyết 900 hồ sơ.", "Cấp xã chỉ đạt 22%.", "Toàn tỉnh đạt 71,2%.",
        "Riêng các địa phương còn chậm.", "Trong khi đó cấp huyện mới đạt 40%.", "Một số xã chưa công khai."})
    EXPECT_TRUE(of_others(sentence)) << sentence;
}

TEST(OtherBodies, TheUnitItselfAndWhatItDidForOthersIsItsOwn) {
  for (const char* sentence :
       {"Sở đã giải quyết 4.702 hồ sơ.", "Đã kiểm tra 04 huyện, 12 xã.", "Phòng Kế hoạch còn chậm.",
        "Các phòng chuyên môn đã hoàn thành.", "Có 02 hồ sơ của huyện chuyển đến.", "Hồ sơ của các xã đều đúng hạn."})
    EXPECT_FALSE(of_others(sentence)) << sentence;
}

TEST(OtherBodies, ACriterionAboutDistrictsIsToldByThem) {
  EXPECT_FALSE(of_others("Các huyện đã công bố ISO.", "Tỷ lệ CQCM cấp tỉnh, ĐVHC cấp huyện công bố ISO"));
}

TEST(OtherBodies, APeoplesCommitteeHasDistrictsOfItsOwn) {
  EXPECT_TRUE(is_of_department({"sở lao động thương binh xã hội"}));
  EXPECT_TRUE(is_of_department({"ban quản lí khu kinh tế"}));
  EXPECT_FALSE(is_of_department({"ubnd huyện kbang"}));
  EXPECT_FALSE(is_of_department({}));
}

}  // namespace
}  // namespace rasoat
