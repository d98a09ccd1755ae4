#include "parse/outlook.h"

#include <gtest/gtest.h>

#include <tuple>

namespace rasoat {
namespace {

constexpr std::int32_t kYear = 2022;

TEST(OutlookOfHeading, TellsWhatIsToCome) {
  for (const char* heading :
       {"PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2023", "KẾ HOẠCH NĂM 2023", "PHẦN THỨ HAI. NHIỆM VỤ NĂM 2023", "NĂM 2023 TẬP TRUNG",
        "MỤC TIÊU NĂM 2023", "ĐỊNH HƯỚNG NĂM 2023", "DỰ KIẾN KẾ HOẠCH NĂM 2023", "CHỈ TIÊU PHẤN ĐẤU NĂM 2023",
        "ĐỀ XUẤT, PHƯƠNG HƯỚNG", "Nhiệm vụ trọng tâm 6 tháng cuối năm", "Một số nhiệm vụ, giải pháp thời gian tới",
        "Nhiệm vụ quý IV năm 2022", "Việc cần làm trong thời gian tới", "Phần II: Phương hướng",
        "Kế hoạch công tác tháng 7", "Các nhiệm vụ tiếp theo", "Chương trình công tác năm 2023", "Công việc còn lại",
        "KIẾN NGHỊ, ĐỀ XUẤT"}) {
    EXPECT_EQ(outlook_of_heading(heading, kYear), Outlook::kAhead) << heading;
  }
}

TEST(OutlookOfHeading, KnowsMixedSections) {
  for (const char* heading : {"HẠN CHẾ VÀ NHIỆM VỤ QUÝ IV", "Khó khăn và việc sẽ làm",
                              "Tồn tại, hạn chế và giải pháp khắc phục", "Kế hoạch năm 2023"}) {
    EXPECT_EQ(outlook_of_heading(heading, kYear), Outlook::kMixed) << heading;
  }
}

TEST(OutlookOfHeading, LeavesResultsAlone) {
  for (const char* heading :
       {"KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2022", "Kế hoạch cải cách hành chính năm 2023", "Ban hành kế hoạch năm 2023",
        "Hạn chế, tồn tại và nguyên nhân", "Kế hoạch năm 2022", "CẢI CÁCH THỂ CHẾ", "Nhiệm vụ được giao năm 2022",
        "Mức độ hoàn thành nhiệm vụ", "ĐÁNH GIÁ KẾT QUẢ NĂM 2022 VÀ PHƯƠNG HƯỚNG NĂM 2023",
        "Mục tiêu, chỉ tiêu năm 2022", "Thực hiện nhiệm vụ UBND tỉnh giao", "Kế hoạch kiểm tra"}) {
    EXPECT_EQ(outlook_of_heading(heading, kYear), Outlook::kResults) << heading;
  }
  EXPECT_EQ(outlook_of_heading("KẾ HOẠCH NĂM 2023", 2023), Outlook::kResults);
}

TEST(BeginsAhead, TellsALaterYearFromThisOne) {
  EXPECT_TRUE(begins_ahead("Năm 2023, Sở thu hút 02 dự án.", kYear));
  EXPECT_TRUE(begins_ahead("Trong thời gian tới, 100% hồ sơ được giải quyết đúng hạn.", kYear));
  EXPECT_FALSE(begins_ahead("Năm 2022, Sở thu hút 02 dự án.", kYear));
  EXPECT_FALSE(begins_ahead("Năm 2023 đã được giao 05 nhiệm vụ.", kYear));
  EXPECT_FALSE(begins_ahead("Kế hoạch CCHC năm 2023 được ban hành.", kYear));
  EXPECT_FALSE(begins_ahead("Năm 2023, Sở thu hút 02 dự án.", 0));
}

TEST(TellsWhatIs, HearsTheWordsOfWhatHappened) {
  EXPECT_TRUE(tells_what_is("Còn 02 hồ sơ trễ hạn."));
  EXPECT_FALSE(tells_what_is("100% PAKN được trả lời, công khai;"));
}

}  // namespace
}  // namespace rasoat
