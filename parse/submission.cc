#include "parse/submission.h"

namespace rasoat {

bool asserts(const Statement& statement) {
  const StatusWords& s = statement.status;
  return !statement.figures.empty() || s.done || s.not_done || s.zero || s.not_arisen || s.ongoing || s.violation;
}

const char* name_of(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::kUnknown: return "unknown";
    case DocumentKind::kPlan: return "plan";
    case DocumentKind::kReport: return "report";
    case DocumentKind::kAppendix: return "appendix";
    case DocumentKind::kDecision: return "decision";
    case DocumentKind::kOther: return "other";
  }
  return "unknown";
}

const char* name_of(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::kUnknown: return "unknown";
    case PeriodKind::kYear: return "year";
    case PeriodKind::kSixMonths: return "six_months";
    case PeriodKind::kNineMonths: return "nine_months";
    case PeriodKind::kQuarter: return "quarter";
    case PeriodKind::kMonth: return "month";
  }
  return "unknown";
}

}  // namespace rasoat
