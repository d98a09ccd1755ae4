// Leptonica pictures with an owner. Everything in this folder works on them; nothing outside sees them.
#pragma once

#include <leptonica/allheaders.h>

#include <memory>
#include <vector>

namespace rasoat::ocr {

struct PixDeleter {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

// A box in pixels: [x0, x1) x [top, bottom), origin top left.
struct PixelBox {
  int x0 = 0;
  int top = 0;
  int x1 = 0;
  int bottom = 0;

  int width() const { return x1 - x0; }
  int height() const { return bottom - top; }
  bool empty() const { return x1 <= x0 || bottom <= top; }
  bool operator==(const PixelBox&) const = default;
};

PixelBox unite(const PixelBox& a, const PixelBox& b);
PixelBox intersect(const PixelBox& a, const PixelBox& b);
// Grown by `by` pixels on each side.
PixelBox grown(const PixelBox& box, int by);

// The boxes of 8-connected ink of a 1 bpp picture, in Leptonica's (raster) order.
std::vector<PixelBox> components_of(Pix* ink);
// Black pixels inside the box (1 bpp).
int ink_in(Pix* ink, const PixelBox& box);
// The smallest box around the ink inside `box`; empty when there is none.
PixelBox ink_box(Pix* ink, const PixelBox& box);
// A copy of the part inside `box`, which is clipped to the picture; null when nothing is left.
PixPtr crop(Pix* pix, const PixelBox& box);
// Black pixels of `mask` become `value` in the 8 bpp picture `tone`.
void paint(Pix* tone, Pix* mask, int value);

}  // namespace rasoat::ocr
