// A page as a picture, for OCR and for people to look at.
#pragma once

#include <cstdint>
#include <tl/expected.hpp>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/pdf_file.h"

namespace rasoat {

// Eight bits a pixel, 0 black to 255 white, rows from the top without padding. Upright, the same
// area as the page's coordinates: pixel = point * dpi / 72.
struct GrayImage {
  std::int32_t width = 0;
  std::int32_t height = 0;
  double dpi = 0;
  std::vector<std::uint8_t> pixels;
};

// The same with three bytes a pixel: red, green, blue.
struct ColourImage {
  std::int32_t width = 0;
  std::int32_t height = 0;
  double dpi = 0;
  std::vector<std::uint8_t> pixels;
};

inline constexpr std::uint64_t kMostPicturePixels = 60'000'000;

// Page::rotation of a page as the file has it.
inline constexpr std::int32_t kAsStored = -1;

// Renders page `number` (1-based) with its stamps and form fields, without reviewers' marks. A
// picture of more than max_pixels is rendered at a lower resolution (GrayImage::dpi says which);
// below 36 dpi, kTooLarge. kDamaged when the page cannot be reached. `rotation` is that of the
// Page whose coordinates the picture shall have.
tl::expected<GrayImage, ReadError> render_page(const PdfFile& file, std::int32_t number, double dpi,
                                               std::uint64_t max_pixels = kMostPicturePixels,
                                               std::int32_t rotation = kAsStored);
tl::expected<ColourImage, ReadError> render_page_in_colour(const PdfFile& file, std::int32_t number, double dpi,
                                                           std::uint64_t max_pixels = kMostPicturePixels,
                                                           std::int32_t rotation = kAsStored);

// Pixels per inch of the images that make up a scan, be it one, strips or layers: the finest, but for those that cover
// less than a tenth of the page together (seals, logos). 0 without images, or with such only.
double natural_dpi(const Page& page);

}  // namespace rasoat
