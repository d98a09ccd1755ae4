#include "extract/ocr/rulings.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "extract/ocr/lattice.h"
#include "extract/ocr/level_lines.h"
#include "extract/ocr/loose_ends.h"
#include "extract/ocr/runs.h"

namespace rasoat::ocr {
namespace {

constexpr double kThickest = 0.045;  // inches

// A box of the picture turned clockwise by 90 degrees, and back; `height` is that of the picture.
PixelBox turned_box(const PixelBox& box, int height) { return {height - box.bottom, box.x0, height - box.top, box.x1}; }
PixelBox turned_back(const PixelBox& box, int height) {
  return {box.top, height - box.x1, box.bottom, height - box.x0};
}

template <typename Turn>
std::vector<PixelBox> all_turned(const std::vector<PixelBox>& boxes, Turn turn, int height) {
  std::vector<PixelBox> out;
  out.reserve(boxes.size());
  for (const PixelBox& box : boxes) out.push_back(turn(box, height));
  return out;
}

void sort_lines(std::vector<PixelBox>& lines) {
  std::sort(lines.begin(), lines.end(),
            [](const PixelBox& a, const PixelBox& b) { return std::tie(a.top, a.x0) < std::tie(b.top, b.x0); });
}

// The ink inside the boxes of level lines, minus strokes that go through across them.
PixPtr erasable(Pix* ink, const std::vector<PixelBox>& lines, int thickest) {
  PixPtr erased(pixCreateTemplate(ink));
  for (const PixelBox& line : lines) {
    const PixelBox around = intersect(grown(line, thickest + 4), {0, 0, pixGetWidth(ink), pixGetHeight(ink)});
    const PixPtr near = crop(ink, around);
    if (!near) continue;
    const PixPtr strokes(pixOpenBrick(nullptr, near.get(), 1, std::min(line.height(), thickest) + 4));
    const PixPtr rest(pixSubtract(nullptr, near.get(), strokes.get()));
    pixRasterop(erased.get(), line.x0 - 1, line.top - 1, line.width() + 2, line.height() + 2, PIX_SRC | PIX_DST,
                rest.get(), line.x0 - 1 - around.x0, line.top - 1 - around.top);
  }
  return erased;
}

}  // namespace

DrawnLines find_drawn_lines(Pix* ink, double dpi) {
  const int height = pixGetHeight(ink);
  const PixPtr side(pixRotateOrth(ink, 1));
  DrawnLines lines;
  lines.level = find_level_lines(ink, dpi);
  std::vector<PixelBox> beside = find_level_lines(side.get(), dpi);
  lines.level = mend_level_lines(ink, lines.level, all_turned(beside, turned_back, height), dpi);
  beside = mend_level_lines(side.get(), beside, all_turned(lines.level, turned_box, height), dpi);
  lines.level = join_loose_ends(ink, lines.level, all_turned(beside, turned_back, height), dpi);
  beside = join_loose_ends(side.get(), beside, all_turned(lines.level, turned_box, height), dpi);
  lines.upright = all_turned(beside, turned_back, height);
  lines = complete_tables(ink, side.get(), lines, dpi);
  sort_lines(lines.level);
  sort_lines(lines.upright);
  return lines;
}

PixPtr ink_of_lines(Pix* ink, const DrawnLines& lines, double dpi) {
  // Upright lines count as strokes that cross level ones, so each axis is judged without the other.
  const int height = pixGetHeight(ink), thickest = static_cast<int>(std::lround(kThickest * dpi));
  const PixPtr level = erasable(ink, lines.level, thickest);
  const PixPtr rest(pixSubtract(nullptr, ink, level.get()));
  const PixPtr side(pixRotateOrth(rest.get(), 1));
  const PixPtr upright = erasable(side.get(), all_turned(lines.upright, turned_box, height), thickest);
  const PixPtr back(pixRotateOrth(upright.get(), 3));
  return PixPtr(pixOr(nullptr, level.get(), back.get()));
}

}  // namespace rasoat::ocr
