// What a figure proves of a limit when it is not said exactly.
#include <algorithm>

#include "check/evaluate.h"

namespace rasoat {
namespace {

constexpr double kNear = 0.05;  // of the limit: "khoảng" within it decides nothing

Proof of_about(bool fits, const Decimal& value, const Decimal& limit) {
  const double distance = value.value() - limit.value();
  const double near = kNear * std::max(1.0, limit.value());
  if (distance < near && distance > -near) return Proof::kOpen;
  return fits ? Proof::kYes : Proof::kNo;
}

// The true value is at or above the figure (above, when strict).
Proof of_lower_bound(Op op, bool strict, const Decimal& value, const Decimal& limit) {
  if (op == Op::kLessEqual || op == Op::kLess)
    return value > limit || (value == limit && (strict || op == Op::kLess)) ? Proof::kNo : Proof::kOpen;
  if (value > limit || (value == limit && (strict || op == Op::kGreaterEqual))) return Proof::kYes;
  return Proof::kOpen;
}

// The true value is at or below the figure (below, when strict).
Proof of_upper_bound(Op op, bool strict, const Decimal& value, const Decimal& limit) {
  if (op == Op::kGreaterEqual || op == Op::kGreater)
    return value < limit || (value == limit && (strict || op == Op::kGreater)) ? Proof::kNo : Proof::kOpen;
  if (value < limit || (value == limit && (strict || op == Op::kLessEqual))) return Proof::kYes;
  return Proof::kOpen;
}

}  // namespace

Proof prove(Op op, const Decimal& value, Approximation approximation, const Decimal& limit,
            const std::optional<Decimal>& limit_max) {
  const bool fits = satisfies(op, value, limit, limit_max);
  const bool one_sided = op != Op::kEqual && op != Op::kBetween;
  switch (approximation) {
    case Approximation::kExact: return fits ? Proof::kYes : Proof::kNo;
    case Approximation::kAbout: return of_about(fits, value, limit);
    case Approximation::kAbove: return one_sided ? of_lower_bound(op, true, value, limit) : Proof::kOpen;
    case Approximation::kAtLeast: return one_sided ? of_lower_bound(op, false, value, limit) : Proof::kOpen;
    case Approximation::kBelow: return one_sided ? of_upper_bound(op, true, value, limit) : Proof::kOpen;
    case Approximation::kAtMost: return one_sided ? of_upper_bound(op, false, value, limit) : Proof::kOpen;
  }
  return Proof::kOpen;
}

}  // namespace rasoat
