#include "parse/counted.h"

#include <gtest/gtest.h>

#include "extract/text/normalize.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::criterion_of;

Things things(std::string_view noun) { return things_of(compare_key(noun)); }

TEST(FigureThings, KnowOneAnother) {
  EXPECT_TRUE(are_other(things("xã, phường"), things("cuộc kiểm tra")));
  EXPECT_TRUE(are_other(things("người tham dự"), things("hội nghị")));
  EXPECT_TRUE(are_other(things("chuyên mục"), things("tin bài")));
  EXPECT_TRUE(are_other(things("vụ"), things("yêu cầu")));
  EXPECT_TRUE(are_other(things("lượt công chức"), things("hội nghị")));
  EXPECT_TRUE(are_other(things("triệu đồng"), things("cơ sở")));
  // One thing in two words.
  EXPECT_FALSE(are_other(things("thủ tục hành chính"), things("TTHC")));
  EXPECT_FALSE(are_other(things("đợt kiểm tra"), things("cuộc")));
  EXPECT_FALSE(are_other(things("buổi hội thảo"), things("hội nghị")));
  EXPECT_FALSE(are_other(things("bộ hồ sơ"), things("tổng số hồ sơ")));
  EXPECT_FALSE(are_other(things("phòng"), things("đơn vị")));
  EXPECT_FALSE(are_other(things("lượt người"), things("cán bộ, công chức")));
  EXPECT_FALSE(are_other(things("tin"), things("bài")));
  // Not known: nothing is held against it.
  EXPECT_FALSE(are_other(things("cây cầu"), things("hội nghị")));
  EXPECT_FALSE(are_other(things(""), things("hội nghị")));
}

TEST(FigureThings, ATargetCounts) {
  EXPECT_EQ(criterion_of("", "", "Có từ 03 sáng kiến hoặc giải pháp mới trở lên").keys.counted,
            things("sáng kiến") | things("giải pháp"));
  EXPECT_EQ(criterion_of("", "", "Ít nhất 40 tin, bài").keys.counted, things("tin"));
  EXPECT_EQ(criterion_of("", "Tỷ lệ hồ sơ giải quyết đúng hạn", "100%").keys.counted, things("hồ sơ"));
  EXPECT_EQ(criterion_of("", "Xử lý phản ánh", "Giải quyết 100% yêu cầu (nếu có)").keys.counted, things("yêu cầu"));
  EXPECT_EQ(criterion_of("", "Tỷ lệ cán bộ được bồi dưỡng", "Hoàn thành 100% kế hoạch").keys.counted, 0u);
  EXPECT_EQ(criterion_of("", "Kiểm tra công vụ tại các xã", "Từ 3 trở lên").keys.counted, 0u);
}

struct Case {
  const char* target;
  const char* further;  // "" none
};

TEST(FigureThings, ATargetMayCountTwo) {
  const Case cases[] = {
      {"Tối thiểu 03 hội nghị, 200 người tham dự", "200 người tham dự"},
      {"Tổ chức 02 cuộc kiểm tra (06 xã, phường)", "06 xã"},
      {"Ít nhất 40 tin, bài trên Trang TTĐT và 12 chuyên mục trên sóng truyền thanh",
       "12 chuyên mục trên sóng truyền thanh"},
      {"Tổ chức 02 lớp cho ít nhất 100 công chức", "100 công chức"},
      {"Có từ 03 sáng kiến trở lên, trong đó có tối thiểu 01 sáng kiến cấp tỉnh", ""},
      {"Tổ chức 04 hội nghị, mỗi hội nghị không quá 02 ngày", ""},
      {"100% hồ sơ của 10 TTHC được giải quyết đúng hạn", ""},
      {"Có 03 xã, phường ra mắt mô hình", ""},
      {"Cắt giảm ít nhất 20% thời gian giải quyết của 10 TTHC", ""},
  };
  for (const Case& c : cases) {
    std::string all;
    for (const FurtherNumber& further : criterion_of("", "", c.target).keys.further) all += further.text;
    EXPECT_EQ(all, c.further) << c.target;
  }
}

}  // namespace
}  // namespace rasoat
