#include <algorithm>

#include "extract/text/normalize.h"
#include "parse/figures.h"
#include "parse/number_units.h"

namespace rasoat {
namespace {

const RE2& words_expression() {
  static const RE2 kWords(
      R"((?:^|\P{L})((?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?:\s+(?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|linh|lẻ))*)(?:\P{L}|$))",
      insensitive());
  return kWords;
}

// 1 "(một) nửa" · 2, 3 "hai phần ba"
const RE2& fraction_expression() {
  static const RE2 kFraction(
      R"(((?:một\s+)?nửa)|(một|hai|ba|bốn|năm|sáu|bảy)\s+phần\s+(hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))",
      insensitive());
  return kFraction;
}

// "không một", "từng một", "cả năm": no count.
bool word_is_no_count(std::string_view text, Span span, std::int64_t value) {
  static const RE2 kBefore(R"((?:^|\P{L})(?:không|chưa|từng|cùng|theo|mỗi|thêm một|không có|chưa có)\s*$)",
                           insensitive());
  static const RE2 kHas(R"((?:^|\P{L})(?:có|gồm|đủ|được)\s*$)", insensitive());
  const std::string word = to_lower(part(text, span));
  if (value < 1) return true;
  const std::string_view words = text_before(text, span.begin, 24);
  if (word == "năm") return !RE2::PartialMatch(piece(words), kHas);
  return RE2::PartialMatch(piece(words), kBefore);
}

std::optional<NumberToken> words_at(std::string_view text, Span span) {
  const auto value = number_from_words(part(text, span));
  if (!value || word_is_no_count(text, span, *value)) return std::nullopt;
  static const RE2 kInDigits(R"(\s*\(\d{1,3}\))");  // "ba (03) sáng kiến"
  const auto repeated = match_at(kInDigits, text, span.end);
  NumberToken token;
  const UnitAfter after = unit_after(text, repeated ? repeated->span.end : span.end);
  if (after.unit == Unit::kCount && !counter_follows(text, after.end)) return std::nullopt;
  token.value = {*value, 0};
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
    auto token = words_at(text, span);
    at = token ? span.end : next_character(text, span.begin);
    if (token && !is_taken(tokens, token->span)) tokens.push_back(std::move(*token));
  }
  return tokens;
}

}  // namespace rasoat
