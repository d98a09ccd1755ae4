// "Từ 50% trở lên", "100% ...", "Có từ 03 sáng kiến": a level held against a limit.
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "check/contradiction.h"
#include "check/denials.h"
#include "check/levels.h"
#include "check/own_figures.h"
#include "check/patterns.h"
#include "check/similarity.h"
#include "check/spoken_levels.h"

namespace rasoat {
namespace {

Arguments figure_args(const Threshold& t, const Level& level) {
  Arguments args = {{"op", op_word(t.op)}, {"limit", t.value.to_vietnamese()}, {"unit", unit_word(t.unit)}};
  if (level.counts) {
    args.emplace_back("numerator", level.counts->value.to_vietnamese());
    args.emplace_back("denominator", level.counts->denominator->to_vietnamese());
    args.emplace_back("share", trimmed(level.value).to_vietnamese());
  } else {
    args.emplace_back("value", level.value.to_vietnamese());
  }
  return args;
}

// Until 31/01 of the next year, in a report of this one.
bool is_due_in_another_year(const Hearing& hearing) {
  const auto& last = hearing.criterion.deadline.date;
  const auto& date = hearing.report.date;
  return last && date && last->year > hearing.report.year && *date < *last;
}

Evaluation settle(const Hearing& hearing, const Threshold& t, const Level& level, Proof proof) {
  const std::string tail = level.counts ? "-counts" : "";
  Evaluation evaluation;
  if (proof == Proof::kYes) {
    evaluation = decide(hearing, Verdict::kMet, "threshold-met" + tail, level.statement, figure_args(t, level));
  } else if (proof == Proof::kNo && (hearing.report.interim || is_due_in_another_year(hearing))) {
    Arguments args = figure_args(t, level);
    args.emplace_back("value", level.value.to_vietnamese());
    evaluation = decide(hearing, Verdict::kReview, "interim-shortfall", level.statement, std::move(args));
  } else if (proof == Proof::kNo) {
    evaluation = decide(hearing, Verdict::kNotMet, "threshold-not-met" + tail, level.statement, figure_args(t, level));
  } else {
    const bool bound = level.approximation != Approximation::kAbout;
    evaluation = decide(hearing, Verdict::kReview, bound ? "lower-bound" : "approximate", level.statement);
  }
  evaluation.figure = level.figure;
  return evaluation;
}

// Stated share and counts beside it that tell different stories.
std::optional<Evaluation> figures_contradict(const Hearing& hearing, const Threshold& t, const Level& level) {
  if (!level.stated || agrees(*level.stated, *level.counts)) return std::nullopt;
  const bool by_counts = satisfies(t.op, level.value, t.value, t.value_max);
  const bool by_share = satisfies(t.op, *level.stated, t.value, t.value_max);
  if (by_counts == by_share) return settle(hearing, t, level, by_counts ? Proof::kYes : Proof::kNo);
  return decide(hearing, Verdict::kReview, "figures-contradict", level.statement,
                {{"share", level.value.to_vietnamese()}, {"value", level.stated->to_vietnamese()}});
}

// A number of late files denies "100% đúng hạn" whatever share is printed.
std::optional<std::size_t> late_files(const Hearing& hearing) {
  if (!asks_all_on_time(hearing.criterion) || hearing.report.interim) return std::nullopt;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    if (counts_late_files(*hearing.statements[s])) return s;
  }
  return std::nullopt;
}

// "Quý III không có hồ sơ trễ hạn; 6 tháng đầu năm có 04": what an interim report tells of late files is no verdict
// yet, and no file late in one quarter is none in the year.
std::optional<std::size_t> late_so_far(const Hearing& hearing) {
  if (!asks_all_on_time(hearing.criterion) || !hearing.report.interim) return std::nullopt;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    if (counts_late_files(*hearing.statements[s])) return s;
  }
  return std::nullopt;
}

// "100% nhiệm vụ đến hạn trong quý III": of what was due so far, where the whole is asked for.
bool tells_of_what_was_due(const Hearing& hearing, const Level& level) {
  static const RE2 kDue("^[^,;.]{0,40}?(?:đã )?đến hạn(?:[^\\pL]|$)", any_case());
  const CriterionKeys& keys = hearing.criterion.keys;
  if (!hearing.report.interim || keys.name.find("hạn") != std::string::npos ||
      keys.target.find("hạn") != std::string::npos)
    return false;
  const Statement& statement = *hearing.statements[level.statement];
  return says(std::string_view(statement.passage.text).substr(statement.figures[level.figure].end), kDue);
}

// "toàn bộ", "tất cả", "cả 45 đầu việc đều", "đủ 22 lượt".
bool says_all(const Statement& statement) {
  static const RE2 kAll(
      "(?:^| )(?:toàn bộ|tất cả|(?:cả|đủ) [0-9][0-9./]*(?: |$)|cả (?:hai|ba|bốn|sáu|bảy|tám|chín|mười) |đều (?:đã "
      "|được |(?:đúng|trước) hạn)|dứt điểm|(?:xử lí|khắc phục|giải quyết) xong (?:[^0-9]|$)|(?:trả lời|xử lí|giải "
      "quyết|hoàn thành) hết|(?:hoàn thành|thực hiện|xử lí) trọn vẹn)");
  return RE2::PartialMatch(statement.key, kAll);
}

// "Cử đi học 26 lượt người, đúng bằng kế hoạch đề ra", of a plan to be carried out wholly.
bool equals_plan(const Criterion& criterion, const Statement& statement) {
  static const RE2 kEquals("(?:^| )(?:đúng bằng|bằng đúng|đạt đủ|đủ|vượt|đạt và vượt) (?:kế hoạch|chỉ tiêu)(?: |$)");
  static const RE2 kNearly(
      "(?:^| )(?:gần|sát|suýt|xấp xỉ|khoảng|chừng|hầu như|ngót|mới|chỉ|chưa|không|tương đối|cơ bản)(?: |$)");
  if (RE2::PartialMatch(statement.key, kNearly)) return false;
  return criterion.keys.target.find("kế hoạch") != std::string::npos && RE2::PartialMatch(statement.key, kEquals) &&
         !statement.status.not_done && !statement.status.ongoing;
}

// "... cơ bản hoàn thành; một vài nhiệm vụ còn phải chuyển sang năm 2023": the few that most leaves out.
bool tells_the_rest(const Statement& most, const Statement& then) {
  static const RE2 kFew("^(?:(?:chỉ |vẫn |hiện )?còn|một vài|một số|vài|riêng|duy chỉ|chỉ có|[0-9]+) ");
  return then.group == most.group && RE2::PartialMatch(then.key, kFew);
}

// "Tất cả 35 TTHC đều được tiếp nhận tại Trung tâm, không nhận hồ sơ tại phòng": there were some, whatever there was
// none of besides.
bool tells_of_some(const Statement& statement) {
  static const RE2 kAll("^(?:[^,;]* )?(?:tất cả|toàn bộ|cả) 0*[1-9][0-9.]* [^,;]*(?:đều|đã|được) ");
  return says(statement.key, kAll);
}

// "Tìm ra 04 điểm bất hợp lý, ... điểm còn lại chưa có kiến nghị": some did arise, and one waits.
bool leaves_some_waiting(const Statement& statement) {
  static const RE2 kNotYet("(?:^| )chưa (?:có|được) ");
  static const RE2 kNo("(?:^| )không ");
  const bool counts = std::any_of(statement.figures.begin(), statement.figures.end(), [](const Figure& figure) {
    return is_level(figure) && figure.unit == Unit::kCount && figure.value.units > 0;
  });
  return counts && says(statement.key, kNotYet) && !says(statement.key, kNo);
}

// Told of the criterion's own matter.
std::optional<std::size_t> shortfall(const Hearing& hearing) {
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (tells_shortfall(statement) && !may_mean_another(statement, hearing.criterion)) return s;
  }
  return std::nullopt;
}

// None so far; the year may still bring some.
Evaluation none_yet(const Hearing& hearing, std::size_t s) {
  return hearing.report.interim ? decide_under_way(hearing, s) : decide(hearing, Verdict::kNotMet, "not-done", s);
}

// "Chưa công bố", of points or a place that another body gives.
bool awaits_index(const Threshold& t, const Statement& statement) {
  static const RE2 kNotYet("(?:^| )chưa (?:được )?(?:công bố|có kết quả|chấm|đánh giá|xếp hạng|thông báo)(?: |$)");
  return (t.unit == Unit::kPoint || t.unit == Unit::kRank) && RE2::PartialMatch(statement.key, kNotYet);
}

// What a "không" denies: "không có phản ánh, kiến nghị nào" the thing that the criterion counts, "không phòng nào có số
// cấp phó vượt quy định" a fault of it, "không để xảy ra việc gì lớn" something else.
enum class Denied : std::uint8_t { kElse, kThing, kFault };

Denied denied_in(const Criterion& criterion, const Statement& statement) {
  constexpr std::ptrdiff_t kReach = 12;  // words
  static constexpr std::array<std::string_view, 7> kFaults = {"vượt", "sai", "trái", "thiếu", "bất", "trễ", "sót"};
  const auto negation = std::find_if(statement.words.begin(), statement.words.end(),
                                     [](const std::string& w) { return w == "không" || w == "chưa"; });
  if (negation == statement.words.end()) return Denied::kThing;  // "0 trường hợp"
  const auto end = negation + std::min<std::ptrdiff_t>(kReach, statement.words.end() - negation);
  const std::vector<std::string> behind(negation + 1, end);
  const auto of_criterion = std::count_if(behind.begin(), behind.end(), [&](const std::string& word) {
    return has_word(criterion.keys.name_words, word) || has_word(criterion.keys.target_words, word);
  });
  const bool fault = std::any_of(kFaults.begin(), kFaults.end(), [&](auto word) { return has_word(behind, word); });
  if (of_criterion < 2) return Denied::kElse;
  const bool counts_faults = has_word(criterion.keys.name_words, "vấn") || has_word(criterion.keys.name_words, "phạm");
  return fault && !counts_faults ? Denied::kFault : Denied::kThing;
}

// Without a figure: words that say it all, or nothing.
Evaluation by_words(const Hearing& hearing, const Threshold& t) {
  const bool wants_all = asks_for_all(t);
  const auto names = [&](const char* word) { return has_word(hearing.criterion.keys.name_words, word); };
  // "Xin lỗi khi trễ hạn" is about what no late file leaves nothing to do for.
  const bool about_late = names("trễ") && names("hạn");
  const bool about_time = names("hạn") && !about_late;
  if (const auto late = late_files(hearing); late && wants_all)
    return decide(hearing, Verdict::kNotMet, "late-files", *late);
  std::optional<std::size_t> spoken, most;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (only_names(statement, hearing.criterion)) continue;
    spoken = spoken.value_or(s);
    const StatusWords& status = statement.status;
    if (most && !tells_the_rest(*hearing.statements[*most], statement)) continue;
    if (most && status.not_done && !status.not_due && !hearing.report.interim)
      return decide(hearing, Verdict::kNotMet, "not-done", s);
    if (most) continue;
    if ((status.not_arisen && !tells_of_some(statement) && !leaves_some_waiting(statement)) ||
        counts_none_of_none(statement))
      return decide(hearing, Verdict::kNotApplicable, "not-arisen", s);
    if (t.unit == Unit::kCount && denies_thing(hearing.criterion, statement) &&
        (t.op == Op::kGreaterEqual || t.op == Op::kGreater))
      return none_yet(hearing, s);
    if (status.none_undone && wants_all) return decide(hearing, Verdict::kMet, "threshold-met-words", s);
    if (const auto late = late_so_far(hearing); late && status.zero && about_time)
      return decide(hearing, Verdict::kReview, "statements-conflict", s,
                    {{"other", quote_of(*hearing.statements[*late])}});
    if (status.zero && wants_all && about_time) return decide(hearing, Verdict::kMet, "threshold-met-words", s);
    if (status.zero && t.unit == Unit::kPercent && !about_time) {
      const Denied denied = denied_in(hearing.criterion, statement);
      if (denied == Denied::kFault && wants_all && statement.figures.empty() && !makes_exception(statement))
        return decide(hearing, Verdict::kMet, "threshold-met-words", s);
      if (denied == Denied::kThing) return decide(hearing, Verdict::kNotApplicable, "not-arisen", s);
    }
    if (t.unit == Unit::kPercent && (t.op == Op::kGreaterEqual || t.op == Op::kGreater) &&
        denies_share(hearing.criterion, statement) && !hearing.report.interim)
      return decide(hearing, Verdict::kNotMet, "not-done", s);
    if (status.zero && t.unit == Unit::kCount && (t.op == Op::kGreaterEqual || t.op == Op::kGreater))
      return none_yet(hearing, s);
    if (awaits_index(t, statement)) return decide(hearing, Verdict::kReview, "not-yet-due", s);
    if (status.not_due || status.pending_judgement) return decide(hearing, Verdict::kReview, "not-yet-due", s);
    if (denies_case(hearing.criterion, statement) || lacks_object(hearing.criterion, statement))
      return decide(hearing, Verdict::kNotApplicable, "not-arisen", s);
    const bool denied = says_now(statement, &StatusWords::not_done);
    if (denied && may_mean_another(statement, hearing.criterion))
      return decide(hearing, Verdict::kReview, "match-uncertain", s);
    if (denied && !hearing.report.interim) return decide(hearing, Verdict::kNotMet, "not-done", s);
    if (status.ongoing && !status.done) return decide_under_way(hearing, s);
    if (wants_all && tells_most_only(statement)) {
      most = s;
      continue;
    }
    if (wants_all && ((says_all(statement) && !makes_exception(statement) && (status.done || status.on_time)) ||
                      tells_of_each(statement)))
      return decide(hearing, Verdict::kMet, "threshold-met-words", s);
    if (wants_all && equals_plan(hearing.criterion, statement))
      return decide(hearing, Verdict::kMet, "threshold-met-words", s);
    if (status.refers_elsewhere) return decide(hearing, Verdict::kReview, "refers-elsewhere", s);
  }
  if (const auto some = wants_all && !hearing.report.interim ? shortfall(hearing) : std::nullopt)
    return decide(hearing, Verdict::kNotMet, "not-done", *some);
  if (most) return decide(hearing, Verdict::kReview, "mostly-done", *most);
  const std::size_t s = spoken.value_or(0);
  const StatusWords& status = hearing.statements[s]->status;
  if (status.self_met && hearing.statements[s]->figures.empty() && !status.done)
    return decide(hearing, Verdict::kReview, "bare-mark", s);
  return decide(hearing, Verdict::kReview, "figure-not-found", s);
}

// The level that speaks most of the criterion, one for each row or paragraph.
std::vector<Level> main_levels(const Hearing& hearing, const std::vector<Level>& levels) {
  std::vector<Level> mains;
  for (const Level& level : levels) {
    const auto same = std::find_if(mains.begin(), mains.end(), [&](const Level& other) {
      return hearing.statements[other.statement]->group == hearing.statements[level.statement]->group;
    });
    if (same == mains.end()) {
      mains.push_back(level);
    } else if (same->relevance < level.relevance) {
      *same = level;
    }
  }
  return mains;
}

bool differ(const Level& a, const Level& b) {
  if (a.approximation != Approximation::kExact || b.approximation != Approximation::kExact) return false;
  const double precision = std::pow(10.0, -std::min(a.value.scale, b.value.scale));
  return std::abs(a.value.value() - b.value.value()) > precision;
}

// Two places of one report that give two figures for one thing.
void note_conflicts(const Hearing& hearing, const std::vector<Level>& levels, Evaluation& evaluation) {
  const std::vector<Level> mains = main_levels(hearing, levels);
  for (std::size_t i = 1; i < mains.size(); ++i) {
    if (!differ(mains[0], mains[i])) continue;
    add_conflict(hearing, mains[0].statement, mains[i].statement, evaluation);
    return;
  }
}

// Someone says in words what the figures do not: "còn 02 hồ sơ chưa được giải quyết" beside "100%".
std::optional<std::size_t> denial(const Hearing& hearing) {
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (!statement.status.zero && says_now(statement, &StatusWords::not_done)) return s;
  }
  return std::nullopt;
}

// "đầu tháng 9 còn 03 tồn tại chưa xử lý, đến nay đã xử lý xong cả 08": the last that is told of them, and of all.
std::optional<std::size_t> settled(const Hearing& hearing) {
  const Statement& last = *hearing.statements.back();
  const bool alone = std::all_of(hearing.statements.begin(), hearing.statements.end(),
                                 [&](const Statement* s) { return s->group == last.group && !s->in_table; });
  const Statement& told = last.clauses.empty() ? last : last.clauses.back();
  return alone && says_settled(told) ? std::optional(hearing.statements.size() - 1) : std::nullopt;
}

// Of a place that the target asks for, or of one part of the unit beside others: where all is asked for, the least of
// them decides.
bool is_one_of_several(const Hearing& hearing, const Threshold& threshold, const Level& level) {
  if (!asks_for_all(threshold)) return false;
  return names_condition(hearing, level) || is_one_of_parts(*hearing.statements[level.statement], level.figure);
}

// Within one row or paragraph, levels that speak of something else do not count beside one that
// names the thing.
std::vector<Level> mains_and_peers(const Hearing& hearing, const Threshold& threshold,
                                   const std::vector<Level>& levels) {
  const std::vector<Level> mains = main_levels(hearing, levels);
  std::vector<Level> kept;
  for (const Level& level : levels) {
    const auto main = std::find_if(mains.begin(), mains.end(), [&](const Level& other) {
      return hearing.statements[other.statement]->group == hearing.statements[level.statement]->group;
    });
    const Statement& statement = *hearing.statements[level.statement];
    const bool unnamed = statement.figures[level.figure].noun.empty();
    const bool exception =
        asks_for_all(threshold) && is_part(statement, level.figure);  // "riêng lĩnh vực đất đai 92,4%"
    if (unnamed || exception || is_one_of_several(hearing, threshold, level) ||
        level.relevance >= main->relevance * 0.5)
      kept.push_back(level);
  }
  return kept;
}

// What is not due yet may still make up a shortfall.
std::optional<std::size_t> not_due(const Hearing& hearing) {
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    if (hearing.statements[s]->status.not_due) return s;
  }
  return std::nullopt;
}

// "đã đăng lại phần lớn (39/47), dự kiến xong trong tháng 12".
bool promises_rest(const Statement& statement) {
  static const RE2 kRest("(?:^| )(?:dự kiến|sẽ)(?: [^ ]+){0,4}? (?:xong|hoàn thành|hoàn tất|đủ|hết)(?: |$)");
  return statement.status.ongoing && RE2::PartialMatch(statement.key, kRest);
}

// "02 nhiệm vụ đang thực hiện": the rest of what was counted is being done.
std::optional<std::size_t> under_way(const Hearing& hearing, const Threshold& threshold) {
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    // "Hội nghị thứ hai dự kiến vào ngày 19/12": one more of what is counted.
    const bool one_more = threshold.unit == Unit::kCount && names_thing(statement.key, hearing.criterion.keys.counted);
    const bool counts =
        one_more || std::any_of(statement.figures.begin(), statement.figures.end(),
                                [](const Figure& f) { return f.role == FigureRole::kLevel && !f.denominator; });
    // "01 giải pháp mới nộp hồ sơ, đang chờ xét"
    bool waits = false;
    for (std::size_t f = 0; f < statement.figures.size(); ++f) waits = waits || is_pending(statement, f);
    waits = waits && threshold.unit == Unit::kCount;
    if ((statement.status.ongoing || waits) && !statement.status.last_year && (counts || promises_rest(statement)))
      return s;
  }
  return std::nullopt;
}

// "20% còn lại sẽ thực hiện trong tháng 01/2023": after the last day for it.
bool is_put_off(const Hearing& hearing, std::size_t s) {
  static const RE2 kYear("(?i)(?:tháng \\d{1,2}|quý (?:[ivx]+|\\d))(?:/| năm )(20\\d\\d)");
  const auto& last = hearing.criterion.deadline.date;
  std::int32_t year = 0;
  return last && RE2::PartialMatch(hearing.statements[s]->passage.text, kYear, &year) && year > last->year;
}

// What the levels prove together.
struct Proofs {
  std::optional<Level> yes, no, open;
};

Proofs weigh(const Hearing& hearing, const Threshold& threshold, const std::vector<Level>& levels) {
  Proofs proofs;
  for (const Level& level : mains_and_peers(hearing, threshold, levels)) {
    const Proof proof = prove(threshold.op, level.value, level.approximation, threshold.value, threshold.value_max);
    auto& slot = proof == Proof::kYes ? proofs.yes : proof == Proof::kNo ? proofs.no : proofs.open;
    if (!slot || slot->relevance < level.relevance) slot = level;
  }
  return proofs;
}

// "09/09 vấn đề, riêng vấn đề lưu trữ đang tiếp tục xử lý": one of them is still open, whatever the share says.
std::optional<std::size_t> exception_under_way(const Hearing& hearing) {
  static const RE2 kOpen("(?:^| )(?:riêng|trừ|ngoại trừ|chỉ còn) (?:[^ ]+ ){0,12}?(?:đang|sẽ|tiếp tục|dự kiến)(?: |$)");
  static const RE2 kDone("(?:^| )(?:riêng|trừ|ngoại trừ|chỉ còn) (?:[^ ]+ ){0,12}?(?:đã|xong)(?: |$)");
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (statement.status.last_year || !RE2::PartialMatch(statement.key, kOpen)) continue;
    if (!RE2::PartialMatch(statement.key, kDone)) return s;
  }
  return std::nullopt;
}

// Counts and share that agree vouch for each other; a lone figure must have been read surely.
bool is_unsure(const Hearing& hearing, const std::optional<Level>& level) {
  if (!level || (level->counts && level->stated)) return false;
  const Statement& statement = *hearing.statements[level->statement];
  return is_doubtful(statement, statement.figures[level->figure]);
}

// The condition that a denial speaks of: "riêng Trang TTĐT của Ban còn thiếu 03 TTHC".
std::optional<std::size_t> denied_condition(const Hearing& hearing, std::size_t s) {
  const Statement& statement = *hearing.statements[s];
  const auto& conditions = hearing.criterion.keys.condition_words;
  const auto speaks = [](const Statement& said, const std::vector<std::string>& condition) {
    return said.status.not_done && plain_coverage(condition, said.words) >= 0.5;
  };
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    const bool in_clause = std::any_of(statement.clauses.begin(), statement.clauses.end(),
                                       [&](const Statement& clause) { return speaks(clause, conditions[i]); });
    if (in_clause || (statement.clauses.empty() && speaks(statement, conditions[i]))) return i;
  }
  return std::nullopt;
}

// "Văn bản đến: 100%. Hồ sơ công việc: 96%.": the share of what its label names, and of no stretch of time.
bool is_labelled_part(const Hearing& hearing, const Level& level) {
  static const RE2 kLabel("(?:^|[.;,•+-]) *\\pL[^.;,:0-9]{2,60}: *(?:đạt )?(?:[0-9.]+/[0-9.]+ *\\(?)?$");
  static const RE2 kTime("(?:^|[^\\pL])(?:năm|quý|tháng|kỳ|kế hoạch|mục tiêu|chỉ tiêu)(?:[^\\pL]|$)", any_case());
  const Statement& statement = *hearing.statements[level.statement];
  const std::size_t begin = statement.figures[level.figure].begin;
  const std::string_view before = std::string_view(statement.passage.text).substr(0, begin);
  return says(before, kLabel) && !says(before.substr(std::min(before.find_last_of(".;") + 1, before.size())), kTime);
}

// "64/64; 64/64; 61/64": one row counts the same things at several places, and all of them were asked for at each.
bool falls_short_at_a_place(const Hearing& hearing, const Threshold& threshold, const Level& full, const Level& part) {
  const Statement& row = *hearing.statements[full.statement];
  const bool one_row = row.in_table && row.group == hearing.statements[part.statement]->group;
  if (!one_row || !asks_for_all(threshold)) return false;
  if (is_labelled_part(hearing, full) && is_labelled_part(hearing, part)) return true;
  return full.counts && part.counts && *full.counts->denominator == *part.counts->denominator;
}

Evaluation conclude(const Hearing& hearing, const Threshold& threshold, const Proofs& proofs) {
  if (is_unsure(hearing, proofs.yes)) return decide(hearing, Verdict::kReview, "low-confidence", proofs.yes->statement);
  if (is_unsure(hearing, proofs.no)) return decide(hearing, Verdict::kReview, "low-confidence", proofs.no->statement);
  if (const auto late = late_files(hearing); late && proofs.yes) {
    Evaluation denied = proofs.no ? settle(hearing, threshold, *proofs.no, Proof::kNo)
                                  : decide(hearing, Verdict::kNotMet, "late-files", *late);
    if (!proofs.no) add_conflict(hearing, proofs.yes->statement, *late, denied);
    return denied;
  }
  if (proofs.yes && tells_of_what_was_due(hearing, *proofs.yes))
    return decide(hearing, Verdict::kReview, "not-yet-due", proofs.yes->statement);
  if (proofs.yes && proofs.no &&
      (names_condition(hearing, *proofs.no) || is_one_of_several(hearing, threshold, *proofs.no) ||
       falls_short_at_a_place(hearing, threshold, *proofs.yes, *proofs.no)))
    return settle(hearing, threshold, *proofs.no, Proof::kNo);
  if (proofs.yes && proofs.no) return decide(hearing, Verdict::kReview, "figures-ambiguous", proofs.no->statement);
  if (proofs.open) return settle(hearing, threshold, *proofs.open, Proof::kOpen);
  if (proofs.no) {
    const auto pending = not_due(hearing);
    if (pending && !asks_all_on_time(hearing.criterion))
      return decide(hearing, Verdict::kReview, "not-yet-due", *pending);
    const auto rest = under_way(hearing, threshold);
    if (rest && !is_put_off(hearing, *rest)) return decide_under_way(hearing, *rest);
    return settle(hearing, threshold, *proofs.no, Proof::kNo);
  }
  const auto denied = asks_for_all(threshold) ? denial(hearing) : std::nullopt;
  const StatusWords& said = hearing.statements[proofs.yes->statement]->status;
  if (!denied && (said.ongoing || said.pending_judgement) && !said.done && threshold.unit != Unit::kPercent)
    return decide_under_way(hearing, proofs.yes->statement);
  const auto open = asks_for_all(threshold) && !denied ? exception_under_way(hearing) : std::nullopt;
  if (open) return decide_under_way(hearing, *open);
  if (!denied) return settle(hearing, threshold, *proofs.yes, Proof::kYes);
  if (const auto part = denied_condition(hearing, *denied); part && !hearing.report.interim)
    return decide(hearing, Verdict::kNotMet, "condition-denied", *denied,
                  {{"part", hearing.criterion.target.conditions.at(*part)}});
  return decide(hearing, Verdict::kReview, "statements-conflict", proofs.yes->statement,
                {{"other", quote_of(*hearing.statements[*denied])}});
}

// "không phát hiện vấn đề ..." of a target about "100% vấn đề phát hiện": its subject did not
// arise, whatever other counts stand beside.
std::optional<std::size_t> denied_subject(const Hearing& hearing) {
  const auto& target = hearing.criterion.keys.target_words;
  if (target.size() < 2 || asks_all_on_time(hearing.criterion)) return std::nullopt;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (!statement.status.not_arisen && !statement.status.zero) continue;
    const auto negation = std::find_if(statement.words.begin(), statement.words.end(),
                                       [](const std::string& w) { return w == "không" || w == "chưa"; });
    const auto last = negation + std::min<std::ptrdiff_t>(7, statement.words.end() - negation);
    if (std::find(negation, last, target[0]) != last && std::find(negation, last, target[1]) != last) return s;
  }
  return std::nullopt;
}

// "Kế hoạch CCHC có 52 nhiệm vụ; hoàn thành 52 nhiệm vụ" in the criterion's row: a share told there in two counts
// weighs beside one that prose prints.
void add_told_in_rows(const Hearing& hearing, std::vector<Level>& levels) {
  const auto in_row = [&](const Level& level) { return hearing.statements[level.statement]->in_table; };
  if (levels.empty() || std::any_of(levels.begin(), levels.end(), in_row)) return;
  std::vector<Level> told = find_told_levels(hearing);
  std::copy_if(told.begin(), told.end(), std::back_inserter(levels), in_row);
}

// "kiểm tra 9 trong tổng số 25 đơn vị. 14/14 lỗi đã sửa": ratios of what the criterion has no word for stand behind a
// share told in counts of what it has.
void prefer_told(const Hearing& hearing, std::vector<Level>& levels) {
  const auto of_another = [&](const Level& level) {
    const std::string& noun = hearing.statements[level.statement]->figures[level.figure].noun;
    return level.relevance == 0 && !noun.empty() && things_of(noun) == 0;
  };
  if (levels.empty() || !std::all_of(levels.begin(), levels.end(), of_another)) return;
  std::vector<Level> told = find_told_levels(hearing);
  std::erase_if(told, [](const Level& level) { return level.relevance == 0; });
  if (!told.empty()) levels = std::move(told);
}

Evaluation evaluate_main_number(const Hearing& hearing, const Threshold& threshold) {
  if (const auto all =
          asks_for_all(threshold) && !asks_all_on_time(hearing.criterion) ? settled(hearing) : std::nullopt)
    return decide(hearing, Verdict::kMet, "threshold-met-words", *all);
  std::vector<Level> levels = find_levels(hearing, threshold);
  const auto only_quarters = [&] {
    return std::all_of(levels.begin(), levels.end(), [&](const Level& level) {
      return stretch_of(*hearing.statements[level.statement], level.figure) == Stretch::kPartOfYear;
    });
  };
  if (threshold.unit == Unit::kPercent && !late_files(hearing) && (levels.size() != 1) && only_quarters()) {
    std::vector<Level> told = find_told_levels(hearing);
    if (levels.empty() || !told.empty()) levels = std::move(told);
  }
  if (threshold.unit == Unit::kPercent) add_told_in_rows(hearing, levels);
  if (threshold.unit == Unit::kPercent) prefer_told(hearing, levels);
  if (levels.empty()) return by_words(hearing, threshold);
  // A quarter or a month is not the year that the report is about.
  if (threshold.unit == Unit::kPercent && !hearing.report.interim && only_quarters())
    return decide(hearing, Verdict::kReview, "figure-not-found", levels.front().statement);
  // A number of things that were counted did arise.
  const bool counted = threshold.unit == Unit::kCount && levels.front().value.units > 0;
  if (const auto subject = counted ? std::nullopt : denied_subject(hearing))
    return decide(hearing, Verdict::kNotApplicable, "not-arisen", *subject);
  for (const Level& level : levels) {
    const bool nothing = level.counts && level.counts->value.units == 0 && level.counts->denominator->units == 0;
    if (nothing) return decide(hearing, Verdict::kNotApplicable, "not-arisen", level.statement);
    if (auto contradiction = figures_contradict(hearing, threshold, level)) return *contradiction;
  }
  levels = keep_spoken(hearing, threshold, std::move(levels));
  Evaluation evaluation = conclude(hearing, threshold, weigh(hearing, threshold, levels));
  note_conflicts(hearing, levels, evaluation);
  return evaluation;
}

// Levels that count what a further number of the target counts.
std::vector<Level> levels_beside(const Hearing& hearing, const FurtherNumber& further) {
  std::vector<Level> levels;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (statement.status.last_year || only_names(statement, hearing.criterion)) continue;
    for (std::size_t f = 0; f < statement.figures.size(); ++f) {
      const Figure& figure = statement.figures[f];
      const bool counts =
          is_level(figure) && figure.unit == Unit::kCount && (things_of(figure.noun) & further.things) != 0;
      if (!counts || is_part(statement, f) || is_pending(statement, f)) continue;
      levels.push_back(level_at(hearing, s, f));
    }
  }
  return levels;
}

// One further number against what was told of its thing; nullopt: it holds, or only explained the main number.
std::optional<Evaluation> weigh_further(const Hearing& hearing, const FurtherNumber& further, std::size_t decisive) {
  const std::vector<Level> levels = levels_beside(hearing, further);
  const auto proves = [&](const Level& level, Proof wanted) {
    return prove(further.op, level.value, level.approximation, further.value, std::nullopt) == wanted;
  };
  if (std::any_of(levels.begin(), levels.end(), [&](const Level& level) { return proves(level, Proof::kYes); }))
    return std::nullopt;
  const auto short_of =
      std::find_if(levels.begin(), levels.end(), [&](const Level& level) { return proves(level, Proof::kNo); });
  if (short_of == levels.end()) {
    if (further.in_brackets) return std::nullopt;
    return decide(hearing, Verdict::kReview, "condition-unmentioned", decisive, {{"parts", further.text}});
  }
  Decimal sum;
  for (const Level& level : levels) sum = sum + level.value;
  if (levels.size() > 1 && satisfies(further.op, sum, further.value, std::nullopt))
    return decide(hearing, Verdict::kReview, "figures-ambiguous", short_of->statement);
  return settle(hearing, {further.op, further.value, std::nullopt, Unit::kCount}, *short_of, Proof::kNo);
}

// "Mỗi xã có tối thiểu 01 mô hình": asked of every commune, not of all together. "Mỗi năm" is no such thing.
bool asks_of_each(const Criterion& criterion) {
  static const RE2 kEach(
      "(?:^| )mỗi (?:một )?(?:xã|phường|thị trấn|huyện|sở|ban|ngành|cơ quan|đơn vị|phòng|trường|thôn|tổ|công chức|cán "
      "bộ|viên chức|người)(?: |$)");
  return says(criterion.keys.target, kEach);
}

// The share of those that have it; how many each of them has, nobody tells in one number.
Evaluation evaluate_each(const Hearing& hearing, const Threshold& threshold) {
  Criterion of_each = hearing.criterion;
  of_each.keys.counted = 0;
  Hearing heard = {of_each, hearing.report, hearing.statements, hearing.past, hearing.past_year, hearing.past_source};
  Evaluation evaluation = evaluate_main_number(heard, {Op::kGreaterEqual, {100, 0}, std::nullopt, Unit::kPercent});
  const bool one = threshold.value == Decimal{1, 0};
  if (evaluation.verdict != Verdict::kMet || one) return evaluation;
  return decide(hearing, Verdict::kReview, "figure-not-found", evaluation.decisive);
}

}  // namespace

Evaluation evaluate_threshold(const Hearing& hearing, const Threshold& threshold) {
  if (threshold.unit == Unit::kCount && asks_of_each(hearing.criterion)) return evaluate_each(hearing, threshold);
  Evaluation evaluation = evaluate_main_number(hearing, threshold);
  if (evaluation.verdict != Verdict::kMet) return evaluation;
  for (const FurtherNumber& further : hearing.criterion.keys.further) {
    auto denied = weigh_further(hearing, further, evaluation.decisive);
    if (!denied) continue;
    denied->side = std::move(evaluation.side);
    return std::move(*denied);
  }
  return evaluation;
}

}  // namespace rasoat
