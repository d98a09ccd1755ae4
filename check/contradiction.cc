#include "check/contradiction.h"

#include <algorithm>
#include <array>

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
  if (!statement.status.late || statement.status.zero) return false;
  return std::any_of(statement.figures.begin(), statement.figures.end(), [](const Figure& figure) {
    return figure.role == FigureRole::kLevel && (figure.unit == Unit::kCount || figure.unit == Unit::kPercent) && figure.value.units > 0;
  });
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
