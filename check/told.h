// Reviews as an earlier output told them, and what two outputs differ in, as values. render/read_json.h reads the ones,
// check/difference.h makes the others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "check/review.h"

namespace rasoat {

// As an output told it.
struct ToldFinding {
  std::string rule;
  Severity severity = Severity::kWarning;
  std::string code;     // of the criterion, "" for the document
  std::string message;  // the sentence
  std::string fingerprint;
  std::int32_t page = 0;  // 0: none
  bool waived = false;
};
struct ToldResult {
  std::string id, code, name;
  Verdict verdict = Verdict::kReview;  // settled: what a person decided, else the tool's
  bool in_scope = true;
};
struct ToldReview {
  std::string path, sha256, number, unit;
  bool unreadable = false;
  std::vector<ToldResult> results;
  std::vector<ToldFinding> findings;
};

struct VerdictChange {
  std::string code, name;
  Verdict before = Verdict::kReview;
  Verdict after = Verdict::kReview;
};

// One document then and now; a document that is on one side only has the other path empty.
struct DocumentDifference {
  std::string before, after;           // paths
  std::vector<ToldFinding> fixed;      // told then, not now; those of a document that is gone are not
  std::vector<ToldFinding> fresh;      // told now, not then
  std::vector<VerdictChange> changed;  // of criteria in scope on both sides
  std::size_t kept = 0;                // findings told both times
};

}  // namespace rasoat
