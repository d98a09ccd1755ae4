// Other bodies: a department's report tells of districts, of the whole province and of other departments, too, and what
// they did is not its own result. What a statement says of the unit itself is its own voice. Pure.
#pragma once

#include <vector>

#include "check/assign.h"
#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// The statement, or its core where it also tells of others or of what is to come (see parse/core.h).
const Statement& own_voice(const Statement& statement);

// The criterion's name or target asks for what districts or communes do.
bool asks_of_other_bodies(const Criterion& criterion);

// Drops what tells of others alone and puts the core in the place of what tells of them, too. What is told of others
// stays where the criterion asks for it and nothing else is said. `sure` and `statements` go in step.
void keep_own_voice(const Criterion& criterion, std::vector<Assigned>& sure, std::vector<const Statement*>& statements);

// "Trung tâm Kiểm định trực thuộc chưa ...": a subordinate unit is the subject, and the criterion asks nothing of such.
bool tells_of_subordinates(const Criterion& criterion, const Statement& statement);

// "nhiệm vụ UBND tỉnh giao" where those that "Chính phủ, Thủ tướng Chính phủ giao" are asked for.
bool is_of_another_giver(const Criterion& criterion, const Statement& statement);

}  // namespace rasoat
