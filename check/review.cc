#include "check/review.h"

#include "check/told.h"

namespace rasoat {

Verdict settled_verdict(const Result& result) { return result.decision ? result.decision->verdict : result.verdict; }

const char* name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMet: return "met";
    case Verdict::kNotMet: return "not_met";
    case Verdict::kMissing: return "missing";
    case Verdict::kReview: return "review";
    case Verdict::kNotApplicable: return "not_applicable";
  }
  return "review";
}

const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::kNote: return "note";
    case Severity::kWarning: return "warning";
    case Severity::kError: return "error";
  }
  return "note";
}

const char* name_of(Status status) {
  switch (status) {
    case Status::kCompliant: return "compliant";
    case Status::kNonCompliant: return "non_compliant";
    case Status::kNeedsReview: return "needs_review";
    case Status::kUnreadable: return "unreadable";
  }
  return "needs_review";
}

const char* name_of(Became became) {
  switch (became) {
    case Became::kMended: return "mended";
    case Became::kWorse: return "worse";
    case Became::kChanged: return "changed";
    case Became::kNew: return "new";
    case Became::kGone: return "gone";
    case Became::kSame: return "same";
  }
  return "same";
}

}  // namespace rasoat
