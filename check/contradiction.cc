#include "check/contradiction.h"

#include <re2/re2.h>

#include <algorithm>

#include "check/counts.h"
#include "check/patterns.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

// Spending: what the criterion is about and what the statement is about.
bool about_money(const std::vector<std::string>& words) {
  return has_pair(words, "kinh", "phí") || has_pair(words, "ngân", "sách") || has_pair(words, "tài", "chính") ||
         has_pair(words, "thu", "hồi") || has_pair(words, "xuất", "toán");
}

constexpr std::string_view kLateWord = "(?:trễ hạn|quá hạn|chậm hạn|trễ hẹn|quá hẹn|trễ)";

bool is_positive(re2::StringPiece digits) {
  return std::string_view(digits.data(), digits.size()).find_first_of("123456789") != std::string_view::npos;
}

bool holds(re2::StringPiece words, std::string_view phrase) {
  return std::string_view(words.data(), words.size()).find(phrase) != std::string_view::npos;
}

// "nhiệm vụ được giao quá hạn 02": what is late is no file.
bool is_of_tasks(re2::StringPiece words) {
  static const RE2 kTask(
      "(?:^| )(?:nhiệm vụ|công việc|đầu việc|báo cáo|dự án|phản ánh|kiến nghị|pakn)(?: [^0-9 ]+){0,4}? " +
      std::string(kLateWord) + "(?: [^ ]+){0,3}$");
  return RE2::PartialMatch(words, kTask) && !holds(words, "hồ sơ");
}

// "trễ hạn giảm từ 41 (năm 2021) xuống còn 6": the level that late files came down to.
bool leaves_late_files(const Statement& statement) {
  static const RE2 kCameTo("(?:^|[^\\pL])(?:còn|xuống|xuống còn|chỉ còn|còn lại)(?: là| khoảng| trên| hơn| gần)* *$",
                           any_case());
  static const RE2 kOnTime("(?:đúng|trước|sớm|trong) (?:thời )?(?:hạn|hẹn)", any_case());
  static const RE2 kLate("(?:^|[^\\pL])(?:trễ|quá|chậm) (?:hạn|hẹn)", any_case());
  for (std::size_t f = 0; f < statement.figures.size(); ++f) {
    const Figure& figure = statement.figures[f];
    const bool counts = figure.role == FigureRole::kLevel && figure.unit == Unit::kCount && figure.value.units > 0;
    const bool files = figure.noun.empty() || figure.noun.starts_with("hồ sơ");
    const std::string_view before = words_between(statement, 0, figure.begin);
    if (counts && files && says(before, kLate) && !says(before, kOnTime) && says(before, kCameTo)) return true;
  }
  return false;
}

}  // namespace

// "trễ hạn 03 hồ sơ", "03 hồ sơ trễ hạn"; a number behind the word is its own, so that in
// "đúng hạn 290, quá hạn 0" none is late.
bool counts_late_files(const Statement& statement) {
  static const RE2 kLate("(?:^| )" + std::string(kLateWord) + "((?: [^0-9 ]+){0,2}? ([0-9][0-9.]*))?(?: |$)");
  static const RE2 kOther(
      "^ ?(?:ngày|giờ|tháng|tuần|nhiệm vụ|công việc|đầu việc|báo cáo|dự án|kế hoạch|phản ánh|kiến nghị|pakn)(?: "
      "|[.;,]|$)");
  static const RE2 kNumberBefore("(?:^| )([0-9][0-9.]*)((?: [^0-9 ]+){0,6}?) *$");
  if (statement.status.zero) return false;
  if (leaves_late_files(statement)) return true;
  const re2::StringPiece key(statement.key);
  re2::StringPiece rest(key), behind, number;
  const char* begin = key.data();
  while (RE2::FindAndConsume(&rest, kLate, &behind, &number)) {
    if (is_of_tasks(re2::StringPiece(begin, static_cast<std::size_t>(rest.data() - begin)))) continue;
    if (number.data() != nullptr && !number.empty()) {
      if (is_positive(number) && !RE2::PartialMatch(rest, kOther)) return true;
      begin = rest.data();
      continue;
    }
    re2::StringPiece before(begin, static_cast<std::size_t>(rest.data() - begin)), words;
    static const RE2 kWithoutLate("^(.*?) ?" + std::string(kLateWord) + " *$");
    if (!RE2::FullMatch(before, kWithoutLate, &before)) continue;
    if (!RE2::PartialMatch(before, kNumberBefore, &number, &words) || !is_positive(number)) continue;
    if (RE2::PartialMatch(words, kOther)) continue;
    if (!holds(words, "đúng hạn") && !holds(words, "trước hạn") && !holds(words, "không")) return true;
  }
  return false;
}

bool denies_late_files(const Statement& statement) {
  const StatusWords& status = statement.status;
  const bool none = status.zero || status.none_undone || statement.key == "0" || statement.key == "00";
  if (!none || status.last_year) return false;
  std::string said = statement.key;
  for (const std::string& word : statement.name_words) said += ' ' + word;
  return holds(said, "trễ hạn") || holds(said, "quá hạn") || holds(said, "trễ hẹn");
}

bool asks_all_on_time(const Criterion& criterion) {
  const auto* threshold = std::get_if<Threshold>(&criterion.target.predicate);
  return threshold != nullptr && threshold->unit == Unit::kPercent && threshold->value == Decimal{100, 0} &&
         has_pair(criterion.keys.name_words, "đúng", "hạn") && has_pair(criterion.keys.name_words, "hồ", "sơ");
}

bool asks_for_no_discipline(const Criterion& criterion) {
  static const RE2 kMeasures(
      "(?:^| )(?:bị|phải|xử lí|thi hành) (?:xử lí |thi hành )?(?:kỉ luật|khiển trách|cảnh cáo)(?: |$)");
  if (!std::holds_alternative<Zero>(criterion.target.predicate)) return false;
  const std::string& target = criterion.keys.target;
  if (holds(target, "kỉ luật")) return true;
  return !holds(target, "phạm") && RE2::PartialMatch(criterion.keys.name, kMeasures);
}

namespace {

bool asks_of_units(const Criterion& criterion) { return has_pair(criterion.keys.name_words, "sự", "nghiệp"); }

// "Sở phải nộp lại ...", and no unit of its own is named.
bool tells_of_the_office_alone(const Statement& statement) {
  static const RE2 kOffice("(?:^| )(?:sở|ban|cục|ubnd|văn phòng)(?: |$)");
  static const RE2 kUnits(
      "(?:^| )(?:đơn vị|trung tâm|trường|bệnh viện|phòng công chứng|viện|trực thuộc|sự nghiệp|công ti|nhà|thư viện|bảo "
      "tàng|ban quản lí dự án)(?: |$)");
  return RE2::PartialMatch(statement.key, kOffice) && !RE2::PartialMatch(statement.key, kUnits);
}

// "312 nhiệm vụ, trong đó 02 nhiệm vụ quá hạn": late, and no file of anybody's.
bool counts_other_things(const Statement& statement) {
  static const RE2 kFiles("(?:^| )(?:hồ sơ|tthc|thủ tục)(?: |$)");
  static const RE2 kOthers(
      "(?:^| )(?:nhiệm vụ|báo cáo|văn bản|phản ánh|kiến nghị|pakn|dự án|đề tài|đầu việc|công việc)(?: |$)");
  std::string key = statement.key;
  RE2::GlobalReplace(&key, "hồ sơ công việc", "công việc");
  return !RE2::PartialMatch(key, kFiles) && RE2::PartialMatch(key, kOthers);
}

}  // namespace

bool contradicts(const Criterion& criterion, const Statement& statement) {
  const StatusWords& status = statement.status;
  if (status.last_year || statement.empty_result || statement.in_turn) return false;
  if (asks_all_on_time(criterion)) return counts_late_files(statement) && !counts_other_things(statement);
  if (!std::holds_alternative<Zero>(criterion.target.predicate)) return false;
  if (asks_for_no_discipline(criterion)) return status.disciplined;
  return about_money(criterion.keys.name_words) && status.violation && !status.disciplined &&
         about_money(statement.words) && !(asks_of_units(criterion) && tells_of_the_office_alone(statement));
}

}  // namespace rasoat
