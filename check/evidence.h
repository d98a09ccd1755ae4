// Evidence ledger (tài liệu kiểm chứng): documents that a report cites as proof, and whether their day lies in the
// period reported on. Pure.
#pragma once

#include <optional>
#include <vector>

#include "check/review.h"
#include "parse/submission.h"

namespace rasoat {

// Days that surely belong to the period, and days that may: periods are cut off before the calendar does (15/12 to
// 14/12 for a year), and each office in its own way. Source: 581/BNV-CCHC and the periods of real reports.
struct ReportedDays {
  DateRange sure;
  DateRange possible;
};
// nullopt: neither a range nor a period with its year is stated.
std::optional<ReportedDays> reported_days(const Submission& submission);

// Adds what the statements cite for the criterion; a document cited twice is one entry with all its criteria. Laws,
// decrees and circulars are the basis of an act, not its proof.
void add_evidence(const Criterion& criterion, const std::vector<const Statement*>& statements,
                  std::vector<Evidence>& ledger);

// Fills in whether each lies in the period. A document later than the report proves nothing in it.
void place_in_period(const Submission& submission, std::vector<Evidence>& ledger);

}  // namespace rasoat
