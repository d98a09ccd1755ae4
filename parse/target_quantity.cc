#include <algorithm>

#include "parse/figure_context.h"
#include "parse/target_parts.h"

// Numbers of a target and the operators that their words give them.
namespace rasoat {
namespace {

bool ends_with(std::string_view text, const RE2& expression) { return RE2::PartialMatch(piece(text), expression); }

// "đạt và vượt 90%" includes the mark, "vượt 90%" does not.
bool reaches_and_exceeds(std::string_view before) {
  static const RE2 kWords(R"((?:đạt|bằng)\s+(?:và|hoặc|hay)\s+(?:vượt|trên|cao hơn)(?:\s+\pL+){0,2}?\s*$)",
                          insensitive());
  return ends_with(before, kWords);
}

// "vượt 90%" alone: of a result it says by how much, of a target the level to exceed.
bool asks_to_exceed(const FigureContext& context) {
  static const RE2 kAlone(R"(^\s*vượt\s*$)", insensitive());
  return RE2::PartialMatch(piece(context.sentence), kAlone);
}

bool is_aim(std::string_view before) {
  static const RE2 kWords(R"((?:^|\P{L})phấn đấu(?:\s+\pL+){0,4}\s*$)", insensitive());
  return ends_with(before, kWords);
}

Op op_of(const FigureContext& context, const NumberToken& token) {
  if (token.upper) return Op::kBetween;
  if (reaches_and_exceeds(context.lead)) return Op::kGreaterEqual;
  if (asks_to_exceed(context)) return Op::kGreater;
  switch (approximation_of(context, token)) {
    case Approximation::kAbove: return Op::kGreater;
    case Approximation::kBelow: return Op::kLess;
    case Approximation::kAtMost: return Op::kLessEqual;
    case Approximation::kExact: {
      // Times are limits: "trong thời hạn 15 ngày".
      const bool time = token.unit == Unit::kDay || token.unit == Unit::kMinute;
      return time ? Op::kLessEqual : Op::kGreaterEqual;
    }
    case Approximation::kAbout:
    case Approximation::kAtLeast: break;
  }
  return Op::kGreaterEqual;
}

// "từ 80% đến (dưới) 90%": two numbers of one unit are the ends of a range.
bool is_range(std::string_view text, const NumberToken& low, const NumberToken& high) {
  static const RE2 kBetween(R"(\s*(?:đến|tới|-|–)\s*(?:dưới\s+|không quá\s+)?)", insensitive());
  const std::string_view between = text.substr(low.span.end, high.span.begin - low.span.end);
  const bool same_unit = low.unit == high.unit || low.unit == Unit::kCount;
  return same_unit && !low.upper && low.value < high.value && RE2::FullMatch(piece(between), kBetween);
}

// "nhóm 25 địa phương dẫn đầu", "vào Top 30", "nhóm 10 địa phương": a place among the first N.
bool is_leading_group(std::string_view text, const NumberToken& token) {
  static const RE2 kGroup(R"((?:^|\P{L})(?:nhóm|top|tốp|trong số)\s*$)", insensitive());
  static const RE2 kLeading(R"([^.;]{0,60}(?:dẫn đầu|đứng đầu|cao nhất|tốt nhất|hàng đầu))", insensitive());
  const bool group = ends_with(text.substr(0, token.span.begin), kGroup);
  return group && (token.unit == Unit::kRank || match_at(kLeading, text, token.span.end).has_value());
}

// "bằng ít nhất một trong số các hình thức khác": one, though no counter follows.
std::optional<NumberToken> at_least_one(std::string_view text) {
  static const RE2 kWords(R"((?:ít nhất|tối thiểu)\s+(một|01|1)\s+trong(?:\s+số)?)", insensitive());
  const auto match = find_match(kWords, text);
  if (!match) return std::nullopt;
  NumberToken token;
  token.value = {1, 0};
  const auto begin = static_cast<std::size_t>(match->groups[1].data() - text.data());
  token.digits = token.span = {begin, begin + match->groups[1].size()};
  return token;
}

// Verbs after which a bare count is what must be done: "Có 03 sáng kiến", "Tổ chức 02 hội nghị".
bool is_asked_for(std::string_view before) {
  static const RE2 kVerbs(
      R"((?:^|\P{L})(?:có|tổ chức|ban hành|thực hiện|hoàn thành|đạt|xây dựng|đăng tải|đăng|triển khai|công bố|gửi|đưa|kiểm tra|rà soát|cắt giảm|thành lập|mở|cung cấp|đề xuất|duy trì|nhân rộng|ra mắt|lắp đặt|biên soạn|phát hành|phát sóng|cả|đủ|đầy đủ)(?:\s+từ)?\s*$)",
      insensitive());
  return before.find_first_not_of(" -+•") == std::string_view::npos || ends_with(before, kVerbs);
}

bool sets_a_count(const FigureContext& context, const NumberToken& token) {
  if (token.denominator) return true;
  return approximation_of(context, token) != Approximation::kExact || is_asked_for(context.before);
}

// "người dân từ 15 tuổi trở lên": whom the target is about.
bool is_age(std::string_view text, const NumberToken& token) {
  static const RE2 kYears(R"(\s*(?:tháng\s+)?tuổi(?:\P{L}|$))", insensitive());
  return match_at(kYears, text, token.span.end).has_value();
}

bool binds(std::string_view text, const FigureContext& context, const NumberToken& token, FigureRole role) {
  static const RE2 kBefore(R"((?:^|\P{L})(?:trước|sau)\s*$)", insensitive());  // "trước 1 ngày hết hạn": an event
  if (role == FigureRole::kBaseline || is_age(text, token) ||
      (token.unit == Unit::kDay && ends_with(context.before, kBefore)))
    return false;
  if (token.unit != Unit::kCount || role == FigureRole::kIncrease || role == FigureRole::kDecrease) return true;
  return is_leading_group(text, token) || sets_a_count(context, token);
}

Quantity quantity_of(std::string_view text, const std::vector<NumberToken>& tokens, std::size_t i) {
  const FigureContext context = context_of(text, tokens, i);
  Quantity quantity;
  quantity.token = tokens[i];
  quantity.role = asks_to_exceed(context) ? FigureRole::kLevel : role_of(context);
  quantity.op = op_of(context, tokens[i]);
  quantity.in_brackets = context.in_brackets;
  quantity.aim = is_aim(context.before);
  quantity.year = named_year(context);
  return quantity;
}

bool is_change(const Quantity& quantity) {
  return quantity.role == FigureRole::kIncrease || quantity.role == FigureRole::kDecrease;
}

// Times, costs and amounts fall by a share of themselves; rates move by points.
bool is_relative(std::string_view text) {
  static const RE2 kAmounts(
      R"((?:^|\P{L})(?:thời gian|chi phí|số lượng|khối lượng|số hồ sơ|số TTHC|số thủ tục|thủ tục hành chính|kinh phí|biên chế|đầu mối)(?:\P{L}|$))",
      insensitive());
  // "So với năm 2025, số đơn vị sự nghiệp công lập giảm ít nhất 5%"; not "tỷ lệ số đơn vị".
  static const RE2 kCounts(R"((?:^|[,:;]\s*)số (?:đơn vị|cơ quan|tổ chức|vụ|cuộc|lượt|người)\P{L})", insensitive());
  return RE2::PartialMatch(piece(text), kAmounts) || RE2::PartialMatch(piece(text), kCounts);
}

// "Giảm 30% điều kiện kinh doanh": a share of what follows; "giảm 2% tỷ lệ trễ hạn" and "tăng 2% hồ sơ trực tuyến" may
// mean points.
bool is_share_of_what_follows(std::string_view text, const Quantity& quantity) {
  static const RE2 kThing(R"(\s+(?:của\s+)?(\pL[\pL\s]*))");
  static const RE2 kJoint(
      R"((?:so với|so|trở|mỗi|hàng|hằng|trong|vào|và|hoặc|hay|theo|đến|tới|đối|tại|cho|nếu|khi|năm|thực|để|nhưng|là|từ|ở|trên|dưới|bằng|cùng|các năm|qua|sau|trước|giai)(?:\s|$).*)",
      insensitive());
  static const RE2 kRate(
      R"(.*(?:t[ỷỉ] lệ|t[ỷỉ] trọng|mức độ|chỉ số|điểm|hài lòng|trễ hạn|quá hạn|chậm hạn|trễ hẹn|phần trăm).*)",
      insensitive());
  static const RE2 kCounted(R"((?:số|lượng|lượt|doanh thu|thu|sản lượng|tổng|giá trị)(?:\s|$).*)", insensitive());
  const auto match = match_at(kThing, text, quantity.token.span.end);
  if (!match) return false;
  const std::string thing(match->group(1));
  if (RE2::FullMatch(thing, kJoint) || RE2::FullMatch(thing, kRate)) return false;
  return quantity.role == FigureRole::kDecrease || RE2::FullMatch(thing, kCounted);
}

Change change_of(std::string_view text, const Quantity& quantity) {
  Change change;
  change.op = quantity.op == Op::kBetween ? Op::kGreaterEqual : quantity.op;
  change.value = quantity.token.value;
  change.unit = quantity.token.unit;
  change.decrease = quantity.role == FigureRole::kDecrease;
  change.baseline_year = baseline_year_of(text);
  const bool relative = is_relative(text) || is_share_of_what_follows(text, quantity);
  if (change.unit == Unit::kPercent && !relative) change.unit = Unit::kPercentagePoint;
  return change;
}

// "xếp 20/63", "hạng 5 trở lên", "nhóm 25 dẫn đầu": a smaller number is a better rank.
Threshold rank_threshold(const Quantity& quantity) {
  Threshold threshold;
  threshold.op = quantity.op == Op::kGreater ? Op::kLess : Op::kLessEqual;
  threshold.value = quantity.token.value;
  threshold.unit = Unit::kRank;
  return threshold;
}

constexpr std::int32_t kShareScale = 2;

// "Ít nhất 1/5 số văn bản": a share of one whole is a percentage.
void share_to_percent(const NumberToken& token, Threshold& threshold) {
  if (!token.denominator || token.unit != Unit::kCount || token.denominator->units <= 0) return;
  threshold.value = percent_of(token.value.units, token.denominator->units, kShareScale);
  while (threshold.value.scale > 0 && threshold.value.units % 10 == 0) {
    threshold.value.units /= 10;
    --threshold.value.scale;
  }
  threshold.unit = Unit::kPercent;
}

Threshold threshold_of(const Quantity& quantity) {
  Threshold threshold;
  threshold.op = quantity.op;
  threshold.value = quantity.token.value;
  threshold.value_max = quantity.token.upper;
  threshold.unit = quantity.token.unit;
  share_to_percent(quantity.token, threshold);
  return threshold;
}

bool is_exact_zero(const Quantity& quantity) {
  const bool exact = quantity.op == Op::kGreaterEqual || quantity.op == Op::kLessEqual;
  return exact && quantity.token.value.units == 0 && !quantity.token.upper && !is_change(quantity);
}

}  // namespace

std::vector<Quantity> find_quantities(std::string_view text) {
  std::vector<NumberToken> tokens = find_numbers(text);
  join_ranges(text, tokens, is_range);
  if (tokens.empty()) {
    if (auto one = at_least_one(text)) tokens.push_back(std::move(*one));
  }
  std::vector<Quantity> quantities;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Quantity quantity = quantity_of(text, tokens, i);
    if (!binds(text, context_of(text, tokens, i), tokens[i], quantity.role)) continue;
    if (is_leading_group(text, tokens[i])) quantity.token.unit = Unit::kRank;
    quantities.push_back(std::move(quantity));
  }
  return quantities;
}

std::optional<Predicate> predicate_of(std::string_view text, const Quantity& quantity) {
  if (is_exact_zero(quantity)) return Zero{};
  if (is_change(quantity)) return change_of(text, quantity);
  if (quantity.token.unit == Unit::kRank) return rank_threshold(quantity);
  return threshold_of(quantity);
}

}  // namespace rasoat
