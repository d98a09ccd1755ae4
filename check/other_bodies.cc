#include "check/other_bodies.h"

#include <re2/re2.h>

#include <algorithm>

namespace rasoat {

bool is_of_department(const std::vector<std::string>& unit_keys) {
  static const RE2 kDepartment("(?:sở|ban|văn phòng|thanh tra|cục|chi cục|trung tâm|công ty|tổng công ty|quỹ)(?: |$)");
  return std::any_of(unit_keys.begin(), unit_keys.end(),
                     [](const std::string& key) { return RE2::PartialMatch(key, "^" + kDepartment.pattern()); });
}

bool tells_of_other_bodies(const Criterion& criterion, const Statement& statement) {
  static const RE2 kLevels("(?:^| )(?:huyện|xã|phường|thị trấn|địa phương)(?: |$)");
  static const RE2 kSubject(
      "^(?:(?:riêng|còn|tại|ở|trong khi(?: đó)?|đối với) )*(?:(?:các|những|một số|nhiều|có|[0-9]+) )*"
      "(?:(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân) |(?:phòng|bộ phận|chi nhánh|trung tâm) [^,;.]{0,40}? )?"
      "(?:(?:các|của các|cấp|ở các|tại các) )*(?:huyện|thị xã|xã|phường|thị trấn|địa phương|(?:toàn|cả) (?:tỉnh|nước))"
      "(?:[ ,]|$)");
  if (RE2::PartialMatch(criterion.keys.name, kLevels) || RE2::PartialMatch(criterion.keys.target, kLevels))
    return false;
  return !statement.in_table && RE2::PartialMatch(statement.key, kSubject);
}

bool tells_of_subordinates(const Criterion& criterion, const Statement& statement) {
  static const RE2 kAsked(
      "(?:^| )(?:trực thuộc|đơn vị sự nghiệp|viên chức|thuộc phạm vi quản lí|các (?:cơ quan|đơn vị|phòng)|công ti)(?: "
      "|$)");
  static const RE2 kSubject(
      "^(?:(?:riêng|còn|tại|ở|tuy nhiên|trong khi(?: đó)?|đối với) )*(?:(?:các|những|một số|có|[0-9]+) )*"
      "(?:đơn vị|trung tâm|công ti|chi cục|trường|bệnh viện|cơ quan)(?: [^ ,;.]+){0,8}? trực thuộc(?:[ ,]|$)");
  if (RE2::PartialMatch(criterion.keys.name, kAsked) || RE2::PartialMatch(criterion.keys.target, kAsked)) return false;
  return !statement.in_table && RE2::PartialMatch(statement.key, kSubject);
}

}  // namespace rasoat
