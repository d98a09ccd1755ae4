// "Không có sai phạm": only an explicit zero meets it; a violation named anywhere wins.
#include <re2/re2.h>

#include <algorithm>

#include "check/contradiction.h"
#include "check/denials.h"
#include "check/evaluate.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

// "Số vụ vi phạm: 0".
bool counts_nothing(const Statement& statement) {
  return std::any_of(statement.figures.begin(), statement.figures.end(), [](const Figure& f) {
    return f.role == FigureRole::kLevel && f.unit == Unit::kCount && f.value.units == 0 && !f.denominator;
  });
}

// The whole answer is a number of cases: "01 trường hợp", "luỹ kế từ đầu năm có 01 trường hợp".
bool is_bare_count(const Statement& statement) {
  static const RE2 kBare(
      "^(?:(?:lũy kế|luỹ kế|cộng dồn|tính chung|từ đầu năm|đến nay|[69] tháng|đầu năm|quý (?:[ivx]+|[1-4])|có|là) )*"
      "[0-9]*[1-9][0-9]* (?:trường hợp|vụ|vụ việc|người|công chức|viên chức|cán bộ)$");
  return RE2::FullMatch(statement.key, kBare);
}

// "Số cuộc kiểm tra": what is done to find cases is none.
bool names_activity(const std::vector<std::string>& words) {
  return has_pair(words, "kiểm", "tra") || has_pair(words, "thanh", "tra") || has_pair(words, "giám", "sát") ||
         has_pair(words, "kiểm", "toán") || has_pair(words, "rà", "soát");
}

// "Số quy định ban hành đúng thẩm quyền": what is as it should be is no case either.
bool names_what_is_right(const std::string& name) {
  static const RE2 kRight(
      "(?i)(?:^|[^\\pL])(?:đúng|phù hợp|đã (?:xử lý|giải quyết|khắc phục)|chấp hành tốt)(?:[^\\pL]|$)");
  static const RE2 kWrong("(?i)(?:^|[^\\pL])(?:không|chưa|trái|sai)(?:[^\\pL]|$)");
  return RE2::PartialMatch(name, kRight) && !RE2::PartialMatch(name, kWrong);
}

// "01" alone in the result cell of a row that counts cases.
bool is_count_of_row(const Statement& statement) {
  static const RE2 kCount("0*[1-9][0-9]{0,3}");
  return statement.in_table && !statement.columns_unsure && RE2::FullMatch(statement.key, kCount) &&
         !statement.name_words.empty() && !names_activity(statement.name_words) &&
         !names_what_is_right(statement.context_name);
}

// "0", "0 hồ sơ": the criterion counts something that there should be none of.
bool asks_for_a_count(const Criterion& criterion) {
  static const RE2 kNone("0+(?: .*|%)?");
  return RE2::FullMatch(criterion.keys.target, kNone);
}

bool is_case_count(const Figure& figure) {
  return figure.role == FigureRole::kLevel && figure.unit == Unit::kCount && !figure.denominator &&
         figure.value.units > 0;
}

// "Số hồ sơ trễ hạn": what is counted.
std::vector<std::string> counted_words(const Criterion& criterion) {
  const auto& name = criterion.keys.name_words;
  const auto first = std::find_if(name.begin(), name.end(), [](const std::string& word) {
    return word != "tổng" && word != "số" && word != "lượng";
  });
  return {first, name.end()};
}

// "còn 12 hồ sơ trễ hạn", or 12 alone in the criterion's row: the only figure, in words that hold the whole name.
bool counts_cases(const Criterion& criterion, const Statement& statement) {
  if (!statement.clauses.empty()) {
    return std::any_of(statement.clauses.begin(), statement.clauses.end(),
                       [&](const Statement& clause) { return counts_cases(criterion, clause); });
  }
  if (statement.figures.size() != 1 || !is_case_count(statement.figures.front())) return false;
  const std::vector<std::string> counted = counted_words(criterion);
  static const RE2 kFigureOnly("[0-9.]+");
  const bool alone = statement.in_table &&
                     (RE2::FullMatch(statement.key, kFigureOnly) || plain_coverage(statement.words, counted) == 1);
  return alone || plain_coverage(counted, statement.words) == 1;
}

bool is_violation(const Hearing& hearing, const Statement& statement) {
  if (statement.status.last_year) return false;
  if (is_bare_count(statement) || is_count_of_row(statement)) return true;
  if (asks_for_a_count(hearing.criterion) && counts_cases(hearing.criterion, statement)) return true;
  return says_now(statement,
                  asks_for_no_discipline(hearing.criterion) ? &StatusWords::disciplined : &StatusWords::violation);
}

// "không nhiệm vụ nào quá hạn": none of what is counted.
bool tells_none_late(const Statement& statement) {
  static const RE2 kLate("(?:^| )(?:trễ|quá hạn|chậm|muộn)(?: |$)");
  return statement.status.none_undone && RE2::PartialMatch(statement.key, kLate);
}

// "Số sự cố nghiêm trọng": a zero of grave cases is the zero that is asked for.
bool asks_for_grave_only(const Criterion& criterion) {
  return has_pair(criterion.keys.name_words, "nghiêm", "trọng") ||
         has_pair(criterion.keys.target_words, "nghiêm", "trọng");
}

}  // namespace

Evaluation evaluate_zero(const Hearing& hearing) {
  std::optional<std::size_t> zero, pending, grave, denied, no_longer, objectless, vague, other;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (only_names(statement, hearing.criterion)) continue;
    const StatusWords& status = statement.status;
    if (is_violation(hearing, statement)) {
      Evaluation violated = decide(hearing, Verdict::kNotMet, "zero-violated", s);
      for (std::size_t z = 0; z < hearing.statements.size(); ++z) {
        if (z == s || !hearing.statements[z]->status.zero) continue;
        add_conflict(hearing, z, s, violated);
        break;
      }
      return violated;
    }
    if (status.pending_judgement) pending = pending.value_or(s);
    const bool all_of_it = status.not_grave && asks_for_grave_only(hearing.criterion);
    if (status.not_grave && !all_of_it) grave = grave.value_or(s);
    if (lacks_object(hearing.criterion, statement)) {
      objectless = objectless.value_or(s);
    } else if (names_no_object(statement) || (status.zero && tells_most_only(statement))) {
      vague = vague.value_or(s);
    } else if (status.zero || all_of_it || status.not_arisen || counts_nothing(statement) ||
               tells_none_late(statement)) {
      zero = zero.value_or(s);
    }
    if (status.no_longer) no_longer = no_longer.value_or(s);
    if (status.not_done) denied = denied.value_or(s);
    other = other.value_or(s);
  }
  if (pending) return decide(hearing, Verdict::kReview, "pending-judgement", *pending);
  if (grave) return decide(hearing, Verdict::kReview, "not-zero-stated", *grave);
  if (zero) return decide(hearing, Verdict::kMet, "zero-met", *zero);
  if (objectless) return decide(hearing, Verdict::kNotApplicable, "not-arisen", *objectless);
  if (vague) return decide(hearing, Verdict::kReview, "not-zero-stated", *vague);
  if (no_longer) return decide(hearing, Verdict::kReview, "not-zero-stated", *no_longer);
  if (denied) return decide(hearing, Verdict::kReview, "not-zero-stated", *denied);
  const std::size_t s = other.value_or(0);
  const StatusWords& status = hearing.statements[s]->status;
  if (status.praise_only) return decide(hearing, Verdict::kReview, "praise-only", s);
  if (status.self_met && !status.done) return decide(hearing, Verdict::kReview, "bare-mark", s);
  if (status.refers_elsewhere) return decide(hearing, Verdict::kReview, "refers-elsewhere", s);
  return decide(hearing, Verdict::kReview, "not-zero-stated", s);
}

}  // namespace rasoat
