// Roster (danh sách đơn vị phải gửi): which units owe a report or a plan for which periods, and what came of it: who
// has not sent, who sent late, who sent more than once. Pure: `today` is the caller's; unit names are compared by the
// keys that parse/keys.h makes of them.
#pragma once

#include <string>
#include <vector>

#include "check/owed.h"
#include "check/review.h"
#include "parse/date.h"

namespace rasoat {

Arrival arrival_of(const Review& review, std::vector<std::string> unit_keys);

// A document is of the row whose unit has one of its keys, of the same kind, year and part of the year. One whose
// period is not told goes to the only row of its unit, kind and year. What counts for lateness is the first document
// that came, by its own date: one dated after the last day was sent after it.
RosterReview check_roster(const Roster& roster, std::vector<Arrival> arrivals, const Date& today);

}  // namespace rasoat
