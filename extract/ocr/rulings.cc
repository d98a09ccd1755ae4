#include "extract/ocr/rulings.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace rasoat::ocr {
namespace {

// Inches.
constexpr double kRun = 0.2;        // an unbroken piece of a line is at least this long
constexpr double kDash = 0.032;     // a break inside a dashed run is at most this long
constexpr double kDashedRun = 0.4;  // and such a run at least this long
constexpr double kFaintGap = 0.2;   // a break inside a faint line
constexpr double kFaintThickness = 0.022;
constexpr double kGap = 0.15;        // a shorter break does not end a line
constexpr double kShortest = 0.3;    // a shorter line is the stroke of a letter
constexpr double kThickest = 0.045;  // a thicker one is a bar

enum class Axis { kLevel, kUpright };

int pixels(double inches, double dpi) { return std::max(1, static_cast<int>(std::lround(inches * dpi))); }

// One algorithm for both axes: `along` runs with the line, `across` over it.
struct Brush {
  Axis axis;
  int width(int along, int across) const { return axis == Axis::kLevel ? along : across; }
  int height(int along, int across) const { return axis == Axis::kLevel ? across : along; }
  int begin_of(const PixelBox& box) const { return axis == Axis::kLevel ? box.x0 : box.top; }
  int end_of(const PixelBox& box) const { return axis == Axis::kLevel ? box.x1 : box.bottom; }
  PixelBox cut(PixelBox box, int begin, int end) const {
    (axis == Axis::kLevel ? box.x0 : box.top) = begin;
    (axis == Axis::kLevel ? box.x1 : box.bottom) = end;
    return box;
  }
  int length_of(const PixelBox& box) const { return end_of(box) - begin_of(box); }
  Brush crosswise() const { return {axis == Axis::kLevel ? Axis::kUpright : Axis::kLevel}; }
  int thickness_of(const PixelBox& box) const { return crosswise().length_of(box); }

  PixPtr dilate(Pix* pix, int along, int across) const {
    return PixPtr(pixDilateBrick(nullptr, pix, width(along, across), height(along, across)));
  }
  PixPtr erode(Pix* pix, int along, int across) const {
    return PixPtr(pixErodeBrick(nullptr, pix, width(along, across), height(along, across)));
  }
  PixPtr open(Pix* pix, int along, int across) const {
    return PixPtr(pixOpenBrick(nullptr, pix, width(along, across), height(along, across)));
  }
  PixPtr close(Pix* pix, int along, int across) const {
    return PixPtr(pixCloseSafeBrick(nullptr, pix, width(along, across), height(along, across)));
  }
};

// Rows of letters whose serifs touch can run straight for a while, but have stems on one side of them.
bool stands_free(Pix* ink, const PixelBox& box, const Brush& brush, double most) {
  constexpr int kStrip = 3;
  const Brush over = brush.crosswise();
  const auto beside = [&](int near, int far) {
    return ink_in(ink, over.cut(box, near, far)) < most * kStrip * brush.length_of(box);
  };
  const int before = over.begin_of(box), after = over.end_of(box);
  return beside(before - 1 - kStrip, before - 1) && beside(after + 1, after + 1 + kStrip);
}

// What of the length of a broken line is ink, and how its gaps differ (variance over squared mean).
struct Breaks {
  double covered = 0;
  double spread = 1;
};

Breaks breaks_of(Pix* marks, const PixelBox& box, const Brush& brush) {
  double count = 0, sum = 0, squares = 0, covered = 0;
  int gap = 0;
  const int length = brush.length_of(box);
  for (int i = 0; i < length; ++i) {
    const int at = brush.begin_of(box) + i;
    if (ink_in(marks, brush.cut(box, at, at + 1)) == 0) {
      ++gap;
      continue;
    }
    covered += 1;
    if (gap > 0) {
      count += 1;
      sum += gap;
      squares += gap * gap;
    }
    gap = 0;
  }
  if (count < 3) return {covered / length, 1};
  const double mean = sum / count;
  return {covered / length, (squares / count - mean * mean) / (mean * mean)};
}

// Leader dots stand at even distances; the remains of a line do not, or leave little out.
bool is_row_of_dots(const Breaks& breaks) { return breaks.spread < 0.16 && breaks.covered < 0.65; }

// Unbroken straight runs. The ink is thickened across first, so that a line which steps by a pixel,
// or whose rows were thinned by the threshold, still is one run.
PixPtr sure_runs(Pix* thick, const Brush& brush, double dpi) { return brush.open(thick, pixels(kRun, dpi), 1); }

// Straight runs with small breaks: the thin line that the threshold turned into dashes. They must be
// longer, and stand free on both sides.
PixPtr dashed_runs(Pix* ink, Pix* thick, const Brush& brush, double dpi) {
  const PixPtr joined = brush.close(thick, pixels(kDash, dpi), 1);
  PixPtr runs = brush.open(joined.get(), pixels(kDashedRun, dpi), 1);
  for (const PixelBox& box : components_of(runs.get())) {
    const bool line = brush.thickness_of(box) <= pixels(kThickest, dpi) && stands_free(ink, box, brush, 0.15) &&
                      !is_row_of_dots(breaks_of(ink, box, brush));
    if (line) continue;
    pixRasterop(runs.get(), box.x0, box.top, box.width(), box.height(), PIX_CLR, nullptr, 0, 0);
  }
  return runs;
}

PixPtr straight_runs(Pix* ink, const Brush& brush, double dpi) {
  const PixPtr thick = brush.dilate(ink, 1, 3);
  const PixPtr sure = sure_runs(thick.get(), brush, dpi);
  const PixPtr dashed = dashed_runs(ink, thick.get(), brush, dpi);
  const PixPtr both(pixOr(nullptr, sure.get(), dashed.get()));
  return brush.close(both.get(), pixels(kGap, dpi), 1);
}

bool is_drawn_line(Pix* ink, const PixelBox& box, const Brush& brush, double dpi) {
  const int length = brush.length_of(box);
  if (length < pixels(kShortest, dpi)) return false;
  const int count = ink_in(ink, box);
  if (count > kThickest * dpi * length || count < 0.5 * length) return false;
  const double lean = 0.006 * length;  // what straightening leaves over
  if (brush.thickness_of(box) > kThickest * dpi + 2 + lean) return false;
  return stands_free(ink, box, brush, 0.4);
}

std::vector<PixelBox> lines_along(Pix* ink, Axis axis, double dpi) {
  const Brush brush{axis};
  const PixPtr runs = straight_runs(ink, brush, dpi);
  std::vector<PixelBox> lines;
  for (PixelBox box : components_of(runs.get())) {
    box = intersect(box, ink_box(ink, box));
    if (!box.empty() && is_drawn_line(ink, box, brush, dpi)) lines.push_back(box);
  }
  return lines;
}

// Mends one axis. A faint line is what the threshold left of a thin one: a chain of dots and dashes,
// with or without pieces that were found already. It counts only between two lines that cross it, as
// the side of a cell; a row of leader dots ends elsewhere, and its gaps are even.
class Mender {
 public:
  Mender(Pix* ink, const std::vector<PixelBox>& found, const std::vector<PixelBox>& across, Axis axis, double dpi)
      : ink_(ink), found_(found), across_(across), brush_{axis}, dpi_(dpi) {}

  std::vector<PixelBox> mend() const {
    std::vector<PixelBox> lines = found_;
    const PixPtr marks = thin_marks();
    const PixPtr chains = chained(marks.get());
    for (PixelBox box : components_of(chains.get())) {
      box = intersect(box, ink_box(marks.get(), box));
      if (box.empty()) continue;
      const std::optional<PixelBox> line = mended(marks.get(), box);
      if (!line) continue;
      std::erase_if(lines, [&](const PixelBox& piece) { return !intersect(piece, *line).empty(); });
      lines.push_back(*line);
    }
    return lines;
  }

 private:
  // Marks too thin to be letters, and the pieces found, without the lines that cross.
  PixPtr thin_marks() const {
    PixPtr rest(pixCopy(nullptr, ink_));
    for (const PixelBox& line : across_) {
      pixRasterop(rest.get(), line.x0 - 1, line.top - 1, line.width() + 2, line.height() + 2, PIX_CLR, nullptr, 0, 0);
    }
    const int thin = pixels(kFaintThickness, dpi_);
    const int select = brush_.axis == Axis::kLevel ? L_SELECT_HEIGHT : L_SELECT_WIDTH;
    PixPtr marks(pixSelectBySize(rest.get(), thin, thin, 8, select, L_SELECT_IF_LTE, nullptr));
    for (const PixelBox& piece : found_) {
      pixRasterop(marks.get(), piece.x0, piece.top, piece.width(), piece.height(), PIX_SRC, ink_, piece.x0, piece.top);
    }
    return marks;
  }

  PixPtr chained(Pix* marks) const {
    const PixPtr thick = brush_.dilate(marks, 1, 3);
    const PixPtr joined = brush_.close(thick.get(), pixels(kFaintGap, dpi_), 1);
    return brush_.open(joined.get(), pixels(kShortest, dpi_), 1);
  }

  // What of a chain is a line: nothing, from crossing line to crossing line, or as far as its pieces go.
  std::optional<PixelBox> mended(Pix* marks, const PixelBox& chain) const {
    const int length = brush_.length_of(chain);
    if (length < pixels(kShortest, dpi_) || brush_.thickness_of(chain) > pixels(kThickest, dpi_) + 0.006 * length) {
      return std::nullopt;
    }
    const std::optional<PixelBox> pieces = pieces_in(chain);
    const std::optional<PixelBox> first = crossing_at(chain, brush_.begin_of(chain));
    const std::optional<PixelBox> last = crossing_at(chain, brush_.end_of(chain));
    if (!first || !last || *first == *last) return pieces;
    const PixelBox line = brush_.cut(chain, brush_.begin_of(*first), brush_.end_of(*last));
    if (pieces) return line;
    const Breaks breaks = breaks_of(marks, line, brush_);
    if (breaks.covered < 0.2 || is_row_of_dots(breaks) || !stands_free(ink_, line, brush_, 0.1)) return std::nullopt;
    return line;
  }

  std::optional<PixelBox> pieces_in(const PixelBox& chain) const {
    PixelBox all;
    for (const PixelBox& piece : found_) {
      if (!intersect(piece, chain).empty()) all = unite(all, piece);
    }
    return all.empty() ? std::nullopt : std::optional(all);
  }

  // The crossing line nearest to that end of the chain.
  std::optional<PixelBox> crossing_at(const PixelBox& chain, int at) const {
    const int reach = pixels(kFaintGap, dpi_);
    const PixelBox end = brush_.cut(grown(chain, 2), at - reach, at + reach);
    std::optional<PixelBox> nearest;
    for (const PixelBox& line : across_) {
      if (intersect(line, end).empty()) continue;
      if (!nearest || std::abs(brush_.begin_of(line) - at) < std::abs(brush_.begin_of(*nearest) - at)) nearest = line;
    }
    return nearest;
  }

  Pix* ink_;
  const std::vector<PixelBox>& found_;
  const std::vector<PixelBox>& across_;
  Brush brush_;
  double dpi_;
};

void mend_lines(Pix* ink, DrawnLines& lines, double dpi) {
  lines.level = Mender(ink, lines.level, lines.upright, Axis::kLevel, dpi).mend();
  lines.upright = Mender(ink, lines.upright, lines.level, Axis::kUpright, dpi).mend();
}

void sort_lines(std::vector<PixelBox>& lines) {
  std::sort(lines.begin(), lines.end(),
            [](const PixelBox& a, const PixelBox& b) { return std::pair(a.top, a.x0) < std::pair(b.top, b.x0); });
}

// The ink inside the lines' boxes, minus strokes that go through across them.
PixPtr erasable(Pix* ink, const std::vector<PixelBox>& lines, Axis axis, double dpi) {
  const Brush brush{axis};
  PixPtr zone(pixCreate(pixGetWidth(ink), pixGetHeight(ink), 1));
  int thickest = 2;
  for (const PixelBox& line : lines) {
    pixRasterop(zone.get(), line.x0 - 1, line.top - 1, line.width() + 2, line.height() + 2, PIX_SET, nullptr, 0, 0);
    thickest = std::max(thickest, std::min(brush.thickness_of(line), pixels(kThickest, dpi)));
  }
  const PixPtr strokes = brush.open(ink, 1, thickest + 4);
  PixPtr erased(pixAnd(nullptr, zone.get(), ink));
  return PixPtr(pixSubtract(nullptr, erased.get(), strokes.get()));
}

}  // namespace

DrawnLines find_drawn_lines(Pix* ink, double dpi) {
  DrawnLines lines{lines_along(ink, Axis::kLevel, dpi), lines_along(ink, Axis::kUpright, dpi)};
  mend_lines(ink, lines, dpi);
  sort_lines(lines.level);
  sort_lines(lines.upright);
  return lines;
}

PixPtr ink_of_lines(Pix* ink, const DrawnLines& lines, double dpi) {
  // Upright lines count as strokes that cross level ones, so each axis is judged without the other.
  const PixPtr level = erasable(ink, lines.level, Axis::kLevel, dpi);
  const PixPtr rest(pixSubtract(nullptr, ink, level.get()));
  const PixPtr upright = erasable(rest.get(), lines.upright, Axis::kUpright, dpi);
  return PixPtr(pixOr(nullptr, level.get(), upright.get()));
}

}  // namespace rasoat::ocr
