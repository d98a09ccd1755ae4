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

// "|" alone in its line, as tall as a capital and with serifs, is the Roman numeral I of a field; what is left of a
// drawn line is thinner.
void set_lone_numeral(const TextLine& line, int letter, std::vector<ReadWord>& words);

// A letter that looks the same large and small ("x", "X") and stands alone in its line says nothing of its size to a
// reader who sees nothing beside it. It is as large as it is beside `letter`, the height of a typical letter of the
// page in pixels; in between it stays as it was read.
void set_case_of_lone_letter(const TextLine& line, int letter, std::vector<ReadWord>& words);

}  // namespace rasoat::ocr
