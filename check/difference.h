// Difference: two outputs of the same documents held beside each other. What was fixed, what is new, which verdicts
// are others; and which findings of a review an earlier output has told already. Pure values; render/read_json.h
// reads them from JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
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

// In the order of `after`, then what is gone. A document is the same by its path, else by its bytes, else by number
// and unit; one document on either side is the same in any case. Findings are the same by rule, criterion and
// fingerprint, and one that was waived then and counts now is new.
std::vector<DocumentDifference> differences(std::span<const ToldReview> before, std::span<const ToldReview> after);

// Takes out of each review what `known` has told of its document, and counts it in Review::hidden. Verdicts stay.
void hide_known(std::span<Review> reviews, std::span<const ToldReview> known);

}  // namespace rasoat
