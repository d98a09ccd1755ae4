// What was reached on the labelled corpus is not lost again. The numbers are floors and ceilings, to
// be moved with each improvement; the table of all documents is what `accuracy` prints.
#include <gtest/gtest.h>

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

struct Reached {
  const char* set;
  int verdicts;           // at least
  int wrong_when_sure;    // at most
  int surplus_findings;   // at most
};

TEST(AccuracyOfReports, DoesNotFallBehindWhatWasReached) {
  const std::vector<ReportScore> reports = measure_reports();
  for (const ReportScore& report : reports) EXPECT_EQ(report.failure, "") << report.name;
  for (const Reached& reached : {Reached{"golden", 85, 2, 6}, {"tuning", 398, 15, 62}, {"held-out", 374, 35, 103}}) {
    const ReportScore total = total_of(reports, reached.set);
    EXPECT_GE(total.verdicts.right, reached.verdicts) << reached.set;
    EXPECT_LE(total.wrong_when_sure, reached.wrong_when_sure) << reached.set;
    EXPECT_LE(total.surplus_findings, reached.surplus_findings) << reached.set;
  }
}

}  // namespace
}  // namespace rasoat::accuracy
