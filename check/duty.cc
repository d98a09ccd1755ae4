// "Thực hiện đúng quy định", "Ban hành đầy đủ, kịp thời": done, or not; no number decides.
#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "check/denials.h"
#include "check/evaluate.h"
#include "check/other_bodies.h"
#include "check/own_figures.h"
#include "check/patterns.h"
#include "check/similarity.h"
#include "check/told_share.h"

namespace rasoat {
namespace {

// Acts that a target may ask for by name. A statement must do that act, not another one.
struct Act {
  std::string_view asked;
  std::array<std::string_view, 8> shown;
};
constexpr std::array<Act, 5> kActs = {
    Act{"ban hành", {"ban hành", "phê duyệt", "quyết định", "kí", "qui chế số", "công văn", "có qui chế", "qđ số"}},
    Act{"công bố", {"công bố", "công bố lại"}},
    Act{"kiểm tra", {"kiểm tra", "thanh tra", "tự kiểm tra", "giám sát"}},
    Act{"gửi", {"gửi", "báo cáo", "nộp", "trình", "gởi"}},
    Act{"tuyên truyền", {"tuyên truyền", "phổ biến", "đăng", "hội nghị"}},
};

bool shows_act(const Criterion& criterion, const Statement& statement) {
  std::string said = statement.key;
  if (statement.labelled) {
    for (const std::string& word : statement.name_words) said += ' ' + word;
  }
  for (const Act& act : kActs) {
    if (criterion.keys.target.find(act.asked) == std::string::npos) continue;
    return std::any_of(act.shown.begin(), act.shown.end(),
                       [&](std::string_view word) { return !word.empty() && said.find(word) != std::string::npos; });
  }
  return true;
}

// "Xong, 04/04 phòng." behind a code: so few words that the act is the criterion's own.
bool answers_tersely(const Statement& statement) {
  constexpr std::size_t kFew = 4;  // content words
  const bool placed = statement.in_table || !statement.codes.empty() || !statement.context_codes.empty();
  return placed && (statement.words.size() <= kFew || statement.status.none_undone);
}

// Names of what is undone; who is late and got an apology is none of them.
bool names_undone(const std::string& name) {
  static const RE2 kUndone("(?:^|[^\\pL])(?:chưa|không|trễ|chậm|quá|còn|thiếu|vi phạm|sai|hủy|trả lại)(?:[^\\pL]|$)",
                           any_case());
  static const RE2 kApology("(?:^|[^\\pL])xin lỗi(?:[^\\pL]|$)", any_case());
  return says(name, kUndone) && !says(name, kApology);
}

// "Nhiệm vụ Thủ tướng Chính phủ giao | 6/6": a ratio is all that the row's cells tell, and no name of what is undone
// stands beside it.
const Figure* ratio_of_row(const Statement& statement) {
  static const RE2 kRatio("[0-9.]+/[0-9.]+(?: [^0-9 ]+){0,4}");
  if (!statement.in_table || statement.figures.size() != 1) return nullptr;
  const Figure& figure = statement.figures.front();
  const bool of_two_cells = figure.begin == 0 && figure.end == statement.passage.text.size();
  const bool counts = figure.role == FigureRole::kLevel && figure.unit == Unit::kCount && figure.denominator &&
                      figure.denominator->units > 0 && !(figure.value > *figure.denominator);
  if (!counts || (!of_two_cells && !RE2::FullMatch(statement.key, kRatio))) return nullptr;
  return names_undone(statement.context_name) ? nullptr : &figure;
}

// "Đủ, đúng hạn (04/04 kỳ)."
bool answers_with_all(const Statement& statement) {
  const auto whole = [](const Figure& f) { return f.denominator && f.value == *f.denominator && f.value.units > 0; };
  const bool full = std::any_of(statement.figures.begin(), statement.figures.end(), whole);
  if (full && ratio_of_row(statement) != nullptr) return true;
  return full && answers_tersely(statement) && (statement.status.on_time || statement.status.whole);
}

// "Báo cáo CCHC định kỳ: đủ 04/04 kỳ, không kỳ nào chậm": all of them, of what the criterion is named for.
bool answers_fully(const Criterion& criterion, const Statement& statement) {
  constexpr double kNamed = 0.5;  // of the name's words
  const auto whole = [](const Figure& f) { return f.denominator && f.value == *f.denominator && f.value.units > 0; };
  const auto part = [](const Figure& f) { return f.denominator && f.value < *f.denominator; };
  const auto& figures = statement.figures;
  if (std::none_of(figures.begin(), figures.end(), whole) || std::any_of(figures.begin(), figures.end(), part))
    return false;
  std::vector<std::string> said = statement.words;
  said.insert(said.end(), statement.name_words.begin(), statement.name_words.end());
  return statement.status.whole && plain_coverage(criterion.keys.name_words, said) >= kNamed;
}

// "các báo cáo CCHC định kỳ đủ về số lượng, đủ nội dung, kịp thời gian quy định": every quality that the target asks
// for, affirmed.
bool affirms_target(const Criterion& criterion, const Statement& statement) {
  constexpr double kRepeated = 0.55;  // of the target's words
  constexpr std::size_t kLeast = 6;   // words: fewer are in any sentence
  static const RE2 kAsked("(?:^| )(?:đầy đủ|đúng)(?: |$)");
  static const RE2 kHow("(?:^| )(?:đủ|đúng|kịp)(?: |$)");
  static const RE2 kOpen(
      "(?:^| )(?:chưa|không|cần|phải|sẽ|phấn đấu|bảo đảm|đảm bảo|yêu cầu|nhằm|để|một số|phần lớn|hầu hết|cơ bản|tương "
      "đối)(?: |$)");
  const auto& target = criterion.keys.target_words;
  return target.size() >= kLeast && RE2::PartialMatch(criterion.keys.target, kAsked) &&
         RE2::PartialMatch(statement.key, kHow) && !RE2::PartialMatch(statement.key, kOpen) &&
         plain_coverage(target, statement.words) >= kRepeated;
}

// A day of the year reported, or a month (day 0), that had come when the report was written.
bool is_past(const ReportFacts& report, std::int32_t month, std::int32_t day) {
  if (!report.date) return false;
  if (report.date->year > report.year) return true;
  return month < report.date->month || (month == report.date->month && day <= report.date->day);
}

// "Tháng 9, Sở kiểm tra tài sản công tại ...", "thực hiện ngày 18/8/2022": an act of the criterion's own kind told with
// its day, which is past.
bool tells_when(const Hearing& hearing, const Statement& statement) {
  static const RE2 kDay(
      "(?:^|[ (,;:])(?:vào |trong |từ |các )?(?:ngày ([0-9]{1,2})/([0-9]{1,2})|(?:đầu |giữa |cuối )?tháng "
      "([0-9]{1,2}))(?:(?:/| năm )(20[0-9]{2}))?(?:[ ,.;:)]|$)",
      any_case());
  static const RE2 kCited("(?:số |[0-9]+/)[^ ,;]+ ngày [0-9]{1,2}/[0-9]{1,2}/[0-9]{4}", any_case());
  static const RE2 kOpen(
      "(?:^| )(?:chưa|không|sẽ|dự kiến|kế hoạch|phấn đấu|đang|trước|chậm nhất|đến|hạn|yêu cầu|đề nghị|tiếp tục|bắt "
      "đầu)(?: |$)");
  constexpr double kNamed = 0.4;  // of the name's words
  if (!statement.labelled && plain_coverage(hearing.criterion.keys.name_words, statement.words) < kNamed) return false;
  if (statement.status.ongoing || says(statement.key, kOpen) || !shows_act(hearing.criterion, statement)) return false;
  std::string text = statement.passage.text;
  RE2::GlobalReplace(&text, kCited, "");
  std::string day, month, month_alone, year;
  if (!RE2::PartialMatch(text, kDay, &day, &month, &month_alone, &year)) return false;
  if (!year.empty() && std::stoi(year) != hearing.report.year) return false;
  const auto number = [](const std::string& digits) { return digits.empty() ? 0 : std::stoi(digits); };
  return is_past(hearing.report, number(month) + number(month_alone), number(day)) &&
         !may_mean_another(statement, hearing.criterion);
}

// "sẽ gửi trước ngày 15/12": a part that is still to come, not the general "tiếp tục".
bool names_a_time(const Statement& statement) {
  constexpr std::array<std::string_view, 5> kTimes = {"trước ngày", "trong tháng", "cuối năm", "đến ngày", "vào ngày"};
  return std::any_of(kTimes.begin(), kTimes.end(),
                     [&](std::string_view time) { return statement.key.find(time) != std::string::npos; });
}

// "đã gửi thư xin lỗi 02/04 hồ sơ": done for a part of what is counted.
bool is_part(const Figure& f) {
  return f.role == FigureRole::kLevel && f.unit == Unit::kCount && f.denominator && f.value < *f.denominator;
}

// Of what shall be little, a small part is good: "Hạn chế tối đa văn bản giấy".
bool asks_for_less(const Criterion& criterion) {
  const std::string target = ' ' + criterion.keys.target + ' ';
  return target.find(" hạn chế ") != std::string::npos || target.find(" giảm ") != std::string::npos;
}

// "4.216 văn bản hoàn toàn điện tử, 60 văn bản kèm bản giấy": a number of what should be little, and nobody says
// whether it is.
bool counts_the_unwanted(const Statement& statement) {
  static const RE2 kKeptLow("(?:^| )(?:hạn chế|chỉ|pháp luật|bắt buộc|theo (?:qui định|yêu cầu))(?: |$)");
  if (RE2::PartialMatch(statement.key, kKeptLow)) return false;
  static const RE2 kPaper("(?i)^(?:[^;.]*[^\\pL])?(?:bản |văn bản )?giấy(?:[^\\pL]|$)");
  const std::string& text = statement.passage.text;
  return std::any_of(statement.figures.begin(), statement.figures.end(), [&](const Figure& f) {
    const re2::StringPiece behind(text.data() + f.end, text.size() - f.end);
    return f.role == FigureRole::kLevel && f.value.units > 0 && RE2::PartialMatch(behind, kPaper);
  });
}

// "đã gửi thư xin lỗi 02/04", or in two counts: "Có 04 hồ sơ trễ hẹn, đã gửi thư xin lỗi 03".
bool counts_a_part(const Hearing& hearing, const Statement& statement) {
  if (asks_for_less(hearing.criterion)) return counts_the_unwanted(statement);
  if (std::any_of(statement.figures.begin(), statement.figures.end(), is_part)) return true;
  const auto told = told_share(statement, hearing.criterion);
  return told && told->counts.value < *told->counts.denominator;
}

// "Chậm 01/04 kỳ", "Nợ 02/02 thư xin lỗi", 25/27 in the cell of the criterion's row.
bool leaves_some(const Hearing& hearing, const Statement& statement) {
  if (asks_for_less(hearing.criterion)) return false;
  if (const Figure* ratio = ratio_of_row(statement); ratio != nullptr && ratio->value < *ratio->denominator)
    return true;
  for (std::size_t f = 0; f < statement.figures.size(); ++f) {
    if (statement.figures[f].value.units > 0 && counts_undone(statement, f, hearing.criterion)) return true;
  }
  return false;
}

// "Có 03 hồ sơ trễ hẹn, mới xin lỗi 01 trường hợp".
bool tells_too_few(const Hearing& hearing, const Statement& statement) {
  static const RE2 kOnlySo("(?:^| )(?:mới|chỉ) ");
  const auto told = told_share(statement, hearing.criterion);
  return told && told->counts.value < *told->counts.denominator && RE2::PartialMatch(statement.key, kOnlySo);
}

// "mới gửi thư xin lỗi đối với 02/04 hồ sơ": the writer says that it is not enough.
bool owns_up(const Hearing& hearing, const Statement& statement) {
  static const RE2 kOnly("(?i)(?:^|\\PL)(?:mới|chỉ)(?: mới)?(?: [^,;:()]{0,60})? $");
  if (asks_for_less(hearing.criterion)) return false;
  const auto part = std::find_if(statement.figures.begin(), statement.figures.end(), is_part);
  if (part == statement.figures.end()) return tells_too_few(hearing, statement);
  return RE2::PartialMatch(statement.passage.text.substr(0, part->begin), kOnly);
}

// "Duy nhất 01 nhiệm vụ quá hạn" where the target asks for time.
bool is_late(const Criterion& criterion, const Statement& statement) {
  static const RE2 kTime("(?:^| )(?:đúng|kịp) (?:thời|hạn)|(?:^| )thời (?:gian|hạn) ");
  return RE2::PartialMatch(criterion.keys.target, kTime) && counts_late_things(statement);
}

struct Tally {
  std::optional<std::size_t> part, part_only, left, most, done, not_done, another, other_denied, ongoing, not_arisen,
      zero, not_due, elsewhere, promised, other_act, praise, mark, any;
};

void note(std::optional<std::size_t>& slot, bool holds, std::size_t s) {
  if (holds && !slot) slot = s;
}

Tally tally(const Hearing& hearing) {
  Tally t;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (only_names(statement, hearing.criterion)) continue;
    const StatusWords& status = statement.status;
    if (status.last_year || is_of_another_giver(hearing.criterion, statement)) continue;
    const bool said_done = (status.done || (status.none_undone && !status.not_arisen) || answers_with_all(statement) ||
                            answers_fully(hearing.criterion, statement) ||
                            affirms_target(hearing.criterion, statement) || tells_when(hearing, statement)) &&
                           !status.ongoing && !status.not_done && !lies_ahead(hearing, statement);
    const bool most = said_done && !status.none_undone && tells_most_only(statement);
    const bool done = said_done && !most;
    const bool arose = !denies_case(hearing.criterion, statement) && !lacks_object(hearing.criterion, statement);
    note(t.most, most, s);
    note(t.part_only, owns_up(hearing, statement), s);
    note(t.left, leaves_some(hearing, statement), s);
    note(t.part, counts_a_part(hearing, statement), s);
    const bool of_act = shows_act(hearing.criterion, statement) || answers_tersely(statement);
    note(t.done, done && of_act, s);
    note(t.other_act, done && !of_act, s);
    const bool denied = says_now(statement, &StatusWords::not_done) && !status.not_arisen && !status.ongoing && arose;
    const bool not_done = denied || tells_fault(statement) || is_late(hearing.criterion, statement);
    const bool another = not_done && may_mean_another(statement, hearing.criterion);
    note(t.not_done, not_done && !another && of_act, s);
    note(t.other_denied, not_done && !another && !of_act, s);
    note(t.another, another, s);
    note(t.ongoing, status.ongoing || lies_ahead(hearing, statement), s);
    note(t.promised, status.ongoing && names_a_time(statement), s);
    note(t.not_arisen, status.not_arisen || !arose || counts_none_of_none(statement), s);
    note(t.zero, status.zero, s);
    note(t.not_due, status.not_due, s);
    note(t.elsewhere, status.refers_elsewhere, s);
    note(t.praise, status.praise_only || status.maintained, s);
    note(t.mark, status.self_met, s);
    note(t.any, true, s);
  }
  return t;
}

}  // namespace

Evaluation evaluate_duty(const Hearing& hearing) {
  const Tally t = tally(hearing);
  // "Đã công bố ISO 9001; tuy nhiên có nơi chưa làm đúng quy trình": the act is done, another one is not.
  const auto denied = t.not_done || t.done ? t.not_done : t.other_denied;
  if (denied && !t.not_due) {
    if (hearing.report.interim) return decide_under_way(hearing, *denied);
    return decide(hearing, Verdict::kNotMet, "not-done", *denied);
  }
  const bool conditional = hearing.criterion.target.conditional;
  if (t.zero && !t.done && conditional) return decide(hearing, Verdict::kNotApplicable, "not-arisen", *t.zero);
  if (t.not_due) return decide(hearing, Verdict::kReview, "not-yet-due", *t.not_due);
  if (t.part_only && !hearing.report.interim) return decide(hearing, Verdict::kNotMet, "not-done", *t.part_only);
  if (t.left && !t.done && !hearing.report.interim) return decide(hearing, Verdict::kNotMet, "not-done", *t.left);
  if (t.promised) return decide_under_way(hearing, *t.promised);
  if (t.ongoing && !t.done) return decide_under_way(hearing, *t.ongoing);
  if (t.not_arisen && !t.done) return decide(hearing, Verdict::kNotApplicable, "not-arisen", *t.not_arisen);
  if (t.done && t.part) return decide(hearing, Verdict::kReview, "partly-done", *t.part);
  if (t.done && t.left) return decide(hearing, Verdict::kReview, "partly-done", *t.left);
  if (t.most) return decide(hearing, Verdict::kReview, "mostly-done", *t.most);
  if (t.done && t.other_denied) return decide(hearing, Verdict::kReview, "match-uncertain", *t.other_denied);
  if (t.done) return decide(hearing, Verdict::kMet, "duty-met", *t.done);
  if (t.another) return decide(hearing, Verdict::kReview, "match-uncertain", *t.another);
  if (t.other_act) return decide(hearing, Verdict::kReview, "act-not-stated", *t.other_act);
  if (t.elsewhere) return decide(hearing, Verdict::kReview, "refers-elsewhere", *t.elsewhere);
  if (t.praise) return decide(hearing, Verdict::kReview, "praise-only", *t.praise);
  if (t.mark) return decide(hearing, Verdict::kReview, "bare-mark", *t.mark);
  return decide(hearing, Verdict::kReview, "act-not-stated", t.any.value_or(0));
}

}  // namespace rasoat
