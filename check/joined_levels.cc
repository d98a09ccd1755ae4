#include "check/joined_levels.h"

#include <re2/re2.h>

#include "check/contradiction.h"
#include "check/counts.h"
#include "check/own_figures.h"
#include "check/own_parts.h"
#include "check/patterns.h"
#include "check/spoken_levels.h"

namespace rasoat {
namespace {

bool single(Things things) { return things != 0 && (things & (things - 1)) == 0; }

enum class Grade { kNone, kThree, kFour };

// The service level that the words before a figure name last: "mức độ 3:", "toàn trình đạt".
Grade grade_of(std::string_view words) {
  static const RE2 kGrade("(?:^|[^\\pL])(?:(mức(?: độ)? 3|một phần)|(mức(?: độ)? 4|toàn trình))(?:[^\\pL\\d]|$)",
                          any_case());
  static const RE2 kBoth("(?:^|[^\\pL])mức(?: độ)? 3(?:,| và|,? mức(?: độ)?| và mức(?: độ)?) ?4", any_case());
  if (says(words, kBoth)) return Grade::kNone;
  re2::StringPiece rest(words.data(), words.size()), three, four;
  Grade last = Grade::kNone;
  while (RE2::FindAndConsume(&rest, kGrade, &three, &four)) last = three.empty() ? Grade::kFour : Grade::kThree;
  return last;
}

bool are_two_grades(const Hearing& hearing, const Level& a, const Level& b) {
  const Grade first = grade_of(words_before(*hearing.statements[a.statement], a.figure)),
              second = grade_of(words_before(*hearing.statements[b.statement], b.figure));
  return first != Grade::kNone && second != Grade::kNone && first != second;
}

// Shares of the same files or procedures: "320/1.000 ... 210/1.000", "chiếm 20%, ... chiếm 35%".
bool are_of_one_whole(const Hearing& hearing, const Level& a, const Level& b) {
  static const RE2 kOfAll("(?:^|[^\\pL])(?:chiếm|(?:trong|trên|của) tổng số|% tổng số)(?:[^\\pL]|$)", any_case());
  if (a.counts && b.counts) return *a.counts->denominator == *b.counts->denominator;
  return !a.counts && !b.counts && says(hearing.statements[b.statement]->passage.text, kOfAll);
}

Level sum_of(const Level& a, const Level& b) {
  Level sum = a;
  sum.value = a.value + b.value;
  sum.stated.reset();
  if (sum.counts && b.counts) {
    sum.counts->value = a.counts->value + b.counts->value;
    if (sum.counts->value.scale == 0 && sum.counts->denominator->scale == 0)
      sum.value = percent_of(sum.counts->value.units, sum.counts->denominator->units, 2);
  }
  return sum;
}

}  // namespace

void join_on_time(const Hearing& hearing, std::vector<Level>& levels) {
  static const RE2 kEarly("trước (?:thời )?hạn[^,;%]*$"), kOnTime("đúng (?:thời )?hạn[^,;%]*$");
  if (!asks_all_on_time(hearing.criterion)) return;
  for (std::size_t i = 1; i < levels.size(); ++i) {
    Level& first = levels[i - 1];
    const Level& second = levels[i];
    if (first.statement != second.statement || first.counts || second.counts) continue;
    const Statement& statement = *hearing.statements[first.statement];
    const std::string_view a = words_before(statement, first.figure), b = words_before(statement, second.figure);
    const bool halves = (says(a, kEarly) && says(b, kOnTime)) || (says(a, kOnTime) && says(b, kEarly));
    if (!halves) continue;
    first.value = first.value + second.value;
    levels.erase(levels.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void join_service_levels(const Hearing& hearing, const Threshold& threshold, std::vector<Level>& levels) {
  if (threshold.unit != Unit::kPercent || !names_two_levels(hearing.criterion)) return;
  for (std::size_t i = 1; i < levels.size(); ++i) {
    Level& first = levels[i - 1];
    const Level& second = levels[i];
    const bool exact = first.approximation == Approximation::kExact && second.approximation == Approximation::kExact;
    const bool together =
        hearing.statements[first.statement]->group == hearing.statements[second.statement]->group && exact;
    if (!together || !are_two_grades(hearing, first, second)) continue;
    const Level sum = sum_of(first, second);
    const auto suffices = [&](const Level& level) {
      return satisfies(threshold.op, level.value, threshold.value, threshold.value_max);
    };
    if (are_of_one_whole(hearing, first, second)) {
      first = sum;
      levels.erase(levels.begin() + static_cast<std::ptrdiff_t>(i));
    } else if (!suffices(first) && !suffices(second) && suffices(sum)) {
      first = sum;
    }
  }
}

namespace {

// The words around a level without those of what it counts.
std::vector<std::string> words_beside_noun(const Hearing& hearing, const Level& level) {
  const std::string noun = ' ' + hearing.statements[level.statement]->figures[level.figure].noun + ' ';
  std::vector<std::string> words = words_of(hearing, level);
  std::erase_if(words, [&](const std::string& word) { return noun.find(' ' + word + ' ') != std::string::npos; });
  return words;
}

// "21 sáng kiến, phần nhiều của ngành giáo dục; về CCHC có 2 giải pháp mới": the second alone is of the criterion's
// matter.
bool is_narrower(const Hearing& hearing, const Level& whole, const Level& part) {
  return is_own_part(hearing.criterion, words_of(hearing, whole), words_beside_noun(hearing, part));
}

}  // namespace

void add_alternatives(const Hearing& hearing, std::vector<Level>& levels) {
  const Things counted = hearing.criterion.keys.counted;
  if (counted == 0 || single(counted)) return;
  const auto things = [&](const Level& level) {
    return things_of(hearing.statements[level.statement]->figures[level.figure].noun);
  };
  for (std::size_t i = 0; i < levels.size(); ++i) {
    Things seen = things(levels[i]);
    for (std::size_t j = i + 1; j < levels.size(); ++j) {
      const Things other = things(levels[j]);
      const bool exact =
          levels[i].approximation == Approximation::kExact && levels[j].approximation == Approximation::kExact;
      const bool together =
          hearing.statements[levels[i].statement]->group == hearing.statements[levels[j].statement]->group;
      const bool open = is_pending(*hearing.statements[levels[i].statement], levels[i].figure) ||
                        is_pending(*hearing.statements[levels[j].statement], levels[j].figure);
      const bool narrower = is_narrower(hearing, levels[i], levels[j]);
      if (!exact || !together || open || narrower || seen == 0 || other == 0 || (seen & other) != 0 ||
          ((seen | other) & ~counted) != 0)
        continue;
      levels[i].value = levels[i].value + levels[j].value;
      seen |= other;
      levels.erase(levels.begin() + static_cast<std::ptrdiff_t>(j--));
    }
  }
}

}  // namespace rasoat
