// A page made ready for reading: upright, straight, without the scanner's dirt and without its drawn
// lines, which are kept beside it.
#pragma once

#include <optional>
#include <vector>

#include "extract/document.h"
#include "extract/ocr/orientation.h"
#include "extract/ocr/pix.h"
#include "extract/ocr/rulings.h"
#include "extract/ocr/scan_image.h"

namespace rasoat::ocr {

struct Sheet {
  PixPtr ink;   // 1 bpp, 1 is ink
  PixPtr tone;  // 8 bpp, what a recogniser sees
  double dpi = 0;
  int turn = 0;              // clockwise turn that the picture was given: 0, 90, 180, 270
  std::vector<LeanAt> lean;  // that was taken out; y in pixels
  DrawnLines lines;
};

// Nothing when the picture is malformed or there is no memory for it.
std::optional<Sheet> prepare_sheet(const ScanImage& image, const SampleReader& sureness);

}  // namespace rasoat::ocr
