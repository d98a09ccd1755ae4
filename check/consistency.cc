#include "check/consistency.h"

namespace rasoat {

std::vector<Recomputation> recompute(const Statement& statement) {
  std::vector<Recomputation> all = recompute_shares(statement);
  for (auto* part : {&recompute_sums, &recompute_changes}) {
    for (Recomputation& one : part(statement)) all.push_back(std::move(one));
  }
  return all;
}

const char* name_of(Computed what) {
  switch (what) {
    case Computed::kShare: return "share";
    case Computed::kShares: return "shares";
    case Computed::kSum: return "sum";
    case Computed::kChange: return "change";
  }
  return "";
}

const char* name_of(Fit fit) {
  switch (fit) {
    case Fit::kFits: return "fits";
    case Fit::kTruncated: return "truncated";
    case Fit::kOtherBase: return "other-base";
    case Fit::kAsPoints: return "as-points";
    case Fit::kOpen: return "open";
    case Fit::kDisagrees: return "disagrees";
  }
  return "";
}

}  // namespace rasoat
