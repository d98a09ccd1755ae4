// Row places: a table without codes that follows the plan's order tells by where a row stands which criterion it is
// about. Rows whose names leave no doubt hold the order; a row between two of them is about one of the criteria
// between theirs. Pure.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <vector>

#include "check/matcher.h"
#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

struct RowPlace {
  Scored at;          // the criterion of the place, and how much of it the row's name says
  bool sure = false;  // the name bears the place out
};

// By the group of each row that has a place; rows with codes (those of `numbered` groups have none) and rows of tables
// out of the plan's order have no place. A row that is not sure may be about its criterion, and no more than that.
std::map<std::size_t, RowPlace> row_places(const Matcher& matcher, const std::vector<Criterion>& criteria,
                                           const std::vector<Statement>& statements,
                                           const std::set<std::size_t>& numbered);

}  // namespace rasoat
