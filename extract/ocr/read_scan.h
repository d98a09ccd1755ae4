// read_scan: the picture of a page in, a Page with words, rulings and confidences out.
// Runs inside the confined worker. One thread a process; see engine.h.
#pragma once

#include <cstdint>
#include <string>

#include "extract/document.h"
#include "extract/ocr/engine.h"
#include "extract/ocr/scan_image.h"

namespace rasoat {

// Reads one page. Gives number 0 and no fonts or images: those are the caller's. Filled are
//   width, height   of the picture, in points, after `rotation`
//   rotation        the clockwise turn that made the picture upright: 0, 90, 180, 270
//   words           NFC, in reading order, table cells row by row; with confidence and others
//   rulings, lean, unread_ink, confidence
//   source          kOcr (reason empty); kBlank when nothing is printed (reason "blank"); kUnread when nothing of
//                   what is printed could be read (reason "ocr-failed")
// Never throws, never fails otherwise. The same picture gives the same Page.
Page read_scan(ocr::Engine& engine, const ScanImage& image);

}  // namespace rasoat
