#include "parse/status_words.h"

#include <gtest/gtest.h>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

std::string dump(const StatusWords& s) {
  std::string text;
  const auto add = [&](bool flag, const char* name) {
    if (!flag) return;
    if (!text.empty()) text += ' ';
    text += name;
  };
  add(s.done, "done");
  add(s.not_done, "not_done");
  add(s.ongoing, "ongoing");
  add(s.not_arisen, "not_arisen");
  add(s.zero, "zero");
  add(s.violation, "violation");
  add(s.pending_judgement, "pending");
  add(s.praise_only, "praise");
  add(s.not_due, "not_due");
  add(s.not_grave, "not_grave");
  add(s.none_undone, "none_undone");
  add(s.no_longer, "no_longer");
  return text;
}

struct Case {
  std::string_view text;
  std::string_view status;
};

class Status : public testing::TestWithParam<Case> {};

TEST_P(Status, IsReadWithItsScope) {
  EXPECT_EQ(dump(read_status(compare_key(GetParam().text))), GetParam().status) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Done, Status,
                         testing::Values(Case{"Văn phòng đã ban hành Quyết định số 12/QĐ-BQLKKT", "done"},
                                         Case{"đã thực hiện nghiêm túc việc xin lỗi bằng văn bản", "done"},
                                         Case{"Thực hiện đầy đủ, đúng quy định", "done"},
                                         Case{"đã tổ chức nhiều hội nghị triển khai, quán triệt", "done"},
                                         Case{"Tổ chức 02 đợt kiểm tra đối với các phòng", "done"},
                                         Case{"công khai cả 02 kết quả trả lời", "done"},
                                         Case{"41 TTHC đều tra cứu được tại Cổng TTĐT", "done"},
                                         Case{"không tra cứu được tại Cổng TTĐT", "not_done"},
                                         Case{"không thiếu TTHC nào", "none_undone"}, Case{"thiếu 02 TTHC", "not_done"},
                                         Case{"Hoàn thành 100% kế hoạch", "done"}));

INSTANTIATE_TEST_SUITE_P(
    NotDone, Status,
    testing::Values(Case{"Chưa ban hành quy chế quản lý tài sản công", "not_done"},
                    Case{"không đạt chỉ tiêu đề ra", "not_done"}, Case{"Báo cáo quý III gửi chậm 05 ngày", "not_done"},
                    Case{"song chưa phối hợp được với Đài PT-TH tỉnh", "not_done"},
                    Case{"riêng kiểm tra tài sản công thì chưa làm", "not_done"},
                    Case{"một nhiệm vụ chậm năm ngày so với thời gian quy định", "not_done"},
                    Case{"Có 01 phòng vượt quá số lượng quy định", "not_done"},
                    Case{"01/11 phòng có 04 phó trưởng phòng, vượt 01 người so với quy định", "not_done"},
                    Case{"Có 03 công chức không hoàn thành nhiệm vụ", ""},
                    Case{"hoàn thành tốt 962 người, không hoàn thành 03 người", "done"},
                    Case{"chưa thực hiện kiểm tra", "not_done"}));

INSTANTIATE_TEST_SUITE_P(UnderWay, Status,
                         testing::Values(Case{"đang triển khai thực hiện", "ongoing"},
                                         Case{"dự kiến ban hành trong tháng 12", "ongoing"},
                                         Case{"đang xử lý phiếu, xong trong tháng 01/2023", "ongoing"},
                                         Case{"chưa làm, để tới cuối tháng 12/2022 mới làm", "ongoing"},
                                         Case{"Đang xây dựng dự thảo đề án vị trí việc làm", "ongoing"},
                                         Case{"Tiếp tục hoàn thiện dự thảo quy chế", "ongoing"},
                                         Case{"Các dịch vụ công đang cung cấp trực tuyến", ""}));

INSTANTIATE_TEST_SUITE_P(GoingOn, Status,
                         testing::Values(Case{"Tiếp tục được lãnh đạo Cục quan tâm chỉ đạo", "praise"},
                                         Case{"Tiếp tục duy trì thường xuyên", ""},
                                         Case{"Đã ban hành quy chế và tiếp tục thực hiện", "done"}));

INSTANTIATE_TEST_SUITE_P(
    LeftToOthers, Status,
    testing::Values(Case{"Bộ Thông tin và Truyền thông chưa công bố kết quả xếp hạng năm 2024", "pending"},
                    Case{"Trung ương chưa có hướng dẫn", "pending"}, Case{"Bộ chưa trả lời kiến nghị", "pending"},
                    Case{"Cán bộ chưa trả lời kiến nghị", "not_done"},
                    Case{"Bộ phận Một cửa chưa công khai thủ tục", "not_done"},
                    Case{"việc phối hợp tuyên truyền chưa được như mong muốn", "praise"}));

INSTANTIATE_TEST_SUITE_P(NothingArose, Status,
                         testing::Values(Case{"Trong năm không phát sinh phản ánh, kiến nghị", "not_arisen"},
                                         Case{"Không tiếp nhận phản ánh, kiến nghị nào", "not_arisen"},
                                         Case{"chưa phát sinh hồ sơ", "not_arisen"},
                                         Case{"Chính phủ, Thủ tướng Chính phủ không giao việc cho Sở", "not_arisen"},
                                         Case{"Không p/sinh.", "not_arisen"}, Case{"Chưa được giao.", "not_arisen"},
                                         Case{"Không được giao nhiệm vụ", "not_arisen"}));

INSTANTIATE_TEST_SUITE_P(
    None, Status,
    testing::Values(
        Case{"không có trường hợp nào giải quyết trễ hẹn", "zero"},
        Case{"Không có cán bộ, công chức, viên chức bị kỷ luật", "zero"},
        Case{"không còn đơn vị xếp hạng Yếu", "no_longer"},
        Case{"không còn nội dung nào chưa có văn bản xử lý", "none_undone"},
        Case{"không có việc nào phải chuyển sang năm sau", "none_undone"},
        Case{"Không một văn bản nào của Sở quy định thủ tục trái thẩm quyền", "zero"},
        Case{"Chỉ số năm 2022 chưa được công bố", "pending"},
        Case{"Chưa có cán bộ, công chức, viên chức nào bị kỷ luật", "zero"},
        Case{"không có nhiệm vụ nào chưa hoàn thành", "none_undone"},
        Case{"Không có văn bản, hồ sơ công việc nào không được xử lý trên môi trường mạng", "none_undone"},
        Case{"Không để xảy ra sai phạm", "zero"},
        Case{"không để xảy ra trường hợp cán bộ, công chức, viên chức nào bị kỷ luật", "zero"},
        Case{"Không có công chức bị xử lý kỷ luật", "zero"}, Case{"Không có công chức nào phải xử lý kỷ luật", "zero"},
        Case{"Không công chức nào bị xử lý kỷ luật", "zero"},
        Case{"Tính đến 30/6/2024 không có công chức, viên chức bị thi hành kỷ luật", "zero"},
        Case{"Trong năm không thi hành kỷ luật trường hợp nào", "zero"},
        Case{"Chưa có công chức nào bị xử lý kỷ luật", "zero"},
        Case{"Không để xảy ra trường hợp phải xử lý kỷ luật nào", "zero"},
        Case{"Không có cán bộ, người lao động nào vi phạm đến mức phải xử lý kỷ luật", "zero"},
        Case{"Không để xảy ra chi sai chế độ", "zero"}, Case{"Không có khoản chi sai quy định", "zero"},
        Case{"Không còn công chức bị kỷ luật", "no_longer"}, Case{"Chưa xử lý kỷ luật 02 công chức", "pending"},
        Case{"Không có ai bị kỷ luật buộc thôi việc", "not_grave"},
        Case{"Không có hồ sơ trễ hạn, 01 công chức bị xử lý kỷ luật", "zero violation"},
        Case{"không nội dung nào thuộc thẩm quyền mà chưa có văn bản xử lý", "none_undone"},
        Case{"Không phòng nào chưa có quy chế", "none_undone"},
        Case{"Số lượng lãnh đạo của 11/11 phòng không vượt quá quy định", "none_undone"},
        Case{"0 trường hợp bị kỷ luật", "zero"}, Case{"Số CBCCVC bị kỷ luật: không", "zero"},
        Case{"không có sai phạm nghiêm trọng", "not_grave"}, Case{"phấn đấu không để xảy ra sai phạm", "praise"}));

INSTANTIATE_TEST_SUITE_P(
    Violations, Status,
    testing::Values(Case{"01 viên chức bị khiển trách", "violation"}, Case{"01 khiển trách", "violation"},
                    Case{"Phát hiện 02 sai phạm trong chi tiêu", "violation"},
                    Case{"Kiểm toán kiến nghị thu hồi 15 triệu đồng", "violation"},
                    Case{"một vài khoản chi chưa thật đúng chế độ", "violation"},
                    Case{"chi trả chưa kịp thời", "not_done"}, Case{"Phê bình, rút kinh nghiệm 01 công chức", ""},
                    Case{"đang xem xét kỷ luật 01 công chức", "pending"},
                    Case{"Về kỷ luật, 01 công chức đang bị xem xét kỷ luật, chưa có kết luận", "pending"},
                    Case{"chưa có kết luận thanh tra", "pending"}));

INSTANTIATE_TEST_SUITE_P(
    OtherNegations, Status,
    testing::Values(Case{"chưa ai phải chịu hình thức kỷ luật nào", "zero"},
                    Case{"không một công chức nào phải nhận hình thức kỷ luật", "zero"},
                    Case{"qua kiểm tra không thấy sai phạm", "zero"}, Case{"kiểm toán không nêu sai phạm nào", "zero"},
                    Case{"không ghi nhận điểm không phù hợp", "none_undone"},
                    Case{"không nhiệm vụ nào quá hạn", "none_undone"}, Case{"không bỏ sót nội dung", "none_undone"},
                    Case{"không chỉ ra tồn tại nào", "not_arisen"},
                    Case{"không ghi nhận phản ánh, kiến nghị nào", "not_arisen"},
                    Case{"kết quả trả lời không được công khai", "not_done"},
                    Case{"không kịp ban hành trong năm", "not_done"}, Case{"02 nội dung bị bỏ sót", "not_done"},
                    Case{"phải nộp lại ngân sách 18 triệu đồng", "violation"},
                    Case{"nhận hình thức khiển trách", "violation"}));

INSTANTIATE_TEST_SUITE_P(
    Negation, Status,
    testing::Values(Case{"chưa ai phải chịu hình thức kỷ luật nào trong kỳ báo cáo", "zero"},

                    Case{"quy trình không phù hợp", "not_done"},

                    Case{"không có kết quả trả lời nào phải công khai", "not_arisen"},
                    Case{"chưa lần nào Sở phải xin lỗi tổ chức", "not_arisen"},

                    Case{"việc kiểm tra đã không được tổ chức", "not_done"}, Case{"hội nghị phải gác lại", "not_done"},
                    Case{"Không nhiệm vụ nào do Chính phủ giao mà Ban không hoàn thành đầy đủ", "none_undone"},
                    Case{"Không TTHC nào của Ban không tiếp nhận tại Trung tâm", "none_undone"},
                    Case{"Chẳng phòng nào không qua tự kiểm tra", "none_undone"},
                    Case{"Không phòng nào có số cấp phó vượt quy định", "none_undone"},
                    Case{"văn bản ban hành không thiếu, không chậm", "none_undone"},
                    Case{"hồ sơ trực tuyến chưa đầy 1/3", ""},
                    Case{"hoàn thành xuất sắc 212, hoàn thành tốt 1301, hoàn thành 64, không hoàn thành 3", "done"},
                    Case{"Hoàn thành tốt 20 nhiệm vụ, 02 nhiệm vụ chưa hoàn thành", "done not_done"},
                    Case{"hai công chức bị nhắc nhở, ngoài ra không có ai bị kỷ luật", "zero"}));

INSTANTIATE_TEST_SUITE_P(Praise, Status,
                         testing::Values(Case{"Công tác kỷ luật, kỷ cương luôn được quan tâm", "praise"},
                                         Case{"chưa đến hạn báo cáo", "not_due"}));

TEST(SelfAssessment, MarksAreReadWithTheirHeader) {
  const auto read = [](std::string_view cell, std::string_view header) {
    StatusWords status;
    read_self_assessment(cell, header, status);
    return std::pair(status.self_met, status.self_not_met);
  };
  EXPECT_EQ(read("Đạt", "Tự đánh giá"), std::pair(true, false));
  EXPECT_EQ(read("Chưa đạt", "Tự đánh giá"), std::pair(false, true));
  EXPECT_EQ(read("Không đạt", "Tự đánh giá"), std::pair(false, true));
  EXPECT_EQ(read("x", "Đạt"), std::pair(true, false));
  EXPECT_EQ(read("X", "Không đạt"), std::pair(false, true));
  EXPECT_EQ(read("✓", "Hoàn thành"), std::pair(true, false));
  EXPECT_EQ(read("", "Đạt"), std::pair(false, false));
}

}  // namespace
}  // namespace rasoat
