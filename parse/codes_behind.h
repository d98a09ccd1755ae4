// Codes behind: reports that put the code in brackets behind what they tell of it, "...; đã bố trí 43/43 viên chức
// (TCTP 5.1.3).", mean the whole sentence, over its semicolons, and over the page on which the bracket stands alone.
// Pure.
#pragma once

#include <vector>

#include "parse/submission.h"

namespace rasoat {

// Gives the parts of a sentence the code behind it, and a bracket that stands alone to the sentence before it. Only
// where several sentences of the report have their code there.
std::vector<Statement> read_codes_behind(std::vector<Statement> statements);

}  // namespace rasoat
