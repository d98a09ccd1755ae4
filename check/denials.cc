#include "check/denials.h"

#include <re2/re2.h>

#include <string>

#include "check/patterns.h"

namespace rasoat {

bool tells_most_only(const Statement& statement) {
  static const RE2 kMost(
      "(?:^| )(?:phần nhiều|phần lớn|hầu hết|hầu như|đa phần|đa số|đại bộ phận|số đông|gần hết|gần như (?:toàn "
      "bộ|tất cả|hết|đầy đủ)|(?:về |đã )?cơ bản (?:đã |được |hoàn|đáp|đảm|bảo|trả|phủ|đúng|đủ|đạt)|nhìn chung (?:đã "
      "|được )?(?:hoàn|đáp|đảm|bảo|trả|đúng|đủ|đạt))");
  return says(statement.key, kMost);
}

namespace {

// The case that a duty waits for: "quy định mới" of "Khi có quy định mới của Trung ương ...".
std::string case_of(const std::string& text) {
  static const RE2 kCase("(?:^|[^\\pL])(?:khi|nếu|sau khi|trường hợp) có (?:các |những )?(\\pL+ \\pL+(?: mới)?)",
                         any_case());
  std::string found;
  RE2::PartialMatch(text, kCase, &found);
  return found;
}

bool denies(const std::string& text, const std::string& thing) {
  const RE2 denial("(?:^|[^\\pL])(?:chưa|không) (?:có|nhận được|ban hành)(?: thêm| bất kỳ| các| văn bản)? " +
                       RE2::QuoteMeta(thing) + "(?:[^\\pL]|$)",
                   any_case());
  return says(text, denial);
}

}  // namespace

bool denies_case(const Criterion& criterion, const Statement& statement) {
  if (!criterion.target.conditional || statement.status.done) return false;
  for (const std::string* text : {&criterion.deadline.text, &criterion.target.text}) {
    const std::string thing = case_of(*text);
    if (!thing.empty() && denies(statement.passage.text, thing)) return true;
  }
  return false;
}

bool lacks_object(const Criterion& criterion, const Statement& statement) {
  static const RE2 kNone(
      "(?:^| )không (?:có|quản lí|thành lập) (?:các )?([^0-9]+?)(?: (?:nào|trực thuộc|công lập|thuộc phạm vi quản "
      "lí))*$");
  std::string object;
  if (!RE2::PartialMatch(statement.key, kNone, &object) || object.find(' ') == std::string::npos) return false;
  const RE2 place("(?:^| )(?:tại|của|thuộc|đối với|ở|tỉ lệ) (?:các |những |số )?" + RE2::QuoteMeta(object) + "(?: |$)");
  return says(criterion.keys.name, place) || says(criterion.keys.target, place);
}

bool names_no_object(const Statement& statement) {
  static const RE2 kWho(
      "^(?:đơn vị|cơ quan|sở|ban|cục|chi cục|huyện|xã|phường|phòng|trường|bệnh viện|trung tâm) không có$");
  return says(statement.key, kWho);
}

}  // namespace rasoat
