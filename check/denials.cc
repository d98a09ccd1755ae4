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
  if (says(statement.key, kOpen)) return false;
  if (statement.figures.empty() && says(statement.key, kEach)) return true;
  static const RE2 kEachDone(
      "(?:^| )(?:toàn bộ|tất cả|mọi|các|những|cả|[0-9]+) (?:[^ ]+ ){1,12}?đều (?:đã |được )*(?:hoàn thành|xử lí|trả "
      "lời|công khai|công bố|giải quyết|khắc phục|niêm yết|tiếp nhận|kiến nghị|cập nhật|đăng|(?:nằm|nêu) trong (?:văn "
      "bản|tờ trình|báo cáo|công văn)|có (?:văn bản|kết quả|quyết định|qui trình|thư))(?: |$)");
  const auto counts = [](const Figure& f) { return f.unit == Unit::kCount && !f.denominator; };
  const bool one_count = statement.figures.size() == 1 && counts(statement.figures.front());
  return (statement.figures.empty() || one_count) && says(statement.key, kEachDone);
}

bool tells_shortfall(const Statement& statement) {
  static const RE2 kSome(
      "(?:^| )(?:riêng|duy nhất|cá biệt|trừ|ngoại trừ|chỉ còn|còn|song|nhưng|tuy nhiên|tuy vậy) (?:[^ ]+ ){0,14}?"
      "(?:chưa|thiếu|sót|dở|không (?:được|đúng|đủ|đạt|đăng|hiển thị)|(?:mới|chỉ) (?:đạt|được|cập nhật|công "
      "khai|đăng|xong|"
      "làm|trả lời|xử lí|hoàn thành|niêm yết|kiểm tra|tiếp nhận))(?: |$)");
  static const RE2 kStill("^(?:[^ ]+ ){0,3}?còn 0*[1-9][0-9]* (?:[^ ]+ ){1,3}?vẫn(?: phải)? ");
  const StatusWords& status = statement.status;
  const bool open = status.not_arisen || status.not_due || status.ongoing || status.none_undone || status.zero ||
                    status.pending_judgement || status.last_year;
  return !open && (says(statement.key, kSome) || says(statement.key, kStill));
}

bool tells_fault(const Statement& statement) {
  static const RE2 kFault(
      "(?:^| )(?:sai (?:trình tự|qui trình|thủ tục|bước)|bỏ qua (?:bước|khâu|qui trình|việc)|mà (?:không|chưa) (?:lấy "
      "ý "
      "kiến|xin ý kiến|thông qua|họp|trình|báo cáo|công khai|thẩm định|lập biên bản)|bị (?:trả lại|trả hồ "
      "sơ|hủy|bác|đình "
      "chỉ|yêu cầu (?:làm|thực hiện|đánh giá|xếp loại) lại)|phải (?:làm|thực hiện|đánh giá|xếp loại|lập) lại)(?: |$)");
  static const RE2 kDenied("(?:^| )(?:không|chưa)(?: (?:có|để|xảy ra|phát hiện|ghi nhận|thấy|bị|hề))*(?: [^ ]+){0,3}$");
  static const RE2 kMended("(?:^| )(?:đã|được) (?:khắc phục|chấn chỉnh|sửa|bổ sung|hoàn thiện)(?: |$)");
  if (statement.status.last_year || says(statement.key, kMended)) return false;
  re2::StringPiece rest(statement.key);
  const char* begin = rest.data();
  re2::StringPiece fault;
  static const RE2 kFirst("(" + kFault.pattern() + ")");
  while (RE2::FindAndConsume(&rest, kFirst, &fault)) {
    if (!says({begin, static_cast<std::size_t>(fault.data() - begin)}, kDenied)) return true;
  }
  return false;
}

bool counts_late_things(const Statement& statement) {
  static const std::string kSome = "(?:0*[1-9][0-9]*|một|hai|ba|bốn|năm)";
  static const RE2 kBefore("(?:^| )" + kSome +
                           "((?: [^ 0-9]+){1,5}?) (?:bị )?(?:quá hạn|trễ hạn|trễ hẹn|chậm hạn|chậm|muộn)(?: |$)");
  static const RE2 kBehind("(?:^| )(?:quá hạn|trễ hạn|trễ hẹn|chậm hạn|chậm|muộn) " + kSome +
                           " (?:nhiệm vụ|báo cáo|văn bản|hồ sơ|đầu việc|công việc)(?: |$)");
  static const RE2 kGood("(?:^| )(?:không|chưa|đúng hạn|trước hạn|đúng|sớm|giảm)(?: |$)");
  const StatusWords& status = statement.status;
  if (status.last_year || status.none_undone || status.zero) return false;
  if (says(statement.key, kBehind)) return true;
  re2::StringPiece rest(statement.key), words;
  while (RE2::FindAndConsume(&rest, kBefore, &words)) {
    if (!RE2::PartialMatch(words, kGood)) return true;
  }
  return false;
}

bool says_settled(const Statement& statement) {
  static const RE2 kNow(
      "(?:^| )(?:đến nay|tính đến|đến (?:ngày|thời điểm|cuối|hết|tháng)|hiện nay|hiện tại|hiện đã|sau đó)(?: |$)");
  static const RE2 kAll(
      "(?:^| )(?:toàn bộ|tất cả|cả 0*[1-9][0-9./]*|cả (?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)|đều|hết|dứt điểm)(?: "
      "|$)");
  return statement.status.done && !statement.status.not_done && !statement.status.ongoing &&
         !tells_most_only(statement) && !makes_exception(statement) && says(statement.key, kNow) &&
         says(statement.key, kAll);
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
