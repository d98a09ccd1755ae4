// Assignment: which statement of a report speaks of which criterion, by code or by name,
// solved over the whole document. A near tie is kept as uncertain, never guessed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "check/review.h"
#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

enum class MatchedBy : std::uint8_t { kCode, kName };

struct Assigned {
  const Statement* statement = nullptr;  // in Submission::statements, or a clause of one of them
  MatchedBy by = MatchedBy::kCode;
  double score = 1;
  std::string words;       // what matched, for kName
  bool uncertain = false;  // another criterion fits nearly as well
  std::string rival;       // code or name of that one
};

struct Assignment {
  std::vector<std::vector<Assigned>> of_criterion;  // same order as the criteria
  struct Nearest {
    const Statement* statement = nullptr;
    double score = 0;
  };
  std::vector<std::optional<Nearest>> nearest;  // the best unassigned statement of each criterion
  struct UnknownCode {
    const Statement* statement = nullptr;
    std::string code;
  };
  std::vector<UnknownCode> unknown_codes;  // each code once
};

// The result points into `statements`, which must outlive it.
Assignment assign_statements(const std::vector<Criterion>& criteria, const std::vector<Statement>& statements);

}  // namespace rasoat
