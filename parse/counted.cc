#include "parse/counted.h"

#include <algorithm>

#include "extract/text/normalize.h"
#include "parse/figures.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

std::string_view up_to(std::string_view text, const char* marks) {
  return text.substr(0, std::min(text.find_first_of(marks), text.size()));
}

// What the number counts: "sáng kiến hoặc giải pháp mới", "tin, bài"; alternatives and pairs together.
Things things_after(std::string_view after) {
  static const RE2 kJoint(R"(\s*(?:,|/|\s(?:hoặc|hay|và)\s)\s*)", insensitive());
  std::string_view phrase = up_to(after, ".;()0123456789");
  const auto thing_at = [&](std::size_t at) { return things_of(compare_key(phrase.substr(at))); };
  Things things = thing_at(0);
  for (std::size_t at = 0; things != 0;) {
    const auto joint = find_match(kJoint, phrase, at);
    if (!joint) break;
    things |= thing_at(joint->span.end);
    at = joint->span.end;
  }
  return things;
}

// "100% kế hoạch" is reached by whatever the plan counts.
bool is_measured_by_another(std::string_view after) {
  static const RE2 kPlan(R"(\s*(?:các\s+|số\s+)?(?:kế hoạch|chỉ tiêu|mục tiêu|chương trình|dự toán)(?:\P{L}|$))",
                         insensitive());
  return match_at(kPlan, after, 0).has_value();
}

// "Số hội nghị đối thoại", "Tỷ lệ hồ sơ ...": names a measure of what follows.
Things things_of_measure(std::string_view name) {
  static const RE2 kMeasure(R"(\s*(?:tổng số|số lượng|số|tỷ lệ|tỉ lệ)\s+)", insensitive());
  const auto match = match_at(kMeasure, name, 0);
  return match ? things_of(compare_key(name.substr(match->span.end))) : 0;
}

// The main number of a target: its value and unit.
struct MainNumber {
  Decimal value;
  Unit unit = Unit::kNone;
};

std::optional<MainNumber> main_number(const Predicate& predicate) {
  if (const auto* threshold = std::get_if<Threshold>(&predicate)) return MainNumber{threshold->value, threshold->unit};
  const auto* change = std::get_if<Change>(&predicate);
  return change != nullptr && change->unit == Unit::kCount ? std::optional(MainNumber{change->value, change->unit})
                                                           : std::nullopt;
}

// "03 hội nghị, 200 người", "02 cuộc (06 xã)", "... và 12 chuyên mục": told beside the number before.
bool stands_beside(std::string_view before) {
  static const RE2 kBeside(
      R"((?:[,;(]|(?:^|\s)(?:và|với|cho|tại|cùng|đồng thời))\s*(?:(?:có|cho|tổ chức|thu hút|ít nhất|tối thiểu|trên|không dưới|từ)\s+)*$)",
      insensitive());
  return RE2::PartialMatch(piece(before), kBeside);
}

bool opens_bracket(std::string_view before) {
  const std::size_t bracket = before.find_last_of("()");
  return bracket != before.npos && before[bracket] == '(';
}

FurtherNumber further_of(std::string_view text, const Figure& figure) {
  FurtherNumber further;
  further.op = figure.approximation == Approximation::kAtMost  ? Op::kLessEqual
               : figure.approximation == Approximation::kAbove ? Op::kGreater
               : figure.approximation == Approximation::kBelow ? Op::kLess
                                                               : Op::kGreaterEqual;
  further.value = figure.value;
  further.things = things_after(text.substr(figure.end));
  const std::string_view words = up_to(text.substr(figure.end), ",;.()0123456789");
  further.text = normalize(text.substr(figure.begin, figure.end - figure.begin + words.size()));
  further.in_brackets = opens_bracket(text.substr(0, figure.begin));
  return further;
}

void add_further(std::string_view text, const std::vector<Figure>& figures, std::size_t main, CriterionKeys& keys) {
  for (std::size_t i = main + 1; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    if (figure.unit != Unit::kCount || figure.denominator || figure.role != FigureRole::kLevel) continue;
    if (!stands_beside(text.substr(figures[i - 1].end, figure.begin - figures[i - 1].end))) continue;
    FurtherNumber further = further_of(text, figure);
    if (are_other(further.things, keys.counted)) keys.further.push_back(std::move(further));
  }
}

}  // namespace

void fill_counted(const Criterion& criterion, CriterionKeys& keys) {
  const auto number = main_number(criterion.target.predicate);
  if (!number || (number->unit != Unit::kCount && number->unit != Unit::kPercent)) return;
  const std::string text = normalize(criterion.target.text);
  const std::vector<Figure> figures = find_figures(text);
  const auto main = std::find_if(figures.begin(), figures.end(),
                                 [&](const Figure& f) { return f.unit == number->unit && f.value == number->value; });
  const std::string_view after = main == figures.end() ? std::string_view() : std::string_view(text).substr(main->end);
  if (number->unit == Unit::kPercent && is_measured_by_another(after)) return;
  keys.counted = things_after(after);
  if (keys.counted == 0) keys.counted = things_of_measure(normalize(criterion.name));
  const bool counts = number->unit == Unit::kCount && std::holds_alternative<Threshold>(criterion.target.predicate);
  if (main != figures.end() && counts && keys.counted != 0)
    add_further(text, figures, static_cast<std::size_t>(main - figures.begin()), keys);
}

}  // namespace rasoat
