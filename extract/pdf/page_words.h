// From marks to a page: words with NFC text, legacy encodings decoded, and how the page was read.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/page_marks.h"

namespace rasoat {

// The page as a value. `notes` gets "legacy-encoding" and "text-layer-untrusted". Pure.
Page page_from_marks(PageMarks&& marks, std::int32_t number, const std::vector<Font>& fonts, const ReadLimits& limits,
                     std::vector<DocumentNote>& notes);

}  // namespace rasoat
