#include "extract/ocr/pix.h"

#include <algorithm>

namespace rasoat::ocr {
namespace {

struct BoxDeleter {
  void operator()(Box* box) const { boxDestroy(&box); }
};
using BoxPtr = std::unique_ptr<Box, BoxDeleter>;

BoxPtr box_of(const PixelBox& box) { return BoxPtr(boxCreate(box.x0, box.top, box.width(), box.height())); }

PixelBox clip(Pix* pix, const PixelBox& box) { return intersect(box, {0, 0, pixGetWidth(pix), pixGetHeight(pix)}); }

}  // namespace

PixelBox unite(const PixelBox& a, const PixelBox& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.x0, b.x0), std::min(a.top, b.top), std::max(a.x1, b.x1), std::max(a.bottom, b.bottom)};
}

PixelBox intersect(const PixelBox& a, const PixelBox& b) {
  return {std::max(a.x0, b.x0), std::max(a.top, b.top), std::min(a.x1, b.x1), std::min(a.bottom, b.bottom)};
}

PixelBox grown(const PixelBox& box, int by) { return {box.x0 - by, box.top - by, box.x1 + by, box.bottom + by}; }

std::vector<PixelBox> components_of(Pix* ink) {
  std::vector<PixelBox> boxes;
  Boxa* found = pixConnCompBB(ink, 8);
  const int count = found ? boxaGetCount(found) : 0;
  boxes.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    l_int32 x, y, w, h;
    boxaGetBoxGeometry(found, i, &x, &y, &w, &h);
    boxes.push_back({x, y, x + w, y + h});
  }
  boxaDestroy(&found);
  return boxes;
}

int ink_in(Pix* ink, const PixelBox& box) {
  const PixelBox part = clip(ink, box);
  if (part.empty()) return 0;
  l_int32 count = 0;
  pixCountPixelsInRect(ink, box_of(part).get(), &count, nullptr);
  return count;
}

PixelBox ink_box(Pix* ink, const PixelBox& box) {
  const PixelBox part = clip(ink, box);
  if (part.empty()) return {};
  Box* tight = nullptr;
  if (pixClipBoxToForeground(ink, box_of(part).get(), nullptr, &tight) != 0 || tight == nullptr) return {};
  const BoxPtr owner(tight);
  l_int32 x, y, w, h;
  boxGetGeometry(tight, &x, &y, &w, &h);
  return {x, y, x + w, y + h};
}

PixPtr crop(Pix* pix, const PixelBox& box) {
  const PixelBox part = clip(pix, box);
  if (part.empty()) return nullptr;
  return PixPtr(pixClipRectangle(pix, box_of(part).get(), nullptr));
}

void paint(Pix* tone, Pix* mask, int value) { pixSetMasked(tone, mask, static_cast<l_uint32>(value)); }

}  // namespace rasoat::ocr
