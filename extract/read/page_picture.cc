#include "extract/read/page_picture.h"

#include <algorithm>

namespace rasoat {
namespace {

constexpr double kDrawnDpi = 300;
constexpr double kLeastDpi = 100;
constexpr double kMostDpi = 400;
constexpr double kScanShare = 0.5;  // of the page that the pictures of a scan cover

// 1 and more where images cover all of it.
double image_share(const Page& page) {
  const Bbox whole{0, 0, page.width, page.height};
  double covered = 0;
  for (const ImageArea& image : page.images) {
    const Bbox seen = intersect(image.box, whole);
    if (!seen.empty()) covered += seen.width() * seen.height();
  }
  const double area = page.width * page.height;
  return area > 0 ? covered / area : 0;
}

}  // namespace

double best_dpi(const Page& page) {
  if (image_share(page) < kScanShare) return kDrawnDpi;
  return std::clamp(natural_dpi(page), kLeastDpi, kMostDpi);
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
