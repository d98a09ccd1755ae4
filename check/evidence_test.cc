#include "check/evidence.h"

#include <gtest/gtest.h>

#include "parse/symbols.h"

namespace rasoat {
namespace {

Statement statement_of(std::string_view text) {
  Statement statement;
  statement.passage = make_passage(text);
  statement.evidence = find_citations(statement.passage.text);
  return statement;
}

Submission report_of(Period period, std::optional<Date> issued = std::nullopt) {
  Submission report;
  report.header.period = period;
  report.header.year = period.year;
  if (issued) {
    report.header.date.day = issued->day;
    report.header.date.month = issued->month;
    report.header.date.year = issued->year;
  }
  return report;
}

// "12/KH-SNV inside; 5/QĐ-UBND outside"
std::string placed(const Submission& report, std::string_view text) {
  Criterion criterion;
  criterion.code = "1.1";
  const Statement statement = statement_of(text);
  std::vector<Evidence> ledger;
  add_evidence(criterion, {&statement}, ledger);
  place_in_period(report, ledger);
  std::string out;
  for (const Evidence& entry : ledger) {
    const char* where = entry.in_period == InPeriod::kInside    ? " inside"
                        : entry.in_period == InPeriod::kOutside ? " outside"
                                                                : " unclear";
    out += (out.empty() ? "" : "; ") + entry.symbol + where;
  }
  return out;
}

TEST(EvidenceLedger, ADayLiesInThePeriodOrNot) {
  const Submission year = report_of({PeriodKind::kYear, 2022, 0});
  EXPECT_EQ(placed(year, "Kế hoạch số 12/KH-SNV ngày 05/01/2022"), "12/KH-SNV inside");
  EXPECT_EQ(placed(year, "Kế hoạch số 12/KH-SNV ngày 05/01/2021"), "12/KH-SNV outside");
  EXPECT_EQ(placed(year, "Kế hoạch số 12/KH-SNV ngày 20/12/2021"), "12/KH-SNV unclear");
  EXPECT_EQ(placed(year, "Kế hoạch số 12/KH-SNV ngày 20/12/2022"), "12/KH-SNV unclear");
  EXPECT_EQ(placed(year, "Kế hoạch số 12/KH-SNV"), "12/KH-SNV unclear");
  EXPECT_EQ(placed(year, "Quyết định số 5/2019/QĐ-UBND"), "5/2019/QĐ-UBND outside");
}

// A quarter's report may reach back into December: 2019 in a report of the first quarter of 2020 is no mistake.
TEST(EvidenceLedger, PeriodsAreNotCalendarPeriods) {
  const Submission quarter = report_of({PeriodKind::kQuarter, 2020, 1});
  EXPECT_EQ(placed(quarter, "Báo cáo số 7/BC-SNV ngày 20/12/2019"), "7/BC-SNV unclear");
  EXPECT_EQ(placed(quarter, "Báo cáo số 7/BC-SNV ngày 20/02/2020"), "7/BC-SNV inside");
  EXPECT_EQ(placed(quarter, "Báo cáo số 7/BC-SNV ngày 20/11/2019"), "7/BC-SNV outside");
}

TEST(EvidenceLedger, StatedDaysDecide) {
  Submission report = report_of({PeriodKind::kYear, 2023, 0});
  report.reported = DateRange{{2022, 12, 7}, {2023, 12, 4}};
  EXPECT_EQ(placed(report, "Quyết định số 9/QĐ-SNV ngày 08/12/2022"), "9/QĐ-SNV inside");
  EXPECT_EQ(placed(report, "Quyết định số 9/QĐ-SNV ngày 05/12/2023"), "9/QĐ-SNV outside");
}

TEST(EvidenceLedger, WhatIsLaterThanTheReportIsNoProof) {
  const Submission report = report_of({PeriodKind::kYear, 2022, 0}, Date{2022, 11, 15});
  EXPECT_EQ(placed(report, "Quyết định số 9/QĐ-SNV ngày 20/11/2022"), "9/QĐ-SNV outside");
}

TEST(EvidenceLedger, LawsAreNoProof) {
  const Submission year = report_of({PeriodKind::kYear, 2022, 0});
  EXPECT_EQ(placed(year, "theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 và Thông tư số 1/2018/TT-VPCP"), "");
}

TEST(EvidenceLedger, OneDocumentIsOneEntryWithAllItsCriteria) {
  Criterion first, second;
  first.code = "1.1";
  second.code = "1.2";
  const Statement a = statement_of("Quyết định số 9/QĐ-SNV ngày 20/10/2022");
  const Statement b = statement_of("đã nêu tại Quyết định số 9/QĐ-SNV");
  std::vector<Evidence> ledger;
  add_evidence(first, {&a}, ledger);
  add_evidence(second, {&b, &a}, ledger);
  ASSERT_EQ(ledger.size(), 1u);
  EXPECT_EQ(ledger[0].codes, (std::vector<std::string>{"1.1", "1.2"}));
  EXPECT_EQ(ledger[0].date, (Date{2022, 10, 20}));
}

}  // namespace
}  // namespace rasoat
