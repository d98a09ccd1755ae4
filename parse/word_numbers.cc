#include <algorithm>

#include "extract/text/normalize.h"
#include "parse/figures.h"
#include "parse/number_units.h"

namespace rasoat {
namespace {

#define RASOAT_DIGIT_WORDS "một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
#define RASOAT_DECIMALS \
  "\\s+phẩy\\s+(?:không|mười|" RASOAT_DIGIT_WORDS ")(?:\\s+(?:không|mười|mươi|" RASOAT_DIGIT_WORDS "))*"

// 1 the number, with what stands behind its decimal comma: "mười phẩy bốn", "không phẩy bảy lăm"
const RE2& words_expression() {
  static const RE2 kWords("(?:^|\\P{L})(không" RASOAT_DECIMALS
                          "|(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?:\\s+(?:mười|mươi|trăm|"
                          "nghìn|ngàn|linh|lẻ|" RASOAT_DIGIT_WORDS "))*(?:" RASOAT_DECIMALS ")?)(?:\\P{L}|$)",
                          insensitive());
  return kWords;
}

#undef RASOAT_DECIMALS
#undef RASOAT_DIGIT_WORDS

// "hai mươi lăm" behind the comma is 25, "bảy lăm" 75, "không năm" 05.
std::string decimals_of(std::string_view words) {
  const std::vector<std::string> parts = key_words(to_lower(words));
  const auto together = parts.front() == "không" ? std::nullopt : number_from_words(words);
  if (together) return std::to_string(*together);
  std::string digits;
  for (const std::string& part : parts) {
    const auto digit = number_from_words(part);
    if (!digit || *digit > 9) return {};
    digits += std::to_string(*digit);
  }
  return digits;
}

std::optional<Decimal> value_of_words(std::string_view words) {
  static const RE2 kComma(R"(\s+phẩy\s+)", insensitive());
  const auto comma = find_match(kComma, words);
  const auto whole = number_from_words(words.substr(0, comma ? comma->span.begin : words.size()));
  if (!whole || !comma) return whole ? std::optional(Decimal{*whole, 0}) : std::nullopt;
  const std::string decimals = decimals_of(words.substr(comma->span.end));
  if (decimals.empty() || decimals.size() > 4) return std::nullopt;
  return parse_decimal(std::to_string(*whole) + ',' + decimals);
}

// What stands behind "phẩy" is no number of its own.
bool follows_comma(std::string_view text, std::size_t at) {
  static const RE2 kComma(R"((?:^|\P{L})phẩy\s*$)", insensitive());
  return RE2::PartialMatch(piece(text_before(text, at, 24)), kComma);
}

// "bốn mươi trong tổng số bốn mươi tư nhiệm vụ": what is counted follows the second number.
bool is_out_of(std::string_view text, std::size_t end) {
  static const RE2 kOutOf(
      R"(\s+(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?(?:\d|(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)\s))",
      insensitive());
  return match_at(kOutOf, text, end).has_value();
}

// 1 "(một) nửa" · 2, 3 "hai phần ba"
const RE2& fraction_expression() {
  static const RE2 kFraction(
      R"(((?:một\s+)?nửa)|(một|hai|ba|bốn|năm|sáu|bảy)\s+phần\s+(hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))",
      insensitive());
  return kFraction;
}

// "không một", "từng một", "cả năm": no count.
bool word_is_no_count(std::string_view text, Span span, const Decimal& value) {
  static const RE2 kBefore(R"((?:^|\P{L})(?:không|chưa|từng|cùng|theo|mỗi|thêm một|không có|chưa có)\s*$)",
                           insensitive());
  static const RE2 kHas(R"((?:^|\P{L})(?:có|gồm|đủ|được)\s*$)", insensitive());
  const std::string word = to_lower(part(text, span));
  if (value.units < 1) return true;
  const std::string_view words = text_before(text, span.begin, 24);
  if (word == "năm") return !RE2::PartialMatch(piece(words), kHas);
  return RE2::PartialMatch(piece(words), kBefore);
}

// "sáng kiến được công nhận có hai, ...": the number ends its clause, and what is counted stands before it.
bool ends_its_clause(std::string_view text, Span span) {
  static const RE2 kHas(
      R"((?:^|\P{L})(?:có|là|được|chỉ|mới|công nhận|kiểm tra|xử lý|trả lời|giải quyết|hoàn thành|làm|xong|còn)\s*$)",
      insensitive());
  static const RE2 kEnd(R"(\s*(?:[,.;)]|$))");
  return RE2::PartialMatch(piece(text_before(text, span.begin, 24)), kHas) &&
         match_at(kEnd, text, span.end).has_value();
}

std::optional<NumberToken> words_at(std::string_view text, Span span) {
  const auto value = value_of_words(part(text, span));
  if (!value || word_is_no_count(text, span, *value)) return std::nullopt;
  static const RE2 kInDigits(R"(\s*\(\d{1,3}\))");  // "ba (03) sáng kiến"
  const auto repeated = match_at(kInDigits, text, span.end);
  NumberToken token;
  const UnitAfter after = unit_after(text, repeated ? repeated->span.end : span.end);
  if (after.unit == Unit::kCount && !counter_follows(text, after.end) && !is_out_of(text, after.end) &&
      !ends_its_clause(text, span))
    return std::nullopt;
  token.value = *value;
  token.precision = {1, value->scale};
  token.unit = after.unit;
  token.in_words = true;
  token.digits = span;
  token.span = {span.begin, after.end};
  return token;
}

std::optional<NumberToken> fraction_at(std::string_view text, const Match& match) {
  if (word_before(text, match.span.begin) || word_after(text, match.span.end)) return std::nullopt;
  NumberToken token;
  token.in_words = true;
  token.digits = token.span = match.span;
  token.value = {match.has(1) ? 1 : number_from_words(match.group(2)).value_or(0), 0};
  token.denominator = Decimal{match.has(1) ? 2 : number_from_words(match.group(3)).value_or(0), 0};
  if (token.value.units < 1 || !(token.value < *token.denominator)) return std::nullopt;
  return token;
}

void add_fractions(std::string_view text, std::vector<NumberToken>& tokens) {
  for (std::size_t at = 0; auto match = find_match(fraction_expression(), text, at);) {
    if (auto token = fraction_at(text, *match)) tokens.push_back(std::move(*token));
    at = match->span.end;
  }
}

bool is_taken(const std::vector<NumberToken>& tokens, const Span& span) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const NumberToken& t) { return t.span.overlaps(span); });
}

}  // namespace

std::vector<NumberToken> find_word_numbers(std::string_view text) {
  std::vector<NumberToken> tokens;
  add_fractions(text, tokens);
  for (std::size_t at = 0; auto match = find_match(words_expression(), text, at);) {
    const Span span = group_span(text, *match, 1);
    const bool decimals = follows_comma(text, span.begin);
    auto token = decimals ? std::nullopt : words_at(text, span);
    at = token || decimals ? span.end : next_character(text, span.begin);
    if (token && !is_taken(tokens, token->span)) tokens.push_back(std::move(*token));
  }
  return tokens;
}

}  // namespace rasoat
