// Values of an archive's answer: what render and the store show of it. check/archive/answer.h makes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/review.h"
#include "parse/submission.h"

namespace rasoat {

// What becomes of a file. kReport counts for its unit and year; kInterim is judged, but a more final report counts.
enum class Role : std::uint8_t {
  kPlan,        // governs
  kUnitPlan,    // of a unit below another plan's
  kSuperseded,  // a plan that a later one of the same agency and year replaced
  kReport,
  kInterim,
  kRevised,        // sent again later
  kDraft,          // the signed version is there
  kDuplicate,      // the same bytes
  kNearDuplicate,  // the same document in other bytes
  kAppendix,
  kDecision,
  kOther,
  kNoYear,
  kNoPlan,
  kUnreadable,
  kIgnored,  // by the manifest
};
const char* name_of(Role role);  // "plan", "unit-plan", ... as in docs/store.md

struct Classified {
  DocumentKind kind = DocumentKind::kUnknown;
  std::string unit;      // as most documents of the unit print it
  std::string unit_key;  // "" where no unit is named
  std::string level;
  std::int32_t year = 0;
  Period period;  // of a report without one: the year's, where its date allows it
  std::string number;
  std::string date;
  Role role = Role::kOther;
  std::optional<std::size_t> instead;  // the file that it gives way to
  std::optional<std::size_t> plan;     // of a judged report: the plan that governs it
  int confidence = 100;                // percent
  std::vector<std::string> reasons;    // codes under [archive.reason] of the catalogue, strongest first
};

// What one counted or interim report says of one criterion of its plan, as far as the archive needs it.
struct CellFacts {
  Verdict verdict = Verdict::kReview;
  bool in_scope = true;
  std::optional<Decimal> value;  // the level reported, in `unit`
  Unit unit = Unit::kNone;
  std::optional<Decimal> done;  // of counts "done/of", or a bare count
  std::optional<Decimal> of;
  std::string reason;  // code of the verdict's reason
  Provenance where;    // of the claim that decided
};

// One criterion through all years, whatever code it had. `id`: its first code, unlike that of every other.
struct Thread {
  std::string id;
  std::string code;  // the latest
  std::string name;  // the latest
  std::string field;
};
struct PlanYear {
  std::size_t file = 0;
  std::int32_t year = 0;
  std::vector<std::size_t> threads;  // of each criterion of the plan, in its order
  std::vector<std::string> codes;    // likewise
};

// A unit in a year in which it reported.
struct UnitYear {
  std::string unit;
  std::string unit_key;
  std::string level;
  std::int32_t year = 0;
  std::size_t plan = 0;                    // index into Answer::plans
  std::size_t file = 0;                    // the report that counts
  bool of_the_year = true;                 // about the whole year, not a part of it
  std::vector<CellFacts> cells;            // as PlanYear::threads
  std::int64_t of(Verdict verdict) const;  // in scope
};

// A report that was due, by the roster given or by what the unit sent in other years.
struct OwedReport {
  std::string unit;
  std::string unit_key;
  std::int32_t year = 0;
  Period period;
  bool learned = true;
  bool unclear = false;                   // it may be among what could not be read or placed
  std::vector<std::int32_t> other_years;  // learned: in which the unit sent it, ascending
};

enum class FaultState : std::uint8_t { kNew, kPersisting, kReturned, kMended };
const char* name_of(FaultState state);  // "new", "persisting", "returned", "mended"

// A criterion that a unit failed (not met, or missing), or mended, in a year.
struct Fault {
  std::string unit;
  std::size_t thread = 0;
  std::string code;  // of that year
  std::int32_t year = 0;
  FaultState state = FaultState::kNew;
  std::int32_t since = 0;  // the year in which it was found first
};

// A finding of the archive; `finding.message` is worded by render.
struct ArchiveFinding {
  std::string unit;
  std::int32_t year = 0;
  Period period;
  std::optional<std::size_t> file;
  Finding finding;
};

// How a unit fares: percent of what is decided and in scope that was met, in its first and its latest year.
struct Standing {
  std::string unit;
  std::int32_t first_year = 0;
  std::int32_t last_year = 0;
  Decimal first;
  Decimal last;
};

// What only a person can settle. `code`: "verdict" (one criterion), or the role or reason of a document.
struct Unresolved {
  std::string code;
  std::string unit;
  std::int32_t year = 0;
  std::string criterion;  // code, "" for documents
  std::size_t file = 0;
  std::string reason;  // code under [archive.reason] or [reason]
};

struct Answer {
  std::vector<std::string> paths;        // of the files, ascending
  std::vector<std::string> hashes;       // SHA-256, likewise
  std::vector<Classified> documents;     // likewise
  std::vector<Thread> threads;           // in the order of the latest plan, what it lacks after
  std::vector<PlanYear> plans;           // ascending year, then path
  std::vector<UnitYear> units;           // ascending unit key, then year
  std::vector<OwedReport> missing;       // reports that were due and did not come, likewise
  std::vector<ArchiveFinding> findings;  // by unit, year, rule, code, path
  std::vector<Fault> faults;             // by unit key, thread, year
  std::vector<Standing> worst;           // ascending: the lowest in the latest year first
  std::vector<Standing> improved;        // the greatest gain first; gains only
  std::vector<Unresolved> unresolved;    // by unit, year, criterion, path
};

}  // namespace rasoat
