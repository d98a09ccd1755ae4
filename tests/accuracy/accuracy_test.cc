// What was reached on the labelled corpus is not lost again. The numbers are floors and ceilings, to
// be moved with each improvement; the table of all documents is what `accuracy` prints.
#include <gtest/gtest.h>

#include <array>

#include "tests/accuracy/measure.h"

namespace rasoat::accuracy {
namespace {

std::string lines_of(const std::vector<std::string>& differences) {
  std::string lines;
  for (const std::string& difference : differences) lines += difference + "\n";
  return lines;
}

TEST(AccuracyOfPlans, EveryCellAndTargetIsExactInEveryRendering) {
  const std::vector<PlanScore> plans = measure_plans();
  ASSERT_EQ(plans.size(), 3u);
  for (const PlanScore& plan : plans) {
    EXPECT_EQ(plan.rows.right, 45) << plan.name << "\n" << lines_of(plan.differences);
    EXPECT_EQ(plan.cells.right, 270) << plan.name << "\n" << lines_of(plan.differences);
    EXPECT_EQ(plan.cells.all, 270) << plan.name;
    EXPECT_EQ(plan.targets.right, 45) << plan.name << "\n" << lines_of(plan.differences);
    EXPECT_EQ(plan.surplus_rows, 0) << plan.name;
  }
}

// Per mille of the verdicts in scope, so that a document more changes little.
struct Reached {
  const char* set;
  int right;            // at least
  int wrong_when_sure;  // at most
};

int per_mille(int part, int whole) { return whole == 0 ? 0 : part * 1000 / whole; }

TEST(AccuracyOfReports, DoesNotFallBehindWhatWasReached) {
  const std::vector<ReportScore> reports = measure_reports();
  for (const ReportScore& report : reports) EXPECT_EQ(report.failure, "") << report.name;
  constexpr std::array<Reached, kSets.size()> kReached = {
      Reached{"golden", 1000, 0}, {"tuning", 985, 1},        {"other-hands", 900, 27},
      {"later-hands", 832, 30},   {"pairs", 890, 24},        {"held-out", 943, 29},
      {"unread-hands", 833, 63},  {"unread-later", 814, 50}, {"unread-pairs", 820, 45}};
  for (const Reached& reached : kReached) {
    const ReportScore total = total_of(reports, reached.set);
    EXPECT_GT(total.verdicts.all, 0) << reached.set;
    EXPECT_GE(per_mille(total.verdicts.right, total.verdicts.all), reached.right) << reached.set;
    EXPECT_LE(per_mille(total.wrong_when_sure, total.verdicts.all), reached.wrong_when_sure) << reached.set;
  }
}

}  // namespace
}  // namespace rasoat::accuracy
