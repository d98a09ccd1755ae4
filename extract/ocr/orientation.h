// Which way up a page lies. Measured: rows of writing alternate with white, ascenders and tone marks
// stand above; where that leaves doubt, a sample of its lines is read both ways.
#pragma once

#include <functional>

#include "extract/ocr/pix.h"

namespace rasoat::ocr {

// How sure a reader is of the writing in a picture of one line: 0..1.
using SampleReader = std::function<double(Pix* line, double dpi)>;

// The clockwise turn, 0, 90, 180 or 270, that makes the page upright. A page with too little on it
// to tell stays as it is.
int find_turn(Pix* ink, double dpi, const SampleReader& sureness);

}  // namespace rasoat::ocr
