// Changes beside the levels that they lie between: "86,40%, tăng 2,50% so với năm 2021 (83,90%)",
// "tăng 4 bậc, từ 7 lên 3". A rise in rank makes the number smaller.
#include <algorithm>
#include <cmath>
#include <optional>

#include "check/consistency.h"
#include "check/counts.h"
#include "check/evaluate.h"

namespace rasoat {
namespace {

bool is_share(Unit unit) { return unit == Unit::kPercent || unit == Unit::kPercentagePoint; }

bool is_change(const Figure& figure) {
  return figure.role == FigureRole::kIncrease || figure.role == FigureRole::kDecrease;
}

double half_step(const Decimal& value) { return std::pow(10.0, -value.scale) / 2; }

// A fall is negative.
Decimal signed_change(const Figure& change) {
  Decimal value = change.value;
  if (change.role == FigureRole::kDecrease) value.units = -value.units;
  return value;
}

struct Levels {
  Figure now, before;
};

// now - before; of ranks the other way round.
Decimal difference_of(const Levels& levels) {
  return levels.now.unit == Unit::kRank ? levels.before.value - levels.now.value
                                        : levels.now.value - levels.before.value;
}

bool fits_difference(const Levels& levels, const Figure& change) {
  const double rounding = levels.now.unit == Unit::kRank || levels.now.unit == Unit::kCount
                              ? 0
                              : half_step(levels.now.value) + half_step(levels.before.value) + half_step(change.value);
  return std::abs((signed_change(change) - difference_of(levels)).value()) <= rounding + 1e-9;
}

bool fits_relative(const Levels& levels, const Figure& change) {
  if (levels.before.value.units == 0 || !is_share(change.unit) || levels.now.unit == Unit::kRank) return false;
  const double percent = (levels.now.value.value() / levels.before.value.value() - 1) * 100;
  return std::abs(percent - signed_change(change).value()) <= half_step(change.value) * 2 + 1e-9;
}

bool may_belong(const Figure& level, const Figure& change) {
  if (level.upper || (level.denominator && level.unit != Unit::kRank && level.unit != Unit::kPoint)) return false;
  if (change.unit == Unit::kRank || level.unit == Unit::kRank) return change.unit == level.unit;
  if (is_share(change.unit)) return is_share(level.unit) || level.unit == Unit::kPoint || level.unit == Unit::kCount;
  return change.unit == level.unit && (change.unit != Unit::kCount || same_kind(level, change));
}

bool alike(const Figure& now, const Figure& before) {
  return now.unit == before.unit && (now.unit != Unit::kCount || same_kind(now, before));
}

std::vector<Figure> levels_of(const Statement& statement, const Figure& change, FigureRole role) {
  std::vector<Figure> levels;
  for (const Figure& figure : statement.figures) {
    if (figure.role == role && may_belong(figure, change)) levels.push_back(figure);
  }
  return levels;
}

Recomputation describe(const Figure& change, const Levels& levels) {
  const bool rank = levels.now.unit == Unit::kRank;
  const Decimal difference = difference_of(levels);
  const Decimal stated = signed_change(change);
  Recomputation result;
  result.what = Computed::kChange;
  result.begin = change.begin;
  result.end = change.end;
  result.expected = difference.to_vietnamese();
  result.found = stated.to_vietnamese();
  const Decimal& first = rank ? levels.before.value : levels.now.value;
  const Decimal& second = rank ? levels.now.value : levels.before.value;
  result.working = first.to_vietnamese() + " - " + second.to_vietnamese() + " = " + result.expected;
  result.message = {rank ? "figures-disagree.rank" : "figures-disagree.difference",
                    {{"value", levels.now.value.to_vietnamese()},
                     {"baseline", levels.before.value.to_vietnamese()},
                     {"difference", result.expected},
                     {"found", result.found}}};
  return result;
}

// Only one level is told: what the other must have been.
Recomputation describe_alone(const Figure& now, const Figure& change) {
  const bool rank = now.unit == Unit::kRank;
  const Decimal stated = signed_change(change);
  Recomputation result;
  result.what = Computed::kChange;
  result.begin = change.begin;
  result.end = change.end;
  result.found = stated.to_vietnamese();
  result.expected = (rank ? now.value + stated : now.value - stated).to_vietnamese();
  result.working = now.value.to_vietnamese() + (rank == (stated.units > 0) ? " + " : " - ") +
                   change.value.to_vietnamese() + " = " + result.expected;
  result.fit = rank ? Fit::kFits : is_share(change.unit) && is_share(now.unit) ? Fit::kAsPoints : Fit::kOpen;
  return result;
}

// Every level of now with every level of before: if any two give the change, it fits.
std::optional<Recomputation> weigh(const Statement& statement, const Figure& change, const std::vector<Figure>& now,
                                   const std::vector<Figure>& before) {
  std::optional<Levels> only;
  int pairs = 0;
  for (const Figure& level : now) {
    for (const Figure& base : before) {
      if (!alike(level, base)) continue;
      const Levels levels{level, base};
      if (fits_difference(levels, change) || fits_relative(levels, change)) {
        Recomputation fitting = describe(change, levels);
        fitting.fit = Fit::kFits;
        return fitting;
      }
      only = levels;
      ++pairs;
    }
  }
  if (!only) return std::nullopt;
  const auto firm = [&](const Figure& figure) {
    return figure.approximation == Approximation::kExact && !is_doubtful(statement, figure);
  };
  Recomputation misfit = describe(change, *only);
  misfit.fit = pairs == 1 && firm(only->now) && firm(only->before) && firm(change) ? Fit::kDisagrees : Fit::kOpen;
  return misfit;
}

// The level that a change without a base stands behind.
const Figure* last_before(const std::vector<Figure>& levels, const Figure& change) {
  const Figure* last = nullptr;
  for (const Figure& level : levels) {
    if (level.end <= change.begin) last = &level;
  }
  return last;
}

}  // namespace

std::vector<Recomputation> recompute_changes(const Statement& statement) {
  std::vector<Recomputation> found;
  for (const Figure& change : statement.figures) {
    if (!is_change(change) || change.denominator || change.upper) continue;
    const auto now = levels_of(statement, change, FigureRole::kLevel);
    const auto before = levels_of(statement, change, FigureRole::kBaseline);
    if (auto pair = weigh(statement, change, now, before)) {
      found.push_back(std::move(*pair));
    } else if (const Figure* level = last_before(now, change)) {
      found.push_back(describe_alone(*level, change));
    }
  }
  return found;
}

}  // namespace rasoat
