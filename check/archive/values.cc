#include "check/archive/values.h"

#include <algorithm>

namespace rasoat {

std::int64_t UnitYear::of(Verdict verdict) const {
  return std::count_if(cells.begin(), cells.end(),
                       [&](const CellFacts& cell) { return cell.in_scope && cell.verdict == verdict; });
}

const char* name_of(Role role) {
  switch (role) {
    case Role::kPlan: return "plan";
    case Role::kUnitPlan: return "unit-plan";
    case Role::kSuperseded: return "superseded";
    case Role::kReport: return "report";
    case Role::kInterim: return "interim";
    case Role::kRevised: return "revised";
    case Role::kDraft: return "draft";
    case Role::kDuplicate: return "duplicate";
    case Role::kNearDuplicate: return "near-duplicate";
    case Role::kAppendix: return "appendix";
    case Role::kDecision: return "decision";
    case Role::kOther: return "other";
    case Role::kNoYear: return "no-year";
    case Role::kNoPlan: return "no-plan";
    case Role::kUnreadable: return "unreadable";
    case Role::kIgnored: return "ignored";
  }
  return "other";
}

const char* name_of(FaultState state) {
  switch (state) {
    case FaultState::kNew: return "new";
    case FaultState::kPersisting: return "persisting";
    case FaultState::kReturned: return "returned";
    case FaultState::kMended: return "mended";
  }
  return "new";
}

}  // namespace rasoat
