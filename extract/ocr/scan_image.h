// The picture of one page as whoever rendered it has it. A view: it does not own the pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace rasoat {

struct ScanImage {
  std::span<const std::uint8_t> pixels;  // rows from the top, `stride` bytes apart
  std::int32_t width = 0;                // pixels
  std::int32_t height = 0;
  std::int32_t channels = 1;  // 1: gray, 0 is black; 3: red, green, blue
  std::size_t stride = 0;     // bytes from one row to the next
  double dpi_x = 200;         // pixels per inch of paper
  double dpi_y = 200;
};

}  // namespace rasoat
