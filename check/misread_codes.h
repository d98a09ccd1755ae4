// Misread codes: one wrong digit in a scanned code gives a row to another criterion and makes its own one look
// missing. What the rows around it, the other rows and the appendix say shows which codes to doubt. Pure.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// A word of it at least was recognised.
bool is_scanned(const Statement& statement);

// The numbers of a code: {3, 4, 1} of "3.4.1".
std::vector<int> code_parts(const std::string& code);

// Groups of scanned statements whose one code is to be doubted: the appendix does not have it, or the row stands
// out of the order of its table (so does one of two rows that have the same code).
std::set<std::size_t> misread_codes(const std::vector<Criterion>& criteria, const std::vector<Statement>& statements);

// The longest run of codes, others left out, that ascend: true for those in it.
std::vector<bool> in_order(const std::vector<std::string>& codes);
// A table that follows another order than the appendix's says nothing about its codes.
bool is_orderly(const std::vector<bool>& ordered);

// A digit or dot changed, lost or added makes one of the other.
bool is_near_code(const std::string& a, const std::string& b);

}  // namespace rasoat
