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
  std::size_t statement = 0;   // index into Submission::statements
  MatchedBy by = MatchedBy::kCode;
  double score = 1;
  std::string words;           // what matched, for kName
  bool uncertain = false;      // another criterion fits nearly as well
  std::string rival;           // code or name of that one
};

struct Assignment {
  std::vector<std::vector<Assigned>> of_criterion;  // same order as the criteria
  struct Nearest {
    std::size_t statement = 0;
    double score = 0;
  };
  std::vector<std::optional<Nearest>> nearest;      // the best unassigned statement of each criterion
  struct UnknownCode {
    std::size_t statement = 0;
    std::string code;
  };
  std::vector<UnknownCode> unknown_codes;           // each code once
};

Assignment assign_statements(const std::vector<Criterion>& criteria, const std::vector<Statement>& statements);

}  // namespace rasoat
