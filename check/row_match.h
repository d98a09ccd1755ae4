// Row match: which row of a submitted plan speaks of which criterion, by code or by name. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parse/criteria.h"

namespace rasoat {

struct RowMatch {
  std::optional<std::size_t> row;      // the row that speaks of the criterion
  std::optional<std::size_t> nearest;  // where there is none: one that may, and a person should see
};

// One per criterion. A row has one criterion: the code decides, else the best fit over all names. Near ties are
// nobody's, only nearest.
std::vector<RowMatch> match_rows(const std::vector<Criterion>& criteria, const std::vector<Criterion>& rows);

}  // namespace rasoat
