#include "check/other_bodies.h"

#include <re2/re2.h>

#include <algorithm>

namespace rasoat {

const Statement& own_voice(const Statement& statement) {
  return statement.core.empty() ? statement : statement.core.front();
}

bool asks_of_other_bodies(const Criterion& criterion) {
  static const RE2 kLevels("(?:^| )(?:huyện|xã|phường|thị trấn|địa phương)(?: |$)");
  return RE2::PartialMatch(criterion.keys.name, kLevels) || RE2::PartialMatch(criterion.keys.target, kLevels);
}

void keep_own_voice(const Criterion& criterion, std::vector<Assigned>& sure,
                    std::vector<const Statement*>& statements) {
  const auto of_another = [&](const Statement* s) { return is_of_another_giver(criterion, *s); };
  if (!std::all_of(statements.begin(), statements.end(), of_another)) {
    std::erase_if(statements, of_another);
    std::erase_if(sure, [&](const Assigned& a) { return of_another(a.statement); });
  }
  const bool own = std::any_of(statements.begin(), statements.end(),
                               [](const Statement* s) { return !s->of_others && asserts(*s); });
  if (!own && asks_of_other_bodies(criterion)) return;
  std::erase_if(statements, [](const Statement* s) { return s->of_others; });
  std::erase_if(sure, [](const Assigned& a) { return a.statement->of_others; });
  for (const Statement*& statement : statements) statement = &own_voice(*statement);
}

bool is_of_another_giver(const Criterion& criterion, const Statement& statement) {
  static const RE2 kAsked("(?:^| )được ((?:[^ ]+ ){1,10})giao(?: |$)");
  static const RE2 kGiver(
      "(?:^| )((?:ubnd|chủ tịch|hđnd|hội đồng|tỉnh|huyện|thành phố|bộ|sở|cấp trên)(?: [^ 0-9]+){0,5}?) (?:đã )?giao(?: "
      "|$)");
  std::string asked, giver;
  if (!RE2::PartialMatch(criterion.keys.name, kAsked, &asked) || !RE2::PartialMatch(statement.key, kGiver, &giver))
    return false;
  const std::string first = asked.substr(0, asked.find_first_of(' ', asked.find(' ') + 1));  // "chính phủ"
  return statement.key.find(first) == std::string::npos && asked.find(giver) == std::string::npos;
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
