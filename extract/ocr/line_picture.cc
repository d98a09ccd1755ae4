#include "extract/ocr/line_picture.h"

namespace rasoat::ocr {
namespace {

constexpr double kLarge = 2;  // the script model reads figures better so
constexpr double kSmall = 0.69;

PixPtr own_ink(const Sheet& sheet, const TextLine& line, const PixelBox& frame) {
  PixPtr own(pixCreate(frame.width(), frame.height(), 1));
  for (const PixelBox& piece : line.pieces) {
    pixRasterop(own.get(), piece.x0 - frame.x0, piece.top - frame.top, piece.width(), piece.height(), PIX_SRC,
                sheet.ink.get(), piece.x0, piece.top);
  }
  return own;
}

}  // namespace

LinePicture picture_of(const Sheet& sheet, const TextLine& line, Preparation preparation) {
  const PixelBox whole{0, 0, pixGetWidth(sheet.ink.get()), pixGetHeight(sheet.ink.get())};
  const PixelBox frame = intersect(line.frame, whole);
  if (frame.empty()) return {};
  PixPtr own = own_ink(sheet, line, frame);
  if (preparation == Preparation::kBilevel) return {std::move(own), frame.x0, frame.top, 1};
  const PixPtr all = crop(sheet.ink.get(), frame);
  PixPtr others(pixSubtract(nullptr, all.get(), own.get()));
  others.reset(pixDilateBrick(nullptr, others.get(), 3, 3));
  others.reset(pixSubtract(nullptr, others.get(), own.get()));
  PixPtr tone = crop(sheet.tone.get(), frame);
  paint(tone.get(), others.get(), 255);
  const double scale = preparation == Preparation::kLarge ? kLarge : preparation == Preparation::kSmall ? kSmall : 1;
  if (scale != 1) tone.reset(pixScale(tone.get(), static_cast<float>(scale), static_cast<float>(scale)));
  return {std::move(tone), frame.x0, frame.top, scale};
}

LinePicture part_of(const Sheet& sheet, const TextLine& line, int x0, int x1, Preparation preparation) {
  TextLine part = line;
  std::erase_if(part.pieces, [&](const PixelBox& piece) {
    const int middle = (piece.x0 + piece.x1) / 2;
    return middle < x0 || middle >= x1;
  });
  PixelBox box;
  for (const PixelBox& piece : part.pieces) box = unite(box, piece);
  if (box.empty()) return {};
  const int margin = line.box.x0 - line.frame.x0;
  part.frame.x0 = box.x0 - margin;
  part.frame.x1 = box.x1 + margin;
  return picture_of(sheet, part, preparation);
}

}  // namespace rasoat::ocr
