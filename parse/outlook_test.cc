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

TEST(BeginsAhead, HearsAnAimWhoseTimeIsLater) {
  for (const char* sentence :
       {"Mục tiêu của Sở trong năm 2023 là 100% hồ sơ TTHC được giải quyết đúng hạn.",
        "Phấn đấu năm 2023 Sở có ít nhất 03 sáng kiến CCHC được công nhận.",
        "Giải pháp năm 2023: tham mưu công bố quy trình nội bộ cho 100% TTHC.", "Phương hướng năm 2023:",
        "Chỉ tiêu năm tới: giải quyết đúng hạn 100%.", "Sang năm, Sở tự kiểm tra 10/10 phòng.",
        "Kế hoạch năm 2023: kiểm tra 10 phòng.", "Quý sau kiểm tra 05 phòng.", "Nhiệm vụ, giải pháp năm 2023",
        "Sở phấn đấu giải quyết đúng hạn 100% hồ sơ trong năm 2023.", "Đồng thời, năm 2023 kiểm tra 04 phòng.",
        "Bước sang năm 2023, 100% văn bản được ký số.", "Quyết tâm đạt 90% vào năm 2025."})
    EXPECT_TRUE(begins_ahead(sentence, kYear)) << sentence;
  for (const char* sentence :
       {"Kế hoạch CCHC năm 2023 được ban hành.", "Nhiệm vụ năm 2023 đã được giao trước ngày 20/12.",
        "02 nhiệm vụ chuyển sang năm 2023.", "Sở phấn đấu nhưng 02 nhiệm vụ phải chuyển sang năm 2023.",
        "Mục tiêu năm 2022 là 100%.", "Phấn đấu giải quyết 100% hồ sơ đúng hạn.", "Chưa có kế hoạch năm 2023.",
        "Sở sẽ ban hành quy chế trong năm 2023.", "Sang năm 2022, Sở kiểm tra 10 phòng.",
        "Kế hoạch kiểm tra năm 2023 ban hành tại Quyết định số 90/QĐ-STP.", "Giải pháp phần mềm lùi sang năm 2023.",
        "Năm nay Sở kiểm tra 10 phòng.", "Công tác tuyên truyền của Sở trong năm 2022 tốt hơn năm 2021."})
    EXPECT_FALSE(begins_ahead(sentence, kYear)) << sentence;
}

TEST(GoesOnAhead, UntilSomethingIsToldThatWas) {
  EXPECT_TRUE(goes_on_ahead("xử lý 100% vấn đề phát hiện;", true));
  EXPECT_TRUE(goes_on_ahead("Tiếp tục giải quyết đúng hạn 100% hồ sơ.", false));
  EXPECT_FALSE(goes_on_ahead("100% hồ sơ được giải quyết đúng hạn.", false));
  EXPECT_FALSE(goes_on_ahead("năm nay xử lý 100% vấn đề.", true));
  EXPECT_FALSE(goes_on_ahead("đã xử lý 05/05 vấn đề.", true));
  EXPECT_FALSE(goes_on_ahead("Tiếp tục xử lý 02 vấn đề còn lại.", false));
}

TEST(BeginsLaterInYear, IsStillToCome) {
  EXPECT_TRUE(begins_later_in_year("Quý IV, Sở kiểm tra 05 phòng.", 9));
  EXPECT_TRUE(begins_later_in_year("Trong tháng 10, Sở kiểm tra 05 phòng.", 9));
  EXPECT_TRUE(begins_later_in_year("03 tháng cuối năm: kiểm tra 05 phòng.", 9));
  EXPECT_TRUE(begins_later_in_year("Quý III tổ chức 02 hội nghị.", 6));
  EXPECT_FALSE(begins_later_in_year("Quý III, Sở kiểm tra 05 phòng.", 9));
  EXPECT_FALSE(begins_later_in_year("Quý IV đã kiểm tra 05 phòng.", 9));
  EXPECT_FALSE(begins_later_in_year("Quý IV, Sở kiểm tra 05 phòng.", 12));
  EXPECT_FALSE(begins_later_in_year("6 tháng đầu năm kiểm tra 05 phòng.", 6));
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
