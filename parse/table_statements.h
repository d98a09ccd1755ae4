// Statements of one table of a report: the result cells of rows that name a criterion.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parse/structure.h"
#include "parse/submission.h"

namespace rasoat {

// `headings`: texts of the headings above the table, outermost first. Groups are numbered from
// `first_group`, one a row; `year` is the report's. Rows whose result is empty give one statement
// with empty_result. A table that names nothing gives its rows as plain sentences.
std::vector<Statement> table_statements(const JoinedTable& table, const std::vector<std::string>& headings,
                                        std::size_t first_group, std::int32_t year);

}  // namespace rasoat
