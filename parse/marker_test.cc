#include "parse/marker.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

struct MarkerCase {
  const char* text;
  Marker marker;
  const char* label;
  const char* body;
};

TEST(FindMarker, ReadsTheMarkersOfAdministrativeProse) {
  constexpr MarkerCase kCases[] = {
      {"I. MỤC ĐÍCH, YÊU CẦU", Marker::kRoman, "I", "MỤC ĐÍCH, YÊU CẦU"},
      {"VIII. TÁC ĐỘNG", Marker::kRoman, "VIII", "TÁC ĐỘNG"},
      {"I- Công tác tham mưu", Marker::kRoman, "I", "Công tác tham mưu"},
      {"II/ Nội dung", Marker::kRoman, "II", "Nội dung"},
      {"1. Mục đích", Marker::kNumber, "1", "Mục đích"},
      {"1.10. Chỉ số hài lòng", Marker::kNumber, "1.10", "Chỉ số hài lòng"},
      {"1.1 Nguyên tắc", Marker::kNumber, "1.1", "Nguyên tắc"},
      {"1.2.“Công khai”", Marker::kNumber, "1.2", "“Công khai”"},
      {"1/ Hiểu về chuỗi", Marker::kNumber, "1", "Hiểu về chuỗi"},
      {"(1) Tổ chức các hội nghị", Marker::kNumber, "1", "Tổ chức các hội nghị"},
      {"2) Đăng tải", Marker::kNumber, "2", "Đăng tải"},
      {"a) Mục tiêu, yêu cầu", Marker::kLetter, "a", "Mục tiêu, yêu cầu"},
      {"đ) Kinh phí", Marker::kLetter, "đ", "Kinh phí"},
      {"A. PHẦN CHUNG", Marker::kLetter, "A", "PHẦN CHUNG"},
      {"- Đơn vị phụ trách", Marker::kBullet, "-", "Đơn vị phụ trách"},
      {"– Sở Nội vụ", Marker::kBullet, "-", "Sở Nội vụ"},
      {"-Sở Nội vụ", Marker::kBullet, "-", "Sở Nội vụ"},
      {"+ Thực hiện", Marker::kBullet, "+", "Thực hiện"},
      {"• Báo cáo", Marker::kBullet, "•", "Báo cáo"},
  };
  for (const MarkerCase& c : kCases) {
    const MarkerMatch found = find_marker(c.text);
    EXPECT_EQ(found.marker, c.marker) << c.text;
    EXPECT_EQ(found.label, c.label) << c.text;
    EXPECT_EQ(std::string_view(c.text).substr(found.body), c.body) << c.text;
  }
}

TEST(FindMarker, FiguresDatesAndNumbersAreNone) {
  for (const char* text : {"2022. Ban Quản lý", "35/2022/NĐ-CP ngày", "20.000 đồng", "100% số TTHC", "15/10/2020 của",
                           "-2025 của tỉnh", "50% trở lên", "tháng 9", "Trong năm 2022", "02 hoạt động", "", "X"}) {
    EXPECT_EQ(find_marker(text).marker, Marker::kNone) << text;
  }
}

TEST(IsHeadingWord, NeedsItsNumber) {
  for (const char* text : {"Điều 5. Kê khai", "Chương II", "Phần I", "Phụ lục I", "PHỤ LỤC", "Mục 1. Chung"}) {
    EXPECT_TRUE(is_heading_word(text)) << text;
  }
  for (const char* text : {"Điều kiện thực hiện", "Phần mềm một cửa", "Phụ lục xếp hạng kết quả", "Mục tiêu"}) {
    EXPECT_FALSE(is_heading_word(text)) << text;
  }
}

}  // namespace
}  // namespace rasoat
