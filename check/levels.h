// Levels: the figures of a report that stand for what a threshold asks, worked out from counts where there are two.
// Part of evaluation; pure.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "check/evaluate.h"

namespace rasoat {

// One level found: a stated figure, or a share worked out from counts, or both.
struct Level {
  std::size_t statement = 0;
  std::size_t figure = 0;
  Decimal value;
  Approximation approximation = Approximation::kExact;
  std::optional<Figure> counts;   // "27/42"
  std::optional<Decimal> stated;  // the share printed beside the counts
  double relevance = 0;           // how much its surroundings speak of the criterion
};

// The figure is a level and not a difference, a date or an amount that changed.
bool is_level(const Figure& figure);
// The figure alone as a level, its surroundings not weighed.
Level level_at(const Hearing& hearing, std::size_t statement, std::size_t figure);

// In reading order; parts of a whole that stands beside them are left out.
std::vector<Level> find_levels(const Hearing& hearing, const Threshold& threshold);
// Shares told in two counts, where no share and no ratio is printed.
std::vector<Level> find_told_levels(const Hearing& hearing);

// One of `levels` is of the same figure.
bool is_among(const std::vector<Level>& levels, const Level& level);

// "100%": nothing may be left out.
bool asks_for_all(const Threshold& threshold);
// A stated share within the printed precision of the computed one; truncation counts as fitting.
bool agrees(const Decimal& stated, const Figure& counts);
// "... 43/43 trên Cổng dịch vụ công; Trang TTĐT mới 30/43": the figure is that of one of the places
// or halves that the target asks for, so the other figures do not speak for it.
bool names_condition(const Hearing& hearing, const Level& level);

}  // namespace rasoat
