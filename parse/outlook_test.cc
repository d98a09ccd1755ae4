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

TEST(StatesRule, TellsWhatIsToBeDoneInACaseFromWhatWas) {
  for (const char* sentence : {"Nếu để xảy ra trễ hẹn, các phòng phải có thư xin lỗi;",
                               "Khi có thay đổi, văn thư cần báo ngay cho Văn phòng."})
    EXPECT_TRUE(states_rule(sentence)) << sentence;
  for (const char* sentence :
       {"Khi để xảy ra trễ hẹn, các phòng đã phải xin lỗi.", "Trường hợp trễ hẹn phải xin lỗi: 03 hồ sơ.",
        "Các phòng phải có thư xin lỗi.", "Nếu tính cả cấp xã thì đạt 45%.", "Khi kiểm tra không phải nhắc nhở ai."})
    EXPECT_FALSE(states_rule(sentence)) << sentence;
}

TEST(StatesAims, TellsWhatAPlanAimsAtFromWhatCameOfIt) {
  for (const char* sentence : {"Kế hoạch số 19/KH-SNV đặt ra 14 mục tiêu: hồ sơ đúng hạn 99%, trực tuyến 80%.",
                               "Năm 2022, tỉnh giao 03 chỉ tiêu: đúng hạn 100%, trực tuyến 50%, hài lòng 90%."})
    EXPECT_TRUE(states_aims(sentence)) << sentence;
  for (const char* sentence :
       {"Kế hoạch đặt ra 14 mục tiêu: đến nay 12 mục tiêu đạt.", "Hoàn thành các mục tiêu: hồ sơ đúng hạn 99%.",
        "Kế hoạch đặt ra 14 mục tiêu, Sở đã hoàn thành 14 mục tiêu.", "Kế hoạch: 28 nhiệm vụ."})
    EXPECT_FALSE(states_aims(sentence)) << sentence;
}

TEST(TellsWhatIs, HearsTheWordsOfWhatHappened) {
  EXPECT_TRUE(tells_what_is("Còn 02 hồ sơ trễ hạn."));
  EXPECT_FALSE(tells_what_is("100% PAKN được trả lời, công khai;"));
}

}  // namespace
}  // namespace rasoat
