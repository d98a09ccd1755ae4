// Status words: done, not done, under way, not arisen, none ... as flags of one statement.
#pragma once

#include <string_view>

#include "parse/submission.h"

namespace rasoat {

// Reads a comparison key (compare_key of a sentence or clause). Negation is read with its scope:
// "không có trường hợp nào bị kỷ luật" is zero and no violation.
StatusWords read_status(std::string_view key);

// What the cell of a self-assessment column says: "Đạt", "x" under "Đạt", "Chưa đạt", "Hoàn thành".
// `header` is the column's header text. Nothing recognised leaves the flags as they are.
void read_self_assessment(std::string_view cell, std::string_view header, StatusWords& status);

}  // namespace rasoat
