// Headings of a report: paragraphs that say what those below them are about. Pure.
#pragma once

#include <cstddef>

#include "parse/structure.h"

namespace rasoat {

// `label`: where its label ends (see label_end).
bool is_heading(const Paragraph& paragraph, std::size_t label);

}  // namespace rasoat
