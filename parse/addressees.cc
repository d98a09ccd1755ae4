#include "parse/addressees.h"

#include <algorithm>

#include "extract/text/normalize.h"
#include "parse/figures.h"
#include "parse/labels.h"
#include "parse/scan.h"
#include "parse/symbols.h"

namespace rasoat {
namespace {

// The first words of what can be written to.
bool opens_with_office(const std::string& key) {
  static const RE2 kOffice(
      "^(?:"
      "ủy ban|ubnd|ub|hội đồng|hđnd|thường trực|thường vụ|văn phòng|vp|sở|bộ|ban|cục|chi cục|tổng cục|vụ|phòng|thanh "
      "tra|kiểm toán|viện|tòa|kho bạc|bảo hiểm|ngân hàng|công an|quân khu|quân đoàn|sư đoàn|trung tâm|tt|trạm|đội|tổ|"
      "trường|học viện|đại học|bệnh viện|báo|đài|tạp chí|công ti|tổng công ti|tập đoàn|doanh nghiệp|hợp tác xã|quĩ|"
      "hiệp hội|hội|đoàn|liên đoàn|liên minh|mặt trận|ubmttq|ubmttqvn|đảng|đảng ủy|tỉnh|tỉnh ủy|thành ủy|huyện|huyện "
      "ủy|thị "
      "ủy|thị xã|thị trấn|thành phố|tp|quận|xã|phường|khu|ngành|cơ quan|đơn vị|khối|chính phủ|quốc hội|thủ tướng|phó "
      "thủ tướng|chủ tịch|"
      "phó chủ tịch|bí thư|phó bí thư|bộ trưởng|thứ trưởng|giám đốc|phó giám đốc|trưởng|phó|lãnh đạo|thành viên|hiệu "
      "trưởng|đồng chí|đ c|đ/c|ông|bà|các|như trên|lưu|nhà"
      ")(?:[ ,;.:/]|$)");
  return RE2::PartialMatch(key, kOffice);
}

// What was done, and what of it is left. "Cảng hàng không", "quân chủng phòng không" deny nothing.
bool tells_of_doings(const std::string& key) {
  static const RE2 kDone(
      "(?:^| )(?:đã|chưa|đạt|được|hoàn thành|không phát sinh|không có|còn lại|còn thiếu|có \\d+)(?:[ ,;.]|$)");
  return RE2::PartialMatch(key, kDone);
}

bool holds_share(std::string_view line) {
  const std::vector<Figure> figures = find_figures(line);
  return std::any_of(figures.begin(), figures.end(), [](const Figure& figure) {
    return figure.unit == Unit::kPercent || figure.denominator.has_value();
  });
}

}  // namespace

bool is_addressee(std::string_view line) {
  const std::string key = compare_key(line);
  if (!opens_with_office(key) || tells_of_doings(key) || !find_codes(line).empty() || holds_share(line)) return false;
  const std::size_t label = label_end(line, 0);
  return label == std::string_view::npos || trim_marks(line.substr(std::min(label, line.size()))).empty();
}

}  // namespace rasoat
