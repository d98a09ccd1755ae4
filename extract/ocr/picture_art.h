// Pictures from and to lines of text, for tests: '#' is ink, everything else is paper.
#pragma once

#include <string>
#include <vector>

#include "extract/ocr/pix.h"

namespace rasoat::ocr::art {

inline PixPtr picture(const std::vector<std::string>& rows) {
  PixPtr pix(pixCreate(static_cast<l_int32>(rows.front().size()), static_cast<l_int32>(rows.size()), 1));
  for (std::size_t y = 0; y < rows.size(); ++y) {
    for (std::size_t x = 0; x < rows[y].size(); ++x) {
      if (rows[y][x] == '#') pixSetPixel(pix.get(), static_cast<l_int32>(x), static_cast<l_int32>(y), 1);
    }
  }
  return pix;
}

inline std::vector<std::string> rows_of(Pix* pix) {
  std::vector<std::string> rows;
  for (l_int32 y = 0; y < pixGetHeight(pix); ++y) {
    std::string& row = rows.emplace_back();
    for (l_int32 x = 0; x < pixGetWidth(pix); ++x) {
      l_uint32 value = 0;
      pixGetPixel(pix, x, y, &value);
      row += value != 0 ? '#' : '.';
    }
  }
  return rows;
}

inline PixPtr paper(int width, int height) { return PixPtr(pixCreate(width, height, 1)); }

inline void fill(Pix* pix, const PixelBox& box) {
  pixRasterop(pix, box.x0, box.top, box.width(), box.height(), PIX_SET, nullptr, 0, 0);
}
inline void clear(Pix* pix, const PixelBox& box) {
  pixRasterop(pix, box.x0, box.top, box.width(), box.height(), PIX_CLR, nullptr, 0, 0);
}

// A row of something like letters: two stems and a bar each, every third with a mark above it.
inline void letters(Pix* pix, int x0, int baseline, int count, int height = 17) {
  for (int i = 0; i < count; ++i) {
    const int x = x0 + i * (height + 4);
    fill(pix, {x, baseline - height, x + 3, baseline});
    fill(pix, {x + height - 6, baseline - height, x + height - 3, baseline});
    fill(pix, {x, baseline - height, x + height - 3, baseline - height + 3});
    if (i % 3 == 0) fill(pix, {x + 4, baseline - height - 7, x + 8, baseline - height - 3});
  }
}

// A line of text in Leptonica's own typeface, letters about 24 pixels tall.
inline void write(Pix* pix, int x0, int baseline, const char* text) {
  L_Bmf* font = bmfCreate(nullptr, 18);
  pixSetTextline(pix, font, text, 1, x0, baseline, nullptr, nullptr);
  bmfDestroy(&font);
}

}  // namespace rasoat::ocr::art
