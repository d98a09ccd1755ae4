// Consistency: the figures of one statement recomputed from each other. Shares from the counts
// printed beside them, totals from their parts, changes from the two levels. Pure; thread-safe.
// What can be read in two ways is left open: a printed figure is called wrong only where the
// sentence itself says how it came about.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "check/review.h"
#include "parse/submission.h"

namespace rasoat {

enum class Computed : std::uint8_t {
  kShare,   // "27/42 TTHC, chiếm 64,29%"
  kShares,  // two shares of one set: "đúng hạn 96,8%, quá hạn 5,47%"
  kSum,     // "42 TTHC, gồm 20 ..., 15 ... và 07 ..."
  kChange,  // "86,40%, tăng 2,50% so với năm 2021 (83,90%)"
};

enum class Fit : std::uint8_t {
  kFits,       // within what the printed digits and words such as "gần" allow
  kTruncated,  // fits when the last digits are cut off instead of rounded
  kOtherBase,  // an on-time share over the received files, which over the resolved ones differs
  kAsPoints,   // "%" of a change that only makes sense as percentage points; the base is not told
  kOpen,       // not told what it is of, or approximate
  kDisagrees,
};

struct Recomputation {
  Computed what = Computed::kShare;
  Fit fit = Fit::kOpen;
  std::string working;    // "1.171 / 1.187 = 98,65%", in Vietnamese notation
  Message message;        // of the finding for kDisagrees, kTruncated and kOtherBase
  std::string expected;   // as recomputed
  std::string found;      // as printed
  std::size_t begin = 0;  // bytes of the printed figure in the statement's text
  std::size_t end = 0;
};

// By kind, then in reading order. Empty where nothing can be recomputed.
std::vector<Recomputation> recompute(const Statement& statement);

// The three kinds. Each leaves out figures that were read doubtfully.
std::vector<Recomputation> recompute_shares(const Statement& statement);
std::vector<Recomputation> recompute_sums(const Statement& statement);
std::vector<Recomputation> recompute_changes(const Statement& statement);

const char* name_of(Computed what);  // "share", "shares", "sum", "change"
const char* name_of(Fit fit);        // "fits", "truncated", "other-base", "as-points", "open", "disagrees"

}  // namespace rasoat
