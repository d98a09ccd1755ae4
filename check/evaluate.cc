#include "check/evaluate.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "check/other_bodies.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

constexpr double kConditionShown = 0.5;  // share of a condition's own words

// Whose place it is: "Trang TTĐT của Ban Quản lý" asks for the unit's own page, whatever the unit is called.
bool names_owner(const std::string& word) {
  constexpr std::array<std::string_view, 18> kOwners = {"ban",  "quản", "lí",    "sở",    "cơ",     "quan",
                                                        "đơn",  "vị",   "phòng", "chi",   "cục",    "ủy",
                                                        "nhân", "dân",  "xã",    "huyện", "phường", "phố"};
  return std::find(kOwners.begin(), kOwners.end(), word) != kOwners.end();
}

// Words of a condition that the rest of the target does not already have.
std::vector<std::string> own_words(const std::vector<std::string>& condition,
                                   const std::vector<std::vector<std::string>>& all, std::size_t self) {
  std::vector<std::string> own;
  for (const std::string& word : condition) {
    bool shared = false;
    for (std::size_t i = 0; i < all.size(); ++i)
      shared = shared || (i != self && std::find(all[i].begin(), all[i].end(), word) != all[i].end());
    if (!shared) own.push_back(word);
  }
  std::vector<std::string> unowned;
  std::copy_if(own.begin(), own.end(), std::back_inserter(unowned),
               [](const std::string& word) { return !names_owner(word); });
  if (!unowned.empty()) return unowned;
  return own.empty() ? condition : own;
}

struct ConditionState {
  bool shown = false;
  std::optional<std::size_t> denied;
};

// Time conditions are shown by "đúng hạn" or "kịp thời" and denied by "chậm".
bool about_time(const std::vector<std::string>& words) {
  return has_word(words, "hạn") || has_word(words, "thời") || has_word(words, "kịp");
}

// "báo cáo quý I gửi chậm 02 ngày"
bool tells_delay(const Statement& statement) {
  constexpr std::array<std::string_view, 3> kSlow = {" chậm ", " muộn ", " trễ "};
  const std::string key = ' ' + statement.key + ' ';
  return std::any_of(kSlow.begin(), kSlow.end(),
                     [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

// A label in the report's own words says it too: "Niêm yết tại Trung tâm hành chính công: 43/43". A name copied
// from the appendix says nothing.
std::vector<std::string> said_with_label(const Statement& statement, const Criterion& criterion) {
  constexpr double kCopied = 0.9;
  std::vector<std::string> said = statement.words;
  const bool own_label = (statement.labelled || statement.in_table) &&
                         plain_coverage(criterion.keys.name_words, statement.name_words) < kCopied;
  if (own_label) said.insert(said.end(), statement.name_words.begin(), statement.name_words.end());
  return said;
}

// "cơ cấu hợp lý" of "cơ cấu hợp lý giữa số lượng công chức ... và công chức ...": what is asked for, before between
// what.
bool says_head(const std::vector<std::string>& condition, const std::vector<std::string>& said) {
  constexpr std::ptrdiff_t kLeast = 3;  // words
  const auto end = std::find(condition.begin(), condition.end(), "giữa");
  if (end == condition.end() || end - condition.begin() < kLeast) return false;
  return plain_coverage({condition.begin(), end}, said) == 1;
}

// "100%, cả hai nơi": as many places as the target names.
bool says_all_places(const Statement& statement, std::size_t conditions) {
  static const RE2 kAll(
      "(?:^| )cả (?:0?(\\d)|(hai)|(ba)|(bốn)) (?:nơi|chỗ|điểm|kênh|cổng|trang|địa chỉ|địa điểm|nội dung|phần)(?: |$)");
  std::string digit, two, three, four;
  if (!RE2::PartialMatch(statement.key, kAll, &digit, &two, &three, &four)) return false;
  const std::size_t told = !digit.empty()   ? static_cast<std::size_t>(digit.front() - '0')
                           : !two.empty()   ? 2
                           : !three.empty() ? 3
                                            : 4;
  return told == conditions;
}

// "Công khai TTHC trên các trang, cổng | Cổng TTĐT: 127/127. Cổng dịch vụ công: 127/127.": what the row tells place by
// place, its name does not tell of one that is left out.
bool tells_place_by_place(const Hearing& hearing, std::size_t group) {
  const auto& conditions = hearing.criterion.keys.condition_words;
  for (std::size_t i = 0; conditions.size() > 1 && i < conditions.size(); ++i) {
    const std::vector<std::string> own = own_words(conditions[i], conditions, i);
    const bool told = std::any_of(hearing.statements.begin(), hearing.statements.end(), [&](const Statement* said) {
      return said->in_table && said->group == group && !said->figures.empty() &&
             plain_coverage(own, said->words) >= kConditionShown;
    });
    if (told) return true;
  }
  return false;
}

// `words`: those of the condition that tell it from the others.
ConditionState state_of(const Hearing& hearing, const std::vector<std::string>& condition,
                        const std::vector<std::string>& words) {
  ConditionState state;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (only_names(statement, hearing.criterion) || is_of_another_giver(hearing.criterion, statement)) continue;
    const bool parted = statement.in_table && tells_place_by_place(hearing, statement.group);
    const std::vector<std::string> said = parted ? statement.words : said_with_label(statement, hearing.criterion);
    const bool speaks = plain_coverage(words, said) >= kConditionShown || says_head(condition, said) ||
                        says_all_places(statement, hearing.criterion.keys.condition_words.size());
    const bool in_time = about_time(words) && statement.status.on_time;
    const bool slow =
        about_time(words) && statement.status.not_done && (statement.status.late || tells_delay(statement));
    if ((speaks && statement.status.not_done) || slow) state.denied = s;
    state.shown = state.shown || speaks || in_time;
  }
  return state;
}

Evaluation by_predicate(const Hearing& hearing) {
  struct Visitor {
    const Hearing& hearing;
    Evaluation operator()(const Duty&) const {
      return hearing.criterion.target.items.size() > 1 ? evaluate_list(hearing, hearing.criterion.target.items)
                                                       : evaluate_duty(hearing);
    }
    Evaluation operator()(const Threshold& t) const {
      if (t.unit == Unit::kDate) return evaluate_date_limit(hearing, day_of(t.value, hearing.report.year));
      return evaluate_threshold(hearing, t);
    }
    Evaluation operator()(const Change& c) const { return evaluate_change(hearing, c); }
    Evaluation operator()(const Zero&) const { return evaluate_zero(hearing); }
    Evaluation operator()(const ItemList& list) const { return evaluate_list(hearing, list.items); }
  };
  return std::visit(Visitor{hearing}, hearing.criterion.target.predicate);
}

}  // namespace

std::vector<std::string> condition_words(const Criterion& criterion, std::size_t i) {
  return own_words(criterion.keys.condition_words.at(i), criterion.keys.condition_words, i);
}

void weigh_conditions(const Hearing& hearing, Evaluation& evaluation) {
  const bool partly = evaluation.verdict == Verdict::kReview && evaluation.reason.code == "partly-done";
  if (evaluation.verdict != Verdict::kMet && !partly) return;
  const auto& conditions = hearing.criterion.keys.condition_words;
  std::string unmentioned;
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    const std::string& text = hearing.criterion.target.conditions.at(i);
    if (text == hearing.criterion.target.text) continue;  // the whole of it is no part
    const ConditionState state = state_of(hearing, conditions[i], own_words(conditions[i], conditions, i));
    if (state.denied && !hearing.report.interim) {
      Evaluation denied = decide(hearing, Verdict::kNotMet, "condition-denied", *state.denied, {{"part", text}});
      denied.side = std::move(evaluation.side);
      evaluation = std::move(denied);
      return;
    }
    if (!state.shown) unmentioned += (unmentioned.empty() ? "" : "; ") + text;
  }
  if (unmentioned.empty() || partly) return;
  Evaluation open =
      decide(hearing, Verdict::kReview, "condition-unmentioned", evaluation.decisive, {{"parts", unmentioned}});
  open.side = std::move(evaluation.side);
  evaluation = std::move(open);
}

namespace {

// Everything said is of another year: left over from last year's report, or a comparison alone.
std::optional<Evaluation> stale(const Hearing& hearing) {
  const bool compares = std::holds_alternative<Change>(hearing.criterion.target.predicate);
  for (const Statement* statement : hearing.statements) {
    if (!statement->status.last_year || (compares && share_of_last_year(*statement))) return std::nullopt;
  }
  Evaluation evaluation = decide(hearing, Verdict::kReview, "other-year", 0);
  SideFinding side;
  side.rule = "year-stale";
  side.message = {"year-stale",
                  {{"found", quote_of(*hearing.statements.front())}, {"year", std::to_string(hearing.report.year)}}};
  side.expected = std::to_string(hearing.report.year);
  side.found = quote_of(*hearing.statements.front());
  evaluation.side.push_back(std::move(side));
  return evaluation;
}

// Rows of tables whose columns nobody can tell apart decide nothing.
std::optional<Evaluation> unclear(const Hearing& hearing) {
  std::optional<std::size_t> row;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (statement.columns_unsure) row = row.value_or(s);
    if (!statement.columns_unsure && !statement.status.last_year) return std::nullopt;
  }
  if (!row) return std::nullopt;
  return decide(hearing, Verdict::kReview, "columns-unclear", *row);
}

// The latest day that a statement names.
std::optional<Date> last_day(const Statement& statement) {
  static const RE2 kDay("(?:^|[^0-9/])([0-9]{1,2})/([0-9]{1,2})/(20[0-9]{2})(?:[^0-9/]|$)");
  re2::StringPiece rest(statement.passage.text);
  std::optional<Date> last;
  for (Date day; RE2::FindAndConsume(&rest, kDay, &day.day, &day.month, &day.year);) {
    if (!last || day > *last) last = day;
  }
  return last;
}

// "0 | Thực hiện từ ngày 19/12/2022" on the 14th: the row itself names a day that is still to come.
std::optional<std::size_t> row_to_come(const Hearing& hearing, std::size_t decisive) {
  const Statement& row = *hearing.statements[decisive];
  if (!row.in_table || !hearing.report.date) return std::nullopt;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    if (hearing.statements[s]->group != row.group) continue;
    const auto day = last_day(*hearing.statements[s]);
    if (day && *day > *hearing.report.date) return s;
  }
  return std::nullopt;
}

// "trả lời 05/06; phản ánh còn lại có thời hạn trả lời là 19/12/2022" on the 9th: the rest is not late.
std::optional<std::size_t> rest_due_later(const Hearing& hearing, std::size_t decisive) {
  static const RE2 kDue(
      "(?:^| )(?:thời hạn|đến hạn|hết hạn|hạn (?:[0-9]|ngày|trả lời|giải quyết|xử lí|là|đến)|chậm nhất)(?:[ 0-9]|$)");
  if (!hearing.report.date) return std::nullopt;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (statement.group != hearing.statements[decisive]->group || !RE2::PartialMatch(statement.key, kDue)) continue;
    const auto day = last_day(statement);
    if (day && *day > *hearing.report.date) return s;
  }
  return std::nullopt;
}

// "Chỉ số PAR INDEX: chưa công bố": an index is worked out and announced by others.
bool awaits_its_figure(const Criterion& criterion, const Statement& statement) {
  static const RE2 kIndex("(?:^| )(?:chỉ số|xếp hạng|thứ hạng|par index|sipas|pci|papi|dti)(?: |$)");
  static const RE2 kNotOut(
      "(?:^| )chưa (?:được |có )?(?:[^ ]+ ){0,5}?(?:công bố|xếp hạng|kết quả|số liệu|điểm|thông báo)(?: |$)");
  return RE2::PartialMatch(criterion.keys.name, kIndex) && RE2::PartialMatch(statement.key, kNotOut);
}

}  // namespace

Evaluation evaluate(const Hearing& hearing) {
  if (auto evaluation = unclear(hearing)) return *evaluation;
  if (auto evaluation = stale(hearing)) return *evaluation;
  Evaluation evaluation = by_predicate(hearing);
  weigh_conditions(hearing, evaluation);
  if (evaluation.reason.code == "not-done" &&
      awaits_its_figure(hearing.criterion, *hearing.statements[evaluation.decisive]))
    return decide(hearing, Verdict::kReview, "not-yet-due", evaluation.decisive);
  if (const auto later =
          evaluation.verdict == Verdict::kNotMet ? row_to_come(hearing, evaluation.decisive) : std::nullopt) {
    Evaluation open = decide_under_way(hearing, *later);
    open.side = std::move(evaluation.side);
    return open;
  }
  if (const auto due =
          evaluation.verdict == Verdict::kNotMet ? rest_due_later(hearing, evaluation.decisive) : std::nullopt) {
    Evaluation open = decide(hearing, Verdict::kReview, "not-yet-due", *due);
    open.side = std::move(evaluation.side);
    return open;
  }
  const Statement& decisive = *hearing.statements.at(evaluation.decisive);
  const bool of_all = std::holds_alternative<Zero>(hearing.criterion.target.predicate);
  if (evaluation.verdict == Verdict::kNotMet && !of_all && tells_of_subordinates(hearing.criterion, decisive)) {
    Evaluation open = decide(hearing, Verdict::kReview, "match-uncertain", evaluation.decisive);
    open.side = std::move(evaluation.side);
    return open;
  }
  if ((evaluation.verdict == Verdict::kMet || evaluation.verdict == Verdict::kNotMet) && is_faint(decisive)) {
    Evaluation faint = decide(hearing, Verdict::kReview, "low-confidence", evaluation.decisive);
    faint.side = std::move(evaluation.side);
    return faint;
  }
  return evaluation;
}

}  // namespace rasoat
