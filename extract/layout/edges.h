// Edges: rulings straightened, doubled ones made one, broken ones joined. First step of
// find_tables; pure. Lengths are points.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/document.h"
#include "extract/layout/tables.h"

namespace rasoat {

enum class Axis : std::uint8_t { kHorizontal, kVertical };
constexpr std::size_t index_of(Axis axis) { return static_cast<std::size_t>(axis); }
constexpr Axis other(Axis axis) { return axis == Axis::kHorizontal ? Axis::kVertical : Axis::kHorizontal; }
inline constexpr Axis kAxes[] = {Axis::kHorizontal, Axis::kVertical};

// A straight line from `from` to `to` along its axis, at `at` across it (y of a horizontal edge,
// x of a vertical one).
struct Edge {
  double at = 0;
  double from = 0;
  double to = 0;
  double length() const { return to - from; }
  bool operator==(const Edge&) const = default;
};

// By axis; each sorted by (at, from).
struct Edges {
  std::array<std::vector<Edge>, 2> of;
  std::vector<Edge>& operator[](Axis axis) { return of[index_of(axis)]; }
  const std::vector<Edge>& operator[](Axis axis) const { return of[index_of(axis)]; }
};

// Rulings thicker than they are long by no clear factor (dots of a dotted line) count on both
// axes. Edges shorter than options.min_length after joining are dropped. O(n log n).
Edges find_edges(std::span<const Ruling> rulings, const TableOptions& options);

}  // namespace rasoat
