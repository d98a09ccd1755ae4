// Signs that the models do not know, told from their ink.
#pragma once

#include <vector>

#include "extract/ocr/readings.h"
#include "extract/ocr/sheet.h"
#include "extract/ocr/text_lines.h"

namespace rasoat::ocr {

// The models have no letter for the signs of "at least" and "at most" and read < and > instead. Where a
// bar lies under such a sign, the word says so; what was read stays in others.
void set_or_equal_signs(const Sheet& sheet, const TextLine& line, std::vector<ReadWord>& words);

}  // namespace rasoat::ocr
