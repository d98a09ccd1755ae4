// Citation conflict: one document cited under two symbols in one sentence. A legal document has
// its year in the symbol (25/2021/QĐ-TTg), an administrative one has not (25/QĐ-TTg).
// Source: Nghị định 30/2020/NĐ-CP and Luật Ban hành văn bản quy phạm pháp luật, on symbols.
#pragma once

#include <utility>
#include <vector>

#include "check/review.h"
#include "parse/submission.h"

namespace rasoat {

// Indices into `citations` of those that name the same kind, number and issuer, once with the year
// of the other's date and once without. Dates that differ make two documents of them.
std::vector<std::pair<std::size_t, std::size_t>> find_conflicts(const std::vector<Citation>& citations);

// Appends citation-conflict for every statement, each pair of symbols once.
void check_citations(const std::vector<Statement>& statements, std::vector<Finding>& findings);

}  // namespace rasoat
