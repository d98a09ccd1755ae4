#include "check/consistency_findings.h"

#include <algorithm>

#include "check/consistency.h"
#include "check/consistency_rows.h"
#include "check/findings.h"

namespace rasoat {
namespace {

bool is_clause_of(const Statement& sentence, const Statement* part) {
  return std::any_of(sentence.clauses.begin(), sentence.clauses.end(),
                     [&](const Statement& clause) { return &clause == part; });
}

// The clause holds the bytes [begin, end) of the sentence.
bool holds(const Statement& sentence, const Statement& clause, const Recomputation& result) {
  const std::size_t at = sentence.passage.text.find(clause.passage.text);
  return at != std::string::npos && at <= result.begin && result.end <= at + clause.passage.text.size();
}

// How well an assignment says whose figure this is: 0 not at all.
int closeness(const Statement& sentence, const Assigned& assigned, const Recomputation& result) {
  const int sure = assigned.uncertain ? 0 : 4;
  if (assigned.statement == &sentence) return sure + 2;
  if (!is_clause_of(sentence, assigned.statement)) return 0;
  return sure + (holds(sentence, *assigned.statement, result) ? 3 : 1);
}

const Criterion* owner_of(const Statement& sentence, const Recomputation& result,
                          const std::vector<Criterion>& criteria, const Assignment& assignment) {
  const Criterion* owner = nullptr;
  int best = 0;
  for (std::size_t c = 0; c < criteria.size(); ++c) {
    for (const Assigned& assigned : assignment.of_criterion[c]) {
      const int close = closeness(sentence, assigned, result);
      if (close <= best) continue;
      best = close;
      owner = &criteria[c];
    }
  }
  return owner;
}

bool is_told(const Recomputation& result) {
  return result.fit == Fit::kDisagrees || result.fit == Fit::kTruncated || result.fit == Fit::kOtherBase;
}

Finding finding_of(const Recomputation& result, const Passage& passage, const Criterion* owner) {
  const std::string& code = result.message.code;
  Finding finding = make_finding(code.substr(0, code.find('.')), result.message, passage.cite(), owner);
  if (result.fit != Fit::kDisagrees) finding.severity = Severity::kNote;
  finding.expected = result.expected;
  finding.found = result.found;
  return finding;
}

}  // namespace

void check_consistency(const std::vector<Statement>& statements, const std::vector<Criterion>& criteria,
                       const Assignment& assignment, std::vector<Finding>& findings) {
  for (const Statement& statement : statements) {
    std::vector<std::string> told;
    for (const Recomputation& result : recompute(statement)) {
      const std::string what = result.working + result.found;
      if (!is_told(result) || std::find(told.begin(), told.end(), what) != told.end()) continue;
      told.push_back(what);
      findings.push_back(finding_of(result, statement.passage, owner_of(statement, result, criteria, assignment)));
    }
  }
  for (const RowShare& row : recompute_rows(statements)) {
    if (is_told(row.result))
      findings.push_back(
          finding_of(row.result, row.joined.passage, owner_of(*row.counts, row.result, criteria, assignment)));
  }
}

}  // namespace rasoat
