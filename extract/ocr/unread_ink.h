// Ink that is there and was not read: handwriting, seals, smears. Said, so that nobody takes the
// place for blank.
#pragma once

#include <vector>

#include "extract/ocr/readings.h"
#include "extract/ocr/text_lines.h"

namespace rasoat::ocr {

// True when what was "read" of a line is noise: nothing, or signs of which no one is sure.
bool is_no_writing(const std::vector<ReadWord>& words);

// A sign without letter or digit that nobody is sure of: dirt beside words.
bool is_dirt(const ReadWord& word);

// Where a line has ink between two of its words: what was written by hand into a gap left for it.
std::vector<PixelBox> places_without_word(const TextLine& line, const std::vector<ReadWord>& words, double dpi);

// Components that belong to no line, put together where they lie close; dust is left out.
std::vector<PixelBox> places_of_ink(const std::vector<PixelBox>& components, double dpi);

}  // namespace rasoat::ocr
