#include "extract/ocr/tone.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "extract/ocr/seals.h"

namespace rasoat::ocr {
namespace {

constexpr int kInkThreshold = 150;  // on an evened ground
constexpr int kRedExcess = 40;      // how much R exceeds G and B in red ink
constexpr int kPaleRed = 170;       // G and B of red ink are less
constexpr int kLeastRed = 200;      // pixels; fewer are no seal
constexpr double kBilevelShare = 0.985;
constexpr int kTile = 48;           // pixels: contrast is judged in squares of this side
constexpr int kLeastContrast = 55;  // a square with less holds no writing, only paper
constexpr int kPale = 130;          // the darkest ink of a square: lighter than this, half of it is lost
constexpr int kPaleShare = 8;       // one square of writing in so many is pale: the page is

bool well_formed(const ScanImage& image) {
  if (image.width < 1 || image.height < 1 || (image.channels != 1 && image.channels != 3)) return false;
  const std::size_t row = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.channels);
  return image.stride >= row &&
         image.pixels.size() >= image.stride * (static_cast<std::size_t>(image.height) - 1) + row;
}

int redness(const std::uint8_t* rgb) { return rgb[0] - std::max(rgb[1], rgb[2]); }
bool is_red(const std::uint8_t* rgb) { return redness(rgb) > kRedExcess; }

// As bright as its red part: red ink is gone.
std::uint8_t without_red(const std::uint8_t* rgb) {
  return static_cast<std::uint8_t>(std::min(255, rgb[0] + redness(rgb) / 2));
}

// Of red print what is not red, so that it is as dark as black; a pale ground of red is none. Else the luminance.
std::uint8_t gray_value(const std::uint8_t* rgb) {
  if (is_red(rgb))
    return std::min(rgb[1], rgb[2]) > kPaleRed ? without_red(rgb) : static_cast<std::uint8_t>((rgb[1] + rgb[2]) / 2);
  return static_cast<std::uint8_t>((rgb[0] * 77 + rgb[1] * 150 + rgb[2] * 29) >> 8);
}

const std::uint8_t* row_of(const ScanImage& image, int y) {
  return image.pixels.data() + static_cast<std::size_t>(y) * image.stride;
}

// The red pixels of a coloured picture (1 bpp); nothing when there are hardly any.
PixPtr red_ink(const ScanImage& image) {
  PixPtr red(pixCreate(image.width, image.height, 1));
  if (!red) return nullptr;
  int count = 0;
  for (int y = 0; y < image.height; ++y) {
    l_uint32* to = pixGetData(red.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(red.get());
    const std::uint8_t* from = row_of(image, y);
    for (int x = 0; x < image.width; ++x, from += 3) {
      if (!is_red(from)) continue;
      SET_DATA_BIT(to, x);
      ++count;
    }
  }
  return count >= kLeastRed ? std::move(red) : nullptr;
}

// Red seals become paper.
void take_out_seals(const ScanImage& image, Pix* gray) {
  const PixPtr red = image.channels == 3 ? red_ink(image) : nullptr;
  if (!red) return;
  const PixPtr seals = find_seals(red.get(), std::max(image.dpi_x, image.dpi_y));
  for (int y = 0; y < image.height; ++y) {
    const l_uint32* seal = pixGetData(seals.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(seals.get());
    l_uint32* to = pixGetData(gray) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(gray);
    const std::uint8_t* from = row_of(image, y);
    for (int x = 0; x < image.width; ++x) {
      if (GET_DATA_BIT(seal, x) != 0) SET_DATA_BYTE(to, x, without_red(from + static_cast<std::ptrdiff_t>(3) * x));
    }
  }
}

PixPtr copy_pixels(const ScanImage& image) {
  PixPtr pix(pixCreateNoInit(image.width, image.height, 8));
  if (!pix) return nullptr;
  const auto width = static_cast<std::size_t>(image.width);
  for (int y = 0; y < image.height; ++y) {
    const std::uint8_t* from = row_of(image, y);
    auto* to =
        reinterpret_cast<std::uint8_t*>(pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get()));
    if (image.channels == 1) {
      std::memcpy(to, from, width);
    } else {
      for (std::size_t x = 0; x < width; ++x) to[x] = gray_value(from + 3 * x);
    }
  }
  pixEndianByteSwap(pix.get());  // Leptonica keeps the first pixel in the highest byte of a word
  return pix;
}

// Some part of the page is written so pale that it would not count as ink.
bool has_pale_writing(Pix* even) {
  const PixPtr darkest(pixScaleGrayMinMax(even, kTile, kTile, L_CHOOSE_MIN));
  Numa* histogram = darkest ? pixGetGrayHistogram(darkest.get(), 1) : nullptr;
  if (!histogram) return false;
  l_float32 written = 0, pale = 0, value = 0;
  for (int level = 0; level < 256 - kLeastContrast; ++level) {
    numaGetFValue(histogram, level, &value);
    written += value;
    if (level > kPale) pale += value;
  }
  numaDestroy(&histogram);
  return pale * kPaleShare > written;
}

// Pale writing made as dark as the rest: in each square the darkest ink becomes black.
PixPtr even_contrast(PixPtr even) {
  const bool small = pixGetWidth(even.get()) < 2 * kTile || pixGetHeight(even.get()) < 2 * kTile;
  if (small || !has_pale_writing(even.get())) return even;
  PixPtr stretched(pixContrastNorm(nullptr, even.get(), kTile, kTile, kLeastContrast, 2, 2));
  return stretched ? std::move(stretched) : std::move(even);
}

}  // namespace

PixPtr gray_of(const ScanImage& image) {
  if (!well_formed(image)) return nullptr;
  PixPtr pix = copy_pixels(image);
  if (!pix) return nullptr;
  take_out_seals(image, pix.get());
  const double ratio = image.dpi_x / image.dpi_y;
  if (std::isfinite(ratio) && ratio > 0.2 && ratio < 5 && std::abs(ratio - 1) > 0.03) {
    pix.reset(pixScale(pix.get(), ratio < 1 ? static_cast<float>(1 / ratio) : 1.0F,
                       ratio > 1 ? static_cast<float>(ratio) : 1.0F));
  }
  return pix;
}

bool is_bilevel(Pix* gray) {
  Numa* histogram = pixGetGrayHistogram(gray, 3);
  if (!histogram) return false;
  l_float32 black = 0, white = 0, between = 0, value = 0;
  for (int level = 0; level < 256; ++level) {
    numaGetFValue(histogram, level, &value);
    (level < 16 ? black : level > 239 ? white : between) += value;
  }
  numaDestroy(&histogram);
  // A white page with a few pale words has hardly anything between, but no black either.
  return black + white >= kBilevelShare * (black + white + between) && between <= black;
}

PixPtr even_ground(Pix* gray) {
  if (is_bilevel(gray)) return PixPtr(pixClone(gray));
  PixPtr even(pixBackgroundNorm(gray, nullptr, nullptr, 16, 16, 90, 60, 245, 2, 2));
  return even_contrast(even ? std::move(even) : PixPtr(pixClone(gray)));
}

PixPtr softened(Pix* tone) {
  const int width = pixGetWidth(tone), height = pixGetHeight(tone);
  PixPtr out(pixCopy(nullptr, tone));
  if (!out) return nullptr;
  for (int y = 0; y + 1 < height; ++y) {
    const l_uint32* row = pixGetData(tone) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(tone);
    const l_uint32* below = row + pixGetWpl(tone);
    l_uint32* to = pixGetData(out.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(out.get());
    int before = GET_DATA_BYTE(row, 0) + GET_DATA_BYTE(below, 0);
    for (int x = 0; x + 1 < width; ++x) {
      const int next = GET_DATA_BYTE(row, x + 1) + GET_DATA_BYTE(below, x + 1);
      SET_DATA_BYTE(to, x, (before + next) / 4);
      before = next;
    }
  }
  return out;
}

PixPtr ink_of(Pix* tone) { return PixPtr(pixThresholdToBinary(tone, kInkThreshold)); }

}  // namespace rasoat::ocr
