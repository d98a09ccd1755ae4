#include "check/matter_terms.h"

#include <gtest/gtest.h>

#include "parse/keys.h"

namespace rasoat {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// What parse would still change would never match.
TEST(MatterTerms, AreSpeltAsContentWordsAre) {
  for (const MatterTerms& matter : matter_terms()) {
    for (const auto* rules : {&matter.asked, &matter.told}) {
      for (const TermRule& rule : *rules) {
        for (const TermPart& part : rule) {
          for (const auto& phrase : part.phrases) EXPECT_EQ(content_words(joined(phrase)), phrase) << joined(phrase);
        }
      }
    }
  }
}

struct Case {
  const char* name;  // of the criterion
  const char* told;
  const char* heading = "";
};

bool tells(const Case& c) {
  const auto matter = matter_asked(content_words(c.name), {});
  return matter && tells_of(*matter, content_words(c.told), content_words(c.heading));
}

TEST(MatterTerms, AreHeardInOtherWordsThanTheName) {
  for (const Case& c : {
           Case{"Xử lý các vấn đề phát hiện qua kiểm tra", "Tồn tại sau kiểm tra CCHC đã chấn chỉnh xong"},
           Case{"Xử lý các vấn đề phát hiện qua kiểm tra", "Khắc phục xong: 8", "Tự kiểm tra CCHC"},
           Case{"Xử lý các vấn đề phát hiện qua rà soát TTHC", "Rà soát 16 thủ tục, lộ ra 7 điểm vướng"},
           Case{"Thực hiện quy định về ban hành TTHC theo thẩm quyền",
                "tự quy định thêm thành phần hồ sơ, không đúng thẩm quyền"},
           Case{"Cơ cấu số lượng lãnh đạo", "Phòng A có 03 phó trưởng phòng, vượt 01"},
           Case{"Bố trí công chức theo đúng vị trí việc làm", "38 công chức đúng vị trí, 03 người chưa chuẩn ngạch"},
           Case{"Chấp hành kỷ luật, kỷ cương", "01 viên chức bị khiển trách"},
           Case{"Tỷ lệ thanh toán trực tuyến", "Trả phí, lệ phí trên Cổng dịch vụ công đạt 66,5%"},
           Case{"Công bố TTHC và danh mục TTHC", "08 thủ tục thay đổi, đã công bố 08"},
       })
    EXPECT_TRUE(tells(c)) << c.name << " | " << c.told;
}

TEST(MatterTerms, AreNotHeardInWhatIsBesideThem) {
  for (const Case& c : {
           Case{"Xử lý các vấn đề phát hiện qua kiểm tra", "Kiểm tra văn bản quy phạm pháp luật phát hiện 03 lỗi"},
           Case{"Kiểm tra công tác CCHC tại các đơn vị", "Đoàn kiểm tra liên ngành về phòng cháy đã đến 06 đơn vị"},
           Case{"Chế độ báo cáo CCHC định kỳ", "Báo cáo thống kê ngành gửi Bộ đủ 04 kỳ"},
           Case{"Cơ cấu số lượng lãnh đạo", "Tổ kiểm tra do một Phó Giám đốc làm tổ trưởng"},
           Case{"Công khai TTHC trên Trang thông tin điện tử", "Trang thông tin điện tử đăng 320 tin, bài"},
           Case{"Bố trí công chức theo đúng vị trí việc làm", "Chuyển đổi vị trí công tác 06 công chức"},
           Case{"Chỉ số hài lòng về tiếp cận dịch vụ", "Chỉ số hài lòng về kết quả giải quyết TTHC đạt 88%"},
       })
    EXPECT_FALSE(tells(c)) << c.name << " | " << c.told;
}

// A heading alone tells nothing.
TEST(MatterTerms, AreNotHeardInHeadingsAlone) {
  EXPECT_FALSE(tells({"Đánh giá, phân loại công chức, viên chức", "Đơn vị có 21 viên chức", "Đánh giá, xếp loại"}));
  EXPECT_FALSE(tells({"Chấp hành kỷ luật, kỷ cương", "Nhìn chung thực hiện tốt", "Kỷ luật cán bộ, công chức"}));
}

TEST(MatterAsked, TakesWhatIsSpecialFirst) {
  const auto asked = [](const char* name) { return matter_asked(content_words(name), {}); };
  EXPECT_NE(asked("Chỉ số hài lòng về việc tiếp nhận, xử lý phản ánh, kiến nghị"),
            asked("Xử lý phản ánh, kiến nghị đối với TTHC"));
  EXPECT_NE(asked("Công khai kết quả trả lời phản ánh, kiến nghị"), asked("Xử lý phản ánh, kiến nghị đối với TTHC"));
  EXPECT_NE(asked("Công bố quy trình nội bộ giải quyết TTHC"), asked("Công bố TTHC"));
  EXPECT_EQ(asked("Diện tích rừng trồng mới"), std::nullopt);
}

}  // namespace
}  // namespace rasoat
