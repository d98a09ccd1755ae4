#include <algorithm>
#include <array>
#include <charconv>

#include "extract/text/normalize.h"
#include "parse/figures.h"
#include "parse/scan.h"

// One number, in digits or in words.
namespace rasoat {
namespace {

constexpr std::size_t kMostDigits = 15;  // fits 64 bits with room for powers of ten
constexpr std::int32_t kMostScale = 9;

std::optional<Decimal> from_parts(std::string_view whole, std::string_view fraction) {
  std::string digits;
  std::copy_if(whole.begin(), whole.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  digits += fraction;
  if (digits.empty() || digits.size() > kMostDigits || fraction.size() > kMostScale) return std::nullopt;
  Decimal decimal;
  std::from_chars(digits.data(), digits.data() + digits.size(), decimal.units);
  decimal.scale = static_cast<std::int32_t>(fraction.size());
  return decimal;
}

const RE2& dotted_thousands() {
  static const RE2 kExpression(R"(([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?)");
  return kExpression;
}
const RE2& comma_thousands() {
  static const RE2 kExpression(R"(([1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d{0,2}(?:,\d{3})+\.\d+)())");
  return kExpression;
}
const RE2& plain_number() {
  static const RE2 kExpression(R"((\d+)(?:,(\d+))?)");
  return kExpression;
}
const RE2& pointed_number() {
  static const RE2 kExpression(R"((\d+)\.(\d+))");
  return kExpression;
}

bool splits(const RE2& expression, std::string_view text, re2::StringPiece& whole, re2::StringPiece& fraction) {
  return RE2::FullMatch(piece(text), expression, &whole, &fraction);
}

// "42.295 điểm": no scale of points or percent reaches 42 295; "1.000 điểm" does mean a thousand.
bool is_off_scale(const Decimal& value) { return value > Decimal{100, 0} && value.units % 1000 != 0; }

struct Word {
  std::string_view text;
  std::int64_t value;
};
constexpr std::array<Word, 17> kUnits = {{{"không", 0},
                                          {"một", 1},
                                          {"mốt", 1},
                                          {"hai", 2},
                                          {"ba", 3},
                                          {"bốn", 4},
                                          {"tư", 4},
                                          {"năm", 5},
                                          {"lăm", 5},
                                          {"nhăm", 5},
                                          {"sáu", 6},
                                          {"bảy", 7},
                                          {"bẩy", 7},
                                          {"tám", 8},
                                          {"chín", 9},
                                          {"linh", 0},
                                          {"lẻ", 0}}};
constexpr std::array<Word, 7> kScales = {{{"mươi", 10},
                                          {"mười", 10},
                                          {"trăm", 100},
                                          {"nghìn", 1000},
                                          {"ngàn", 1000},
                                          {"triệu", 1'000'000},
                                          {"tỷ", 1'000'000'000}}};

template <std::size_t N>
std::optional<std::int64_t> value_of(const std::array<Word, N>& words, std::string_view text) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.text == text; });
  return found == words.end() ? std::nullopt : std::optional(found->value);
}

// Reads words from left to right: `below` gathers hundreds, tens and units; thousands close it.
struct WordReader {
  std::int64_t total = 0;
  std::int64_t below = 0;
  std::int64_t unit = 0;  // read and not yet placed
  bool bad = false;

  void take_unit(std::int64_t value) {
    if (unit != 0) bad = true;
    unit = value;
  }
  void take_scale(std::string_view word, std::int64_t scale) {
    if (word == "mười") {
      bad = bad || unit != 0;
      below += 10;
    } else if (scale < 1000) {
      bad = bad || unit == 0;
      below += unit * scale;
    } else {
      bad = bad || below + unit == 0;
      total += (below + unit) * scale;
      below = 0;
    }
    unit = 0;
  }
  std::optional<std::int64_t> result() const { return bad ? std::nullopt : std::optional(total + below + unit); }
};

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text, bool scaled) {
  re2::StringPiece whole;
  re2::StringPiece fraction;
  if (splits(dotted_thousands(), text, whole, fraction)) {
    const auto value = from_parts(view(whole), view(fraction));
    const bool pointed = scaled && fraction.empty() && value && is_off_scale(*value);
    if (!pointed || !splits(pointed_number(), text, whole, fraction)) return value;
    return from_parts(view(whole), view(fraction));
  }
  if (splits(comma_thousands(), text, whole, fraction)) {
    const std::string_view number = view(whole);
    const std::size_t point = number.find('.');
    return from_parts(number.substr(0, point), point == number.npos ? "" : number.substr(point + 1));
  }
  if (splits(plain_number(), text, whole, fraction)) return from_parts(view(whole), view(fraction));
  if (scaled && splits(pointed_number(), text, whole, fraction)) return from_parts(view(whole), view(fraction));
  return std::nullopt;
}

std::optional<std::int64_t> number_from_words(std::string_view words) {
  const std::vector<std::string> parts = key_words(to_lower(words));
  if (parts.empty() || parts.size() > 12) return std::nullopt;
  WordReader reader;
  for (const std::string& part : parts) {
    if (const auto unit = value_of(kUnits, part)) {
      reader.take_unit(*unit);
    } else if (const auto scale = value_of(kScales, part)) {
      reader.take_scale(part, *scale);
    } else {
      return std::nullopt;
    }
  }
  return reader.result();
}

}  // namespace rasoat
