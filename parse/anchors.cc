#include "parse/anchors.h"

#include <algorithm>
#include <utility>

namespace rasoat {
namespace {

double area(const Bbox& box) { return box.empty() ? 0 : box.width() * box.height(); }

bool is_area_of_page(const Bbox& box) { return box.x0 <= 0 && box.top <= 0; }

}  // namespace

bool has_anchors(std::span<const PageFact> pages) {
  return std::any_of(pages.begin(), pages.end(), [](const PageFact& page) { return !page.anchors.empty(); });
}

std::optional<Place> anchored(const Place& place, std::span<const PageFact> pages) {
  const auto page = std::find_if(pages.begin(), pages.end(), [&](const PageFact& p) { return p.number == place.page; });
  if (page == pages.end() || is_area_of_page(place.box)) return std::nullopt;
  const Anchor* best = nullptr;
  double most = 0;
  for (const Anchor& anchor : page->anchors) {
    const double common = area(intersect(anchor.box, place.box));
    if (common <= most) continue;
    most = common;
    best = &anchor;
  }
  if (best == nullptr) return std::nullopt;
  return Place{0, {}, best->paragraph, best->table, best->row, best->column};
}

void name_paragraphs(Provenance& where, std::span<const PageFact> pages) {
  std::vector<Place> named;
  for (const Place& place : where.places) {
    const auto at = anchored(place, pages);
    if (at && std::find(named.begin(), named.end(), *at) == named.end()) named.push_back(*at);
  }
  where.places = std::move(named);
}

}  // namespace rasoat
