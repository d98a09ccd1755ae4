// Picture files (PNG, JPEG, TIFF, BMP ...), as office documents hold them, as pixels to be read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extract/ocr/scan_image.h"

namespace rasoat {

struct PictureFile {
  std::vector<std::uint8_t> gray;  // rows from the top, 0 is black
  std::int32_t width = 0;          // pixels
  std::int32_t height = 0;

  // The picture printed on so many points of paper. A view of `gray`.
  ScanImage on_paper(double width_points, double height_points) const;
};

// Nothing for what is no picture, or has more than `max_pixels`. Never throws. Bounded by max_pixels in
// memory; the file's own header is asked before anything is unpacked.
std::optional<PictureFile> read_picture_file(std::span<const std::byte> bytes, std::uint64_t max_pixels);

}  // namespace rasoat
