#include "extract/ocr/level_lines.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "extract/ocr/runs.h"

namespace rasoat::ocr {
namespace {

// Inches.
constexpr double kRun = 0.2;         // an unbroken piece of a line is at least this long
constexpr double kDash = 0.035;      // a break inside a dashed run is at most this long
constexpr double kDashedRun = 0.4;   // and such a run at least this long
constexpr double kGap = 0.15;        // a shorter break does not end a line
constexpr double kFaintGap = 0.2;    // a break inside a faint line
constexpr double kFaint = 0.022;     // a faint line is at most this thick
constexpr double kShortest = 0.3;    // a shorter line is the stroke of a letter
constexpr double kThickest = 0.045;  // a thicker one is a bar
constexpr double kWord = 1.0;        // letters whose serifs touch run no longer
constexpr double kLeft = 0.006;      // of its length: the lean that straightening leaves over

// Of the length of the line.
constexpr double kBesideLine = 0.4;     // ink along one side, of a line that is sure and long
constexpr double kBesideShort = 0.25;   // of one no longer than a word
constexpr double kBesideDashes = 0.15;  // of a dashed one
constexpr double kBesideFaint = 0.1;
constexpr double kLeastFaint = 0.2;  // what is left of a faint line

constexpr double kDashLength = 2.5;  // of its thickness; a dot is about as long as thick

int pixels(double inches, double dpi) { return std::max(1, static_cast<int>(std::lround(inches * dpi))); }

// Rows of letters whose serifs touch can run straight for a while, but have stems on one side of them.
bool stands_free(Pix* ink, const PixelBox& box, double most) {
  constexpr int kStrip = 3;
  const double limit = most * kStrip * box.width();
  return ink_in(ink, {box.x0, box.top - 1 - kStrip, box.x1, box.top - 1}) < limit &&
         ink_in(ink, {box.x0, box.bottom + 1, box.x1, box.bottom + 1 + kStrip}) < limit;
}

// What of the length of a broken line is ink, how its gaps differ (variance over squared mean), and how long its
// pieces are for one that they are thick.
struct Breaks {
  double covered = 0;
  double spread = 1;
  double slender = 0;
};

Breaks breaks_of(Pix* marks, const PixelBox& box) {
  double count = 0, sum = 0, squares = 0, covered = 0;
  int gap = 0;
  for (int x = box.x0; x < box.x1; ++x) {
    if (ink_in(marks, {x, box.top, x + 1, box.bottom}) == 0) {
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
  Breaks breaks;
  breaks.covered = covered / box.width();
  if (count < 3) return breaks;
  const double mean = sum / count;
  breaks.spread = (squares / count - mean * mean) / (mean * mean);
  breaks.slender = covered / (count + 1) * covered / ink_in(marks, box);
  return breaks;
}

// Leader dots stand at even distances; the remains of a line do not, or leave little out. Dashes are even too, but
// longer than thick.
bool is_row_of_dots(const Breaks& breaks) {
  return breaks.spread < 0.16 && breaks.covered < 0.65 && breaks.slender < kDashLength;
}

// Straight runs with small breaks: the thin line that the threshold turned into dashes. They must be
// longer than unbroken ones, and stand free on both sides.
PixPtr dashed_runs(Pix* ink, Pix* thick, double dpi) {
  PixPtr runs = kept_runs(thick, pixels(kDash, dpi), pixels(kDashedRun, dpi));
  for (const PixelBox& box : components_of(runs.get())) {
    const bool line = box.height() <= pixels(kThickest, dpi) && stands_free(ink, box, kBesideDashes) &&
                      !is_row_of_dots(breaks_of(ink, box));
    if (!line) pixRasterop(runs.get(), box.x0, box.top, box.width(), box.height(), PIX_CLR, nullptr, 0, 0);
  }
  return runs;
}

// The ink is thickened across first, so that a line which steps by a pixel, or whose rows were
// thinned by the threshold, still is one run.
PixPtr thickened(Pix* ink) { return PixPtr(pixDilateBrick(nullptr, ink, 1, 3)); }

bool is_line(Pix* ink, Pix* writing, const PixelBox& box, double dpi) {
  if (box.width() < pixels(kShortest, dpi)) return false;
  if (box.height() > kThickest * dpi + 2 + kLeft * box.width()) return false;
  const int count = ink_in(ink, box);
  if (count > kThickest * dpi * box.width() || count < 0.5 * box.width()) return false;
  return stands_free(writing, box, box.width() < kWord * dpi ? kBesideShort : kBesideLine);
}

// Marks too thin to be letters, and the pieces found, without the lines that cross.
PixPtr thin_marks(Pix* ink, const std::vector<PixelBox>& found, const std::vector<PixelBox>& across, double dpi) {
  PixPtr rest(pixCopy(nullptr, ink));
  for (const PixelBox& line : across) {
    pixRasterop(rest.get(), line.x0 - 1, line.top - 1, line.width() + 2, line.height() + 2, PIX_CLR, nullptr, 0, 0);
  }
  PixPtr marks(pixCreateTemplate(ink));
  const auto copy = [&](Pix* from, const PixelBox& box) {
    pixRasterop(marks.get(), box.x0, box.top, box.width(), box.height(), PIX_SRC | PIX_DST, from, box.x0, box.top);
  };
  for (const PixelBox& box : components_of(rest.get())) {
    if (box.height() <= pixels(kFaint, dpi)) copy(rest.get(), box);
  }
  for (const PixelBox& piece : found) copy(ink, piece);
  return marks;
}

class Mender {
 public:
  Mender(Pix* ink, const std::vector<PixelBox>& found, const std::vector<PixelBox>& across, double dpi)
      : ink_(ink), found_(found), across_(across), dpi_(dpi), marks_(thin_marks(ink, found, across, dpi)) {}

  std::vector<PixelBox> chains() const {
    const PixPtr chained = kept_runs(thickened(marks_.get()).get(), pixels(kFaintGap, dpi_), pixels(kShortest, dpi_));
    std::vector<PixelBox> boxes;
    for (const PixelBox& box : components_of(chained.get())) {
      const PixelBox chain = intersect(box, ink_box(marks_.get(), box));
      if (!chain.empty()) boxes.push_back(chain);
    }
    return boxes;
  }

  // What of a chain is a line: nothing, from crossing line to crossing line, or as far as its pieces go.
  std::optional<PixelBox> mended(const PixelBox& chain) const {
    if (chain.width() < pixels(kShortest, dpi_)) return std::nullopt;
    if (chain.height() > pixels(kThickest, dpi_) + kLeft * chain.width()) return std::nullopt;
    const std::optional<PixelBox> pieces = pieces_in(chain);
    const std::optional<PixelBox> first = crossing_at(chain, chain.x0), last = crossing_at(chain, chain.x1);
    if (!first || !last || *first == *last) return pieces;
    const PixelBox line{first->x0, chain.top, last->x1, chain.bottom};
    return pieces || is_faint_line(line) ? std::optional(line) : std::nullopt;
  }

 private:
  bool is_faint_line(const PixelBox& line) const {
    const Breaks breaks = breaks_of(marks_.get(), line);
    return breaks.covered >= kLeastFaint && !is_row_of_dots(breaks) && stands_free(ink_, line, kBesideFaint);
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
    const PixelBox end{at - reach, chain.top - 2, at + reach, chain.bottom + 2};
    std::optional<PixelBox> nearest;
    for (const PixelBox& line : across_) {
      if (intersect(line, end).empty()) continue;
      if (!nearest || std::abs(line.x0 - at) < std::abs(nearest->x0 - at)) nearest = line;
    }
    return nearest;
  }

  Pix* ink_;
  const std::vector<PixelBox>& found_;
  const std::vector<PixelBox>& across_;
  double dpi_;
  PixPtr marks_;
};

}  // namespace

PixPtr without_runs(Pix* ink, double dpi) {
  const PixPtr runs = kept_runs(thickened(ink).get(), 0, pixels(kRun, dpi));
  return PixPtr(pixSubtract(nullptr, ink, runs.get()));
}

std::vector<PixelBox> find_level_lines(Pix* ink, double dpi) {
  const PixPtr thick = thickened(ink);
  const PixPtr writing = without_runs(ink, dpi);
  PixPtr runs = kept_runs(thick.get(), 0, pixels(kRun, dpi));
  const PixPtr dashed = dashed_runs(ink, thick.get(), dpi);
  runs.reset(pixOr(nullptr, runs.get(), dashed.get()));
  runs = kept_runs(runs.get(), pixels(kGap, dpi), 0);
  std::vector<PixelBox> lines;
  for (const PixelBox& box : components_of(runs.get())) {
    const PixelBox line = intersect(box, ink_box(ink, box));
    if (!line.empty() && is_line(ink, writing.get(), line, dpi)) lines.push_back(line);
  }
  return lines;
}

std::vector<PixelBox> mend_level_lines(Pix* ink, std::vector<PixelBox> found, const std::vector<PixelBox>& across,
                                       double dpi) {
  std::vector<PixelBox> lines = found;
  const Mender mender(ink, found, across, dpi);
  for (const PixelBox& chain : mender.chains()) {
    const std::optional<PixelBox> line = mender.mended(chain);
    if (!line) continue;
    std::erase_if(lines, [&](const PixelBox& piece) { return !intersect(piece, *line).empty(); });
    lines.push_back(*line);
  }
  return lines;
}

}  // namespace rasoat::ocr
