// Contradiction: a statement about something else that denies what a criterion asks.
#pragma once

#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// True when the statement, wherever it stands, tells a case that the target rules out: a
// disciplinary measure, a violation in spending, a number of late files. What is said of another
// year, or as a wish, does not count.
bool contradicts(const Criterion& criterion, const Statement& statement);

// The criterion asks that nobody be disciplined; its name may say so where the target is "Không có" alone.
bool asks_for_no_discipline(const Criterion& criterion);

// The criterion asks that all files be resolved on time.
bool asks_all_on_time(const Criterion& criterion);
// "còn trễ hạn (05 hồ sơ)", "quá hạn 09 hồ sơ": a positive number of late files.
bool counts_late_files(const Statement& statement);
// "Không có hồ sơ trễ hạn", "Số hồ sơ quá hạn: 0", of this year.
bool denies_late_files(const Statement& statement);

}  // namespace rasoat
