#include "parse/side_by_side.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace rasoat {
namespace {

constexpr double kLeastGap = 0.9;     // font sizes between the columns
constexpr double kLonelyGap = 2.5;    // the same where one line alone shows them
constexpr double kLeastGutter = 6;    // points common to all lines
constexpr double kNear = 1.7;         // line heights between lines of one column
constexpr double kGutterFrom = 0.20;  // of the page width: where gutters are looked for
constexpr double kGutterTo = 0.75;
constexpr double kLetterhead = 0.15;   // of the page height
constexpr double kOrdinaryGaps = 2.2;  // a gutter is that much wider than the other gaps of its line

struct Gap {
  double from = 0;
  double to = 0;
  double width() const { return to - from; }
};

Gap common(const Gap& a, const Gap& b) { return {std::max(a.from, b.from), std::min(a.to, b.to)}; }

std::vector<Gap> all_gaps(const Page& page, const Line& line) {
  std::vector<Gap> gaps;
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    gaps.push_back({page.words[line.words[i - 1]].box.x1, page.words[line.words[i]].box.x0});
  }
  return gaps;
}

double median_width(std::vector<Gap> gaps) {
  if (gaps.empty()) return 0;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end(), [](const Gap& a, const Gap& b) { return a.width() < b.width(); });
  return middle->width();
}

// Gaps of a line that may be a gutter, widest first.
std::vector<Gap> gutters(const Page& page, const Line& line) {
  std::vector<Gap> gaps = all_gaps(page, line);
  const double ordinary = gaps.size() >= 3 ? median_width(gaps) : 0;
  const double least = kLeastGap * page.words[line.words.front()].size;
  std::erase_if(gaps, [&](const Gap& gap) {
    const double middle = (gap.from + gap.to) / 2;
    return gap.width() < least || gap.width() < kOrdinaryGaps * ordinary || middle < kGutterFrom * page.width ||
           middle > kGutterTo * page.width;
  });
  std::stable_sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.width() > b.width(); });
  return gaps;
}

// Wholly on one side, though it may reach into the gutter and narrow it.
bool is_left(const Line& line, const Gap& gutter) {
  return line.box.x0 < gutter.from && line.box.x1 <= gutter.to - kLeastGutter;
}
bool is_right(const Line& line, const Gap& gutter) {
  return line.box.x1 > gutter.to && line.box.x0 >= gutter.from + kLeastGutter;
}

// A stretch of lines [first, last] around one gutter.
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
  Gap gutter;
  std::size_t both_sides = 0;  // lines with words on both sides
};

bool is_centered(const Line& line, double text_center) { return std::abs(line.box.center_x() - text_center) < 9; }

bool is_near(const Line& above, const Line& below) {
  return below.box.top - above.box.bottom < kNear * std::min(above.box.height(), below.box.height());
}

// Takes one more line in, or says that it crosses the gutter.
bool take_line(const Page& page, const Line& line, Stretch& stretch) {
  for (const Gap& gap : gutters(page, line)) {
    const Gap both = common(gap, stretch.gutter);
    if (both.width() < kLeastGutter) continue;
    stretch.gutter = both;
    ++stretch.both_sides;
    return true;
  }
  Gap& gutter = stretch.gutter;
  const bool left = is_left(line, gutter);
  if (!left && !is_right(line, gutter)) return false;
  if (left)
    gutter.from = std::max(gutter.from, line.box.x1);
  else
    gutter.to = std::min(gutter.to, line.box.x0);
  return true;
}

// One-sided lines belong to it only while they stand close to the line before.
Stretch grow(const Page& page, const std::vector<Line>& lines, std::size_t first, const Gap& seed, double text_center) {
  Stretch stretch{first, first, seed, 1};
  Stretch best = stretch;
  for (std::size_t i = first + 1; i < lines.size(); ++i) {
    const std::size_t before = stretch.both_sides;
    if (!take_line(page, lines[i], stretch)) break;
    stretch.last = i;
    const bool two_sided = stretch.both_sides > before;
    const bool follows = best.last + 1 == i && is_near(lines[i - 1], lines[i]) && !is_centered(lines[i], text_center);
    if (two_sided || follows) best = stretch;
  }
  return best;
}

// Lines of one column that stand right above the first line with two. Left ones only in a letterhead:
// elsewhere they are the end of a paragraph.
void grow_upwards(const Page& page, const std::vector<Line>& lines, std::size_t floor, double text_center,
                  Stretch& stretch) {
  while (stretch.first > floor) {
    const Line& above = lines[stretch.first - 1];
    const bool letterhead = above.box.top < kLetterhead * page.height;
    const bool one_sided = (letterhead && is_left(above, stretch.gutter)) || is_right(above, stretch.gutter);
    if (!one_sided || is_centered(above, text_center) || !is_near(above, lines[stretch.first])) return;
    if (is_left(above, stretch.gutter))
      stretch.gutter.from = std::max(stretch.gutter.from, above.box.x1);
    else
      stretch.gutter.to = std::min(stretch.gutter.to, above.box.x0);
    --stretch.first;
  }
}

// Three or more columns are a table without rulings: its rows are read across.
bool is_open_table(const Page& page, const std::vector<Line>& lines, const Stretch& stretch) {
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(stretch.first);
  const auto last = lines.begin() + static_cast<std::ptrdiff_t>(stretch.last) + 1;
  const auto many = std::count_if(first, last, [&](const Line& line) { return gutters(page, line).size() >= 2; });
  return many >= 2 && static_cast<std::size_t>(many) * 2 > stretch.both_sides;
}

std::optional<Stretch> find_stretch(const Page& page, const std::vector<Line>& lines, std::size_t at,
                                    double text_center) {
  const double size = page.words[lines[at].words.front()].size;
  for (const Gap& gap : gutters(page, lines[at])) {
    const Stretch stretch = grow(page, lines, at, gap, text_center);
    const bool clear = stretch.both_sides >= 2 || stretch.gutter.width() >= kLonelyGap * size;
    if (clear && !is_open_table(page, lines, stretch)) return stretch;
  }
  return std::nullopt;
}

Line part_of(const Page& page, const Line& line, const Gap& gutter, bool left) {
  Line part;
  for (const std::uint32_t index : line.words) {
    const Bbox& box = page.words[index].box;
    if ((box.center_x() < (gutter.from + gutter.to) / 2) != left) continue;
    part.words.push_back(index);
    part.box = unite(part.box, box);
  }
  return part;
}

LineGroup group_of(const Page& page, const std::vector<Line>& lines, const Stretch& stretch) {
  LineGroup group;
  group.two_columns = true;
  for (std::size_t i = stretch.first; i <= stretch.last; ++i) {
    Line left = part_of(page, lines[i], stretch.gutter, true);
    Line right = part_of(page, lines[i], stretch.gutter, false);
    if (!left.words.empty()) group.left.push_back(std::move(left));
    if (!right.words.empty()) group.right.push_back(std::move(right));
  }
  return group;
}

}  // namespace

std::vector<LineGroup> find_columns(const Page& page, const std::vector<Line>& lines, double text_center) {
  std::vector<LineGroup> groups;
  std::size_t done = 0;  // lines that no later stretch may take back
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto stretch = find_stretch(page, lines, i, text_center);
    if (!stretch) {
      groups.push_back({false, {lines[i]}, {}});
      continue;
    }
    grow_upwards(page, lines, done, text_center, *stretch);
    groups.resize(groups.size() - (i - stretch->first));
    groups.push_back(group_of(page, lines, *stretch));
    i = stretch->last;
    done = i + 1;
  }
  return groups;
}

}  // namespace rasoat
