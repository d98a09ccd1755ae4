// "Ban hành trước ngày 31/12/2022": a duty with a last day. The document that proves it bears the date.
#include <algorithm>

#include "check/evaluate.h"

namespace rasoat {
namespace {

// The dates of the documents that the statement cites as done, ascending, each once.
std::vector<Date> dates_of(const Statement& statement) {
  std::vector<Date> dates;
  for (const Citation& cited : statement.evidence) {
    if (cited.date) dates.push_back(*cited.date);
  }
  std::sort(dates.begin(), dates.end());
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  return dates;
}

}  // namespace

Evaluation evaluate_date_limit(const Hearing& hearing, const Date& limit) {
  Evaluation duty = evaluate_duty(hearing);
  if (duty.verdict != Verdict::kMet) return duty;
  const std::vector<Date> dates = dates_of(*hearing.statements[duty.decisive]);
  if (dates.empty() || limit.year == 0) return decide(hearing, Verdict::kReview, "date-not-found", duty.decisive);
  const Arguments args = {{"value", to_vietnamese(dates.back())}, {"limit", to_vietnamese(limit)}};
  if (dates.back() <= limit) return decide(hearing, Verdict::kMet, "date-met", duty.decisive, args);
  // Of several documents the late one may be another act's.
  if (dates.size() > 1) return decide(hearing, Verdict::kReview, "date-not-found", duty.decisive);
  return decide(hearing, Verdict::kNotMet, "date-not-met", duty.decisive, args);
}

}  // namespace rasoat
