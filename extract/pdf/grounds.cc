#include "extract/pdf/grounds.h"

#include <algorithm>
#include <cmath>

namespace rasoat {
namespace {

constexpr std::int64_t kMostWork = 100'000'000;  // comparisons a page
constexpr std::size_t kMostAreas = 20'000;
constexpr double kHiddenShare = 0.7;  // of a glyph's box
constexpr double kLeastArea = 4;      // points on a side: thinner areas are lines

bool is_within(const Bbox& box, double x, double y) {
  return x >= box.x0 && x <= box.x1 && y >= box.top && y <= box.bottom;
}

bool is_hidden_by(const Bbox& area, const Bbox& glyph) {
  const Bbox common = intersect(area, glyph);
  return !common.empty() && common.width() * common.height() >= kHiddenShare * glyph.width() * glyph.height();
}

}  // namespace

bool is_rectangle(std::span<const std::span<const PathPoint>> subpaths) {
  if (subpaths.size() != 1 || subpaths[0].size() < 4 || subpaths[0].size() > 5) return false;
  const std::span<const PathPoint> points = subpaths[0];
  constexpr double kStraight = 0.1;
  const auto is_straight = [&](const PathPoint& a, const PathPoint& b) {
    return std::abs(a.x - b.x) < kStraight || std::abs(a.y - b.y) < kStraight;
  };
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i].control || !is_straight(points[i], points[(i + 1) % points.size()])) return false;
  }
  return points.size() == 4 || is_straight(points[0], points[4]);
}

void Grounds::clear() {
  areas_.clear();
  work_left_ = kMostWork;
}

void Grounds::add(const Bbox& area, bool white) {
  if (area.width() >= kLeastArea && area.height() >= kLeastArea && areas_.size() < kMostAreas)
    areas_.push_back({area, white});
}

bool Grounds::shows_white(double x, double y) const {
  work_left_ -= static_cast<std::int64_t>(areas_.size());
  if (work_left_ < 0) return true;
  const auto last =
      std::find_if(areas_.rbegin(), areas_.rend(), [&](const Area& area) { return is_within(area.box, x, y); });
  return last != areas_.rend() && !last->white;
}

void Grounds::hide_under(const Bbox& area, const std::vector<Glyph>& glyphs, std::vector<bool>& hidden) {
  if (area.width() < kLeastArea || area.height() < kLeastArea) return;
  work_left_ -= static_cast<std::int64_t>(glyphs.size());
  if (work_left_ < 0) return;
  hidden.resize(glyphs.size(), false);
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (is_hidden_by(area, glyphs[i].box)) hidden[i] = true;
  }
}

}  // namespace rasoat
