#include "check/matters.h"

#include <array>
#include <sstream>
#include <string_view>

namespace rasoat {
namespace {

// After the fields of public criteria sets, plans and reports of ministries, provinces and communes; as content words
// (parse/keys.h) are spelt.
constexpr auto kMatters = std::to_array<std::string_view>({
    // Steering
    "ban hành kế hoạch cải cách hành chính năm",
    "mức độ hoàn thành nhiệm vụ kế hoạch cải cách hành chính",
    "thực hiện chế độ báo cáo cải cách hành chính định kì",
    "xử lí vấn đề đặt qua kiểm tra cải cách hành chính",
    "tuyên truyền cải cách hành chính phóng sự chuyên mục",
    "sáng kiến mô hình mới giải pháp cải cách hành chính",
    "hoàn thành nhiệm vụ ủy ban nhân dân chủ tịch ủy ban nhân dân giao",
    "hoàn thành nhiệm vụ chính phủ thủ tướng chính phủ giao",
    "xếp hạng chỉ số cải cách hành chính",
    "thoại giữa người đứng đầu người dân doanh nghiệp",
    "gắn cải cách hành chính thi đua khen thưởng",
    // Institutions
    "ban hành văn bản qui phạm pháp luật chương trình xây dựng",
    "rà soát hệ thống hóa văn bản qui phạm pháp luật",
    "kiểm tra xử lí văn bản qui phạm pháp luật trái thẩm quyền",
    "dõi tình hình thi hành pháp luật",
    "xử lí kết quả dõi thi hành pháp luật",
    "phổ biến giáo dục pháp luật hội nghị tuyên truyền pháp luật",
    "lấy ý kiến phản biện dự thảo văn bản qui phạm pháp luật",
    // Procedures and files
    "rà soát đánh giá đơn giản hóa thủ tục hành chính",
    "đánh giá tác động qui định thủ tục hành chính dự thảo văn bản",
    "công bố thủ tục hành chính danh mục thủ tục hành chính",
    "công bố qui trình nội bộ giải quyết thủ tục hành chính",
    "công khai thủ tục hành chính bộ phận một cửa",
    "công khai thủ tục hành chính trang thông tin điện tử cổng dịch vụ công",
    "công khai tiến độ kết quả giải quyết hồ sơ",
    "tỉ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn",
    "thư xin lỗi người dân tổ chức hồ sơ trễ hạn",
    "tiếp nhận giải quyết thủ tục hành chính cơ chế một cửa một cửa liên thông",
    "thủ tục hành chính thực hiện không phụ thuộc địa giới hành chính",
    "thủ tục hành chính thực hiện tiếp nhận thẩm định phê duyệt trả kết quả chỗ",
    "tiếp nhận xử lí phản ánh kiến nghị cá nhân tổ chức qui định hành chính",
    "công khai kết quả trả lời phản ánh kiến nghị",
    "trang thiết cơ sở vật chất bộ phận một cửa",
    "cắt giảm thời gian giải quyết thủ tục hành chính",
    // Organisation
    "sắp xếp kiện toàn tổ chức bộ máy đơn vị sự nghiệp công lập",
    "sử dụng biên chế cấp thẩm quyền giao",
    "số lượng cấp phó người đứng đầu lãnh đạo cấp phòng",
    "tinh giản biên chế",
    "phân cấp ủy quyền quản lí nhà nước",
    "kiểm tra thanh tra thực hiện nhiệm vụ phân cấp",
    "sáp nhập thôn tổ dân phố đơn vị hành chính",
    "qui định chức năng nhiệm vụ quyền hạn cơ cấu tổ chức",
    "qui chế làm cơ quan",
    // Civil service
    "đề án vị trí làm bố trí công chức viên chức vị trí làm",
    "tuyển dụng công chức viên chức thi tuyển xét tuyển",
    "bổ nhiệm luân chuyển lãnh đạo quản lí",
    "đánh giá phân loại công chức viên chức hàng năm",
    "đào tạo bồi dưỡng cán bộ công chức viên chức",
    "kỉ luật kỉ cương hành chính cán bộ công chức kỉ luật",
    "chuyển đổi vị trí công tác công chức viên chức",
    "nâng ngạch nâng lương thăng hạng chức danh nghề nghiệp",
    "trình độ chuyên môn cán bộ công chức cấp xã đạt chuẩn",
    "kê khai tài sản thu nhập phòng chống tham nhũng",
    "tập huấn kĩ năng số chuyển đổi số cán bộ công chức",
    // Public finance
    "tỉ lệ giải ngân đầu tư công",
    "thực hiện kiến nghị sau thanh tra kiểm tra kiểm toán tài chính ngân sách",
    "sử dụng kinh phí quản lí hành chính tăng thu nhập công chức",
    "quản lí sử dụng tài sản công qui chế quản lí tài sản công",
    "qui chế chi tiêu nội bộ",
    "cơ chế tự chủ tự chịu trách nhiệm đơn vị sự nghiệp công lập",
    "đơn vị sự nghiệp tự bảo đảm chi thường xuyên",
    "công khai dự toán quyết toán ngân sách",
    "thu ngân sách nhà nước địa bàn",
    "sai phạm quản lí sử dụng kinh phí ngân sách",
    // Modern administration
    "dịch vụ công trực tuyến mức độ phát sinh hồ sơ",
    "tỉ lệ hồ sơ nộp trực tuyến",
    "thanh toán trực tuyến phí lệ phí nghĩa vụ tài chính",
    "số hóa hồ sơ giấy tờ kết quả giải quyết thủ tục hành chính",
    "cấp kết quả điện tử khai thác sử dụng lại dữ liệu số hóa",
    "tiếp nhận trả kết quả hồ sơ qua dịch vụ bưu chính công ích",
    "trao đổi văn bản điện tử kí số môi trường mạng",
    "xử lí hồ sơ công môi trường mạng",
    "báo cáo thực hiện hệ thống thông tin báo cáo",
    "tích hợp kết nối chia sẻ dữ liệu cơ sở dữ liệu quốc gia dân cư",
    "định danh điện tử tài khoản mức độ căn cước công dân gắn chip",
    "họp trực tuyến hội nghị truyền hình",
    "áp dụng duy trì cải tiến hệ thống quản lí chất lượng iso",
    "cổng thông tin điện tử trang thông tin điện tử cung cấp thông tin",
    "an toàn thông tin phê duyệt cấp độ hệ thống thông tin",
    "tổ công nghệ số cộng đồng",
    "hạ tầng số phủ sóng hộ gia đình internet cáp quang băng rộng",
    "xếp hạng chỉ số chuyển đổi số",
    "kinh tế số doanh nghiệp số thương mại điện tử thanh toán không dùng tiền mặt",
    // Effect
    "mức độ hài lòng người dân tổ chức sự phục vụ",
    "phiếu đánh giá phiếu khảo sát hài lòng",
    "chỉ số hài lòng tiếp cận dịch vụ",
    "chỉ số năng lực cạnh tranh cấp tỉnh cấp sở ban ngành địa phương",
    "thu hút đầu tư dự án vốn đăng kí",
    "doanh nghiệp thành lập mới",
    "tốc độ tăng trưởng kinh tế tổng sản phẩm địa bàn",
    "tiếp công dân giải quyết đơn thư khiếu nại tố cáo",
    "giảm tỉ lệ hộ nghèo an sinh xã hội",
    // Other work of the same units
    "giá trị sản xuất công nghiệp kim ngạch xuất khẩu",
    "tổng mức bán lẻ hàng hóa dịch vụ",
    "diện tích gieo trồng sản lượng lương thực",
    "xây dựng nông thôn mới xã đạt chuẩn nông thôn mới",
    "giải phóng mặt bồi thường hỗ trợ tái định cư",
    "cấp giấy chứng nhận quyền sử dụng đất",
    "hòa giải cơ sở chứng thực hộ tịch",
    "bồi thường nhà nước",
    "khám bệnh chữa bệnh bảo hiểm y tế",
    "trường học đạt chuẩn quốc gia tuyển sinh",
    "phòng cháy chữa cháy an toàn lao động",
    "phòng chống dịch bệnh",
    "an ninh trật tự an toàn giao thông nồng độ cồn",
    "đảng viên chi bộ kết nạp đảng viên",
    "giải quyết làm đào tạo nghề lao động",
    "máy tính máy chủ trang thiết công nghệ thông tin",
    "thu phí lệ phí nộp ngân sách nhà nước",
    "công tác văn thư lưu trữ",
});

std::vector<std::string> words_of(std::string_view line) {
  std::istringstream words{std::string(line)};
  std::vector<std::string> found;
  for (std::string word; words >> word;) found.push_back(word);
  return found;
}

}  // namespace

const Matters& known_matters() {
  static const auto table = [] {
    Matters words;
    for (const std::string_view line : kMatters) words.push_back(words_of(line));
    return words;
  }();
  return table;
}

}  // namespace rasoat
