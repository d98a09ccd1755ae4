#include "parse/column_match.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rasoat {
namespace {

constexpr double kInnerTolerance = 6;   // points, after shift and scale
constexpr double kOuterTolerance = 40;  // an open border is guessed from the words
constexpr double kClosedTolerance = 10;
constexpr double kLargestShift = 45;
constexpr double kLargestScaling = 0.04;

std::vector<std::size_t> identity(std::size_t count) {
  std::vector<std::size_t> places(count);
  std::iota(places.begin(), places.end(), std::size_t{0});
  return places;
}

// x' = scale * x + shift
struct Alignment {
  double scale = 1;
  double shift = 0;
  double operator()(double x) const { return scale * x + shift; }
};

// Takes [from, to] of b onto [onto_from, onto_to] of a.
Alignment align(double from, double to, double onto_from, double onto_to) {
  const double scale = to - from > 1 ? (onto_to - onto_from) / (to - from) : 1;
  return {scale, onto_from - scale * from};
}

bool is_slight(const Alignment& alignment, double x) {
  return std::abs(alignment.scale - 1) <= kLargestScaling && std::abs(alignment(x) - x) <= kLargestShift;
}

double tolerance_of(const std::vector<double>& edges) {
  double narrowest = 1e9;
  for (std::size_t i = 1; i < edges.size(); ++i) narrowest = std::min(narrowest, edges[i] - edges[i - 1]);
  return std::min(kInnerTolerance, 0.4 * narrowest);
}

bool inner_edges_agree(const std::vector<double>& a, const std::vector<double>& b, const Alignment& alignment) {
  const double tolerance = std::min(tolerance_of(a), tolerance_of(b));
  for (std::size_t i = 1; i + 1 < a.size(); ++i) {
    if (std::abs(a[i] - alignment(b[i])) > tolerance) return false;
  }
  return std::abs(a.front() - alignment(b.front())) <= kOuterTolerance &&
         std::abs(a.back() - alignment(b.back())) <= kOuterTolerance;
}

double median_difference(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < a.size(); ++i) differences.push_back(a[i] - b[i]);
  std::nth_element(differences.begin(), differences.begin() + differences.size() / 2, differences.end());
  return differences[differences.size() / 2];
}

bool same_count_agrees(const std::vector<double>& a, const std::vector<double>& b) {
  const Alignment shifted{1, median_difference(a, b)};
  if (is_slight(shifted, b.front()) && inner_edges_agree(a, b, shifted)) return true;
  const Alignment scaled = align(b.front(), b.back(), a.front(), a.back());
  return is_slight(scaled, b.front()) && is_slight(scaled, b.back()) && inner_edges_agree(a, b, scaled);
}

// Where each edge of `few` stands among `many`; nullopt when one has no partner.
std::optional<std::vector<std::size_t>> places_among(const std::vector<double>& many, const std::vector<double>& few,
                                                     const Alignment& alignment) {
  std::vector<std::size_t> places{0};
  const double tolerance = tolerance_of(many);
  for (std::size_t i = 1; i + 1 < few.size(); ++i) {
    const double x = alignment(few[i]);
    const auto near =
        std::find_if(many.begin() + 1, many.end() - 1, [&](double edge) { return std::abs(edge - x) <= tolerance; });
    if (near == many.end() - 1) return std::nullopt;
    places.push_back(static_cast<std::size_t>(near - many.begin()));
  }
  places.push_back(many.size() - 1);
  const bool ascending = std::adjacent_find(places.begin(), places.end(), std::greater_equal<>()) == places.end();
  const double outer = few.size() > 2 ? kOuterTolerance : kClosedTolerance;
  const bool ends = std::abs(many.front() - alignment(few.front())) <= outer &&
                    std::abs(many.back() - alignment(few.back())) <= outer;
  return ascending && ends ? std::optional(places) : std::nullopt;
}

std::optional<std::vector<std::size_t>> find_places(const std::vector<double>& many, const std::vector<double>& few) {
  for (const double shift : {0.0, many.front() - few.front(), many.back() - few.back()}) {
    if (std::abs(shift) > kLargestShift) continue;
    if (auto places = places_among(many, few, {1, shift})) return places;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ColumnMatch> match_columns(const std::vector<double>& a, const std::vector<double>& b) {
  if (a.size() < 2 || b.size() < 2) return std::nullopt;
  if (a.size() == b.size()) {
    if (!same_count_agrees(a, b)) return std::nullopt;
    return ColumnMatch{a, identity(a.size()), identity(b.size())};
  }
  const bool a_has_more = a.size() > b.size();
  const auto& many = a_has_more ? a : b;
  auto places = find_places(many, a_has_more ? b : a);
  if (!places) return std::nullopt;
  if (a_has_more) return ColumnMatch{a, identity(a.size()), std::move(*places)};
  return ColumnMatch{b, std::move(*places), identity(b.size())};
}

}  // namespace rasoat
