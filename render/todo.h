// Todo (việc cần làm): one thing that is still owed before a document can be accepted, and who owes it. What the
// to-do sheet and the reminder letters are made from. Pure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "check/review.h"
#include "render/catalogue.h"

namespace rasoat {

// Either a verdict that leaves something open (`finding` is then the one that speaks for it, if any), or a finding of
// its own (`result` is then that of its criterion, if any).
struct Todo {
  std::string unit;                // who owes it, "" where nobody is named
  const Review* review = nullptr;  // never null; borrowed, like the others
  const Result* result = nullptr;
  const Finding* finding = nullptr;
  const Criterion* criterion = nullptr;
  bool is_verdict = false;
};

// Everything owed, by unit in the order in which units come up, then by document. Notes, waived findings and what is
// out of scope are owed by nobody. A report of one unit owes by itself; in one of a whole agency each criterion is
// owed by its lead.
std::vector<Todo> todos_of(std::span<const Review> reviews, const CriteriaSet* criteria);

// Criteria by id; nullptr for an unknown one or without criteria.
const Criterion* find_criterion(const CriteriaSet* criteria, const std::string& id);

// What is wrong or lacking: the sentence of the verdict's reason or of the finding.
std::string what_is_owed(const Todo& todo, Language language);
// How to mend it: the rule's advice; "" where no rule stands for it.
std::string how_to_mend(const Todo& todo, Language language);
// Where in the document it shows; no places: nowhere.
Provenance where_of(const Todo& todo);

}  // namespace rasoat
