// Other bodies: a department's report tells of districts and communes, too, and what they did is not its own result.
// Pure.
#pragma once

#include <string>
#include <vector>

#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// The report is that of a department, a board or an office, not of a people's committee whose districts and communes
// are its own. `unit_keys` as in Submission; empty: not known, false.
bool is_of_department(const std::vector<std::string>& unit_keys);

// "Phòng Lao động các huyện giải quyết 18.644 hồ sơ, trễ 52 hồ sơ": districts, communes or the whole province are the
// subject, and the criterion names none of them.
bool tells_of_other_bodies(const Criterion& criterion, const Statement& statement);

// "Trung tâm Kiểm định trực thuộc chưa ...": a subordinate unit is the subject, and the criterion asks nothing of such.
bool tells_of_subordinates(const Criterion& criterion, const Statement& statement);

}  // namespace rasoat
