#include "extract/ocr/encode_picture.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "extract/ocr/pix.h"

namespace rasoat {
namespace {

constexpr int kJpegQuality = 75;
constexpr int kColours = 128;   // of a page that is not all grey
constexpr int kGreyTones = 16;  // enough for smooth letters
constexpr int kGreyTolerance = 12;

ocr::PixPtr pix_of(std::span<const std::uint8_t> pixels, std::int32_t width, std::int32_t height) {
  ocr::PixPtr pix(pixCreate(width, height, 32));
  if (!pix) return pix;
  std::size_t at = 0;
  for (std::int32_t y = 0; y < height; ++y) {
    l_uint32* line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    for (std::int32_t x = 0; x < width; ++x, at += 3) {
      composeRGBPixel(pixels[at], pixels[at + 1], pixels[at + 2], line + x);
    }
  }
  return pix;
}

bool is_grey(std::span<const std::uint8_t> pixels) {
  for (std::size_t at = 0; at + 2 < pixels.size(); at += 3) {
    const auto [low, high] = std::minmax({pixels[at], pixels[at + 1], pixels[at + 2]});
    if (high - low > kGreyTolerance) return false;
  }
  return true;
}

std::string file_of(Pix* pix, bool jpeg) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  const bool failed = pix == nullptr || (jpeg ? pixWriteMemJpeg(&data, &size, pix, kJpegQuality, 0)
                                              : pixWriteMemPng(&data, &size, pix, 0)) != 0;
  std::string bytes;
  if (!failed) bytes.assign(reinterpret_cast<const char*>(data), size);
  std::free(data);
  return bytes;
}

}  // namespace

std::optional<EncodedPicture> encode_picture(std::span<const std::uint8_t> pixels, std::int32_t width,
                                             std::int32_t height) {
  if (width <= 0 || height <= 0) return std::nullopt;
  if (pixels.size() != static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3) return std::nullopt;
  ocr::PixPtr colour = pix_of(pixels, width, height);
  if (!colour) return std::nullopt;
  const bool grey = is_grey(pixels);
  if (grey) colour.reset(pixConvertTo8(colour.get(), 0));
  const ocr::PixPtr few(grey ? pixThresholdTo4bpp(colour.get(), kGreyTones, 0)
                             : pixOctreeQuantNumColors(colour.get(), kColours, 0));
  std::string png = file_of(few.get(), false);
  std::string jpeg = file_of(colour.get(), true);
  if (png.empty() && jpeg.empty()) return std::nullopt;
  if (!png.empty() && (jpeg.empty() || png.size() <= jpeg.size())) return EncodedPicture{PictureFormat::kPng, png};
  return EncodedPicture{PictureFormat::kJpeg, jpeg};
}

}  // namespace rasoat
