#include "parse/numbers.h"

#include <algorithm>

#include "extract/text/normalize.h"
#include "extract/text/syllable.h"
#include "parse/figures.h"
#include "parse/number_units.h"

namespace rasoat {
namespace {

enum class RankWord { kNone, kSure, kWithRatio };

// "xếp thứ", "vị trí thứ", "hạng" say that a rank follows; "thứ" and "xếp" only before a ratio or "trở lên".
RankWord rank_before(std::string_view text, std::size_t at) {
  static const RE2 kSure(
      R"((?:^|\P{L})(?:(?:xếp|đứng)\s+(?:(?:ở|từ|trong)\s+)?(?:thứ|vị trí|vị trí thứ|hạng|hạng thứ|vị thứ)|vị trí(?:\s+thứ)?|(?:thứ\s+)?hạng(?:\s+thứ)?|vị thứ|top|tốp)\s*$)",
      insensitive());
  static const RE2 kWithRatio(R"((?:^|\P{L})(?:thứ|xếp|đứng)\s*$)", insensitive());
  const std::string_view words = text_before(text, at, 40);
  if (RE2::PartialMatch(piece(words), kSure)) return RankWord::kSure;
  return RE2::PartialMatch(piece(words), kWithRatio) ? RankWord::kWithRatio : RankWord::kNone;
}

std::string_view letters_before(std::string_view text, std::size_t at) {
  static const RE2 kLetters(R"((\pL+)$)");
  re2::StringPiece letters;
  RE2::PartialMatch(piece(text_before(text, at, 24)), kLetters, &letters);
  return view(letters);
}

std::string_view letters_after(std::string_view text, std::size_t at) {
  static const RE2 kLetters(R"(\pL+)");
  const auto match = match_at(kLetters, text, at);
  return match ? part(text, match->span) : std::string_view();
}

// "đạt95%" lost a blank; "QH13", "m2", "COVID-19" are names.
bool glued_before(std::string_view text, std::size_t begin) {
  if (begin == 0) return false;
  if (text[begin - 1] == '-' || text[begin - 1] == '/')
    return word_before(text, begin - 1) && !digit_before(text, begin - 1);
  const std::string_view letters = letters_before(text, begin);
  return !letters.empty() && (letters.size() < 2 || to_lower(letters) != letters || !is_vietnamese_syllable(letters));
}

// "12hồ sơ", "12HS" lost a blank; "4G", "30c" are names.
bool glued_after(std::string_view text, std::size_t end) {
  const std::string_view letters = letters_after(text, end);
  return !letters.empty() && length_of(letters) < 2;
}

bool overlaps_any(const std::vector<Span>& masks, const Span& span) {
  return std::any_of(masks.begin(), masks.end(), [&](const Span& mask) { return mask.overlaps(span); });
}

const RE2& digits_expression() {
  static const RE2 kDigits(R"(\d+(?:[.,]\d+)*)");
  return kDigits;
}

bool is_scaled(Unit unit) { return unit == Unit::kPercent || unit == Unit::kPercentagePoint || unit == Unit::kPoint; }

// "đạt 36.5": a decimal point without a unit, where a verb says that a value follows.
bool value_is_announced(std::string_view text, std::size_t begin) {
  static const RE2 kAnnounced(R"((?:^|\P{L})(?:đạt|là|bằng|còn|lên|xuống|được|chỉ số|tăng|giảm)\s*:?\s*$)",
                              insensitive());
  return RE2::PartialMatch(piece(text_before(text, begin, 24)), kAnnounced);
}

// "1,187 hồ sơ": files come whole, so the comma stands between thousands.
std::optional<Decimal> whole_with_comma(std::string_view digits) {
  static const RE2 kThousands(R"([1-9]\d{0,2},\d{3})");
  if (!RE2::FullMatch(piece(digits), kThousands)) return std::nullopt;
  std::string joined(digits);
  joined.erase(joined.find(','), 1);
  return parse_decimal(joined);
}

std::optional<Decimal> read_value(std::string_view text, Span digits, const UnitAfter& after) {
  const std::string_view number = part(text, digits);
  if (after.unit == Unit::kCount && after.zeros == 0 && counter_follows(text, after.end)) {
    if (const auto whole = whole_with_comma(number)) return whole;
  }
  const auto value = parse_decimal(number, is_scaled(after.unit));
  if (value || (after.zeros == 0 && !value_is_announced(text, digits.begin))) return value;
  return parse_decimal(number, true);  // "80.4 nghìn", "đạt 36.5"
}

std::int64_t power_of_ten(std::int32_t zeros) {
  std::int64_t power = 1;
  for (; zeros > 0; --zeros) power *= 10;
  return power;
}

// value * 10^zeros; nullopt when it would not fit.
std::optional<Decimal> multiplied(const Decimal& value, std::int32_t zeros) {
  if (zeros == 0) return value;
  if (zeros > 12 || value.units > 100'000'000) return std::nullopt;
  if (zeros < value.scale) return Decimal{value.units, value.scale - zeros};
  return Decimal{value.units * power_of_ten(zeros - value.scale), 0};
}

// A number of four digits that nothing counts with is a year: "SIPAS 2022", "so với 2021".
bool is_bare_year(std::string_view text, Span digits, const UnitAfter& after) {
  static const RE2 kYear(R"((?:19|20)\d\d)");
  return after.unit == Unit::kCount && after.zeros == 0 && RE2::FullMatch(piece(part(text, digits)), kYear) &&
         !counter_follows(text, after.end);
}

// The part of a token behind "/" or "-".
std::optional<Span> partner(const RE2& joint, std::string_view text, std::size_t end, const std::vector<Span>& masks) {
  const auto match = match_at(joint, text, end);
  if (!match) return std::nullopt;
  const auto begin = static_cast<std::size_t>(match->groups[1].data() - text.data());
  const Span span{begin, match->span.end};
  if (overlaps_any(masks, span) || digit_after(text, span.end)) return std::nullopt;
  return span;
}

const RE2& ratio_joint() {
  static const RE2 kJoint(R"(\s?(?:/|trên)\s?(\d+(?:[.,]\d+)*))");
  return kJoint;
}
const RE2& range_joint() {
  static const RE2 kJoint(R"(\s?[-–]\s?(\d+(?:[.,]\d+)*))");
  return kJoint;
}

bool make_ratio(std::string_view text, const Span& second, NumberToken& token) {
  const UnitAfter after = unit_after(text, second.end);
  if (after.unit == Unit::kPercent) return false;  // "98/100%": two shares written as one
  const auto value = read_value(text, token.digits, after);
  const auto denominator = read_value(text, second, after);
  if (!value || !denominator) return false;
  token.value = *value;
  token.denominator = denominator;
  token.unit = after.unit == Unit::kPoint ? Unit::kPoint : Unit::kCount;
  token.digits.end = second.end;
  token.span.end = token.unit == Unit::kPoint ? after.end : second.end;
  token.precision = {1, value->scale};
  return true;
}

bool make_range(std::string_view text, const Span& second, NumberToken& token) {
  const UnitAfter after = unit_after(text, second.end);
  if (after.unit == Unit::kCount || after.zeros > 0) return false;
  const auto value = read_value(text, token.digits, after);
  const auto upper = read_value(text, second, after);
  if (!value || !upper || !(*value < *upper)) return false;
  token.value = *value;
  token.upper = upper;
  token.unit = after.unit;
  token.digits.end = second.end;
  token.span.end = after.end;
  token.precision = {1, value->scale};
  return true;
}

bool make_single(std::string_view text, NumberToken& token) {
  const UnitAfter after = unit_after(text, token.digits.end);
  if (is_bare_year(text, token.digits, after)) return false;
  const auto written = read_value(text, token.digits, after);
  const auto value = written ? multiplied(*written, after.zeros) : std::nullopt;
  if (!value) return false;
  token.value = *value;
  token.unit = after.unit;
  token.span.end = after.end;
  token.precision = multiplied({1, written->scale}, after.zeros).value_or(Decimal{1, 0});
  return true;
}

// A rank by the words before it; false: "thứ 7" is a day of the week.
bool settle_rank(std::string_view text, NumberToken& token) {
  if (token.unit != Unit::kCount) return true;
  const RankWord rank = rank_before(text, token.digits.begin);
  if (rank == RankWord::kNone) return true;
  static const RE2 kAndBetter(R"(\s*(?:trở lên|cả nước|toàn quốc|toàn tỉnh))", insensitive());
  const bool placed = token.denominator || match_at(kAndBetter, text, token.span.end);
  if (rank == RankWord::kWithRatio && !placed) return false;
  token.unit = Unit::kRank;
  return true;
}

std::optional<NumberToken> token_at(std::string_view text, Span digits, const std::vector<Span>& masks) {
  if (overlaps_any(masks, digits) || glued_before(text, digits.begin) || glued_after(text, digits.end))
    return std::nullopt;
  NumberToken token;
  token.digits = digits;
  token.span = digits;
  const auto ratio = partner(ratio_joint(), text, digits.end, masks);
  const auto range = partner(range_joint(), text, digits.end, masks);
  const bool made = (ratio && make_ratio(text, *ratio, token)) || (range && make_range(text, *range, token)) ||
                    make_single(text, token);
  if (!made || !settle_rank(text, token)) return std::nullopt;
  return token;
}

void add_digits(std::string_view text, std::vector<NumberToken>& tokens) {
  const std::vector<Span> masks = find_non_numbers(text);
  for (std::size_t at = 0; auto match = find_match(digits_expression(), text, at);) {
    at = match->span.end;
    if (auto token = token_at(text, match->span, masks)) {
      at = std::max(at, token->span.end);
      tokens.push_back(std::move(*token));
    }
    if (at >= text.size()) break;
  }
}

}  // namespace

std::vector<NumberToken> find_numbers(std::string_view text) {
  std::vector<NumberToken> tokens;
  add_digits(text, tokens);
  for (NumberToken& token : find_word_numbers(text)) {
    const auto overlaps = [&](const NumberToken& other) { return other.span.overlaps(token.span); };
    if (std::none_of(tokens.begin(), tokens.end(), overlaps)) tokens.push_back(std::move(token));
  }
  std::sort(tokens.begin(), tokens.end(),
            [](const NumberToken& a, const NumberToken& b) { return a.span.begin < b.span.begin; });
  return tokens;
}

}  // namespace rasoat
