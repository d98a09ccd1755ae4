#include "parse/addressees.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(IsAddressee, KnowsOfficesAndPersons) {
  for (const char* line :
       {"Ủy ban nhân dân tỉnh Gia Lai;", "Sở Nội vụ;", "Bộ Nội vụ (Vụ Cải cách hành chính);", "Như trên;",
        "Các sở, ban, ngành tỉnh; UBND 17 huyện, thị xã, thành phố.", "Trưởng Phòng Y tế huyện;",
        "Đ/c Chủ tịch UBND tỉnh (để báo cáo);", "Ông Trần Văn A, Phó Chủ tịch UBND tỉnh;", "Cục Hàng không Việt Nam;",
        "Trung tâm Phục vụ hành chính công tỉnh;", "Thường trực Tỉnh uỷ, HĐND tỉnh;", "Ban Quản lý dự án 5;",
        "Công ty TNHH MTV 75;", "Quỹ Bảo lãnh tín dụng tỉnh;", "Tổng Công ty Điện lực miền Trung;",
        "Toà án nhân dân tỉnh;", "Tòa án nhân dân tối cao;"}) {
    EXPECT_TRUE(is_addressee(line)) << line;
  }
}

TEST(IsAddressee, IsNoResult) {
  for (const char* line :
       {"TCTP 1.3.2: Còn 09/09.", "TC 1.4: Hội nghị: 03; website: 22 tin.",
        "Hoàn thành 30/30 nhiệm vụ trong Kế hoạch CCHC;", "Có 04 sáng kiến về CCHC được công nhận;",
        "Giải quyết đúng hạn 500/500 hồ sơ TTHC;", "Phòng Tổ chức đã ban hành Quyết định số 12/QĐ-SNV;",
        "Ban Quản lý hoàn thành 30/30 nhiệm vụ;", "Sở xử lý 100% văn bản trên môi trường mạng;", "Văn phòng: 12 hồ sơ;",
        "Không phát sinh;", "Các hồ sơ trễ hẹn chưa được xin lỗi;", "Công tác tuyên truyền: 22 tin, bài.", ""}) {
    EXPECT_FALSE(is_addressee(line)) << line;
  }
}

}  // namespace
}  // namespace rasoat
