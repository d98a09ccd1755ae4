// Decisions (kết quả thẩm định): a person settles what the tool leaves to review, or overrules it. A decision holds
// as long as its ground does (check/ground.h) and is told as stale when that has moved. The tool's own verdict stays
// where it is; Result::decision stands beside it, and settled_verdict() is what counts. Pure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "check/review.h"

namespace rasoat {

struct DecisionEntry {
  std::string document;   // SHA-256, path as reviewed (or its end, from a folder on), or full number ("45/BC-VP")
  std::string criterion;  // code, or id
  Decision decision;
  std::string fingerprint;  // Result::fingerprint of what was judged; "" only where document is a SHA-256
};

// Lays each decision beside the verdict that it is about. Of several about one verdict the latest day holds, and of
// one day the later in the list. What the tool found only because of a verdict that was overruled is marked as
// accepted; a decided not_met, missing or review that the tool did not say adds the rule's finding. A decision whose
// ground has moved, or whose criterion is gone, adds decision-stale instead. Findings stay sorted, statuses are
// settled anew. Gives the decisions, by index, whose document was not among `reviews`.
std::vector<std::size_t> apply_decisions(std::span<Review> reviews, std::span<const DecisionEntry> decisions);

}  // namespace rasoat
