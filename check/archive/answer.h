// Answer: what an archive of many years says as a whole (check/archive/values.h). Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/archive/classify.h"
#include "check/review.h"
#include "check/roster.h"
#include "parse/criteria.h"

namespace rasoat {

// A review without what only its own sheet needs. `cells`: one per criterion of the plan, in its order.
struct ReportDigest {
  std::vector<CellFacts> cells;
  std::vector<Finding> findings;  // of the rules that an archive tells, see archive_rules()
};
ReportDigest digest_of_report(const Review& review, const CriteriaSet& plan);

// Findings of single reports that an archive repeats; verdicts have their own places.
bool is_told_by_archive(const Finding& finding);

struct JudgedReport {
  std::size_t file = 0;  // index into the files; its Classified has unit, year, period and plan
  ReportDigest digest;
};
struct GoverningPlan {
  std::size_t file = 0;
  CriteriaSet criteria;
};

struct AnswerInput {
  std::span<const ArchiveFile> files;
  std::vector<Classified> documents;  // of classify(files)
  std::vector<GoverningPlan> plans;
  std::vector<JudgedReport> reports;  // roles kReport and kInterim, in any order
  std::optional<Roster> roster;       // absent: learned
  Date today;                         // with a roster: what is not yet over is not missing
};
Answer answer_of(AnswerInput input);

// Parts of it, each pure.
// Who owes which report by what was sent in other years; one entry of other_years per due. The last day of each is the
// day on which the last of the other units sent theirs: what nobody has sent yet is owed by nobody.
struct LearnedRoster {
  Roster roster;
  std::vector<std::vector<std::int32_t>> other_years;
};
LearnedRoster learn_roster(std::span<const Classified> documents);
std::vector<Fault> find_faults(const Answer& answer);
std::vector<ArchiveFinding> find_sum_differences(const Answer& answer);
std::vector<ArchiveFinding> find_outliers(const Answer& answer);
std::vector<Standing> standings(const Answer& answer);

// Threads of plans in ascending order of their years, and for each plan the thread of each of its criteria.
struct Crosswalk {
  std::vector<Thread> threads;
  std::vector<std::vector<std::size_t>> of;  // by plan, by criterion
};
Crosswalk crosswalk_of(std::span<const CriteriaSet* const> plans);

}  // namespace rasoat
