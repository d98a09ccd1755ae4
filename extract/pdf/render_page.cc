#include "extract/pdf/render_page.h"

#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <exception>
#include <vector>

#include "extract/pdf/annotations.h"

namespace rasoat {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kLeastDpi = 36;
constexpr double kScanShare = 0.1;  // of the page

bool on_annotation(Annot* annotation, void*) { return is_written(annotation); }

tl::unexpected<ReadError> fail(ReadErrorCode code, const char* message, std::int32_t page) {
  return tl::unexpected(ReadError{code, message, page});
}

// The highest resolution up to `dpi` at which the page has no more than max_pixels.
double fitting_dpi(::Page& page, double dpi, std::uint64_t max_pixels) {
  const double inches = page.getCropWidth() / kPointsPerInch * (page.getCropHeight() / kPointsPerInch);
  if (!(inches > 0)) return 0;
  return std::min(dpi, std::sqrt(static_cast<double>(max_pixels) / inches));
}

// What tells the two kinds of picture apart.
struct Gray {
  using Image = GrayImage;
  static constexpr SplashColorMode kMode = splashModeMono8;
  static constexpr std::size_t kBytes = 1;
};
struct Colour {
  using Image = ColourImage;
  static constexpr SplashColorMode kMode = splashModeRGB8;
  static constexpr std::size_t kBytes = 3;
};

template <typename Kind>
typename Kind::Image image_of(const SplashBitmap& bitmap, double dpi) {
  typename Kind::Image image{bitmap.getWidth(), bitmap.getHeight(), dpi, {}};
  const std::size_t row_bytes = static_cast<std::size_t>(image.width) * Kind::kBytes;
  image.pixels.resize(row_bytes * static_cast<std::size_t>(image.height));
  for (std::int32_t row = 0; row < image.height; ++row) {
    std::memcpy(image.pixels.data() + static_cast<std::size_t>(row) * row_bytes,
                bitmap.getDataPtr() + static_cast<std::ptrdiff_t>(row) * bitmap.getRowSize(), row_bytes);
  }
  return image;
}

template <typename Kind>
tl::expected<typename Kind::Image, ReadError> render(PDFDoc& doc, std::int32_t number, double dpi,
                                                     std::uint64_t max_pixels, std::int32_t rotation) {
  ::Page* page = doc.getPage(number);
  if (page == nullptr) return fail(ReadErrorCode::kDamaged, "the page cannot be reached", number);
  dpi = fitting_dpi(*page, dpi, max_pixels);
  if (dpi < kLeastDpi) return fail(ReadErrorCode::kTooLarge, "the page is too large for a picture", number);
  const int turn = rotation == kAsStored ? 0 : (rotation - page->getRotate() + 360) % 360;
  SplashColor white = {255, 255, 255};
  SplashOutputDev dev(Kind::kMode, 1, false, white);
  dev.startDoc(&doc);
  doc.displayPage(&dev, number, dpi, dpi, turn, false, true, false, nullptr, nullptr, on_annotation, nullptr);
  const SplashBitmap* bitmap = dev.getBitmap();
  if (bitmap == nullptr || bitmap->getDataPtr() == nullptr) {
    return fail(ReadErrorCode::kOutOfMemory, "no memory for the picture", number);
  }
  return image_of<Kind>(*bitmap, dpi);
}

template <typename Kind>
tl::expected<typename Kind::Image, ReadError> guarded(const PdfFile& file, std::int32_t number, double dpi,
                                                      std::uint64_t max_pixels, std::int32_t rotation) {
  try {
    return render<Kind>(file.doc(), number, dpi, max_pixels, rotation);
  } catch (const std::bad_alloc&) {
    return fail(ReadErrorCode::kOutOfMemory, "no memory for the picture", number);
  } catch (const std::exception& error) {
    return fail(ReadErrorCode::kDamaged, error.what(), number);
  }
}

double dpi_of(const ImageArea& image) {
  const double area = image.box.width() * image.box.height();
  return area > 0 ? std::sqrt(static_cast<double>(image.width_px) * image.height_px / area) * kPointsPerInch : 0;
}

}  // namespace

tl::expected<GrayImage, ReadError> render_page(const PdfFile& file, std::int32_t number, double dpi,
                                               std::uint64_t max_pixels, std::int32_t rotation) {
  return guarded<Gray>(file, number, dpi, max_pixels, rotation);
}

tl::expected<ColourImage, ReadError> render_page_in_colour(const PdfFile& file, std::int32_t number, double dpi,
                                                           std::uint64_t max_pixels, std::int32_t rotation) {
  return guarded<Colour>(file, number, dpi, max_pixels, rotation);
}

double natural_dpi(const Page& page) {
  std::vector<ImageArea> finest_first = page.images;
  std::stable_sort(finest_first.begin(), finest_first.end(),
                   [](const ImageArea& a, const ImageArea& b) { return dpi_of(a) > dpi_of(b); });
  double covered = 0;
  for (const ImageArea& image : finest_first) {
    covered += image.box.width() * image.box.height();
    if (covered > 0 && covered >= kScanShare * page.width * page.height) return dpi_of(image);
  }
  return 0;
}

}  // namespace rasoat
