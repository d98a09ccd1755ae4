#include "parse/going_counts.h"

#include <gtest/gtest.h>

#include <string>

#include "parse/sentences.h"

namespace rasoat {
namespace {

// The sentences, parted by a bar.
std::string dump(std::string_view text) {
  std::string all;
  for (const auto& [begin, end] : join_going_counts(text, find_sentences(text)))
    all += (all.empty() ? "" : " | ") + std::string(text.substr(begin, end - begin));
  return all;
}

TEST(JoinGoingCounts, TellsAWholeWithItsPart) {
  for (const char* text : {"Chỉ tiêu đào tạo 60 lượt; thực hiện: 54 lượt.",
                           "Trong năm phải xử lý 11.208 văn bản; xử lý trên môi trường mạng 11.208.",
                           "Kế hoạch đặt ra 10 phòng; thực tế tổ kiểm tra chỉ đi được 6 nơi, 4 nơi còn lại chưa.",
                           "Phát hiện 05 vấn đề; đến nay đã xử lý 04 vấn đề."})
    EXPECT_EQ(dump(text), text);
}

TEST(JoinGoingCounts, LeavesOtherMattersApart) {
  const char* texts[][2] = {
      {"Tổ chức 03 hội nghị; đăng 12 tin.", "Tổ chức 03 hội nghị; | đăng 12 tin."},
      {"Ban hành 05 văn bản; kiểm tra 03 đơn vị.", "Ban hành 05 văn bản; | kiểm tra 03 đơn vị."},
      {"Tiếp nhận 10 hồ sơ; giải quyết 09/10 hồ sơ.", "Tiếp nhận 10 hồ sơ; | giải quyết 09/10 hồ sơ."},
      {"Tiếp nhận 10 hồ sơ. Giải quyết 09 hồ sơ.", "Tiếp nhận 10 hồ sơ. | Giải quyết 09 hồ sơ."},
      {"Đã ban hành quy chế; thực hiện 05 cuộc kiểm tra.", "Đã ban hành quy chế; | thực hiện 05 cuộc kiểm tra."},
      {"Có 06 PAKN, trong đó 04 phản ánh; trả lời 04.", "Có 06 PAKN, trong đó 04 phản ánh; | trả lời 04."}};
  for (const auto& [text, expected] : texts) EXPECT_EQ(dump(text), expected);
}

}  // namespace
}  // namespace rasoat
