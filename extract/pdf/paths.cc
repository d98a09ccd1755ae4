#include "extract/pdf/paths.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace rasoat {
namespace {

constexpr double kHairline = 0.1;  // a line of width 0 is drawn as thin as the device can
constexpr double kFarthest = 1e6;
constexpr double kLargestDot = 3.5;

bool is_sane(double value) { return value > -kFarthest && value < kFarthest; }

Bbox bounds_of(std::span<const PathPoint> points) {
  Bbox box{std::numeric_limits<double>::max(), std::numeric_limits<double>::max(),
           std::numeric_limits<double>::lowest(), std::numeric_limits<double>::lowest()};
  for (const PathPoint& p : points) {
    box = {std::min(box.x0, p.x), std::min(box.top, p.y), std::max(box.x1, p.x), std::max(box.bottom, p.y)};
  }
  return box;
}

// What can be seen of a box that may have no area yet; false when it lies outside.
bool clip_to(Bbox& box, const Bbox& clip) {
  box = intersect(box, clip);
  return box.x0 <= box.x1 && box.top <= box.bottom;
}

// Gives the smallest visible thickness to a line without any.
Bbox thicken(Bbox box) {
  if (box.width() < kHairline)
    box = {box.center_x() - kHairline / 2, box.top, box.center_x() + kHairline / 2, box.bottom};
  if (box.height() < kHairline) box = {box.x0, box.center_y() - kHairline / 2, box.x1, box.center_y() + kHairline / 2};
  return box;
}

bool has_curves(std::span<const PathPoint> points) {
  return std::any_of(points.begin(), points.end(), [](const PathPoint& p) { return p.control; });
}

// A segment counts as straight along an axis up to about one degree.
bool along_axis(const PathPoint& a, const PathPoint& b) {
  const double dx = std::abs(a.x - b.x);
  const double dy = std::abs(a.y - b.y);
  return std::min(dx, dy) <= std::max(0.02 * std::max(dx, dy), 0.2);
}

void add_segment(const PathPoint& a, const PathPoint& b, double width, const Bbox& clip, PaintedPath& out) {
  if (!is_sane(a.x) || !is_sane(a.y) || !is_sane(b.x) || !is_sane(b.y)) return;
  if (!along_axis(a, b) || width > kMaxRulingThickness) {
    ++out.drawings;
    return;
  }
  Bbox box{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
  const double half = std::max(width, kHairline) / 2;
  if (box.width() >= box.height()) {
    box = {box.x0, box.center_y() - half, box.x1, box.center_y() + half};
  } else {
    box = {box.center_x() - half, box.top, box.center_x() + half, box.bottom};
  }
  if (clip_to(box, clip)) out.rulings.push_back({box});
}

// The four sides between an outer and an inner rectangle, when they are thin.
bool add_frame(const Bbox& outer, const Bbox& inner, const Bbox& clip, PaintedPath& out) {
  const Bbox sides[] = {{outer.x0, outer.top, outer.x1, inner.top},
                        {outer.x0, inner.bottom, outer.x1, outer.bottom},
                        {outer.x0, outer.top, inner.x0, outer.bottom},
                        {inner.x1, outer.top, outer.x1, outer.bottom}};
  for (const Bbox& side : sides) {
    const double thickness = std::min(side.width(), side.height());
    if (thickness < 0 || thickness > kMaxRulingThickness) return false;
  }
  if (inner.width() < kMaxRulingThickness || inner.height() < kMaxRulingThickness) return false;
  for (Bbox side : sides) {
    if (!side.empty() && clip_to(side, clip)) out.rulings.push_back({side});
  }
  return true;
}

bool is_within(const Bbox& inner, const Bbox& outer) {
  return inner.x0 >= outer.x0 && inner.top >= outer.top && inner.x1 <= outer.x1 && inner.bottom <= outer.bottom;
}

}  // namespace

bool is_thin(const Bbox& box) {
  const double thickness = std::min(box.width(), box.height());
  const double length = std::max(box.width(), box.height());
  if (thickness < 0 || thickness > kMaxRulingThickness) return false;
  return length >= 2 * thickness || length <= kLargestDot;
}

void add_stroke(std::span<const std::span<const PathPoint>> subpaths, double line_width, const Bbox& clip,
                PaintedPath& out) {
  for (const auto& points : subpaths) {
    for (std::size_t i = 1; i < points.size(); ++i) {
      if (points[i].control) {
        ++out.drawings;
        i += 2;  // the second control point and the end of the curve
        continue;
      }
      add_segment(points[i - 1], points[i], line_width, clip, out);
    }
  }
}

void add_fill(std::span<const std::span<const PathPoint>> subpaths, const Bbox& clip, PaintedPath& out) {
  for (std::size_t i = 0; i < subpaths.size(); ++i) {
    Bbox box = bounds_of(subpaths[i]);
    if (!is_sane(box.x0) || !is_sane(box.top) || !is_sane(box.x1) || !is_sane(box.bottom)) continue;
    const bool straight = !has_curves(subpaths[i]);
    if (straight && i + 1 < subpaths.size() && !has_curves(subpaths[i + 1])) {
      const Bbox next = bounds_of(subpaths[i + 1]);
      const bool framed = is_within(next, box)   ? add_frame(box, next, clip, out)
                          : is_within(box, next) ? add_frame(next, box, clip, out)
                                                 : false;
      if (framed) {
        ++i;
        continue;
      }
    }
    if (!clip_to(box, clip)) continue;
    if (is_thin(box)) {
      out.rulings.push_back({thicken(box)});
    } else {
      ++out.drawings;
    }
  }
}

}  // namespace rasoat
