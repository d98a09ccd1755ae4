// Row numbers: bare numbers of a table's rows ("1.1.2", "3.4.4") that look like codes of criteria and are another
// numbering, as of a form of figures that somebody else made. Pure.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "check/matcher.h"
#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// Groups of the rows whose number is no code: among the rows of tables that no prose parts, most numbers are unknown
// to the appendix, and most rows name something else than their number would. Rows that write "TCTP" are never among
// them.
std::set<std::size_t> numbered_rows(const Matcher& matcher, const std::vector<Criterion>& criteria,
                                    const std::vector<Statement>& statements);

}  // namespace rasoat
