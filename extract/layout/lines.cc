#include "extract/layout/lines.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace rasoat {
namespace {

// A word as it looks with the page turned so that its writing runs left to right.
struct Upright {
  std::uint32_t index;
  Bbox box;
};

Bbox turn(const Bbox& box, std::int16_t direction) {
  switch (direction) {
    case 90: return {box.top, -box.x1, box.bottom, -box.x0};
    case 180: return {-box.x1, -box.bottom, -box.x0, -box.top};
    case 270: return {-box.bottom, box.x0, -box.top, box.x1};
    default: return box;
  }
}

// A line in the making. The band is the mean height of its words, so that one tall or raised
// word does not swallow the line below.
struct Band {
  double top = 0;
  double bottom = 0;
  double count = 0;
  std::vector<Upright> words;

  void add(const Upright& word) {
    top = (top * count + word.box.top) / (count + 1);
    bottom = (bottom * count + word.box.bottom) / (count + 1);
    ++count;
    words.push_back(word);
  }
};

// How far a word lies within a band, as a share of the smaller of their heights.
double overlap_of(const Band& band, const Bbox& box) {
  const double common = std::min(band.bottom, box.bottom) - std::max(band.top, box.top);
  const double smaller = std::min(band.bottom - band.top, box.height());
  return smaller > 0 ? common / smaller : 0;
}

// Words come sorted by their middle, so only the last bands can still take a word.
std::vector<Band> find_bands(const std::vector<Upright>& sorted) {
  constexpr std::size_t kOpen = 4;
  std::vector<Band> bands;
  for (const Upright& word : sorted) {
    Band* best = nullptr;
    double best_overlap = 0.5;
    for (std::size_t back = 0; back < std::min(kOpen, bands.size()); ++back) {
      Band& band = bands[bands.size() - 1 - back];
      const double overlap = overlap_of(band, word.box);
      if (overlap > best_overlap) {
        best = &band;
        best_overlap = overlap;
      }
    }
    if (best == nullptr) best = &bands.emplace_back();
    best->add(word);
  }
  return bands;
}

// One band, sorted from left to right, as one line or as several with wide gaps between them.
void cut_at_gaps(const Page& page, const std::vector<Upright>& words, double column_gap, std::vector<Line>& lines) {
  double right = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = page.words[words[i].index];
    if (i == 0 || words[i].box.x0 - right > column_gap * word.size) lines.emplace_back();
    right = std::max(i == 0 ? words[i].box.x1 : right, words[i].box.x1);
    lines.back().words.push_back(words[i].index);
    lines.back().box = unite(lines.back().box, word.box);
  }
}

std::vector<Line> lines_running(const Page& page, std::span<const std::uint32_t> subset, std::int16_t direction,
                                double column_gap) {
  std::vector<Upright> sorted;
  for (const std::uint32_t index : subset) {
    const Word& word = page.words[index];
    if (word.direction == direction) sorted.push_back({index, turn(word.box, direction)});
  }
  std::sort(sorted.begin(), sorted.end(), [](const Upright& a, const Upright& b) {
    return std::tuple(a.box.center_y(), a.box.x0, a.index) < std::tuple(b.box.center_y(), b.box.x0, b.index);
  });
  std::vector<Band> bands = find_bands(sorted);
  std::stable_sort(bands.begin(), bands.end(), [](const Band& a, const Band& b) { return a.top < b.top; });
  std::vector<Line> lines;
  for (Band& band : bands) {
    std::sort(band.words.begin(), band.words.end(), [](const Upright& a, const Upright& b) {
      return std::tuple(a.box.x0, a.index) < std::tuple(b.box.x0, b.index);
    });
    cut_at_gaps(page, band.words, column_gap, lines);
  }
  return lines;
}

}  // namespace

std::vector<Line> find_lines(const Page& page, std::span<const std::uint32_t> subset, double column_gap) {
  return lines_running(page, subset, 0, column_gap);
}

std::vector<Line> find_lines(const Page& page, double column_gap) {
  std::vector<std::uint32_t> all(page.words.size());
  std::iota(all.begin(), all.end(), 0u);
  return find_lines(page, all, column_gap);
}

std::vector<Line> find_turned_lines(const Page& page, std::span<const std::uint32_t> subset) {
  std::vector<Line> lines;
  for (const std::int16_t direction : {90, 180, 270}) {
    for (Line& line : lines_running(page, subset, direction, 1e9)) lines.push_back(std::move(line));
  }
  return lines;
}

std::string text_of(const Page& page, const Line& line) {
  std::string text;
  for (const std::uint32_t index : line.words) {
    if (!text.empty()) text.push_back(' ');
    text += page.words[index].text;
  }
  return text;
}

}  // namespace rasoat
