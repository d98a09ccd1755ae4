#include "parse/scoring.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <vector>

#include "extract/text/normalize.h"
#include "parse/figures.h"
#include "parse/numbers.h"
#include "parse/scan.h"
#include "parse/target.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestPoints = 12;  // bytes
const Decimal kWhole{100, 0};               // percent

bool starts_with_letter(std::string_view text) {
  static const RE2 kLetter(R"(^[“"(]?\pL)");
  return RE2::PartialMatch(piece(text), kLetter);
}

// ---- Ranges

// A number of a step with the word that makes it an end: "từ 15%", "dưới 20%", "- 20%", "≥ 0.8".
const RE2& bound_expression() {
  static const RE2 kBound(
      R"((từ|trên|hơn|>=|≥|>|ít nhất|tối thiểu|đến dưới|dưới|đến|tới|<=|≤|<|-|–|không quá|=|có|đạt)?\s*(\d{1,5}(?:[.,]\d{1,3})?)\s*(%|phần trăm)?(\s*(?:[^.;:\d]{0,60}?\s)?trở lên)?)",
      insensitive());
  return kBound;
}

enum class End { kLow, kAboveLow, kHigh, kBelowHigh, kBoth };

End end_of(std::string_view word, bool and_more, bool has_low) {
  const std::string key = to_lower(word);
  if (and_more || key == "từ" || key == ">=" || key == "≥" || key == "ít nhất" || key == "tối thiểu") return End::kLow;
  if (key == "trên" || key == "hơn" || key == ">") return End::kAboveLow;
  if (key == "dưới" || key == "đến dưới" || key == "<") return End::kBelowHigh;
  if (key == "đến" || key == "tới" || key == "<=" || key == "≤" || key == "không quá") return End::kHigh;
  if ((key == "-" || key == "–") && has_low) return End::kHigh;
  return End::kBoth;
}

void set_end(ScoreRange& range, End end, const Decimal& value) {
  if (end == End::kLow || end == End::kAboveLow || end == End::kBoth) {
    range.low = value;
    range.above_low = end == End::kAboveLow;
  }
  if (end == End::kHigh || end == End::kBelowHigh || end == End::kBoth) {
    range.high = value;
    range.below_high = end == End::kBelowHigh;
  }
}

bool names_ratio(std::string_view text) {
  static const RE2 kRatio(R"((?:^|[^\pL])\(?[a-z](?:\s*\+\s*[a-z])*\)?\s*/\s*\(?[a-z](?:$|[^\pL]))");
  return RE2::PartialMatch(piece(text), kRatio);
}

// Numbers that say when or under which document, and no share.
bool is_date_or_symbol(const std::vector<Span>& masks, std::string_view text, const Span& span) {
  static const RE2 kTimeBefore(R"((?:ngày|tháng|năm|quý|kỳ|điều|khoản|số)\s*$)", insensitive());
  static const RE2 kTimeAfter(R"(^\s*(?:ngày|tháng|năm|giờ))", insensitive());
  const bool masked = std::any_of(masks.begin(), masks.end(), [&](const Span& mask) { return mask.overlaps(span); });
  return masked || RE2::PartialMatch(piece(text.substr(0, span.begin)), kTimeBefore) ||
         RE2::PartialMatch(piece(text.substr(span.end)), kTimeAfter);
}

struct Bound {
  std::string word;
  Decimal value;
  bool percent = false;
  bool and_more = false;
};

std::vector<Bound> find_bounds(std::string_view text) {
  const std::vector<Span> masks = find_non_numbers(text);
  std::vector<Bound> bounds;
  for (std::size_t at = 0; auto match = find_match(bound_expression(), text, at);) {
    const Span digits = group_span(text, *match, 2);
    at = std::max(digits.end, match->span.end);
    const bool inside = word_before(text, match->has(1) ? group_span(text, *match, 1).begin : digits.begin);
    if ((inside && !match->has(1)) || is_date_or_symbol(masks, text, digits)) continue;
    const auto value = parse_decimal(match->group(2), true);
    if (!value) continue;
    bounds.push_back({inside ? "" : std::string(match->group(1)), *value, match->has(3), match->has(4)});
  }
  return bounds;
}

// "b/a < 0.8" is told as a fraction of 1.
Decimal as_percent(Decimal fraction) {
  return fraction.scale >= 2 ? Decimal{fraction.units, fraction.scale - 2}
                             : Decimal{fraction.units * (fraction.scale == 1 ? 10 : 100), 0};
}

std::optional<ScoreRange> parse_range(std::string_view text) {
  const std::vector<Bound> bounds = find_bounds(text);
  const bool percent = std::any_of(bounds.begin(), bounds.end(), [](const Bound& b) { return b.percent; });
  const bool fraction = !percent && names_ratio(text);
  ScoreRange range;
  range.unit = percent || fraction ? Unit::kPercent : Unit::kCount;
  std::size_t taken = 0;
  for (std::size_t i = 0; i < bounds.size(); ++i) {
    const Bound& bound = bounds[i];
    const bool before_share = i + 1 < bounds.size() && bounds[i + 1].percent;  // "Từ 70 - dưới 80%"
    if (percent && !bound.percent && !before_share) continue;
    if (!percent && !fraction && bound.word.empty() && !bound.and_more) continue;
    const End end = end_of(bound.word, bound.and_more, range.low.has_value());
    set_end(range, end, fraction ? as_percent(bound.value) : bound.value);
    if (++taken == 2) break;
  }
  // "100%" alone is the most there is.
  if (taken == 1 && range.low && range.high && percent && *range.low == kWhole) range.high.reset();
  return taken == 0 ? std::nullopt : std::optional(range);
}

// ---- Points of a step

const RE2& points_expression() {
  static const RE2 kPoints(
      R"(\s*[:=]\s*(?:được\s+|đạt\s+)?(?:(điểm tối đa|tối đa điểm)|(\d{1,3})\s*%\s*(?:số\s+)?điểm(?:\s+tối đa)?|(\d{1,2}(?:[.,]\d{1,3})?)(?:\s*điểm)?))",
      insensitive());
  return kPoints;
}

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

const RE2& variable_expression() {
  static const RE2 kVariable(R"((?:^|[\s,;.:(\n+-])([a-e])\s*(?:là|:|=)\s*)", insensitive());
  return kVariable;
}

// Words that open a step or a condition: a variable's description ends before them.
const RE2& opener_expression() {
  static const RE2 kOpener(
      R"((?:Nếu|Trường hợp|Trong trường hợp|Trong đó|Tính điểm|Cách tính|Công thức|Từ \d|Dưới \d|Trên \d|Đạt (?:từ )?\d|Đạt tỷ lệ|Hoàn thành (?:từ |dưới |trên )?\d|Tỷ lệ (?:b|c|từ|đạt|dưới|trên)|\d{1,3}\s?%|Mỗi |Cứ ))");
  return kOpener;
}

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
        add(span.begin, condition, parse_range(condition), points);
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
      if (auto range = parse_range(condition)) {
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
      add(match->span.begin, step, parse_range(step), points_of(*match, max_));
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

// ---- Where the rule begins

bool begins_line(const Passage& passage, std::size_t w) {
  if (w == 0) return false;
  const WordSpan& before = passage.words[w - 1];
  const WordSpan& word = passage.words[w];
  return word.page != before.page || word.box.top >= before.box.bottom - 0.3 * (before.box.bottom - before.box.top);
}

// The next word would have stood on the line before: its author began a new one.
bool line_ended_early(const Passage& passage, std::size_t w, double right) {
  constexpr double kBlank = 0.3;  // of the font size
  const WordSpan& before = passage.words[w - 1];
  const WordSpan& word = passage.words[w];
  return before.box.x1 + kBlank * word.size + (word.box.x1 - word.box.x0) <= right;
}

bool opens_step(std::string_view rest) {
  return match_at(opener_expression(), rest, 0).has_value() || match_at(variable_expression(), rest, 0).has_value();
}

bool begins_new_line(const Passage& passage, std::size_t w, double right) {
  static const RE2 kBullet(R"(^[-+•–](?:\s|\pL))");
  static const RE2 kCapital(R"(^[(“"]?[\p{Lu}\d(])");
  if (!begins_line(passage, w)) return false;
  const std::string_view rest = std::string_view(passage.text).substr(passage.words[w].begin);
  if (RE2::PartialMatch(piece(rest), kBullet) || opens_step(rest)) return true;
  return RE2::PartialMatch(piece(rest), kCapital) && line_ended_early(passage, w, right);
}

double right_edge(const Passage& passage) {
  double right = 0;
  for (const WordSpan& word : passage.words) right = std::max(right, word.box.x1);
  return right;
}

bool type_changes(const Passage& passage, std::size_t w) {
  const WordSpan& first = passage.words.front();
  const WordSpan& word = passage.words[w];
  return word.bold != first.bold || word.italic != first.italic;
}

// Without places: a word that opens a step, else the last word with a capital before the first points.
std::size_t rule_begin_by_words(std::string_view text) {
  for (std::size_t at = 1; auto opener = find_match(opener_expression(), text, at);) {
    at = opener->span.end;
    const bool share = text[opener->span.begin] >= '0' && text[opener->span.begin] <= '9';
    if (!word_before(text, opener->span.begin) && !share) return opener->span.begin;
  }
  static const RE2 kCapital(R"(\p{Lu}\p{Ll})");
  const auto points = find_match(points_expression(), text);
  std::size_t begin = text.size();
  for (std::size_t at = 1; auto capital = find_match(kCapital, text, at);) {
    at = capital->span.end;
    if (points && capital->span.begin >= points->span.begin) break;
    if (!word_before(text, capital->span.begin)) begin = capital->span.begin;
  }
  return begin;
}

const RE2& survey_words() {
  static const RE2 kSurvey(
      R"((?:điều tra|khảo sát)[^.;:]{0,20}(?:xã hội học|xhh)|(?:qua|bằng|từ)\s+(?:kết quả\s+)?(?:điều tra|khảo sát)|xã hội học)",
      insensitive());
  return kSurvey;
}

// "... (Điều tra xã hội học)" behind a name.
std::optional<std::size_t> survey_begin(std::string_view text) {
  const auto survey = find_match(survey_words(), text);
  if (!survey || survey->span.begin == 0 || text.find_first_not_of(" )].;", survey->span.end) != std::string_view::npos)
    return std::nullopt;
  const std::size_t begin = survey->span.begin;
  return text[begin - 1] == '(' || text[begin - 1] == '[' ? begin - 1 : begin;
}

// The last line before the first points that begins with a capital.
std::optional<std::size_t> rule_begin_by_lines(const Passage& cell) {
  static const RE2 kCapital(R"(^[(“"]?\p{Lu}\p{Ll})");
  const auto points = find_match(points_expression(), cell.text);
  std::optional<std::size_t> last;
  for (std::size_t w = 1; points && w < cell.words.size() && cell.words[w].begin < points->span.begin; ++w) {
    const std::string_view rest = std::string_view(cell.text).substr(cell.words[w].begin);
    if (begins_line(cell, w) && RE2::PartialMatch(piece(rest), kCapital)) last = cell.words[w].begin;
  }
  return last;
}

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

std::string text_in_lines(const Passage& passage) {
  std::string text = passage.text;
  const double right = right_edge(passage);
  for (std::size_t w = 1; w < passage.words.size(); ++w) {
    const std::size_t begin = passage.words[w].begin;
    if (begin > 0 && text[begin - 1] == ' ' && begins_new_line(passage, w, right)) text[begin - 1] = '\n';
  }
  return text;
}

std::size_t score_rule_begin(const Passage& cell) {
  const std::string_view text = cell.text;
  if (!holds_score_rule(text_in_lines(cell))) return survey_begin(text).value_or(text.size());
  const double right = right_edge(cell);
  for (std::size_t w = 1; w < cell.words.size(); ++w) {
    const std::size_t begin = cell.words[w].begin;
    if (holds_score_rule(text.substr(0, begin))) break;  // the name is over
    if ((begins_new_line(cell, w, right) || type_changes(cell, w)) && holds_score_rule(text.substr(begin)))
      return begin;
  }
  return rule_begin_by_lines(cell).value_or(rule_begin_by_words(text));
}

bool speaks_of_survey(std::string_view text) { return find_match(survey_words(), text).has_value(); }

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
