#include "check/matter_terms.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rasoat {
namespace {

struct Row {
  std::string_view asked, told;
};

// Rules are parted by "|", their parts by "+", other phrases of a part by "/"; "!" says that none of the part's phrases
// stands there. Spelt as content words are (parse/keys.h): "quy" is "qui", "tồn tại" is "tồn".
constexpr auto kRows = std::to_array<Row>({
    {"hài lòng+tiếp cận", "hài lòng+tiếp cận"},
    {"hài lòng+phản ánh/kiến nghị", "hài lòng+phản ánh/kiến nghị/kiến nghị"},
    {"hài lòng+tổ chức giải quyết", "hài lòng+tổ chức giải quyết/khâu tổ chức/tổ chức"},
    {"hài lòng+kết quả giải quyết", "hài lòng+kết quả+!phản ánh"},
    {"hài lòng+công chức", "hài lòng+công chức+!kết quả+!tiếp cận"},
    {"hài lòng",
     "hài lòng+người dân/tổ chức/doanh nghiệp/phiếu/mức độ/tỉ lệ+!tiếp cận+!phản ánh+!kết quả giải quyết+!tổ chức giải "
     "quyết"},
    {"thu hút đầu tư",
     "thu hút+dự án/vốn/đầu tư/nhà đầu tư|dự án+vốn đăng kí/cấp mới/chấp thuận chủ trương/chứng nhận đăng kí đầu "
     "tư/chứng nhận đầu tư"},
    {"chỉ số cải cách hành chính/par index", "chỉ số cải cách hành chính/par index+xếp/bậc/hạng/thứ/điểm/tăng/giảm"},
    {"xin lỗi", "xin lỗi/cáo lỗi"},
    {"qui trình nội bộ", "qui trình nội bộ+!iso"},
    {"vấn đề/bất cập+rà soát+thủ tục hành chính",
     "rà soát/rà+thủ tục hành chính/thủ tục+vấn đề/vướng mắc/bất cập/điểm vướng/chỗ vướng/kiến nghị/xử lí/phương "
     "án/tồn|rà soát thủ tục hành chính+kiến nghị/xử lí"},
    {"vấn đề/tồn/hạn chế+kiểm tra",
     "tồn/vấn đề/lỗi/sai phạm/chỗ sai/hạn chế/khuyết điểm/điểm chưa đúng/nội dung chưa đúng+kiểm tra/tự kiểm tra+!văn "
     "bản qui phạm pháp luật+!tài sản|qua kiểm tra+xử lí/chấn chỉnh/sửa+!văn bản qui phạm pháp luật|kết luận kiểm "
     "tra+xử lí/thực hiện|tự kiểm tra/kiểm tra nội bộ/kiểm tra cải cách hành chính+xử lí/chấn chỉnh/sửa"},
    {"qui chế+tài sản", "qui chế+tài sản"},
    {"kiểm tra+tài sản", "kiểm tra+tài sản+!qui chế+!thu nhập"},
    {"kết quả tài chính/nguồn tài chính+đơn vị sự nghiệp",
     "kết quả tài chính|nguồn tài chính|nguồn thu+đơn vị sự nghiệp/trung tâm/sự nghiệp|thu nhập tăng thêm+đơn vị sự "
     "nghiệp/trung tâm/viên chức/qui chế|trích lập+quĩ"},
    {"sử dụng kinh phí/kinh phí+ngân sách",
     "kinh phí/ngân sách/quyết toán/kiểm toán/thanh toán+sai phạm/xuất toán kinh phí/thu hồi/nộp lại/nộp trả/sai chế "
     "độ/vượt định mức/sai nguồn+!đơn vị sự nghiệp+!kết quả tài chính+!thu nhập tăng thêm+!nguồn thu"},
    {"giải ngân", "giải ngân+vốn/đầu tư/tỉ lệ/kế hoạch"},
    {"số hóa+hồ sơ/kết quả/giấy tờ", "số hóa+hồ sơ/kết quả/giấy tờ/thành phần"},
    {"thanh toán trực tuyến",
     "thanh toán+trực tuyến/điện tử/không dùng tiền mặt+phí/lệ phí/hồ sơ/cổng/nghĩa vụ|phí/lệ phí+trực tuyến/cổng dịch "
     "vụ công+trả/nộp/thanh toán"},
    {"bưu chính công ích", "bưu chính+hồ sơ/kết quả/thủ tục"},
    {"hồ sơ công/văn bản+môi trường mạng",
     "hồ sơ công/văn bản/công+môi trường mạng/mạng/phần mềm quản lí văn bản/hệ thống quản lí văn bản|văn bản đi+văn "
     "bản+hồ sơ công"},
    {"văn bản+điện tử+trao đổi/gửi",
     "văn bản/văn bản đi+văn bản giấy/gửi giấy/song song|văn bản+điện tử+gửi/trao đổi/phát hành/kí số/liên thông+!môi "
     "trường mạng"},
    {"thủ tục hành chính+trực tuyến+phát sinh",
     "trực tuyến/dịch vụ công trực tuyến/mức độ+phát sinh+thủ tục/thủ tục hành chính/dịch vụ công|thủ tục/thủ tục hành "
     "chính+mức độ+hồ sơ/hồ sơ/phát sinh hồ sơ"},
    {"hồ sơ+trực tuyến", "hồ sơ+trực tuyến+giải quyết/nộp/tiếp nhận/tỉ lệ/đạt+!phát sinh"},
    {"công bố+iso/hệ thống quản lí chất lượng",
     "iso/hệ thống quản lí chất lượng+công bố/công bố lại+!duy trì+!cải tiến"},
    {"duy trì/cải tiến+iso/hệ thống quản lí chất lượng|áp dụng+iso/hệ thống quản lí chất lượng",
     "iso/hệ thống quản lí chất lượng+duy trì/cải tiến/duy trì hệ thống/áp dụng/xem xét/vận hành/đúng qui trình/qui "
     "trình+!công bố"},
    {"công khai+tiến độ", "tiến độ+công khai/tra cứu/tra/cập nhật/xem/hiển thị+kết quả/hồ sơ"},
    {"công khai+trả lời+phản ánh/kiến nghị",
     "công khai/đăng/đăng tải+trả lời/phản hồi/kết quả xử lí+phản ánh/kiến nghị/ý kiến/kiến nghị|công khai+nội dung "
     "trả lời"},
    {"phản ánh/kiến nghị+thủ tục hành chính/qui định hành chính",
     "phản ánh/kiến nghị+trả lời/phản hồi/giải đáp/tiếp nhận/nhận+thủ tục hành chính/thủ tục/qui định hành chính/hành "
     "chính+!công khai+!hài lòng+!rà soát"},
    {"công khai thủ tục hành chính+cổng thông tin/trang thông tin/dịch vụ công",
     "công khai/đăng/đăng tải/cập nhật/mặt+thủ tục hành chính/thủ tục+cổng/trang thông tin điện tử/cổng thông tin điện "
     "tử/cổng dịch vụ công+!tiến độ+!trả lời+!phản ánh"},
    {"công khai thủ tục hành chính",
     "công khai+thủ tục hành chính/thủ tục+trung tâm hành chính công/bộ phận tiếp nhận/một cửa/quầy/bảng/trụ sở/nơi "
     "tiếp nhận+!trả lời+!tiến độ"},
    {"tiếp nhận+trả kết quả+thủ tục hành chính",
     "thủ tục hành chính/thủ tục+tiếp nhận/nhận hồ sơ/trả kết quả/nhận+trung tâm hành chính công/một cửa/bộ phận tiếp "
     "nhận+!công khai+!hài lòng+!tiến độ+!trễ hạn"},
    {"công bố thủ tục hành chính|công bố+danh mục thủ tục hành chính",
     "thủ tục hành chính/thủ tục+sửa đổi/bãi bỏ/thay thế/ban hành mới/thay đổi/biến động/mới ban hành/liên thông+công "
     "bố+!qui trình nội bộ|thủ tục+giữ nguyên+sửa đổi/bãi bỏ/ban hành mới|quyết định công bố+thủ tục hành chính/danh "
     "mục+!qui trình nội bộ"},
    {"qui định+ban hành+thủ tục hành chính+thẩm quyền",
     "thành phần hồ sơ/mẫu đơn/tờ khai/thủ tục/thủ tục hành chính/giấy tờ+trái thẩm quyền/không đúng thẩm quyền/đặt "
     "thêm/đặt/tự qui định/tự đặt/ngoài qui định/trái+!qui phạm pháp luật|ban hành qui định thủ tục hành chính|ban "
     "hành+qui định thủ tục hành chính|qui định thủ tục hành chính+thẩm quyền"},
    {"xử lí kết quả dõi",
     "kết quả dõi/sau dõi/qua dõi+xử lí/kiến nghị/văn bản|thi hành pháp luật+văn bản xử lí/kiến nghị xử lí/văn bản "
     "kiến nghị"},
    {"dõi+thi hành pháp luật",
     "thu thập thông tin+pháp luật/điều tra/khảo sát/kiểm tra|thi hành pháp luật+thu thập/kiểm tra/điều tra/khảo "
     "sát/hoạt động+!kiến nghị"},
    {"hồ sơ+đúng hạn/trễ hạn", "hồ sơ+trễ hạn/đúng hạn+!xin lỗi+!công khai+!báo cáo+!hài lòng"},
    {"sắp xếp+tổ chức bộ máy/bộ máy/kiện toàn",
     "sắp xếp/kiện toàn/sáp nhập/hợp nhất/giải thể/tổ chức lại/cơ cấu lại/nhập phòng/thu gọn/xếp lại+phòng/bộ máy/đầu "
     "mối/chi cục/tổ chức bên/chức năng nhiệm vụ/chức năng+!cấp phó+!thôn+!hồ sơ"},
    {"số lượng lãnh đạo/cấp phó",
     "cấp phó/số phó+!tổ trưởng|phó trưởng phòng/phó giám đốc/phó chi cục trưởng/phó phòng/phó chánh+vượt/thừa/số "
     "lượng/tối đa/đúng qui định/bố trí|cơ cấu+lãnh đạo+công chức/hợp lí"},
    {"phân cấp", "phân cấp+thực hiện/nhiệm vụ/nghị quyết/qui định/đúng+!ngân sách+!đề nghị+!kiến nghị"},
    {"vị trí làm+viên chức/đơn vị sự nghiệp",
     "viên chức+chức danh nghề nghiệp+!thăng hạng+!bổ nhiệm|viên chức/đơn vị sự nghiệp+vị trí làm/khung năng lực/bản "
     "mô tả/đúng vị trí+!chuyển đổi"},
    {"vị trí làm+công chức",
     "công chức+ngạch+vị trí/vị trí làm/mô tả/chuẩn/tiêu chuẩn/tương ứng/đúng+!viên chức+!nâng ngạch+!thi|công chức+bố "
     "trí/đúng+vị trí làm/đúng vị trí+!viên chức+!chuyển đổi"},
    {"vị trí làm",
     "vị trí làm+văn bản/quyết định/đề án/phê duyệt/thẩm định/dự thảo/danh mục/trình/ban hành+!bố trí+!ngạch+!khung "
     "năng lực+!mô tả+!chuyển đổi"},
    {"đánh giá+phân loại+công chức",
     "đánh giá/phân loại+công chức/viên chức/cán bộ/người/hoàn thành tốt/hoàn thành xuất sắc+phân loại/đánh giá/trình "
     "tự/nghị định/hoàn thành tốt+!hồ sơ+!iso+!hài lòng"},
    {"kỉ luật", "kỉ luật/khiển trách/cảnh cáo/buộc thôi+công chức/viên chức/cán bộ/người/trường hợp/kỉ cương/nào/ai"},
    {"đào tạo+bồi dưỡng+công chức", "bồi dưỡng/đào tạo+lượt/kế hoạch/lớp/cử/chỉ tiêu/học+!nghề+!pháp luật"},
    {"tinh giản biên chế", "tinh giản/giảm+biên chế"},
    {"tự chủ+đơn vị sự nghiệp", "tự chủ/tự bảo đảm+đơn vị sự nghiệp/chi thường xuyên"},
    {"nhiệm vụ+chính phủ/thủ tướng", "chính phủ/thủ tướng chính phủ/thủ tướng+giao+!ủy ban nhân dân tỉnh giao"},
    {"nhiệm vụ+ủy ban nhân dân+giao",
     "ủy ban nhân dân/chủ tịch ủy ban nhân dân/tỉnh+giao+nhiệm vụ/nhiệm vụ+!chính phủ+!thủ tướng"},
    {"sáng kiến/giải pháp mới", "sáng kiến/giải pháp mới/cách làm mới/mô hình mới+cải cách hành chính"},
    {"tuyên truyền+cải cách hành chính",
     "tuyên truyền+cải cách hành chính|cải cách hành chính+tin bài tuyên truyền/bài viết/phóng sự/chuyên mục/tờ "
     "rơi/pano/cuộc thi/chuyên trang"},
    {"chế độ báo cáo/báo cáo định kì",
     "báo cáo+định kì+cải cách hành chính/sở nội vụ+!thống kê|báo cáo cải cách hành chính+gửi/nộp/kì/quí/đúng hạn/trễ "
     "hạn|báo cáo+sở nội vụ+kì/quí/đúng hạn/trễ hạn+!thống kê"},
    {"kiểm tra+đơn vị/phòng/cơ quan",
     "tự kiểm tra/kiểm tra nội bộ/tổ kiểm tra/đoàn kiểm tra+phòng/đơn vị/đầu mối/trung tâm/chi cục/xã+!tài sản+!văn "
     "bản qui phạm pháp luật+!phòng cháy+!liên ngành+!thi hành pháp luật|kiểm tra cải cách hành chính/tự kiểm tra cải "
     "cách hành chính/kiểm tra công tác cải cách hành chính+phòng/đơn vị/đầu mối/trung tâm/chi cục/nội bộ/cơ quan"},
    {"kế hoạch cải cách hành chính",
     "kế hoạch cải cách hành chính+nhiệm vụ/hoàn thành/xong/thực hiện/mục tiêu/chỉ tiêu+!tuyên truyền+!kiểm tra"},
    {"thoại", "thoại+người dân/doanh nghiệp"},
    {"báo cáo thống kê", "báo cáo thống kê/báo cáo chuyên ngành/báo cáo tài chính"},
    {"phổ biến+giáo dục pháp luật",
     "phổ biến giáo dục pháp luật/tuyên truyền giáo dục pháp luật/tuyên truyền pháp luật"},
    {"kiểm tra+văn bản qui phạm pháp luật",
     "kiểm tra/rà soát/hệ thống hóa+văn bản qui phạm pháp luật/văn bản+qui phạm pháp luật/hết hiệu lực/hết hiệu lực"},
    {"khiếu nại/tố cáo", "khiếu nại/tố cáo"},
    {"chuyển đổi vị trí công tác", "chuyển đổi vị trí công tác"},
    {"kê khai tài sản", "kê khai tài sản/kê khai+tài sản thu nhập"},
});

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(mark);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

TermPart part_of(std::string_view text) {
  TermPart part;
  part.absent = text.starts_with('!');
  if (part.absent) text.remove_prefix(1);
  for (const std::string_view phrase : split(text, '/')) {
    const auto words = split(phrase, ' ');
    part.phrases.emplace_back(words.begin(), words.end());
  }
  return part;
}

std::vector<TermRule> rules_of(std::string_view text) {
  std::vector<TermRule> rules;
  for (const std::string_view rule : split(text, '|')) {
    TermRule& parts = rules.emplace_back();
    for (const std::string_view part : split(rule, '+')) parts.push_back(part_of(part));
  }
  return rules;
}

bool has_phrase(const std::vector<std::string>& words, const std::vector<std::string>& phrase) {
  return std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
}

bool has_any(const TermPart& part, const std::vector<std::string>& words) {
  return std::any_of(part.phrases.begin(), part.phrases.end(),
                     [&](const auto& phrase) { return has_phrase(words, phrase); });
}

// At least half of the parts stand in the words themselves.
bool holds(const TermRule& rule, const std::vector<std::string>& words, const std::vector<std::string>& context) {
  std::size_t own = 0, all = 0;
  for (const TermPart& part : rule) {
    const bool here = has_any(part, words);
    if (part.absent ? here : !here && !has_any(part, context)) return false;
    if (part.absent) continue;
    ++all;
    own += here ? 1 : 0;
  }
  return own > 0 && 2 * own >= all;
}

bool any_holds(const std::vector<TermRule>& rules, const std::vector<std::string>& words,
               const std::vector<std::string>& context) {
  return std::any_of(rules.begin(), rules.end(), [&](const TermRule& rule) { return holds(rule, words, context); });
}

}  // namespace

const std::vector<MatterTerms>& matter_terms() {
  static const auto table = [] {
    std::vector<MatterTerms> matters;
    for (const Row& row : kRows) matters.push_back({rules_of(row.asked), rules_of(row.told)});
    return matters;
  }();
  return table;
}

std::optional<std::size_t> matter_asked(const std::vector<std::string>& name, const std::vector<std::string>& target) {
  std::vector<std::string> both = name;
  both.insert(both.end(), target.begin(), target.end());
  for (const auto& words : {name, both}) {
    for (std::size_t m = 0; m < matter_terms().size(); ++m) {
      if (any_holds(matter_terms()[m].asked, words, {})) return m;
    }
  }
  return std::nullopt;
}

bool tells_of(std::size_t matter, const std::vector<std::string>& words, const std::vector<std::string>& context) {
  return any_holds(matter_terms()[matter].told, words, context);
}

}  // namespace rasoat
