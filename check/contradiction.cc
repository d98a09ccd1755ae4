#include "check/contradiction.h"

#include <re2/re2.h>

#include <algorithm>

namespace rasoat {
namespace {

bool has_word_pair(const std::vector<std::string>& words, std::string_view first, std::string_view second) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i - 1] == first && words[i] == second) return true;
  }
  return false;
}

// Spending: what the criterion is about and what the statement is about.
bool about_money(const std::vector<std::string>& words) {
  return has_word_pair(words, "kinh", "phí") || has_word_pair(words, "ngân", "sách") || has_word_pair(words, "tài", "chính") ||
         has_word_pair(words, "thu", "hồi") || has_word_pair(words, "xuất", "toán");
}

}  // namespace

bool counts_late_files(const Statement& statement) {
  // A number with "trễ hạn" behind it, nothing on time between them, or "trễ hạn" and a number.
  static const RE2 kBefore("(?:^| )([0-9][0-9.]*)((?: [^0-9 ]+){0,6}?) (?:trễ hạn|quá hạn|chậm hạn|trễ hẹn|quá hẹn|trễ)(?: |$)");
  static const RE2 kBehind("(?:^| )(?:trễ hạn|quá hạn|chậm hạn|trễ hẹn|quá hẹn|trễ)(?: [^0-9 ]+){0,2}? ([0-9][0-9.]*)(?: |$)");
  if (statement.status.zero) return false;
  std::string number;
  re2::StringPiece between;
  const auto positive = [](const std::string& digits) { return digits.find_first_of("123456789") != std::string::npos; };
  if (RE2::PartialMatch(statement.key, kBehind, &number) && positive(number)) return true;
  if (!RE2::PartialMatch(statement.key, kBefore, &number, &between) || !positive(number)) return false;
  const std::string words(between.data(), between.size());
  return words.find("đúng hạn") == std::string::npos && words.find("trước hạn") == std::string::npos && words.find("không") == std::string::npos;
}

bool asks_all_on_time(const Criterion& criterion) {
  const auto* threshold = std::get_if<Threshold>(&criterion.target.predicate);
  return threshold != nullptr && threshold->unit == Unit::kPercent && threshold->value == Decimal{100, 0} &&
         has_word_pair(criterion.keys.name_words, "đúng", "hạn") && has_word_pair(criterion.keys.name_words, "hồ", "sơ");
}

bool contradicts(const Criterion& criterion, const Statement& statement) {
  const StatusWords& status = statement.status;
  if (status.last_year || statement.empty_result) return false;
  if (asks_all_on_time(criterion)) return counts_late_files(statement);
  if (!std::holds_alternative<Zero>(criterion.target.predicate)) return false;
  if (has_word_pair(criterion.keys.target_words, "kỷ", "luật") || has_word_pair(criterion.keys.target_words, "kỉ", "luật")) return status.disciplined;
  return about_money(criterion.keys.name_words) && status.violation && !status.disciplined && about_money(statement.words);
}

}  // namespace rasoat
