#include "check/scoring.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "check/findings.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

constexpr std::int32_t kPointDigits = 3;  // of a computed score
constexpr double kVariableNamed = 0.6;    // share of the words that only one variable has
constexpr std::int64_t kLargest = 1'000'000'000;

using Values = std::map<char, Decimal>;

// What a ratio or a share says: exact as a fraction, or only as a percentage.
struct Quotient {
  Decimal numerator;
  Decimal denominator;  // above zero
  double ratio() const { return numerator.value() / denominator.value(); }
};

Decimal rounded(double value, std::int32_t scale) {
  const double steps = std::pow(10.0, scale);
  return trimmed({static_cast<std::int64_t>(std::floor(value * steps + 0.5 + 1e-9)), scale});
}

bool covers(const ScoreRange& range, double value) {
  constexpr double kSame = 1e-9;
  if (range.low && value < range.low->value() - kSame) return false;
  if (range.low && range.above_low && value <= range.low->value() + kSame) return false;
  if (range.high && value > range.high->value() + kSame) return false;
  return !(range.high && range.below_high && value >= range.high->value() - kSame);
}

const ScoreStep* step_for(const ScoreRule& scale, Unit unit, double value) {
  for (const ScoreStep& step : scale.steps) {
    if (step.range && step.range->unit == unit && covers(*step.range, value)) return &step;
  }
  return nullptr;
}

// ---- Letters of a formula

bool whole_and_positive(const Decimal& value) { return value.units >= 0 && value.units < kLargest; }

// "a = 40; b = 38", "a là 40".
void read_letters(const Statement& statement, Values& values) {
  static const RE2 kLetter(
      R"((?:^|[^\pL])([a-e])\s*(?:=|:|là)\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:[^\d.,%/]|[.,](?:\D|$)|$))");
  re2::StringPiece rest(statement.passage.text);
  std::string letter, digits;
  while (RE2::FindAndConsume(&rest, kLetter, &letter, &digits)) {
    std::erase(digits, '.');
    if (digits.size() < 10) values.emplace(letter[0], Decimal{std::stoll(digits), 0});
  }
}

// Words that no other variable of the formula has.
std::vector<std::string> own_words(const ScoreRule& scale, const ScoreVariable& variable) {
  std::vector<std::string> own;
  for (const std::string& word : variable.words) {
    const bool shared = std::any_of(scale.variables.begin(), scale.variables.end(), [&](const ScoreVariable& other) {
      return other.letter != variable.letter &&
             std::find(other.words.begin(), other.words.end(), word) != other.words.end();
    });
    if (!shared) own.push_back(word);
  }
  return own;
}

// The one variable whose own words the clause has.
const ScoreVariable* variable_of(const ScoreRule& scale, const Statement& clause) {
  const ScoreVariable* named = nullptr;
  for (const ScoreVariable& variable : scale.variables) {
    const auto own = own_words(scale, variable);
    if (own.empty() || plain_coverage(own, clause.words) < kVariableNamed) continue;
    if (named != nullptr) return nullptr;
    named = &variable;
  }
  return named;
}

// A value that two places give differently is none.
void set_value(Values& values, std::vector<char>& disputed, char letter, const Decimal& value) {
  const auto [at, added] = values.emplace(letter, value);
  if (!added && !(at->second == value)) disputed.push_back(letter);
}

void read_clause(const ScoreRule& scale, const Statement& clause, Values& values, std::vector<char>& disputed) {
  const Figure* count = nullptr;
  for (const Figure& figure : clause.figures) {
    const bool counts = figure.unit == Unit::kCount && figure.role == FigureRole::kLevel;
    if (!counts || figure.approximation != Approximation::kExact || !whole_and_positive(figure.value)) continue;
    if (count != nullptr) return;
    count = &figure;
  }
  const ScoreVariable* variable = count == nullptr ? nullptr : variable_of(scale, clause);
  if (variable == nullptr) return;
  set_value(values, disputed, variable->letter[0], count->value);
  if (!count->denominator) return;
  for (const ScoreTerm& term : scale.terms) {
    if (term.numerator == variable->letter) set_value(values, disputed, term.denominator[0], *count->denominator);
  }
}

Values values_of(const Hearing& hearing) {
  Values values;
  for (const Statement* statement : hearing.statements) {
    if (!statement->status.last_year && !statement->columns_unsure) read_letters(*statement, values);
  }
  if (!values.empty()) return values;
  std::vector<char> disputed;
  const ScoreRule& scale = hearing.criterion.points->scale;
  for (const Statement* statement : hearing.statements) {
    if (statement->status.last_year || statement->columns_unsure) continue;
    if (statement->clauses.empty()) read_clause(scale, *statement, values, disputed);
    for (const Statement& clause : statement->clauses) read_clause(scale, clause, values, disputed);
  }
  for (const char letter : disputed) values.erase(letter);
  return values;
}

std::optional<Decimal> sum_of(const std::string& letters, const Values& values) {
  Decimal sum;
  for (const char letter : letters) {
    if (letter == '+') continue;
    const auto value = values.find(letter);
    if (value == values.end()) return std::nullopt;
    sum = sum + value->second;
  }
  return sum;
}

struct Scored {
  Decimal points;
  std::string working;
};

std::string times(const Decimal& weight) { return " × " + trimmed(weight).to_vietnamese(); }

// A formula of one ratio may have steps for it: "Nếu tỷ lệ b/a < 0.8 thì điểm đánh giá là 0".
std::optional<Scored> by_step(const Points& points, const Quotient& quotient, const std::string& working) {
  const ScoreStep* step = step_for(points.scale, Unit::kPercent, quotient.ratio() * 100);
  if (step == nullptr || !step->points) return std::nullopt;
  return Scored{*step->points, working + " (" + step->text + ")"};
}

// Every letter is known: the formula's value, never above the maximum.
std::optional<Scored> by_formula(const Points& points, const Values& values) {
  const auto& terms = points.scale.terms;
  double total = 0;
  std::string working;
  std::optional<Quotient> only;
  for (const ScoreTerm& term : terms) {
    const auto numerator = sum_of(term.numerator, values);
    const auto denominator = sum_of(term.denominator, values);
    if (!numerator || !denominator || denominator->units <= 0 || *numerator > *denominator) return std::nullopt;
    only = Quotient{*numerator, *denominator};
    total += term.weight.value() * only->ratio();
    working += (working.empty() ? "" : " + ") + numerator->to_vietnamese() + "/" + denominator->to_vietnamese() +
               times(term.weight);
  }
  if (!only) return std::nullopt;
  if (terms.size() == 1) {
    const std::string share = only->numerator.to_vietnamese() + "/" + only->denominator.to_vietnamese();
    if (auto step = by_step(points, *only, share)) return step;
  }
  const Decimal sum = rounded(total, kPointDigits);
  return Scored{points.max && sum > *points.max ? *points.max : sum, working + " = " + sum.to_vietnamese()};
}

// ---- The figure that the evaluation stands on

std::optional<Quotient> quotient_of(const Hearing& hearing, const Evaluation& evaluation) {
  if (!evaluation.figure) return std::nullopt;
  const Figure& figure = hearing.statements.at(evaluation.decisive)->figures.at(*evaluation.figure);
  if (figure.approximation != Approximation::kExact) return std::nullopt;
  if (figure.denominator && figure.denominator->units > 0) return Quotient{figure.value, *figure.denominator};
  if (figure.unit == Unit::kPercent) return Quotient{figure.value, {100, 0}};
  return std::nullopt;
}

std::string told(const Hearing& hearing, const Evaluation& evaluation) {
  const Figure& figure = hearing.statements.at(evaluation.decisive)->figures.at(*evaluation.figure);
  if (figure.denominator) return figure.value.to_vietnamese() + "/" + figure.denominator->to_vietnamese();
  return figure.value.to_vietnamese() + (figure.unit == Unit::kPercent ? "%" : "");
}

std::optional<Scored> by_share(const Hearing& hearing, const Evaluation& evaluation) {
  const Points& points = *hearing.criterion.points;
  const auto quotient = quotient_of(hearing, evaluation);
  if (!quotient) return std::nullopt;
  const std::string working = told(hearing, evaluation);
  if (auto step = by_step(points, *quotient, working)) return step;
  if (points.scale.terms.size() != 1) return std::nullopt;
  const Decimal& weight = points.scale.terms.front().weight;
  const Decimal value = rounded(weight.value() * std::min(1.0, quotient->ratio()), kPointDigits);
  return Scored{value, working + times(weight) + " = " + value.to_vietnamese()};
}

std::optional<Scored> by_count(const Hearing& hearing, const Evaluation& evaluation) {
  if (!evaluation.figure) return std::nullopt;
  const Figure& figure = hearing.statements.at(evaluation.decisive)->figures.at(*evaluation.figure);
  if (figure.unit != Unit::kCount || figure.denominator || figure.approximation != Approximation::kExact)
    return std::nullopt;
  const ScoreStep* step = step_for(hearing.criterion.points->scale, Unit::kCount, figure.value.value());
  if (step == nullptr || !step->points) return std::nullopt;
  return Scored{*step->points, figure.value.to_vietnamese() + " (" + step->text + ")"};
}

// Steps told in words: the best one was met, or there is only one other.
std::optional<Scored> by_words(const Points& points, const Evaluation& evaluation) {
  const auto& steps = points.scale.steps;
  const bool all_points =
      std::all_of(steps.begin(), steps.end(), [](const ScoreStep& s) { return s.points.has_value(); });
  if (steps.empty() || !all_points || !points.max) return std::nullopt;
  const auto lower = [](const ScoreStep& a, const ScoreStep& b) { return *a.points < *b.points; };
  const auto best = std::max_element(steps.begin(), steps.end(), lower);
  const auto least = std::min_element(steps.begin(), steps.end(), lower);
  if (!(*best->points == *points.max)) return std::nullopt;
  if (evaluation.verdict == Verdict::kMet) return Scored{*best->points, best->text};
  if (evaluation.verdict == Verdict::kNotMet && steps.size() == 2 && !least->range)
    return Scored{*least->points, least->text};
  return std::nullopt;
}

std::optional<Scored> by_evaluation(const Hearing& hearing, const Evaluation& evaluation) {
  const Points& points = *hearing.criterion.points;
  if (evaluation.verdict == Verdict::kNotApplicable && points.scale.full_without_cases && points.max)
    return Scored{*points.max, ""};
  if (evaluation.verdict != Verdict::kMet && evaluation.verdict != Verdict::kNotMet) return std::nullopt;
  const bool formula = points.scale.terms.size() > 1;
  if (!formula) {
    if (auto scored = by_share(hearing, evaluation)) return scored;
    if (auto scored = by_count(hearing, evaluation)) return scored;
  }
  if (auto scored = by_words(points, evaluation)) return scored;
  if (evaluation.verdict == Verdict::kMet && points.max && !formula && !points.scale.terms.empty())
    return Scored{*points.max, ""};
  return std::nullopt;
}

// The verdict of a formula whose letters are all known.
void decide_by_formula(const Hearing& hearing, const Scored& scored, Evaluation& evaluation) {
  const Points& points = *hearing.criterion.points;
  const bool full = points.max && scored.points >= *points.max;
  const bool interim = !full && hearing.report.interim;
  std::vector<SideFinding> side = std::move(evaluation.side);
  const char* reason = full ? "score-full" : "score-short";
  evaluation = decide(hearing,
                      full      ? Verdict::kMet
                      : interim ? Verdict::kReview
                                : Verdict::kNotMet,
                      reason, evaluation.decisive,
                      {{"value", trimmed(scored.points).to_vietnamese()},
                       {"limit", points.max ? trimmed(*points.max).to_vietnamese() : ""},
                       {"parts", scored.working}});
  evaluation.side = std::move(side);
}

// One share says nothing of a formula with several.
void leave_open(const Hearing& hearing, Evaluation& evaluation) {
  std::vector<SideFinding> side = std::move(evaluation.side);
  evaluation = decide(hearing, Verdict::kReview, "figures-ambiguous", evaluation.decisive);
  evaluation.side = std::move(side);
}

// Half a unit of the last printed digit; whole points are not rounded.
bool same_points(const Decimal& printed, const Decimal& computed) {
  const double tolerance = printed.scale > 0 ? 0.5 * std::pow(10.0, -printed.scale) : 0;
  return std::abs(printed.value() - computed.value()) <= tolerance + 1e-9;
}

}  // namespace

bool is_scored(const Criterion& criterion) {
  if (!criterion.points || !criterion.points->max) return false;
  return criterion.points->survey || !criterion.points->rule.empty();
}

ResultPoints unscored(const Criterion& criterion) {
  ResultPoints points;
  points.max = criterion.points->max.value_or(Decimal{});
  points.survey = criterion.points->survey;
  return points;
}

ResultPoints score(const Hearing& hearing, Evaluation& evaluation) {
  ResultPoints result = unscored(hearing.criterion);
  result.self_scored = self_score_of(hearing.statements);
  if (result.survey) return result;
  const Points& points = *hearing.criterion.points;
  std::optional<Scored> scored;
  if (!points.scale.terms.empty() && evaluation.verdict != Verdict::kNotApplicable) {
    scored = by_formula(points, values_of(hearing));
    if (scored) decide_by_formula(hearing, *scored, evaluation);
    if (!scored && points.scale.terms.size() > 1) leave_open(hearing, evaluation);
  }
  if (!scored) scored = by_evaluation(hearing, evaluation);
  if (!scored) return result;
  result.earned = trimmed(scored->points);
  result.working = std::move(scored->working);
  return result;
}

std::optional<Decimal> self_score_of(const std::vector<const Statement*>& statements) {
  std::optional<Decimal> score;
  for (const Statement* statement : statements) {
    if (!statement->self_score) continue;
    if (score && !(*score == *statement->self_score)) return std::nullopt;
    score = statement->self_score;
  }
  return score;
}

std::optional<Finding> contradicted_self_score(const Criterion& criterion, const ResultPoints& points,
                                               const Provenance& where) {
  if (!points.self_scored) return std::nullopt;
  const Decimal& self = *points.self_scored;
  const bool above = self > points.max;
  const bool differs = points.earned && !same_points(self, *points.earned);
  if (!points.survey && !above && !differs) return std::nullopt;
  const char* message = points.survey           ? "self-score-contradicts.survey"
                        : above                 ? "self-score-contradicts.maximum"
                        : self > *points.earned ? "self-score-contradicts.points"
                                                : "self-score-contradicts.fewer";
  const std::string expected =
      !points.survey && !above ? points.earned->to_vietnamese() : trimmed(points.max).to_vietnamese();
  Finding finding = make_finding(
      "self-score-contradicts",
      {message, {{"value", trimmed(self).to_vietnamese()}, {"limit", expected}, {"parts", points.working}}}, where,
      &criterion);
  if (points.survey) finding.severity = Severity::kWarning;
  finding.expected = expected;
  finding.found = trimmed(self).to_vietnamese();
  return finding;
}

namespace {

void add(const ResultPoints& points, PointsSum& sum) {
  if (points.survey) {
    sum.survey = trimmed(sum.survey + points.max);
    return;
  }
  const Decimal earned = points.earned.value_or(Decimal{});
  sum.max = trimmed(sum.max + points.max);
  sum.earned = trimmed(sum.earned + earned);
  sum.at_risk = trimmed(sum.max - sum.earned);
  if (!points.earned) sum.undecided = trimmed(sum.undecided + points.max);
  if (points.self_scored) sum.self_scored = trimmed(sum.self_scored + *points.self_scored);
}

}  // namespace

std::optional<PointsReview> sum_points(const std::vector<Result>& results) {
  PointsReview review;
  bool any = false;
  for (const Result& result : results) {
    if (!result.points || (!result.in_scope && !result.points->survey)) continue;
    any = true;
    if (review.fields.empty() || review.fields.back().field != result.field)
      review.fields.push_back({result.field, result.field_name, {}});
    add(*result.points, review.fields.back().sum);
    add(*result.points, review.total);
  }
  return any ? std::optional(std::move(review)) : std::nullopt;
}

}  // namespace rasoat
