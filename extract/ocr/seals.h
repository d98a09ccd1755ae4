// Round seals in red ink, which lie over what is printed; red print is print.
#pragma once

#include "extract/ocr/pix.h"

namespace rasoat::ocr {

// Of the red ink of a page (1 bpp) that of its seals: what lies within a round mark as large as seals are (about 30 to
// 45 mm across, Nghị định 30/2020/NĐ-CP, Phụ lục I), its corners empty. Lines of red letters, red frames and rulings
// are none. Same size; no ink where there is no seal.
PixPtr find_seals(Pix* red, double dpi);

}  // namespace rasoat::ocr
