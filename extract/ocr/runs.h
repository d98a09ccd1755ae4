// Runs of ink along the rows of a 1 bpp picture: the morphology of straight lines, at the cost of the
// ink instead of the paper.
#pragma once

#include "extract/ocr/pix.h"

namespace rasoat::ocr {

// Row by row: gaps of up to `bridge` pixels are filled, then runs shorter than `shortest` dropped.
PixPtr kept_runs(Pix* ink, int bridge, int shortest);

}  // namespace rasoat::ocr
