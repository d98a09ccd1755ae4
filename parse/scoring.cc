#include "parse/scoring.h"

#include <re2/re2.h>

#include <algorithm>
#include <vector>

#include "extract/text/normalize.h"
#include "parse/scan.h"
#include "parse/score_range.h"
#include "parse/score_words.h"
#include "parse/target.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestPoints = 12;  // bytes
const Decimal kWhole{100, 0};               // percent

bool starts_with_letter(std::string_view text) {
  static const RE2 kLetter(R"(^[“"(]?\pL)");
  return RE2::PartialMatch(piece(text), kLetter);
}

// ---- Points of a step

// After the points the step is over: nothing, a mark, or a word with a capital follows.
bool ends_step(std::string_view text, std::size_t end) {
  if (word_after(text, end) || (end < text.size() && (text[end] == '%' || text[end] == '/'))) return false;
  const std::size_t next = text.find_first_not_of(" ,", end);
  if (next == std::string_view::npos || text[next] == '\n') return true;
  static const RE2 kOpens(R"(^(?:[;./+•(<>=≥≤–-]|\p{Lu}|\d|[a-z]\s+(?:là|:)))");
  return RE2::PartialMatch(piece(text.substr(next)), kOpens);
}

// a*b, exactly.
Decimal product(const Decimal& a, const Decimal& b) { return {a.units * b.units, a.scale + b.scale}; }

std::optional<Decimal> points_of(const Match& match, const std::optional<Decimal>& max) {
  if (match.has(1)) return max;
  if (match.has(3)) return parse_points(match.group(3));
  if (!max) return std::nullopt;
  return trimmed(product(*max, Decimal{to_number(match.group(2)), 2}));
}

// ---- Conditions: "Nếu ... thì ..."

const RE2& condition_expression() {
  static const RE2 kCondition(
      R"((?:^|[\s.;,:\n-])((?:nếu|trong trường hợp|trường hợp|khi)\s+((?:[^.;\n]|[.,]\d)*?)\s*,?\s*thì\s+(?:[^.;\n\d]*?)(?:(điểm tối đa)|(không\s+(?:được\s+)?(?:tính\s+|có\s+)?điểm)|(\d{1,2}(?:[.,]\d{1,3})?)(?:\s*điểm)?)))",
      insensitive());
  return kCondition;
}

bool says_no_case(std::string_view condition) {
  static const RE2 kNone(R"((?:^|[^\pL])a\s*=\s*0(?:$|[^\d.,])|không phát sinh|không có)", insensitive());
  return RE2::PartialMatch(piece(condition), kNone);
}

// ---- Formulas

// "(b/a)*1.50", "(b+c)/a x điểm tối đa", "điểm tối đa * (b/a)".
const RE2& term_expression() {
  static const RE2 kTerm(
      R"((?:(điểm tối đa|\d{1,2}(?:[.,]\d{1,3})?)\s*[*x×]\s*)?\(*\s*([a-z](?:\s*\+\s*[a-z])*)\s*\)?\s*/\s*\(?\s*([a-z](?:\s*\+\s*[a-z])*)\s*\)*(?:\s*[*x×]\s*(100\s*%|điểm tối đa|\d{1,2}(?:[.,]\d{1,3})?))?)",
      insensitive());
  return kTerm;
}

std::string letters_of(std::string_view text) {
  std::string letters(text);
  std::erase(letters, ' ');
  return letters;
}

struct FoundTerm {
  ScoreTerm term;
  Span span;
};

std::vector<FoundTerm> find_terms(std::string_view text, const std::optional<Decimal>& max) {
  std::vector<FoundTerm> terms;
  for (std::size_t at = 0; auto match = find_match(term_expression(), text, at);) {
    at = match->span.end;
    const std::string_view factor = match->has(4) ? match->group(4) : match->has(1) ? match->group(1) : "";
    if (factor.empty() || word_before(text, match->span.begin) || factor.find('%') != std::string_view::npos) continue;
    if (!match->has(4) && word_after(text, match->span.end)) continue;
    const bool number = factor.front() >= '0' && factor.front() <= '9';
    const auto weight = number ? parse_points(factor) : max;
    if (!weight) continue;
    terms.push_back({{letters_of(match->group(2)), letters_of(match->group(3)), *weight}, match->span});
  }
  return terms;
}

// "Hoàn thành từ 80% - dưới 100% kế hoạch thì điểm đánh giá được tính theo công thức": the step before the formula.
const RE2& formula_words() {
  static const RE2 kWords(
      R"(((?:[^.;:\n]|[.,]\d)*?)[\s,:]*(?:thì\s+)?(?:số\s+)?(?:điểm\s+)?(?:đánh giá\s+)?(?:được\s+|thì\s+)*(?:tính\s+|chấm\s+)(?:điểm\s+)?theo\s+(?:công thức|tỷ lệ|tỉ lệ))",
      insensitive());
  return kWords;
}

// ---- Variables

std::size_t variable_end(std::string_view text, std::size_t from) {
  std::size_t end = std::min(text.find_first_of(";\n", from), text.size());
  if (const auto next = find_match(variable_expression(), text, from)) end = std::min(end, next->span.begin);
  for (std::size_t at = from; auto opener = find_match(opener_expression(), text, at);) {
    at = opener->span.end;
    if (word_before(text, opener->span.begin)) continue;
    end = std::min(end, opener->span.begin);
    break;
  }
  for (std::size_t dot = text.find('.', from); dot < end; dot = text.find('.', dot + 1)) {
    if (!digit_after(text, dot + 1) || !digit_before(text, dot)) end = dot;
  }
  return end;
}

std::vector<std::pair<ScoreVariable, Span>> find_variables(std::string_view text) {
  std::vector<std::pair<ScoreVariable, Span>> variables;
  for (std::size_t at = 0; auto match = find_match(variable_expression(), text, at);) {
    const std::size_t begin = match->span.end;
    const std::size_t end = variable_end(text, begin);
    at = std::max(begin, end);
    std::string description = normalize(text.substr(begin, end - begin));
    while (!description.empty() && description.find_last_of(",.:) ") == description.size() - 1) description.pop_back();
    const bool known = std::any_of(variables.begin(), variables.end(),
                                   [&](const auto& v) { return v.first.letter == to_lower(match->group(1)); });
    if (known || description.empty() || !starts_with_letter(description)) continue;
    variables.push_back({{to_lower(match->group(1)), description, {}}, {match->span.begin, end}});
  }
  return variables;
}

// ---- The rule

// What is understood is struck out, so that the next reading does not take it up again.
void strike(std::string& text, const Span& span) {
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(span.begin),
            text.begin() + static_cast<std::ptrdiff_t>(span.end), '\n');
}

struct PlacedStep {
  std::size_t at = 0;
  ScoreStep step;
};

class RuleReader {
 public:
  RuleReader(std::string_view text, const std::optional<Decimal>& max) : text_(text), max_(max) {}

  ScoreRule run() {
    read_conditions();
    read_formula_steps();
    for (FoundTerm& found : find_terms(text_, max_)) {
      rule_.terms.push_back(std::move(found.term));
      strike(text_, found.span);
    }
    for (auto& [variable, span] : find_variables(text_)) {
      rule_.variables.push_back(std::move(variable));
      strike(text_, span);
    }
    read_steps();
    std::stable_sort(steps_.begin(), steps_.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    for (PlacedStep& placed : steps_) rule_.steps.push_back(std::move(placed.step));
    return std::move(rule_);
  }

 private:
  void add(std::size_t at, std::string text, std::optional<ScoreRange> range, std::optional<Decimal> points) {
    if (points && max_ && *points > *max_) return;
    steps_.push_back({at, {std::move(text), std::move(range), std::move(points)}});
  }

  void read_conditions() {
    for (std::size_t at = 0; auto match = find_match(condition_expression(), text_, at);) {
      const Span span = group_span(text_, *match, 1);
      const std::string condition = normalize(match->group(2));
      const auto points = match->has(3) ? max_ : match->has(4) ? Decimal{0, 0} : parse_points(match->group(5));
      at = span.end;
      if (!ends_step(text_, span.end) || !points) continue;
      if (says_no_case(condition)) {
        rule_.full_without_cases = rule_.full_without_cases || (max_ && *points == *max_) || match->has(3);
      } else {
        add(span.begin, condition, parse_score_range(condition), points);
      }
      strike(text_, span);
    }
  }

  // A range whose points the formula gives, and the words that announce a formula.
  void read_formula_steps() {
    static const RE2 kPointsBefore(R"(^\s*\d{1,2}(?:[.,]\d{1,3})?(?:\s*điểm)?\s+)");
    for (std::size_t at = 0; auto match = find_match(formula_words(), text_, at);) {
      Span span = match->span;
      at = span.end;
      std::string_view before = match->group(1);
      if (const auto points = match_at(kPointsBefore, before, 0)) {
        span.begin += points->span.end;
        before.remove_prefix(points->span.end);
      }
      std::string condition = normalize(trimmed(before));
      if (auto range = parse_score_range(condition)) {
        add(span.begin, std::move(condition), std::move(range), std::nullopt);
        strike(text_, span);
      } else {
        strike(text_, {group_span(text_, *match, 1).end, match->span.end});
      }
    }
  }

  void read_steps() {
    std::size_t from = 0;
    for (std::size_t at = 0; auto match = find_match(points_expression(), text_, at);) {
      at = match->span.end;
      if (!ends_step(text_, match->span.end)) continue;
      const std::string step = text_of_step(from, match->span.begin);
      if (!starts_with_letter_or_number(step)) continue;
      add(match->span.begin, step, parse_score_range(step), points_of(*match, max_));
      from = match->span.end;
    }
  }

  // From the last boundary on, without bullets.
  std::string text_of_step(std::size_t from, std::size_t end) const {
    std::string_view step = trimmed(std::string_view(text_).substr(from, end - from));
    for (const std::string_view boundary : {"\n", ";", ". "}) {
      const std::size_t at = step.rfind(boundary);
      if (at != std::string_view::npos) step = trimmed(step.substr(at + boundary.size()));
    }
    static const RE2 kBullets(R"([\s.,;/+•–-]*)");
    return normalize(step.substr(match_at(kBullets, step, 0)->span.end));
  }

  static bool starts_with_letter_or_number(std::string_view text) {
    static const RE2 kStart(R"(^[“"(<>≥≤=\s]*[\pL\pN])");
    return RE2::PartialMatch(piece(text), kStart);
  }

  std::string text_;
  const std::optional<Decimal>& max_;
  ScoreRule rule_;
  std::vector<PlacedStep> steps_;
};

}  // namespace

std::optional<Decimal> parse_points(std::string_view text) {
  static const RE2 kPoints(R"(\s*([+-]?\d{1,3})(?:[.,](\d{1,3}))?(?:\s*điểm)?\s*)", insensitive());
  std::string whole, fraction;
  if (text.size() > kLongestPoints || !RE2::FullMatch(piece(text), kPoints, &whole, &fraction)) return std::nullopt;
  return Decimal{std::stoll(whole + fraction), static_cast<std::int32_t>(fraction.size())};
}

ScoreRule parse_score_rule(std::string_view text, const std::optional<Decimal>& max) {
  return RuleReader(text, max).run();
}

bool holds_score_rule(std::string_view text) {
  const ScoreRule rule = parse_score_rule(text, Decimal{100, 0});
  return !rule.steps.empty() || !rule.terms.empty() || rule.full_without_cases;
}

Target target_of_scale(const ScoreRule& scale, const std::optional<Decimal>& max, std::int32_t plan_year) {
  const ScoreStep* best = nullptr;
  for (const ScoreStep& step : scale.steps) {
    if (step.points && (best == nullptr || *step.points > *best->points)) best = &step;
  }
  const bool full = best != nullptr && best->points->units > 0 && (!max || *best->points == *max);
  Target target;
  if (full) {
    target = parse_target(best->text, plan_year);
  } else if (!scale.terms.empty()) {
    target.predicate = Threshold{Op::kGreaterEqual, kWhole, std::nullopt, Unit::kPercent};
    for (const ScoreTerm& term : scale.terms)
      target.text += (target.text.empty() ? "(" : " + (") + term.numerator + "/" + term.denominator + ") = 100%";
  }
  target.note = "scoring";
  return target;
}

}  // namespace rasoat
