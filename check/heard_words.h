// Heard words: a recogniser writes "tống" for "tổng" and is sure of it. A scanned word that no criterion has and
// that, but for its diacritics, is one word of the appendix is taken for that word when statements are compared with
// criteria. Passages keep what was read. Pure.
#pragma once

#include <vector>

#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// Some statement was recognised from a picture.
bool any_scanned(const std::vector<Statement>& statements);

// The same statements; only `words` and `name_words` of scanned ones change.
std::vector<Statement> heard_in_scan(const std::vector<Criterion>& criteria, std::vector<Statement> statements);

}  // namespace rasoat
