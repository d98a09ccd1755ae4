#include "extract/read/page_picture.h"

#include <algorithm>
#include <cmath>

namespace rasoat {
namespace {

constexpr double kDrawnDpi = 300;
constexpr double kLeastDpi = 100;
constexpr double kMostDpi = 400;
constexpr double kScanShare = 0.5;    // of the page that the pictures of a scan cover
constexpr double kWithinPixel = 0.9;  // how far into its last pixel a scan is drawn
constexpr double kNatural = 0.01;     // how far from the natural resolution that may lead

double area_on(const Page& page, const ImageArea& image) {
  const Bbox seen = intersect(image.box, {0, 0, page.width, page.height});
  return seen.empty() ? 0 : seen.width() * seen.height();
}

// 1 and more where images cover all of it.
double image_share(const Page& page) {
  double covered = 0;
  for (const ImageArea& image : page.images) covered += area_on(page, image);
  const double area = page.width * page.height;
  return area > 0 ? covered / area : 0;
}

// Poppler draws a picture over every pixel that it touches. One that ends exactly at the border of a pixel touches the
// next one, too, and is then stretched by one pixel, which blurs all of it: letters lose their tone marks, codes their
// dots. Where there is a resolution near `natural` at which the picture ends within its last pixel both ways, pixel
// for pixel is drawn.
double unblurred_dpi(const ImageArea& scan, double natural) {
  const bool turned = (scan.box.width() < scan.box.height()) != (scan.width_px < scan.height_px);
  const double wide = turned ? scan.height_px : scan.width_px, high = turned ? scan.width_px : scan.height_px;
  const double least = 72 * std::max((wide - 1) / scan.box.width(), (high - 1) / scan.box.height());
  const double most = 72 * std::min(wide / scan.box.width(), high / scan.box.height());
  const double within = least + kWithinPixel * (most - least);
  return least < most && std::abs(within - natural) <= kNatural * natural ? within : natural;
}

}  // namespace

double best_dpi(const Page& page) {
  if (image_share(page) < kScanShare) return kDrawnDpi;
  const double natural = std::clamp(natural_dpi(page), kLeastDpi, kMostDpi);
  const auto largest =
      std::max_element(page.images.begin(), page.images.end(),
                       [&](const ImageArea& a, const ImageArea& b) { return area_on(page, a) < area_on(page, b); });
  const bool whole = area_on(page, *largest) >= kScanShare * page.width * page.height;  // else strips
  return whole ? unblurred_dpi(*largest, natural) : natural;
}

tl::expected<ColourImage, ReadError> picture_of_page(const PdfFile& file, const Page& page, std::uint64_t max_pixels) {
  return render_page_in_colour(file, page.number, best_dpi(page), max_pixels, page.rotation);
}

ScanImage scan_of(const ColourImage& picture) {
  const auto stride = static_cast<std::size_t>(picture.width) * 3;
  return {picture.pixels, picture.width, picture.height, 3, stride, picture.dpi, picture.dpi};
}

Bbox turned_box(const Bbox& box, double width, double height, std::int32_t degrees) {
  switch (degrees) {
    case 90: return {height - box.bottom, box.x0, height - box.top, box.x1};
    case 180: return {width - box.x1, height - box.bottom, width - box.x0, height - box.top};
    case 270: return {box.top, width - box.x1, box.bottom, width - box.x0};
    default: return box;
  }
}

}  // namespace rasoat
