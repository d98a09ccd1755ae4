#include "parse/text_area.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace rasoat {
namespace {

constexpr double kLongLine = 0.45;  // of the page width
constexpr double kSameEdge = 4;     // points
constexpr std::size_t kEnoughLines = 6;
constexpr double kUsualPitch = 1.2;

// What was measured on one page or on all pages of one size.
struct Measures {
  std::vector<double> left;
  std::vector<double> right;
  std::vector<double> pitch;  // in font sizes

  void add(const Measures& other) {
    left.insert(left.end(), other.left.begin(), other.left.end());
    right.insert(right.end(), other.right.begin(), other.right.end());
    pitch.insert(pitch.end(), other.pitch.begin(), other.pitch.end());
  }
};

Measures measure(const Page& page, const std::vector<Line>& lines) {
  Measures found;
  const Line* before = nullptr;
  for (const Line& line : lines) {
    const bool is_long = line.box.width() > kLongLine * page.width;
    if (is_long) {
      found.left.push_back(line.box.x0);
      found.right.push_back(line.box.x1);
    }
    const double size = page.words[line.words.front()].size;
    if (before != nullptr && is_long && size > 0) {
      const double pitch = (line.box.center_y() - before->box.center_y()) / size;
      if (pitch > 0.8 && pitch < 3) found.pitch.push_back(pitch);
    }
    before = &line;
  }
  return found;
}

// The outermost value that enough lines share; `ascending` for the left edge.
double common_edge(std::vector<double> values, double share, bool ascending) {
  std::sort(values.begin(), values.end());
  if (!ascending) std::reverse(values.begin(), values.end());
  const auto enough = std::max<std::size_t>(2, static_cast<std::size_t>(share * static_cast<double>(values.size())));
  for (std::size_t i = 0; i + enough <= values.size(); ++i) {
    if (std::abs(values[i + enough - 1] - values[i]) <= kSameEdge) return values[i];
  }
  return values.front();
}

double usual_pitch(std::vector<double> pitch) {
  if (pitch.size() < 3) return kUsualPitch;
  const auto at = pitch.begin() + static_cast<std::ptrdiff_t>(pitch.size() * 35 / 100);
  std::nth_element(pitch.begin(), at, pitch.end());
  return *at;
}

TextArea area_of(const Measures& measures) {
  return {common_edge(measures.left, 0.2, true), common_edge(measures.right, 0.05, false), usual_pitch(measures.pitch)};
}

// A page with a table or a title only: whatever stands on it.
TextArea extent_of(const Page& page, const std::vector<Line>& lines, const std::vector<Bbox>& tables) {
  Bbox all;
  for (const Bbox& box : tables) all = unite(all, box);
  if (tables.empty()) {
    for (const Line& line : lines) all = unite(all, line.box);
  }
  if (all.empty()) return {0.12 * page.width, 0.93 * page.width, kUsualPitch};
  return {all.x0, all.x1, kUsualPitch};
}

using PageSize = std::pair<long, long>;
PageSize size_of(const Page& page) { return {std::lround(page.width / 20), std::lround(page.height / 20)}; }

}  // namespace

std::vector<TextArea> find_text_areas(const Document& document, const std::vector<std::vector<Line>>& lines,
                                      const std::vector<std::vector<Bbox>>& tables) {
  std::vector<Measures> pages;
  std::map<PageSize, Measures> sizes;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    pages.push_back(measure(document.pages[p], lines[p]));
    sizes[size_of(document.pages[p])].add(pages.back());
  }
  std::map<PageSize, TextArea> shared;
  for (const auto& [size, measures] : sizes) {
    if (measures.left.size() >= kEnoughLines) shared[size] = area_of(measures);
  }
  std::vector<TextArea> areas;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    const auto same_size = shared.find(size_of(document.pages[p]));
    if (pages[p].left.size() >= kEnoughLines)
      areas.push_back(area_of(pages[p]));
    else if (same_size != shared.end())
      areas.push_back(same_size->second);
    else
      areas.push_back(extent_of(document.pages[p], lines[p], tables[p]));
  }
  return areas;
}

}  // namespace rasoat
