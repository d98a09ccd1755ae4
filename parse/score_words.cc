#include "parse/score_words.h"

#include "parse/scan.h"

namespace rasoat {

const RE2& points_expression() {
  static const RE2 kPoints(
      R"(\s*[:=]\s*(?:được\s+|đạt\s+)?(?:(điểm tối đa|tối đa điểm)|(\d{1,3})\s*%\s*(?:số\s+)?điểm(?:\s+tối đa)?|(\d{1,2}(?:[.,]\d{1,3})?)(?:\s*điểm)?))",
      insensitive());
  return kPoints;
}

const RE2& variable_expression() {
  static const RE2 kVariable(R"((?:^|[\s,;.:(\n+-])([a-e])\s*(?:là|:|=)\s*)", insensitive());
  return kVariable;
}

const RE2& opener_expression() {
  static const RE2 kOpener(
      R"((?:Nếu|Trường hợp|Trong trường hợp|Trong đó|Tính điểm|Cách tính|Công thức|Từ \d|Dưới \d|Trên \d|Đạt (?:từ )?\d|Đạt tỷ lệ|Hoàn thành (?:từ |dưới |trên )?\d|Tỷ lệ (?:b|c|từ|đạt|dưới|trên)|\d{1,3}\s?%|Mỗi |Cứ ))");
  return kOpener;
}

}  // namespace rasoat
