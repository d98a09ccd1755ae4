#include "parse/score_range.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/text/normalize.h"
#include "parse/figures.h"
#include "parse/numbers.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

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

}  // namespace

std::optional<ScoreRange> parse_score_range(std::string_view text) {
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
  if (taken == 1 && range.low && range.high && percent && *range.low == Decimal{100, 0}) range.high.reset();
  return taken == 0 ? std::nullopt : std::optional(range);
}

}  // namespace rasoat
