// Plan codes: a plan's codes in other forms than digits and dots ("1a", "II.2.1", "CS 1") in the statements of a
// report. By their form alone they may be section numbers or anything else, so only a plan that has them makes them
// codes.
#pragma once

#include <vector>

#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// True when the plan, or a row of the report, has such codes: then with_plan_codes changes the statements.
bool needs_plan_codes(const std::vector<Criterion>& criteria, const std::vector<Statement>& statements);

// Codes of table rows get the plan's spelling, those that the plan lacks are dropped. In prose the plan's codes are
// found behind a word for them ("tiêu chí 1a", "mã số CS 1"), and before a dot, a colon or a dash, or in brackets,
// where the words there are also the criterion's.
std::vector<Statement> with_plan_codes(const std::vector<Criterion>& criteria, std::vector<Statement> statements);

}  // namespace rasoat
