#include "extract/ocr/specks.h"

#include <algorithm>
#include <cmath>

namespace rasoat::ocr {
namespace {

// Inches.
constexpr double kBarThickness = 0.06;  // thicker than any stroke of a letter
constexpr double kEdge = 0.12;          // a bar starts this near the edge
constexpr double kSpeck = 0.024;        // a mark smaller than this both ways may be a speck
constexpr double kLetter = 0.045;       // what is taller or wider than this may be a letter
constexpr double kReach = 0.06;         // a dot belongs to a letter no farther away

int pixels(double inches, double dpi) { return std::max(1, static_cast<int>(std::lround(inches * dpi))); }

PixPtr frame_of(Pix* like, int width) {
  PixPtr frame(pixCreateTemplate(like));
  pixSetAll(frame.get());
  pixRasterop(frame.get(), width, width, pixGetWidth(like) - 2 * width, pixGetHeight(like) - 2 * width, PIX_CLR,
              nullptr, 0, 0);
  return frame;
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
  grown.reset(pixDilateBrick(nullptr, grown.get(), 5, 5));
  grown.reset(pixAnd(nullptr, grown.get(), wide.get()));
  return PixPtr(pixRemoveBorder(grown.get(), thick));
}

PixPtr find_specks(Pix* ink, double dpi) {
  const int letter = pixels(kLetter, dpi);
  const int speck = pixels(kSpeck, dpi);
  const PixPtr letters(pixSelectBySize(ink, letter, letter, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GTE, nullptr));
  const int reach = 2 * pixels(kReach, dpi) + 1;
  const PixPtr near(pixDilateBrick(nullptr, letters.get(), reach, reach));
  const PixPtr small(pixSelectBySize(ink, speck, speck, 8, L_SELECT_IF_BOTH, L_SELECT_IF_LTE, nullptr));
  const PixPtr kept(pixSeedfillBinary(nullptr, PixPtr(pixAnd(nullptr, small.get(), near.get())).get(), small.get(), 8));
  const PixPtr alone(pixSubtract(nullptr, small.get(), kept.get()));
  const PixPtr dust(pixSelectBySize(ink, 1, 1, 8, L_SELECT_IF_BOTH, L_SELECT_IF_LTE, nullptr));
  return PixPtr(pixOr(nullptr, alone.get(), dust.get()));
}

}  // namespace rasoat::ocr
