// Labels: what stands before the colon of a statement and names what it is about.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parse/symbols.h"

namespace rasoat {

// Where the label of a paragraph ends ("TCTP 3.4.1 - Tỷ lệ ...:", "Về công khai TTHC:"), searched
// from byte `body`; npos without one. A colon deep in the text introduces a list, not a result.
std::size_t label_end(std::string_view text, std::size_t body);

// Without blanks, bullets, dashes, colons and quotes at both ends.
std::string_view trim_marks(std::string_view text);

// The label without its codes: the name that it gives the criterion.
std::string name_of_label(std::string_view label, const std::vector<CodeMention>& codes);

// Labels that introduce a target or a task and no result: "Mục tiêu, yêu cầu:".
bool introduces_no_result(std::string_view label);

}  // namespace rasoat
