// "Tăng ít nhất 02% so với năm 2021", "Cao hơn so với năm trước": a level against last year's.
// Differences between percentages are percentage points, whatever sign stands behind them.
#include <algorithm>
#include <cmath>

#include "check/evaluate.h"
#include "check/patterns.h"

namespace rasoat {
namespace {

// A rise of d "%" can be the relative rise asked for only on a base below d / limit; shares that
// are reported for a year-on-year target lie above this.
constexpr double kLeastPlausibleBase = 0.7;

struct Pair {
  std::size_t statement = 0;
  std::size_t figure = 0;
  Figure now;
  Figure before;
};

// "171 hồ sơ trễ hạn ... 310 hồ sơ": the shorter noun is the beginning of the longer.
bool same_noun(const Figure& a, const Figure& b) {
  const auto begins = [](const std::string& text, const std::string& with) {
    return text.starts_with(with) && (text.size() == with.size() || text[with.size()] == ' ');
  };
  return begins(a.noun, b.noun) || begins(b.noun, a.noun) || b.noun.empty() || a.noun.empty();
}

bool same_thing(const Figure& a, const Figure& b) {
  return a.unit == b.unit && (a.unit == Unit::kPercent || a.unit == Unit::kPoint || same_noun(a, b));
}

bool wants_percent(const Change& change) {
  return change.unit == Unit::kPercent || change.unit == Unit::kPercentagePoint;
}
bool is_share(const Figure& figure) { return figure.unit == Unit::kPercent || figure.unit == Unit::kPercentagePoint; }

bool is_before(const Figure& figure, const Hearing& hearing, const Change& change) {
  if (figure.role == FigureRole::kBaseline) return true;
  const std::int32_t base = change.baseline_year.value_or(hearing.report.year - 1);
  return figure.role == FigureRole::kLevel && figure.year && *figure.year == base;
}

// Of "tăng ít nhất 2%" a rank says nothing.
bool fits_unit(const Figure& figure, const Change& change) {
  return figure.unit != Unit::kRank || !wants_percent(change);
}

bool is_now(const Figure& figure, const Hearing& hearing) {
  if (figure.role != FigureRole::kLevel) return false;
  return !figure.year || hearing.report.year == 0 || *figure.year == hearing.report.year;
}

// Each level of now with the first level of before that counts the same thing.
std::vector<Pair> find_pairs(const Hearing& hearing, const Change& change) {
  std::vector<Pair> pairs;
  std::vector<std::pair<std::size_t, std::size_t>> used;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const auto& figures = hearing.statements[s]->figures;
    for (std::size_t f = 0; f < figures.size(); ++f) {
      if (is_before(figures[f], hearing, change) || !is_now(figures[f], hearing) || !fits_unit(figures[f], change))
        continue;
      if (figures[f].upper) continue;
      if (figures[f].denominator && figures[f].unit != Unit::kRank) continue;
      for (std::size_t t = 0;
           t < hearing.statements.size() && (pairs.empty() || pairs.back().figure != f || pairs.back().statement != s);
           ++t) {
        for (std::size_t g = 0; g < hearing.statements[t]->figures.size(); ++g) {
          const Figure& before = hearing.statements[t]->figures[g];
          const bool taken = std::find(used.begin(), used.end(), std::pair(t, g)) != used.end();
          if (taken || !is_before(before, hearing, change) || !same_thing(figures[f], before)) continue;
          used.emplace_back(t, g);
          pairs.push_back({s, f, figures[f], before});
          break;
        }
      }
    }
  }
  return pairs;
}

// The rise that was asked for; a fall counts upward when a fall was asked for.
bool rises_enough(const Change& change, Decimal difference) {
  if (change.decrease) difference.units = -difference.units;
  return satisfies(change.op, difference, change.value, std::nullopt);
}

// difference / before in percent, to two decimals.
Decimal relative_of(const Decimal& difference, const Decimal& before) {
  const double percent = before.value() != 0 ? difference.value() / before.value() * 100 : 0;
  return {static_cast<std::int64_t>(std::llround(percent * 100)), 2};
}

// How much more; a better rank is a smaller number.
Decimal rise_of(const Pair& pair) {
  return pair.now.unit == Unit::kRank ? pair.before.value - pair.now.value : pair.now.value - pair.before.value;
}

// The level before that a stated rise implies.
Decimal before_of(const Figure& now, const Decimal& rise) {
  return now.unit == Unit::kRank ? now.value + rise : now.value - rise;
}

Arguments pair_args(const Change& change, const Pair& pair, const Decimal& difference, Unit unit) {
  return {{"value", pair.now.value.to_vietnamese()},  {"baseline", pair.before.value.to_vietnamese()},
          {"difference", difference.to_vietnamese()}, {"op", op_word(change.op)},
          {"limit", change.value.to_vietnamese()},    {"unit", unit_word(unit)}};
}

Evaluation judge_pair(const Hearing& hearing, const Change& change, const Pair& pair) {
  const Decimal difference = rise_of(pair);
  const bool by_points = rises_enough(change, difference);
  const Decimal relative = relative_of(difference, pair.before.value);
  const bool by_share = rises_enough(change, relative);
  if (pair.now.approximation != Approximation::kExact || pair.before.approximation != Approximation::kExact) {
    return decide(hearing, Verdict::kReview, "approximate", pair.statement);
  }
  const bool points_said = hearing.criterion.keys.target.find("điểm phần trăm") != std::string::npos;
  if (pair.now.unit == Unit::kPercent && change.value.units != 0 && by_points != by_share && !points_said) {
    return decide(hearing, Verdict::kReview, "points-or-relative", pair.statement,
                  {{"difference", difference.to_vietnamese()},
                   {"relative", relative.to_vietnamese()},
                   {"limit", change.value.to_vietnamese()}});
  }
  // A count of things against a limit in percent: only the relative reading makes sense.
  const bool relative_only = pair.now.unit != Unit::kPercent && wants_percent(change) && change.value.units != 0;
  const bool enough = relative_only ? by_share : by_points;
  const Arguments args =
      pair_args(change, pair, relative_only ? relative : difference, relative_only ? Unit::kPercent : change.unit);
  if (!enough && hearing.report.interim)
    return decide(hearing, Verdict::kReview, "interim-shortfall", pair.statement, args);
  Evaluation evaluation = decide(hearing, enough ? Verdict::kMet : Verdict::kNotMet,
                                 enough ? "change-met" : "change-not-met", pair.statement, args);
  evaluation.figure = pair.figure;
  return evaluation;
}

// Last year's level as recorded, when the record is of the year compared with.
std::optional<Decimal> recorded(const Hearing& hearing, const Change& change) {
  if (hearing.past == nullptr || !hearing.past->value) return std::nullopt;
  const std::int32_t wanted = change.baseline_year.value_or(hearing.report.year != 0 ? hearing.report.year - 1 : 0);
  if (wanted != 0 && hearing.past_year != 0 && wanted != hearing.past_year) return std::nullopt;
  return hearing.past->value;
}

// This year's level beside the recorded one, in the same unit: the only one that the statements give.
std::optional<Pair> pair_with_record(const Hearing& hearing, const Decimal& before) {
  std::optional<Pair> pair;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const auto& figures = hearing.statements[s]->figures;
    for (std::size_t f = 0; f < figures.size(); ++f) {
      const Figure& figure = figures[f];
      if (!is_now(figure, hearing) || figure.denominator || figure.unit != hearing.past->unit) continue;
      if (pair && !(pair->now.value == figure.value)) return std::nullopt;
      if (pair) continue;
      Figure past = figure;
      past.value = before;
      past.approximation = Approximation::kExact;
      pair = Pair{s, f, figure, past};
    }
  }
  return pair;
}

// Equal as far as both are printed.
bool same_level(const Decimal& a, const Decimal& b) {
  const double digit = std::pow(10.0, -std::min(a.scale, b.scale));
  return std::abs(a.value() - b.value()) < 0.5 * digit + 1e-9;
}

void note_conflict_with_record(const Hearing& hearing, const char* message, std::size_t statement,
                               const Decimal& expected, const Decimal& found, Evaluation& evaluation) {
  SideFinding side;
  side.rule = "baseline-conflicts";
  side.message = {message, {{"source", hearing.past_source}}};
  side.expected = expected.to_vietnamese();
  side.found = found.to_vietnamese();
  side.statement = statement;
  evaluation.side.push_back(std::move(side));
}

// A stated last-year figure against the recorded one. Where they differ and the record gives another verdict, nobody
// can vouch for either.
void compare_with_record(const Hearing& hearing, const Change& change, const Pair& pair, Evaluation& evaluation) {
  const auto before = recorded(hearing, change);
  if (!before || pair.before.unit != hearing.past->unit || pair.before.denominator) return;
  if (pair.before.approximation != Approximation::kExact || same_level(*before, pair.before.value)) return;
  Pair by_record = pair;
  by_record.before.value = *before;
  const Evaluation other = judge_pair(hearing, change, by_record);
  if (other.verdict != evaluation.verdict) {
    std::vector<SideFinding> side = std::move(evaluation.side);
    evaluation = decide(hearing, Verdict::kReview, "baseline-disputed", pair.statement,
                        {{"baseline", pair.before.value.to_vietnamese()},
                         {"value", before->to_vietnamese()},
                         {"source", hearing.past_source}});
    evaluation.side = std::move(side);
  }
  note_conflict_with_record(hearing, "baseline-conflicts", pair.statement, *before, pair.before.value, evaluation);
}

// Only this year's level is stated: the record gives last year's. A difference stated beside it must follow.
std::optional<Evaluation> judge_by_record(const Hearing& hearing, const Change& change) {
  const auto before = recorded(hearing, change);
  const auto pair = before ? pair_with_record(hearing, *before) : std::nullopt;
  if (!pair) return std::nullopt;
  if (is_doubtful(*hearing.statements[pair->statement], pair->now))
    return decide(hearing, Verdict::kReview, "low-confidence", pair->statement);
  Evaluation evaluation = judge_pair(hearing, change, *pair);
  const Decimal difference = rise_of(*pair);
  for (const Figure& figure : hearing.statements[pair->statement]->figures) {
    const bool moves = figure.role == FigureRole::kIncrease || figure.role == FigureRole::kDecrease;
    if (!moves || figure.unit != pair->now.unit || figure.approximation != Approximation::kExact) continue;
    Decimal stated = figure.value;
    if (figure.role == FigureRole::kDecrease) stated.units = -stated.units;
    if (same_level(stated, difference)) continue;
    note_conflict_with_record(hearing, "baseline-conflicts.difference", pair->statement, difference, stated,
                              evaluation);
    if (rises_enough(change, stated) == rises_enough(change, difference)) continue;
    std::vector<SideFinding> side = std::move(evaluation.side);
    evaluation = decide(hearing, Verdict::kReview, "baseline-disputed", pair->statement,
                        {{"baseline", before_of(pair->now, stated).to_vietnamese()},
                         {"value", before->to_vietnamese()},
                         {"source", hearing.past_source}});
    evaluation.side = std::move(side);
  }
  return evaluation;
}

// A difference told in another place that the two values do not give.
void compare_elsewhere(const Hearing& hearing, const Pair& pair, Evaluation& evaluation) {
  const Decimal difference = rise_of(pair);
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    if (hearing.statements[s]->group == hearing.statements[pair.statement]->group) continue;
    for (const Figure& figure : hearing.statements[s]->figures) {
      const bool up = figure.role == FigureRole::kIncrease;
      if ((!up && figure.role != FigureRole::kDecrease) || figure.approximation != Approximation::kExact) continue;
      if (std::abs((up ? 1 : -1) * figure.value.value() - difference.value()) < 0.011) continue;
      return add_conflict(hearing, s, pair.statement, evaluation);
    }
  }
}

// A finding beside verdicts that stand on a difference alone.
void note_missing_baseline(const Hearing& hearing, Evaluation& evaluation) {
  SideFinding side;
  side.rule = "baseline-missing";
  side.message = {"baseline-missing", {{"found", quote_of(*hearing.statements[evaluation.decisive])}}};
  side.statement = evaluation.decisive;
  evaluation.side.push_back(std::move(side));
}

// A move as told, in the unit of the target.
struct Move {
  std::size_t statement = 0;
  Figure figure;
  bool of_a_count = false;  // its percentage is a share of the count before
};

Evaluation judge_difference(const Hearing& hearing, const Change& change, const Move& move) {
  const Figure& figure = move.figure;
  const std::size_t s = move.statement;
  Decimal difference = figure.value;
  const bool wanted = (figure.role == FigureRole::kDecrease) == change.decrease;
  if (!wanted) difference.units = -difference.units;
  const Proof proof =
      wanted ? prove(change.op, difference, figure.approximation, change.value, std::nullopt) : Proof::kNo;
  if (proof == Proof::kOpen) return decide(hearing, Verdict::kReview, "approximate", s);
  // "%" that falls short in points might suffice as a share of a base that is not told.
  const bool exact = figure.approximation == Approximation::kExact;
  const bool points = figure.unit == Unit::kPercent && !move.of_a_count;
  if (proof == Proof::kNo && wanted && exact && points &&
      difference.value() > kLeastPlausibleBase * change.value.value()) {
    return decide(hearing, Verdict::kReview, "baseline-needed", s);
  }
  if (proof == Proof::kNo && hearing.report.interim) return decide(hearing, Verdict::kReview, "under-way", s);
  const bool enough = proof == Proof::kYes;
  const Unit unit = move.of_a_count ? Unit::kPercent : change.unit;
  return decide(hearing, enough ? Verdict::kMet : Verdict::kNotMet,
                enough ? "change-met-stated" : "change-not-met-stated", s,
                {{"difference", difference.to_vietnamese()},
                 {"op", op_word(change.op)},
                 {"limit", change.value.to_vietnamese()},
                 {"unit", unit_word(unit)}});
}

bool is_move(const Figure& figure) {
  return figure.role == FigureRole::kIncrease || figure.role == FigureRole::kDecrease;
}

// The share that a move in counts makes: told behind it ("giảm 139 hồ sơ (44,8%)"), or of the level that it led to.
std::optional<Move> share_of_move(const Hearing& hearing, std::size_t s, std::size_t f) {
  const auto& figures = hearing.statements[s]->figures;
  const Figure& count = figures[f];
  Move move{s, count, true};
  move.figure.unit = Unit::kPercent;
  if (f + 1 < figures.size() && figures[f + 1].role == count.role && is_share(figures[f + 1])) {
    move.figure = figures[f + 1];
    return move;
  }
  if (count.approximation != Approximation::kExact) return std::nullopt;
  for (std::size_t g = f; g-- > 0;) {
    const Figure& now = figures[g];
    if (!is_now(now, hearing) || now.unit != count.unit || now.denominator || !same_noun(now, count) ||
        now.approximation != Approximation::kExact)
      continue;
    const Decimal before = count.role == FigureRole::kDecrease ? now.value + count.value : now.value - count.value;
    if (before.units <= 0) return std::nullopt;
    move.figure.value = relative_of(count.value, before);
    return move;
  }
  return std::nullopt;
}

// The move in the unit that the target asks for. Counts are never points: nullopt where their share is not known.
std::optional<Move> in_unit_of(const Hearing& hearing, const Change& change, std::size_t s, std::size_t f) {
  const Figure& figure = hearing.statements[s]->figures[f];
  if (change.value.units == 0 || change.unit == Unit::kNone || change.unit == figure.unit) return Move{s, figure};
  if (!wants_percent(change))
    return change.unit == Unit::kCount && is_share(figure) ? std::nullopt : std::optional(Move{s, figure});
  if (is_share(figure) || figure.unit == Unit::kPoint) return Move{s, figure};
  return figure.unit == Unit::kRank ? std::nullopt : share_of_move(hearing, s, f);
}

// "giảm 05 biên chế" says nothing of "giảm 02 đầu mối".
bool moves_another(const Hearing& hearing, const Change& change, const Figure& figure) {
  return change.unit == Unit::kCount && figure.unit == Unit::kCount &&
         are_other(things_of(figure.noun), hearing.criterion.keys.counted);
}

// "tăng 20% so với quý II", where last year is the base that was asked for.
bool moves_from_part_of_year(const Statement& statement, const Figure& figure) {
  static const RE2 kBase(
      "^[^,;.]{0,40}?(?:so với|hơn)(?: cuối| kết quả| mức)? (?:(?:quý|tháng) (?:[ivx]+|[0-9]+|trước|liền kề)|[36] "
      "tháng|kỳ trước|đầu năm)"
      "(?: (?:năm ([0-9]{4})|cùng kỳ|năm trước))?",
      any_case());
  const std::string_view rest =
      std::string_view(statement.passage.text).substr(std::min(figure.end, statement.passage.text.size()));
  re2::StringPiece year;
  return RE2::PartialMatch(re2::StringPiece(rest.data(), rest.size()), kBase, &year) && year.empty();
}

// "Chỉ tiêu tăng 10% ... không đạt, thực tế chỉ tăng 4,2%": what was asked for, not what came.
bool is_asked(const Statement& statement, const Figure& figure) {
  static const RE2 kAsked(
      "(?:^|[^\\pL])(?:chỉ tiêu|mục tiêu|yêu cầu|kế hoạch|phấn đấu|đặt ra|đề ra)(?: [^,;.:]{0,40})? "
      "(?:tăng|giảm|nâng)[^,;.]{0,30}$",
      any_case());
  const std::string_view text = statement.passage.text;
  return says(text.substr(0, figure.begin), kAsked);
}

// "số dự án tăng 02, vốn đăng ký giảm 10 tỷ đồng": a target that names no measure, and one of two goes the other way.
bool another_measure_disagrees(const Hearing& hearing, const Change& change, std::size_t s, std::size_t f) {
  if (change.unit != Unit::kNone) return false;
  const auto& figures = hearing.statements[s]->figures;
  return std::any_of(figures.begin(), figures.end(), [&](const Figure& other) {
    const bool another = is_move(other) && (other.unit != figures[f].unit || !same_noun(other, figures[f]));
    return another && (other.role == FigureRole::kDecrease) != change.decrease;
  });
}

// "chỉ bằng 80% năm 2021", where more than last year is asked for, whatever is measured.
std::optional<Evaluation> judge_share(const Hearing& hearing, const Change& change) {
  if (change.unit != Unit::kNone || change.decrease) return std::nullopt;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const auto f = share_of_last_year(*hearing.statements[s]);
    if (!f) continue;
    Figure figure = hearing.statements[s]->figures[*f];
    figure.value = figure.value - Decimal{100, 0};
    figure.role = FigureRole::kIncrease;
    Evaluation evaluation = judge_difference(hearing, change, {s, figure, true});
    note_missing_baseline(hearing, evaluation);
    return evaluation;
  }
  return std::nullopt;
}

// Only the difference is given: "tăng 2,75%".
std::optional<Evaluation> judge_stated(const Hearing& hearing, const Change& change) {
  std::optional<std::size_t> unread;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const auto& figures = hearing.statements[s]->figures;
    for (std::size_t f = 0; f < figures.size(); ++f) {
      if (!is_move(figures[f]) || moves_another(hearing, change, figures[f])) continue;
      if (is_asked(*hearing.statements[s], figures[f])) continue;
      const bool other_base = moves_from_part_of_year(*hearing.statements[s], figures[f]);
      const auto move = other_base ? std::nullopt : in_unit_of(hearing, change, s, f);
      if (!move) unread = unread.value_or(s);
      if (!move) continue;
      Evaluation evaluation = judge_difference(hearing, change, *move);
      if (evaluation.verdict == Verdict::kMet && another_measure_disagrees(hearing, change, s, f))
        return decide(hearing, Verdict::kReview, "figures-ambiguous", s);
      note_missing_baseline(hearing, evaluation);
      return evaluation;
    }
  }
  if (!unread) return std::nullopt;
  Evaluation evaluation = decide(hearing, Verdict::kReview, "baseline-needed", *unread);
  note_missing_baseline(hearing, evaluation);
  return evaluation;
}

bool says(const Statement& statement, std::initializer_list<std::string_view> phrases) {
  const std::string key = ' ' + statement.key + ' ';
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return key.find(phrase) != std::string::npos; });
}

// "dừng ở 82,0%, y như năm 2021", "giậm chân tại chỗ".
bool stays_the_same(const Statement& statement) {
  return says(statement, {" bằng năm ",      " tương đương ",       " giữ nguyên ",        " bằng với năm ",
                          " không đổi ",     " không thay đổi ",    " ngang bằng ",        " ngang với năm ",
                          " ngang năm ",     " ngang mức năm ",     " bằng mức năm ",      " bằng đúng năm ",
                          " đúng bằng năm ", " đúng bằng mức năm ", " y như năm ",         " như năm ",
                          " giống năm ",     " bằng kết quả năm ",  " giậm chân ",         " dậm chân ",
                          " giẫm chân ",     " chững lại ",         " đứng yên ",          " đứng nguyên ",
                          " không nhích ",   " không khác năm ",    " không có thay đổi ", " y nguyên "});
}

// No figure: a direction in words meets a target that only asks for the direction.
Evaluation by_words(const Hearing& hearing, const Change& change) {
  std::optional<std::size_t> spoken;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (only_names(statement, hearing.criterion)) continue;
    spoken = spoken.value_or(s);
    if (statement.status.not_arisen) return decide(hearing, Verdict::kNotApplicable, "not-arisen", s);
    if (statement.status.not_due || statement.status.ongoing ||
        says(statement, {" chưa có kết quả ", " chưa công bố "}))
      return decide(hearing, Verdict::kReview, "under-way", s);
    if (change.decrease) continue;
    const bool stays = stays_the_same(statement);
    const bool keeps = stays || says(statement, {" không giảm ", " giữ vững ", " không thấp hơn "});
    const bool rises = !says(statement, {" không tăng ", " không cao hơn "}) &&
                       says(statement, {" cao hơn ", " tăng so với ", " nâng lên so với "});
    const bool dips = !says(statement, {" tăng "}) && says(statement, {" giảm nhẹ ", " có phần giảm ", " giảm sút "});
    const bool stands = says(statement, {" không cải thiện ", " chưa cải thiện ", " không được cải thiện ",
                                         " chưa được cải thiện ", " chưa tăng "});
    const bool asks_for_more = change.value.units > 0 || change.op == Op::kGreater;
    const bool falls =
        says(statement, {" không bằng "}) || (stands && asks_for_more) ||
        (!keeps && (dips || says(statement, {" thấp hơn ", " giảm so với ", " không tăng ", " sụt giảm "})));
    if (falls && !rises && !hearing.report.interim) return decide(hearing, Verdict::kNotMet, "not-done", s);
    const bool below =
        says(statement, {" tăng "}) &&
        std::any_of(statement.figures.begin(), statement.figures.end(), [&](const Figure& figure) {
          return is_share(figure) && figure.approximation == Approximation::kBelow && figure.value <= change.value;
        });
    if (below && !hearing.report.interim) return decide(hearing, Verdict::kNotMet, "not-done", s);
    if (asks_for_more && (stays || falls) && !rises && !hearing.report.interim)
      return decide(hearing, Verdict::kNotMet, "not-done", s);
    if (change.value.units != 0 || falls || !(rises || (keeps && change.op == Op::kGreaterEqual))) continue;
    Evaluation met = decide(hearing, Verdict::kMet, "duty-met", s);
    note_missing_baseline(hearing, met);
    return met;
  }
  Evaluation evaluation = decide(hearing, Verdict::kReview, "baseline-needed", spoken.value_or(0));
  note_missing_baseline(hearing, evaluation);
  return evaluation;
}

// "09 dự án; cùng kỳ năm 2021: 06 dự án; cả năm 2021: 10 dự án": more than in the same months is less than in the year.
std::optional<Evaluation> short_of_year(const Hearing& hearing, const Change& change, const Pair& pair) {
  if (!hearing.report.interim) return std::nullopt;
  for (const Statement* statement : hearing.statements) {
    for (const Figure& before : statement->figures) {
      if (!is_before(before, hearing, change) || !same_thing(pair.now, before)) continue;
      Evaluation evaluation = judge_pair(hearing, change, {pair.statement, pair.figure, pair.now, before});
      if (evaluation.verdict != Verdict::kMet) return evaluation;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> share_of_last_year(const Statement& statement) {
  static const RE2 kEquals("(?:^|[^\\pL])(?:chỉ |mới )?(?:bằng|đạt|tương đương)(?: khoảng| gần| hơn| trên)? *$",
                           any_case());
  static const RE2 kLast("^ *(?:so với |của |kết quả |mức |cùng kỳ )*(?:năm (?:20\\d\\d|trước|ngoái)|cùng kỳ)",
                         any_case());
  const std::string_view text = statement.passage.text;
  for (std::size_t f = 0; f < statement.figures.size(); ++f) {
    const Figure& figure = statement.figures[f];
    if (figure.unit != Unit::kPercent || figure.denominator) continue;
    if (says(text.substr(0, figure.begin), kEquals) && says(text.substr(figure.end), kLast)) return f;
  }
  return std::nullopt;
}

Evaluation evaluate_change(const Hearing& hearing, const Change& change) {
  const std::vector<Pair> pairs = find_pairs(hearing, change);
  if (pairs.empty()) {
    if (auto by_record = judge_by_record(hearing, change)) return *by_record;
    if (auto share = judge_share(hearing, change)) return *share;
    if (auto stated = judge_stated(hearing, change)) return *stated;
    return by_words(hearing, change);
  }
  std::optional<Evaluation> met, not_met, open;
  for (const Pair& pair : pairs) {
    const auto& words = *hearing.statements[pair.statement];
    if (is_doubtful(words, pair.now)) return decide(hearing, Verdict::kReview, "low-confidence", pair.statement);
    Evaluation evaluation = judge_pair(hearing, change, pair);
    auto& slot = evaluation.verdict == Verdict::kMet ? met : evaluation.verdict == Verdict::kNotMet ? not_met : open;
    if (!slot) slot = std::move(evaluation);
  }
  for (auto* slot : {&met, &not_met, &open}) {
    if (!*slot) continue;
    compare_elsewhere(hearing, pairs.front(), **slot);
    compare_with_record(hearing, change, pairs.front(), **slot);
  }
  if (open) return *open;
  if (met && change.op == Op::kGreater &&
      says(*hearing.statements[met->decisive], {" bằng năm ", " không bằng ", " kém năm "}))
    return decide(hearing, Verdict::kReview, "figures-ambiguous", met->decisive);
  if (met && another_measure_disagrees(hearing, change, pairs.front().statement, pairs.front().figure))
    return decide(hearing, Verdict::kReview, "figures-ambiguous", met->decisive);
  if (met) {
    if (auto open_yet = short_of_year(hearing, change, pairs.front())) return *open_yet;
  }
  if (met && not_met) return decide(hearing, Verdict::kReview, "figures-ambiguous", not_met->decisive);
  return met ? *met : *not_met;
}

}  // namespace rasoat
