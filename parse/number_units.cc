#include "parse/number_units.h"

namespace rasoat {
namespace {

const RE2& counter_expression() {
  static const RE2 kCounter(
      "\\s*(?:\\([^()]{1,20}\\)\\s*)?(?:bộ hồ sơ|hồ sơ|hs|tthc|thủ tục|văn bản|vb|dvctt|dvc|dịch vụ|sáng kiến|giải "
      "pháp|"
      "trường hợp|phản ánh|kiến nghị|pakn|đơn vị|cơ quan|phòng|sở|ban|ngành|huyện|xã|phường|thị trấn|thị xã|tỉnh|thành "
      "phố|"
      "địa phương|cán bộ|công chức|viên chức|cbccvc|cbcc|ccvc|đảng viên|lao động|người|cá nhân|tổ chức|doanh nghiệp|dự "
      "án|"
      "nhiệm vụ|nội dung|hoạt động|hình thức|cuộc|đợt|lượt|lần|hội nghị|hội thảo|tọa đàm|lớp|tin|bài|buổi|quy "
      "trình|quyết định|kế hoạch|"
      "báo cáo|công văn|tờ trình|chỉ tiêu|tiêu chí|chỉ số|lĩnh vực|vấn đề|vụ việc|vụ|việc|giao dịch|phiếu|ý kiến|mô "
      "hình|đề tài|"
      "đề án|chương trình|bộ|hạng mục|cổng|trang|phần mềm|hệ thống|máy|đồng|ha|km|m2|tấn|kg|giờ|cấp phó|lãnh đạo|biên "
      "chế|"
      "sản phẩm|cụm|khu|đoàn|tổ|nhóm|loại|thành viên|khoản|mục|đồng chí|học viên|vị trí|điểm|danh mục|quy chế|nội "
      "quy|cấp|nhà đầu tư|"
      "công dân|tài khoản|chữ ký|chứng thư|tài liệu|sự kiện|chuyên mục|chuyên đề|tiểu phẩm|pano|khẩu "
      "hiệu|cái|chiếc|nơi|kết quả|đầu việc|công việc|đầu mối|tồn tại|hạn chế|bất cập|khuyết điểm|thiếu sót)(?:\\P{L}|$)",
      insensitive());
  return kCounter;
}

// 1 percentage point · 2 percent · 3 point · 4 rank · 5 minute · 6 day; 3..6 need a boundary.
const RE2& unit_expression() {
  static const RE2 kUnit(R"(\s*(?:(điểm\s*(?:%|phần\s*trăm))|(%|phần\s*trăm)|(điểm)|(bậc|hạng)|(phút)|(ngày)))",
                         insensitive());
  return kUnit;
}

// "5 điểm bưu điện", "3 hạng mục", "2 bậc học": things, not units.
bool names_a_thing(std::string_view text, std::size_t end) {
  static const RE2 kThing(
      R"(\s*(?:cầu|bưu|trường|giao dịch|phục vụ|tiếp|nóng|đen|du lịch|dân cư|thu|truy cập|kết nối|đỗ|bán|mục|học))",
      insensitive());
  return word_after(text, end) || match_at(kThing, text, end).has_value();
}

Unit unit_of(const Match& match) {
  constexpr Unit kUnits[] = {Unit::kPercentagePoint, Unit::kPercent, Unit::kPoint, Unit::kRank,
                             Unit::kMinute,          Unit::kDay};
  for (std::size_t group = 1; group <= 6; ++group) {
    if (match.has(group)) return kUnits[group - 1];
  }
  return Unit::kCount;
}

// "nghìn tỷ" adds up; "tỷ lệ" is no thousand million.
std::int32_t take_multipliers(std::string_view text, std::size_t& end) {
  static const RE2 kMultiplier(R"(\s*(?:(nghìn|ngàn)|(triệu)|(tỷ|tỉ)))", insensitive());
  static const RE2 kShare(R"(\s*(?:lệ|trọng|suất|giá))", insensitive());
  std::int32_t zeros = 0;
  while (auto match = match_at(kMultiplier, text, end)) {
    if (word_after(text, match->span.end) || match_at(kShare, text, match->span.end)) break;
    zeros += match->has(1) ? 3 : match->has(2) ? 6 : 9;
    end = match->span.end;
  }
  return zeros;
}

}  // namespace

UnitAfter unit_after(std::string_view text, std::size_t end) {
  UnitAfter after;
  after.end = end;
  after.zeros = take_multipliers(text, after.end);
  const auto match = match_at(unit_expression(), text, after.end);
  if (!match) return after;
  const Unit unit = unit_of(*match);
  const bool sign = unit == Unit::kPercent || unit == Unit::kPercentagePoint;
  if (!sign && names_a_thing(text, match->span.end)) return after;
  after.unit = unit;
  after.end = match->span.end;
  return after;
}

std::string_view text_before(std::string_view text, std::size_t at, std::size_t reach) {
  std::size_t begin = at > reach ? at - reach : 0;
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  return text.substr(begin, at - begin);
}

bool counter_follows(std::string_view text, std::size_t at) {
  return match_at(counter_expression(), text, at).has_value();
}

}  // namespace rasoat
