#include "check/garbled_rows.h"

#include <algorithm>
#include <set>

namespace rasoat {
namespace {

constexpr std::size_t kCodedTable = 3;  // rows with a code that make a table one of codes

bool is_scanned(const Statement& statement) {
  const auto& words = statement.passage.words;
  return std::any_of(words.begin(), words.end(), [](const WordSpan& word) { return word.source == Source::kOcr; });
}

// Groups of the rows that some criterion has for sure.
std::set<std::size_t> placed_rows(const Assignment& assignment) {
  std::set<std::size_t> placed;
  for (const auto& assigned : assignment.of_criterion) {
    for (const Assigned& a : assigned) {
      if (!a.uncertain) placed.insert(a.statement->group);
    }
  }
  return placed;
}

// A field's heading row tells no result.
bool tells_result(const Statement& row) {
  return !row.empty_result && (asserts(row) || row.status.self_met || row.columns_unsure);
}

}  // namespace

bool ran_together(const Statement& row) {
  return row.in_table && row.context_codes.size() > 1 && is_scanned(row) &&
         std::none_of(row.context_codes.begin(), row.context_codes.end(),
                      [](const CodeMention& code) { return code.range; });
}

std::vector<std::int32_t> garbled_pages(const std::vector<Statement>& statements, const Assignment& assignment) {
  const std::set<std::size_t> placed = placed_rows(assignment);
  std::set<std::size_t> coded;
  std::set<std::int32_t> pages;
  for (const Statement& row : statements) {
    if (!row.in_table || !is_scanned(row)) continue;
    if (row.context_codes.size() == 1) coded.insert(row.group);
    const bool of_nobody = row.context_codes.empty() && tells_result(row) && !placed.contains(row.group);
    if (!of_nobody && !ran_together(row)) continue;
    for (const Place& place : row.passage.cite().places) pages.insert(place.page);
  }
  if (coded.size() < kCodedTable) return {};
  return {pages.begin(), pages.end()};
}

}  // namespace rasoat
