// Reviews as an earlier output told them, and what two outputs differ in, as values. render/read_json.h reads the ones,
// check/difference.h makes the others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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
  std::string fingerprint;
};
struct ToldReview {
  std::string path, sha256, number, unit;
  bool unreadable = false;
  std::vector<ToldResult> results;
  std::vector<ToldFinding> findings;
};

// What became of a criterion. Mended: now it lets the document pass. Worse: nearer to what stops it. Changed: other,
// and neither of these. New, gone: in scope on one side only.
enum class Became : std::uint8_t { kMended, kWorse, kChanged, kNew, kGone, kSame };
const char* name_of(Became became);  // "mended", "worse", ...

struct VerdictChange {
  Became became = Became::kSame;
  std::string id, code, name, fingerprint;
  std::optional<Verdict> before, after;  // nothing where it is not in scope

  // Judged both times, and otherwise.
  bool is_other() const { return before && after && *before != *after; }
};

// One document then and now; a document that is on one side only has the other path empty.
struct DocumentDifference {
  std::string before, after;            // paths
  std::vector<ToldFinding> fixed;       // told then, not now; those of a document that is gone are not
  std::vector<ToldFinding> fresh;       // told now, not then
  std::vector<VerdictChange> verdicts;  // of criteria in scope on either side: as they stand now, then what is gone
  std::size_t kept = 0;                 // findings told both times
};

}  // namespace rasoat
