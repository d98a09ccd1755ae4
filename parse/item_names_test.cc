#include "parse/item_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parse/item_labels.h"
#include "parse/marker.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using testing::ElementsAre;

TEST(FindItemNames, QuotedAfterTheWord) {
  EXPECT_THAT(find_item_names("Tiêu chí “Thực hiện kế hoạch CCHC”:"), ElementsAre("Thực hiện kế hoạch CCHC"));
  EXPECT_THAT(find_item_names("Tiêu chí thành phần “A của B”; Tiêu chí thành phần “C tại D”:"),
              ElementsAre("A của B", "C tại D"));
  EXPECT_THAT(find_item_names("Tiêu chí thành phần \"A của B\" và \"C tại D\":"), ElementsAre("A của B", "C tại D"));
  EXPECT_THAT(find_item_names("Tiêu chí “Áp dụng Hệ thống (ISO 9001) theo “quy định” mới”:"),
              ElementsAre("Áp dụng Hệ thống (ISO 9001) theo “quy định” mới"));
  EXPECT_THAT(find_item_names("“Mức độ thu hút đầu tư của Ban Quản lý”"),
              ElementsAre("Mức độ thu hút đầu tư của Ban Quản lý"));
}

TEST(FindItemNames, QuotationInsideAPlainHeadingIsNoName) {
  EXPECT_THAT(find_item_names("Công khai thủ tục hành chính trên “Cổng dịch vụ công”:"),
              ElementsAre("Công khai thủ tục hành chính trên “Cổng dịch vụ công"));
}

TEST(FindItemNames, PlainHeading) {
  EXPECT_THAT(find_item_names("Chỉ số hài lòng kết quả giải quyết TTHC:"),
              ElementsAre("Chỉ số hài lòng kết quả giải quyết TTHC"));
  EXPECT_THAT(find_item_names("Tiêu chí thành phần: Công khai tiến độ"), ElementsAre("Công khai tiến độ"));
}

TEST(FindItemNames, BehindCodes) {
  EXPECT_THAT(find_item_names("TCTP 3.2.5 - Công khai TTHC:"), ElementsAre("Công khai TTHC"));
  EXPECT_THAT(find_item_names("TCTP 3.2.5 - Công khai TTHC; TCTP 3.2.6 - Công khai tiến độ:"),
              ElementsAre("Công khai TTHC", "Công khai tiến độ"));
}

TEST(NamesCriterion, ByWordOrCode) {
  EXPECT_TRUE(names_criterion("1.1. Tiêu chí “A”:"));
  EXPECT_TRUE(names_criterion("1.10. Chỉ số hài lòng"));
  EXPECT_TRUE(names_criterion("TCTP 3.2.5"));
  EXPECT_FALSE(names_criterion("1. Mục đích"));
  EXPECT_FALSE(names_criterion("1.1. Nguyên tắc xây dựng"));
}

struct LabelCase {
  const char* text;
  ItemLabel label;
  const char* content;
};

TEST(FindLabel, WhateverMarkerStandsBeforeIt) {
  constexpr LabelCase kCases[] = {
      {"a) Mục tiêu, yêu cầu: Hoàn thành 100% kế hoạch.", ItemLabel::kTarget, "Hoàn thành 100% kế hoạch."},
      {"- Chỉ tiêu: 95% hồ sơ đúng hạn", ItemLabel::kTarget, "95% hồ sơ đúng hạn"},
      {"b) Nhiệm vụ, giải pháp:", ItemLabel::kMeasures, ""},
      {"c) Phân công trách nhiệm", ItemLabel::kAssignment, ""},
      {"- Đơn vị phụ trách: Văn phòng.", ItemLabel::kLead, "Văn phòng."},
      {"+ Cơ quan chủ trì: Sở Nội vụ", ItemLabel::kLead, "Sở Nội vụ"},
      {"* Đơn vị thực hiện: Các phòng", ItemLabel::kLead, "Các phòng"},
      {"- Phối hợp/Thực hiện: Các phòng chuyên môn, đơn vị trực thuộc.", ItemLabel::kSupport,
       "Các phòng chuyên môn, đơn vị trực thuộc."},
      {"- Đơn vị phối hợp: Bưu điện tỉnh", ItemLabel::kSupport, "Bưu điện tỉnh"},
      {"d) Thời gian thực hiện/hoàn thành: Trong năm 2022.", ItemLabel::kDeadline, "Trong năm 2022."},
      {"- d) Thời gian thực hiện/hoàn thành: Trong năm 2022.", ItemLabel::kDeadline, "Trong năm 2022."},
      {"Thời hạn hoàn thành: trước ngày 30/11/2022", ItemLabel::kDeadline, "trước ngày 30/11/2022"},
  };
  for (const LabelCase& c : kCases) {
    const LabelMatch found = find_label(test::paragraph_of(c.text));
    EXPECT_EQ(found.label, c.label) << c.text;
    EXPECT_EQ(std::string_view(c.text).substr(found.content), c.content) << c.text;
  }
}

TEST(FindLabel, SentencesHaveNone) {
  for (const char* text :
       {"- Phối hợp với Văn phòng UBND tỉnh rà soát các TTHC, tái cấu trúc quy trình.",
        "- Văn phòng tiếp tục thực hiện rà soát, tích hợp tất cả các dịch vụ công trực tuyến đủ điều kiện.",
        "1.1. Tiêu chí “Thực hiện kế hoạch CCHC”:", "Việc thực hiện kế hoạch phải đồng bộ, thống nhất.", ""}) {
    EXPECT_EQ(find_label(test::paragraph_of(text)).label, ItemLabel::kNone) << text;
  }
}

}  // namespace
}  // namespace rasoat
