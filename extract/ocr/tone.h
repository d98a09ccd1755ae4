// From whatever the scanner gave to one gray picture with a white ground, and from there to ink.
#pragma once

#include "extract/ocr/pix.h"
#include "extract/ocr/scan_image.h"

namespace rasoat::ocr {

// 8 bpp, 0 black: colour becomes gray, red seals (seals.h) turned white, red print black; pixels become square.
// Null when the view is malformed or cannot be held.
PixPtr gray_of(const ScanImage& image);

// True when nearly every pixel is black or white: a fax or CCITT/JBIG2 scan.
bool is_bilevel(Pix* gray);

// The ground made even and white (8 bpp), and pale writing on it as dark as the rest. A bilevel picture comes back as
// it is.
PixPtr even_ground(Pix* gray);

// Every pixel as bright as it, its right, its lower and the pixel between them are on average. The models learned from
// gray letters; the stairs along the letters of a bilevel scan cost them tone marks.
PixPtr softened(Pix* tone);

// 1 bpp, 1 is ink, from an evened picture.
PixPtr ink_of(Pix* tone);

}  // namespace rasoat::ocr
