#include "check/denials.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "check/patterns.h"

namespace rasoat {

bool tells_most_only(const Statement& statement) {
  static const RE2 kMost(
      "(?:^| )(?:một phần|phần nhiều|phần lớn|hầu hết|hầu như|đa phần|đa số|đại bộ phận|số đông|gần hết|gần như "
      "(?:toàn "
      "bộ|tất cả|hết|đầy đủ)|(?:về |đã )?cơ bản (?:đã |được |hoàn|đáp|đảm|bảo|trả|phủ|đúng|đủ|đạt)|nhìn chung (?:đã "
      "|được )?(?:hoàn|đáp|đảm|bảo|trả|đúng|đủ|đạt))");
  // "11 thiếu sót, phần lớn về lập hồ sơ công việc": of what kind they are.
  static const RE2 kOfWhatKind("^ (?:là|về|do|thuộc|liên quan|tập trung|rơi vào|nằm ở|xuất phát)(?: |$)");
  re2::StringPiece rest(statement.key);
  while (RE2::FindAndConsume(&rest, kMost)) {
    if (!RE2::PartialMatch(rest, kOfWhatKind)) return true;
  }
  return false;
}

bool makes_exception(const Statement& statement) {
  static const RE2 kExcept("(?:^| )(?:trừ|ngoại trừ|chỉ còn)(?: |$)");
  static const RE2 kSecret("(?:^| )mật(?: |$)");  // secret papers are left out of what is asked for
  return says(statement.key, kExcept) && !says(statement.key, kSecret);
}

bool tells_of_each(const Statement& statement) {
  static const RE2 kEach("(?:^| )(?:toàn bộ|tất cả|mọi) (?:[^ ]+ ){1,12}?đều ([^ ]+)");
  static const RE2 kOpen(
      "(?:^| )(?:trừ|ngoại trừ|riêng|tuy nhiên|song|nhưng|còn|chưa|không|đang|sẽ|phải|cần|dự kiến|phấn đấu|quan "
      "tâm|trễ|chậm|quá "
      "hạn|vi phạm|sai)(?: |$)");
  return statement.figures.empty() && says(statement.key, kEach) && !says(statement.key, kOpen);
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

bool denies_thing(const Criterion& criterion, const Statement& statement) {
  static const RE2 kNone("^(?:trong năm |năm nay |đến nay )?(?:không|chưa) có (?:thêm )?([^0-9]+)$");
  std::string thing;
  return RE2::PartialMatch(statement.key, kNone, &thing) && (things_of(thing) & criterion.keys.counted) != 0;
}

bool denies_share(const Criterion& criterion, const Statement& statement) {
  static const RE2 kNone("^(?:đến nay |trong năm |hiện |chưa |không )*(?:không|chưa) có ([^0-9].*) nào (.+)$");
  constexpr std::string_view kShare = "tỉ lệ ";
  std::string thing, act;
  if (criterion.target.conditional || !criterion.keys.name.starts_with(kShare) ||
      !RE2::PartialMatch(statement.key, kNone, &thing, &act))
    return false;
  const std::string name = criterion.keys.name + ' ';
  return name.starts_with(std::string(kShare) + thing.substr(0, thing.find(' '))) &&
         name.find(' ' + act + ' ') != std::string::npos;
}

bool counts_none_of_none(const Statement& statement) {
  return std::any_of(statement.figures.begin(), statement.figures.end(), [](const Figure& figure) {
    return figure.denominator && figure.denominator->units == 0 && figure.value.units == 0;
  });
}

bool names_no_object(const Statement& statement) {
  static const RE2 kWho(
      "^(?:đơn vị|cơ quan|sở|ban|cục|chi cục|huyện|xã|phường|phòng|trường|bệnh viện|trung tâm) không có$");
  return says(statement.key, kWho);
}

}  // namespace rasoat
