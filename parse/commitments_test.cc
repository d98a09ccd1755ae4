#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Commitment> items_of(const std::vector<std::string>& lines) {
  return read_commitments(test::prose_of(lines), 2022);
}

TEST(ReadCommitments, ItemWithLetteredParts) {
  const auto items =
      items_of({"II. NHIỆM VỤ VÀ GIẢI PHÁP", "1. Tập trung khắc phục các tiêu chí còn hạn chế",
                "1.2. Tiêu chí thành phần “Công khai TTHC”:", "a) Mục tiêu, yêu cầu: 100% số TTHC được công khai.",
                "b) Nhiệm vụ, giải pháp:", "- Văn phòng đôn đốc các phòng.", "c) Phân công trách nhiệm",
                "- Đơn vị phụ trách: Văn phòng.", "- Phối hợp/Thực hiện: Các phòng chuyên môn.",
                "d) Thời gian thực hiện/hoàn thành: Trong năm 2022.",
                "1.3. Tiêu chí “Thu hút đầu tư”:", "a) Mục tiêu, yêu cầu: Năm 2022 cao hơn năm 2021.",
                "c) Phân công trách nhiệm", "- Đơn vị phụ trách: Phòng Quản lý Đầu tư.", "III. TỔ CHỨC THỰC HIỆN",
                "1. Văn phòng có trách nhiệm thực hiện các nhiệm vụ."});
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items[0].label, "1.2");
  EXPECT_THAT(items[0].names, ElementsAre("Công khai TTHC"));
  EXPECT_EQ(items[0].target.text, "100% số TTHC được công khai.");
  EXPECT_EQ(items[0].lead, "Văn phòng.");
  EXPECT_EQ(items[0].support, "Các phòng chuyên môn.");
  EXPECT_EQ(items[0].deadline.text, "Trong năm 2022.");
  EXPECT_EQ(items[0].lead_where.quote, "Văn phòng.");
  EXPECT_EQ(items[1].label, "1.3");
  EXPECT_TRUE(items[1].has_target);
  EXPECT_TRUE(items[1].has_lead);
  EXPECT_FALSE(items[1].has_support);
  EXPECT_FALSE(items[1].has_deadline);
}

TEST(ReadCommitments, OtherMarkersAndCodes) {
  const auto items = items_of({"1. TCTP 3.2.5 - Công khai TTHC; TCTP 3.2.6 - Công khai tiến độ:", "- Chỉ tiêu: 100%.",
                               "- Cơ quan chủ trì: Văn phòng.", "- Cơ quan phối hợp: Sở Thông tin và Truyền thông.",
                               "- Thời hạn: 30/11/2022."});
  ASSERT_EQ(items.size(), 1u);
  EXPECT_THAT(items[0].names, ElementsAre("Công khai TTHC", "Công khai tiến độ"));
  ASSERT_EQ(items[0].codes.size(), 2u);
  EXPECT_EQ(items[0].codes[1].code, "3.2.6");
  EXPECT_EQ(items[0].support, "Sở Thông tin và Truyền thông.");
  EXPECT_EQ(items[0].deadline.text, "30/11/2022.");
}

TEST(ReadCommitments, AssignmentInOneSentence) {
  const auto items = items_of({"2. Tiêu chí “Công khai TTHC”", "a) Mục tiêu: 100%.",
                               "b) Phân công: Văn phòng chủ trì, phối hợp với các phòng chuyên môn thực hiện."});
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].lead, "Văn phòng");
  EXPECT_EQ(items[0].support, "các phòng chuyên môn");
}

TEST(ReadCommitments, LabelOnALineOfItsOwn) {
  const auto items = items_of({"1.1. Tiêu chí “Tuyên truyền”:", "a) Mục tiêu, yêu cầu:", "- Tổ chức hội nghị;",
                               "- Đăng tải trên website.", "b) Thời gian: Quý IV."});
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].target.text, "- Tổ chức hội nghị; - Đăng tải trên website.");
}

TEST(ReadCommitments, LetteredLabelBehindADashBelongsToTheItem) {
  const auto items = items_of({"1.11. Tiêu chí “ISO 9001”:", "a) Mục tiêu, yêu cầu: Công bố.",
                               "- d) Thời gian thực hiện/hoàn thành: Trong năm 2022."});
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].deadline.text, "Trong năm 2022.");
}

TEST(ReadCommitments, PartsOfAnyPlanAreNone) {
  EXPECT_THAT(items_of({"I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "Nâng cao trách nhiệm của người đứng đầu.", "2. Yêu cầu",
                        "Việc thực hiện phải đồng bộ.", "III. TỔ CHỨC THỰC HIỆN",
                        "1. Văn phòng chủ trì, phối hợp với các phòng.", "2. Thời gian: Trong năm 2022."}),
              IsEmpty());
}

TEST(ReadCommitments, MeasuresThatMentionPartnersAreNoSupport) {
  const auto items = items_of(
      {"1.7. Tiêu chí thành phần “Dịch vụ công trực tuyến”:", "a) Mục tiêu, yêu cầu: 100%.", "b) Nhiệm vụ, giải pháp:",
       "- Phối hợp với Văn phòng UBND tỉnh rà soát các TTHC, tái cấu trúc quy trình để đảm bảo thực hiện."});
  ASSERT_EQ(items.size(), 1u);
  EXPECT_FALSE(items[0].has_support);
}

}  // namespace
}  // namespace rasoat
