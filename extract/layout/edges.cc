#include "extract/layout/edges.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rasoat {
namespace {

constexpr double kDot = 3.0;       // a mark no larger may belong to a dotted line of either axis
constexpr double kSlender = 2.0;   // a line is at least this much longer than thick
constexpr double kFarthest = 1e6;  // farther out than any page

bool is_usable(const Bbox& box) {
  const auto sane = [](double value) { return std::isfinite(value) && std::abs(value) < kFarthest; };
  return sane(box.x0) && sane(box.top) && sane(box.x1) && sane(box.bottom) && box.x1 >= box.x0 && box.bottom >= box.top;
}

bool runs_along(const Bbox& box, Axis axis) {
  const double length = axis == Axis::kHorizontal ? box.width() : box.height();
  const double thickness = axis == Axis::kHorizontal ? box.height() : box.width();
  if (std::max(length, thickness) <= kDot) return true;
  return length >= kSlender * thickness;
}

Edge edge_of(const Bbox& box, Axis axis) {
  if (axis == Axis::kHorizontal) return {box.center_y(), box.x0, box.x1};
  return {box.center_x(), box.top, box.bottom};
}

bool by_place(const Edge& a, const Edge& b) { return std::tie(a.at, a.from, a.to) < std::tie(b.at, b.from, b.to); }

// Joins pieces of nearly the same `at`, which lie in [first, last), and appends the long ones.
void join(std::vector<Edge>::iterator first, std::vector<Edge>::iterator last, const TableOptions& options,
          std::vector<Edge>& out) {
  std::sort(first, last, [](const Edge& a, const Edge& b) { return std::tie(a.from, a.at) < std::tie(b.from, b.at); });
  while (first != last) {
    Edge whole = *first;
    double weight = std::max(first->length(), 1e-3);
    double sum = first->at * weight;
    for (++first; first != last && first->from - whole.to <= options.join; ++first) {
      const double more = std::max(first->length(), 1e-3);
      sum += first->at * more;
      weight += more;
      whole.to = std::max(whole.to, first->to);
    }
    whole.at = sum / weight;
    if (whole.length() >= options.min_length) out.push_back(whole);
  }
}

std::vector<Edge> snap_and_join(std::vector<Edge> pieces, const TableOptions& options) {
  std::sort(pieces.begin(), pieces.end(), by_place);
  std::vector<Edge> edges;
  for (auto first = pieces.begin(); first != pieces.end();) {
    const auto last =
        std::find_if(first, pieces.end(), [&](const Edge& edge) { return edge.at - first->at > options.snap; });
    join(first, last, options, edges);
    first = last;
  }
  std::sort(edges.begin(), edges.end(), by_place);
  return edges;
}

}  // namespace

Edges find_edges(std::span<const Ruling> rulings, const TableOptions& options) {
  Edges edges;
  for (const Axis axis : kAxes) {
    std::vector<Edge> pieces;
    for (const Ruling& ruling : rulings) {
      if (is_usable(ruling.box) && runs_along(ruling.box, axis)) pieces.push_back(edge_of(ruling.box, axis));
    }
    edges[axis] = snap_and_join(std::move(pieces), options);
  }
  return edges;
}

}  // namespace rasoat
