#include "extract/read/draw_pages.h"

#include <utility>

#include "extract/ocr/encode_picture.h"
#include "extract/pdf/pdf_file.h"
#include "extract/pdf/render_page.h"

namespace rasoat {

tl::expected<std::vector<PagePicture>, ReadError> draw_pages(std::span<const std::byte> bytes,
                                                             const PictureOptions& options,
                                                             const ReadObserver& observer) {
  const auto file = PdfFile::open(bytes, options.password, options.limits);
  if (!file) return tl::unexpected(file.error());
  std::vector<PagePicture> pictures;
  for (const PageWanted& page : options.pages) {
    if (page.number > file->page_count()) break;
    observer(page.number, file->page_count(), false);
    const auto drawn = render_page_in_colour(*file, page.number, options.dpi, options.max_pixels, page.rotation);
    if (!drawn) continue;
    auto encoded = encode_picture(drawn->pixels, drawn->width, drawn->height);
    if (!encoded) continue;
    pictures.push_back(
        {page.number, drawn->width, drawn->height, drawn->dpi, encoded->format, std::move(encoded->bytes)});
  }
  return pictures;
}

}  // namespace rasoat
