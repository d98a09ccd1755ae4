#include "extract/ocr/seals.h"

#include <algorithm>
#include <cmath>

namespace rasoat::ocr {
namespace {

// Inches.
constexpr double kSmallest = 0.75;
constexpr double kLargest = 2.2;
constexpr double kGap = 0.05;  // a break in the ring: a pale seal, or a signature across it

constexpr double kAspect = 1.35;
constexpr double kCorner = 0.13;  // of the side of the square around a circle: it does not reach into the corner
constexpr double kInCorner = 0.03;

bool is_as_large_as_a_seal(const PixelBox& box, double dpi) {
  const int low = std::min(box.width(), box.height()), high = std::max(box.width(), box.height());
  return low >= kSmallest * dpi && high <= kLargest * dpi && high <= kAspect * low;
}

bool has_empty_corners(Pix* mark, const PixelBox& box) {
  const int wide = static_cast<int>(std::lround(kCorner * box.width()));
  const int high = static_cast<int>(std::lround(kCorner * box.height()));
  for (const int x : {box.x0, box.x1 - wide}) {
    for (const int y : {box.top, box.bottom - high}) {
      if (ink_in(mark, {x, y, x + wide, y + high}) > kInCorner * wide * high) return false;
    }
  }
  return true;
}

}  // namespace

PixPtr find_seals(Pix* red, double dpi) {
  const int reach = 2 * static_cast<int>(std::lround(kGap * dpi / 2)) + 1;
  const PixPtr joined(pixDilateBrick(nullptr, red, reach, reach));
  PixPtr seals(pixCreateTemplate(red));
  for (const PixelBox& box : components_of(joined.get())) {
    if (!is_as_large_as_a_seal(box, dpi) || !has_empty_corners(red, box)) continue;
    pixRasterop(seals.get(), box.x0, box.top, box.width(), box.height(), PIX_SRC, red, box.x0, box.top);
  }
  return seals;
}

}  // namespace rasoat::ocr
