#include "parse/decimal.h"

#include <algorithm>
#include <array>

namespace rasoat {
namespace {

__extension__ using Wide = __int128;

constexpr std::array<std::int64_t, 19> kPowers = [] {
  std::array<std::int64_t, 19> powers{};
  std::int64_t p = 1;
  for (auto& power : powers) {
    power = p;
    if (p <= 100'000'000'000'000'000) p *= 10;
  }
  return powers;
}();

std::int64_t power_of_ten(std::int32_t exponent) {
  return kPowers[static_cast<std::size_t>(std::clamp(exponent, 0, 18))];
}

Wide scaled(const Decimal& d, std::int32_t scale) { return Wide{d.units} * power_of_ten(scale - d.scale); }

std::string format(const Decimal& d, char decimal_mark, char thousands_mark) {
  const std::uint64_t magnitude =
      d.units < 0 ? 0 - static_cast<std::uint64_t>(d.units) : static_cast<std::uint64_t>(d.units);
  std::string digits = std::to_string(magnitude);
  const auto scale = static_cast<std::size_t>(std::max(d.scale, 0));
  if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
  std::string whole = digits.substr(0, digits.size() - scale);
  const std::string fraction = digits.substr(digits.size() - scale);
  for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, 1, thousands_mark);
  std::string text = d.units < 0 ? "-" : "";
  text += whole;
  if (!fraction.empty()) text += decimal_mark + fraction;
  return text;
}

Decimal combine(const Decimal& a, const Decimal& b, int sign) {
  const std::int32_t scale = std::max(a.scale, b.scale);
  return {static_cast<std::int64_t>(scaled(a, scale) + sign * scaled(b, scale)), scale};
}

}  // namespace

double Decimal::value() const { return static_cast<double>(units) / static_cast<double>(power_of_ten(scale)); }

std::string Decimal::to_vietnamese() const { return format(*this, ',', '.'); }
std::string Decimal::to_english() const { return format(*this, '.', ','); }

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const std::int32_t scale = std::max(a.scale, b.scale);
  const Wide left = scaled(a, scale);
  const Wide right = scaled(b, scale);
  if (left < right) return std::strong_ordering::less;
  return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == std::strong_ordering::equal; }

Decimal operator-(const Decimal& a, const Decimal& b) { return combine(a, b, -1); }
Decimal operator+(const Decimal& a, const Decimal& b) { return combine(a, b, 1); }

Decimal trimmed(Decimal number) {
  while (number.scale > 0 && number.units % 10 == 0) {
    number.units /= 10;
    --number.scale;
  }
  return number;
}

Decimal percent_of(std::int64_t numerator, std::int64_t denominator, std::int32_t scale) {
  const Wide scaled_numerator = Wide{numerator} * 100 * power_of_ten(scale);
  const Wide twice = scaled_numerator * 2 + denominator;
  Wide rounded = twice / (Wide{denominator} * 2);
  if (twice % (Wide{denominator} * 2) < 0) --rounded;
  return {static_cast<std::int64_t>(rounded), scale};
}

}  // namespace rasoat
