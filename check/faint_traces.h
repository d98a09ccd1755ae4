// Faint traces: what a scanned text may say of a criterion that nothing was matched with. A recogniser gets tone
// marks, strokes and single letters wrong, so names are compared without diacritics and forgivingly. A trace proves
// nothing; it only keeps the criterion from being called missing. Pure.
#pragma once

#include <optional>
#include <vector>

#include "check/assign.h"
#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

struct FaintTrace {
  const Statement* statement = nullptr;
  double score = 0;  // share of the criterion's name that is there, 0..1, weighted by how telling a word is
};

// One per criterion: the scanned statement that has most of its name; nullopt where none has enough of it. A
// statement that surely speaks of another criterion counts only by what the two names do not share. The result
// points into `statements`.
std::vector<std::optional<FaintTrace>> faint_traces(const std::vector<Criterion>& criteria,
                                                    const std::vector<Statement>& statements,
                                                    const Assignment& assignment);

}  // namespace rasoat
