// Accuracy: what rasoat says of the corpus beside what the labels say, as counts.
// The command itself is run and its JSON read, so that nothing is measured but what a user gets.
#pragma once

#include <array>
#include <string>
#include <vector>

namespace rasoat::accuracy {

// How many of how many.
struct Share {
  int right = 0;
  int all = 0;
  void count(bool is_right) {
    ++all;
    right += is_right ? 1 : 0;
  }
  Share& operator+=(const Share& other);
};

// One rendering of the governing plan.
struct PlanScore {
  std::string name;
  Share rows;     // rows with the label's code, in the label's place
  Share cells;    // 6 a row: order, name (kind, code, name), target, lead, support, deadline
  Share targets;  // predicate, items, conditions, conditional: all of it
  int surplus_rows = 0;
  std::vector<std::string> differences;
};

// One labelled report. Verdicts are counted over the criteria that the labels put in scope.
struct ReportScore {
  std::string name;
  std::string set;      // its folder: one of kSets, "golden" for the two at the top
  std::string failure;  // not empty: no review came out
  Share verdicts;
  int wrong_when_sure = 0;   // a verdict other than review that is not the label's
  int needless_review = 0;   // review where the label decides
  Share scope;               // in_scope as labelled
  Share quotes;              // met and not_met whose claim holds the labelled words
  Share findings;            // labelled findings that fired
  int surplus_findings = 0;  // report rules that fired and are not labelled
  std::vector<std::string> differences;
};

std::vector<PlanScore> measure_plans();
std::vector<ReportScore> measure_reports();

// In the order of the table. Reports of `pairs` have plans of their own.
inline constexpr std::array<const char*, 9> kSets = {"golden",   "tuning",       "other-hands",  "later-hands", "pairs",
                                                     "held-out", "unread-hands", "unread-later", "unread-pairs"};
// Whether those who work on rasoat may look at its documents; of the others only counts are shown.
bool is_open(const std::string& set);

// How much of it to show.
enum class Detail { kTotals, kDocuments, kDifferences };

// The table that the `accuracy` target prints.
std::string table_of(const std::vector<PlanScore>& plans, const std::vector<ReportScore>& reports, Detail detail);

// The sum of the reports of one set.
ReportScore total_of(const std::vector<ReportScore>& reports, const std::string& set);

}  // namespace rasoat::accuracy
