// What a scanner adds to a page and nobody printed: black edges and specks.
#pragma once

#include "extract/ocr/pix.h"

namespace rasoat::ocr {

// The black bars along the edges of the picture (1 bpp, same size). Lines and letters that reach
// the edge are not taken.
PixPtr find_edge_bars(Pix* ink, double dpi);

// Specks: dots too small for a letter that stand alone (1 bpp, same size). Dots and marks near
// letters stay: they may be the point of an i or a tone mark.
PixPtr find_specks(Pix* ink, double dpi);

}  // namespace rasoat::ocr
