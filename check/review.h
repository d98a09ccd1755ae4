// Review (phiếu rà soát): every verdict and finding of one document, as values for render.
// No words of a language live here: reasons and findings are codes with named arguments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

enum class Verdict : std::uint8_t { kMet, kNotMet, kMissing, kReview, kNotApplicable };
enum class Severity : std::uint8_t { kNote, kWarning, kError };

// Named arguments of a message, in the order in which they were worked out. A value that starts
// with '@' is a word of the catalogue ("@unit.percent"); everything else is shown as it is.
using Arguments = std::vector<std::pair<std::string, std::string>>;

// A reason or finding text by catalogue key: render words it.
struct Message {
  std::string code;
  Arguments args;
};

// Why a finding no longer counts: somebody accepted it, or decided otherwise about its criterion.
struct Acceptance {
  std::string by;
  std::string reason;
  std::string until;      // ISO; "": no end
  bool decision = false;  // a decision about the verdict, not a waiver
};

struct Finding {
  std::string rule;  // id of the catalogue: "target-not-met"
  Severity severity = Severity::kWarning;
  std::string code;          // criterion code, "" where it concerns the document
  std::string criterion_id;  // "" likewise
  Message message;           // its code is the rule id, or rule id + "." + variant
  std::string expected;      // text of the document or of the plan, not a message
  std::string found;
  Provenance where;  // for something missing: the area searched
  bool waived = false;
  std::string fingerprint;
  std::optional<Acceptance> acceptance;  // of what is waived
};

// A document that a report names as proof (tài liệu kiểm chứng).
struct EvidenceDocument {
  std::string symbol;  // "25/QĐ-BQLKKT"; the words of the citation where no symbol stands there
  std::string kind;    // "Quyết định", "" where it is not said
  std::string date;    // ISO, "" where it is not said
};

// What a report says of one criterion, as weighed (kết quả thực hiện).
struct Claim {
  std::string text;
  std::optional<Decimal> value;
  Unit unit = Unit::kNone;
  std::optional<Decimal> numerator;
  std::optional<Decimal> denominator;
  std::string status;  // "done", "not_done", "ongoing", "not_arisen", "zero", "violation", ""
  std::vector<EvidenceDocument> evidence;
  std::string self_assessed;  // "met", "not_met", "" where the report does not judge itself
  Provenance where;
  std::string matched_by;     // "code", "name"
  std::string matched_words;  // the words that matched, for "name"
  double score = 1;           // 0..1, of the match
};

// Points of one criterion of a scoring appendix. What the report's own figures do not earn is at risk.
struct ResultPoints {
  Decimal max;
  std::optional<Decimal> earned;       // by the rule and the figures stated; absent: they do not decide
  std::optional<Decimal> self_scored;  // what the report gives itself
  bool survey = false;                 // measured by a survey: nothing to earn in a report
  std::string working;                 // "38/40 × 1,50 = 1,425", in Vietnamese notation
};

// A sum over criteria in scope that are self-scored. earned + at_risk = max.
struct PointsSum {
  Decimal max;
  Decimal earned;
  Decimal at_risk;
  Decimal undecided;    // part of at_risk that no figure decides
  Decimal self_scored;  // of what is self-scored
  Decimal survey;       // points that a survey gives, not in max
};
struct FieldPoints {
  std::string field;
  std::string field_name;
  PointsSum sum;
};
struct PointsReview {
  PointsSum total;
  std::vector<FieldPoints> fields;  // in the order of the criteria
};

// What a person decided about a verdict (kết quả thẩm định).
struct Decision {
  Verdict verdict = Verdict::kReview;
  std::string by;
  std::string date;  // ISO, "" where it is not said
  std::string reason;
};

struct Result {
  std::string criterion_id;
  CriterionKind kind = CriterionKind::kNone;
  std::string code;
  std::string name;
  std::string field;
  std::string field_name;
  std::string lead;
  bool in_scope = true;
  Verdict verdict = Verdict::kReview;
  Message reason;  // the working: target, what was found, the computation
  Target target;
  std::vector<Claim> claims;
  std::optional<std::size_t> decisive;  // index into claims
  std::vector<std::int32_t> searched;   // pages, for missing
  std::optional<Claim> nearest;         // the nearest miss, for missing
  std::optional<ResultPoints> points;   // of scoring appendices
  std::string fingerprint;              // see check/ground.h
  std::optional<Decision> decision;     // while its ground holds; `verdict` stays the tool's own
};

// The verdict that counts: what a person decided, else the tool's.
Verdict settled_verdict(const Result& result);

enum class InPeriod : std::uint8_t { kUnclear, kInside, kOutside };

// A document cited as proof (tài liệu kiểm chứng).
struct Evidence {
  std::string symbol;  // "25/2020/QĐ-UBND"; "" where only words name it
  std::string kind;    // "Quyết định", "" when only the symbol stands there
  std::string text;    // as cited
  std::optional<Date> date;
  InPeriod in_period = InPeriod::kUnclear;  // of the report; unclear without a day or near a cut-off
  std::vector<std::string> codes;           // criteria that it is cited for
  Provenance where;                         // where it is cited first
};

// One row of a report's table of indicators, held against the plan column of its own row.
struct Indicator {
  std::string order;
  std::string name;
  std::string unit;
  Decimal planned;
  Decimal actual;
  std::optional<Decimal> share;  // actual of planned, percent, recomputed
  Verdict verdict = Verdict::kReview;
  Provenance where;
};

enum class Status : std::uint8_t { kCompliant, kNonCompliant, kNeedsReview, kUnreadable };

struct Review {
  std::string path;
  std::string sha256;
  DocumentKind kind = DocumentKind::kUnknown;
  std::string unit;
  std::int32_t year = 0;
  Period period;
  std::string number;  // full symbol, "" when blank
  std::string date;    // ISO, "" when incomplete
  std::string title;
  std::string format;  // "pdf", "docx"; "" where it could not be read
  std::vector<PageFact> pages;
  std::vector<Signature> signatures;
  Status status = Status::kNeedsReview;
  std::optional<ReadError> error;      // then results and findings other than document rules are empty
  std::string isolation;               // how the worker that read it was confined
  std::vector<Result> results;         // in the order of the criteria
  std::optional<PointsReview> points;  // where the criteria are scored
  std::vector<Evidence> evidence;      // cited as proof, in the order of the criteria
  std::vector<Indicator> indicators;   // of the report's own tables, in reading order
  std::vector<Finding> findings;       // sorted: page, top, rule, code
  std::int64_t hidden = 0;             // findings that an earlier output has told already and that were taken out
};

const char* name_of(Verdict verdict);    // "met", "not_met", "missing", "review", "not_applicable"
const char* name_of(Severity severity);  // "note", "warning", "error"
const char* name_of(Status status);      // "compliant", "non_compliant", "needs_review", "unreadable"

}  // namespace rasoat
