#include "extract/ocr/specks.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rasoat::ocr {
namespace {

// Inches.
constexpr double kBarThickness = 0.06;  // thicker than any stroke of a letter
constexpr double kEdge = 0.12;          // a bar starts this near the edge
constexpr double kSpeck = 0.024;        // a mark smaller than this both ways may be a speck
constexpr double kLetter = 0.045;       // what is taller or wider than this may be a letter,
constexpr double kLargest = 0.6;        // and what is larger than this is none
constexpr double kReach = 0.06;         // a dot belongs to a letter no farther away
constexpr double kDust = 0.008;         // smaller both ways is no part of anything

int pixels(double inches, double dpi) { return std::max(1, static_cast<int>(std::lround(inches * dpi))); }

PixPtr frame_of(Pix* like, int width) {
  PixPtr frame(pixCreateTemplate(like));
  pixSetAll(frame.get());
  pixRasterop(frame.get(), width, width, pixGetWidth(like) - 2 * width, pixGetHeight(like) - 2 * width, PIX_CLR,
              nullptr, 0, 0);
  return frame;
}

int longer_side(const PixelBox& box) { return std::max(box.width(), box.height()); }

// Where a dot would belong to a letter.
PixPtr near_letters(Pix* ink, const std::vector<PixelBox>& components, double dpi) {
  PixPtr near(pixCreateTemplate(ink));
  const int reach = pixels(kReach, dpi);
  for (const PixelBox& box : components) {
    if (longer_side(box) < pixels(kLetter, dpi) || longer_side(box) > pixels(kLargest, dpi)) continue;
    pixRasterop(near.get(), box.x0 - reach, box.top - reach, box.width() + 2 * reach, box.height() + 2 * reach, PIX_SET,
                nullptr, 0, 0);
  }
  return near;
}

}  // namespace

PixPtr find_edge_bars(Pix* ink, double dpi) {
  const int thick = pixels(kBarThickness, dpi);
  // Ground beyond the edge counts as ink, so that a thin black strip at the edge is thick as well.
  PixPtr wide(pixAddBorder(ink, thick, 1));
  const PixPtr bars(pixOpenBrick(nullptr, wide.get(), thick, thick));
  const PixPtr frame = frame_of(bars.get(), thick + pixels(kEdge, dpi));
  const PixPtr seed(pixAnd(nullptr, bars.get(), frame.get()));
  PixPtr grown(pixSeedfillBinary(nullptr, seed.get(), bars.get(), 8));
  grown.reset(pixRemoveBorder(grown.get(), thick));
  grown.reset(pixDilateBrick(nullptr, grown.get(), 5, 5));
  return PixPtr(pixAnd(nullptr, grown.get(), ink));
}

PixPtr find_specks(Pix* ink, double dpi) {
  const std::vector<PixelBox> components = components_of(ink);
  const PixPtr near = near_letters(ink, components, dpi);
  PixPtr specks(pixCreateTemplate(ink));
  for (const PixelBox& box : components) {
    if (longer_side(box) > pixels(kSpeck, dpi)) continue;
    const bool dust = longer_side(box) <= pixels(kDust, dpi);
    if (!dust && ink_in(near.get(), box) > 0) continue;
    pixRasterop(specks.get(), box.x0, box.top, box.width(), box.height(), PIX_SRC | PIX_DST, ink, box.x0, box.top);
  }
  return specks;
}

}  // namespace rasoat::ocr
