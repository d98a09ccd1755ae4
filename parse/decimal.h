// Decimal: an exact decimal number with the precision in which it was written.
// Figures of reports are compared and recomputed exactly; binary fractions would not.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace rasoat {

// units * 10^-scale: 64,29 is {6429, 2}. 0 <= scale <= 9. The written precision is kept:
// 84,00 is {8400, 2}, and equals {84, 0} in value.
struct Decimal {
  std::int64_t units = 0;
  std::int32_t scale = 0;

  double value() const;
  // In Vietnamese notation: decimal comma, dots between thousands ("1.234,50").
  std::string to_vietnamese() const;
  // In English notation ("1,234.50").
  std::string to_english() const;
};

// Compare by value, exactly.
std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
bool operator==(const Decimal& a, const Decimal& b);
// Exact difference in the finer of the two scales.
Decimal operator-(const Decimal& a, const Decimal& b);
Decimal operator+(const Decimal& a, const Decimal& b);

// Without zeros at the end of the fraction: 100,00 becomes 100. For computed figures; what was
// written keeps its precision.
Decimal trimmed(Decimal number);

// numerator/denominator*100 rounded half up to `scale` decimals. denominator > 0.
Decimal percent_of(std::int64_t numerator, std::int64_t denominator, std::int32_t scale);

}  // namespace rasoat
