// Paths: painted outlines sorted into rulings and other drawings. Pure; knows no PDF library.
// Coordinates are points on the upright page, line widths likewise.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/document.h"

namespace rasoat {

struct PathPoint {
  double x = 0;
  double y = 0;
  bool control = false;  // a control point of a Bézier curve; two of them lie before its end
};

struct PaintedPath {
  std::vector<Ruling> rulings;
  std::uint32_t drawings = 0;  // what is no ruling: curves, oblique lines, filled areas
};

// A ruling is at most this thick, and at least twice as long as thick or a mere dot.
inline constexpr double kMaxRulingThickness = 6.0;

// Lines of a stroked outline, of which each subpath is one span: every straight segment along an
// axis is a ruling, so a rectangle gives four. `clip` is what can be seen.
void add_stroke(std::span<const std::span<const PathPoint>> subpaths, double line_width, const Bbox& clip,
                PaintedPath& out);

// Lines of a filled outline: thin areas are rulings, and so are the sides of a frame made of one
// rectangle within another. The rest is drawing.
void add_fill(std::span<const std::span<const PathPoint>> subpaths, const Bbox& clip, PaintedPath& out);

// True when the box is shaped like a ruling.
bool is_thin(const Bbox& box);

}  // namespace rasoat
