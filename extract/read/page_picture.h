// The picture of a page that recognition gets, at the resolution of its scan.
#pragma once

#include <tl/expected.hpp>

#include "extract/document.h"
#include "extract/ocr/scan_image.h"
#include "extract/pdf/pdf_file.h"
#include "extract/pdf/render_page.h"

namespace rasoat {

// Pixels per inch at which a page is best recognised: those of the scan that covers it, within
// bounds; 300 for a page that is drawn.
double best_dpi(const Page& page);

// In the page's coordinates; coarser where it would have more than `max_pixels`. Errors as render_page.
tl::expected<ColourImage, ReadError> picture_of_page(const PdfFile& file, const Page& page,
                                                     std::uint64_t max_pixels = kMostPicturePixels);

// A view of the picture, which must outlive it.
ScanImage scan_of(const ColourImage& picture);

// A box of a page of that size after the page was turned clockwise by 0, 90, 180 or 270 degrees.
Bbox turned_box(const Bbox& box, double width, double height, std::int32_t degrees);

}  // namespace rasoat
