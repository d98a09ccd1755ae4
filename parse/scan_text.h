// Scan text: the words of a scanned page as they were read, before anybody made rows and sentences of them. What the
// search for criteria lost with a broken table is still here. Part of parse; pure.
#pragma once

#include "extract/document.h"
#include "parse/submission.h"

namespace rasoat {

// Empty for a page with a text layer.
ScanText scan_text_of(const Page& page);

}  // namespace rasoat
