#include "pipelines/matching.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

// A document with a content of its own.
DocumentFacts document(DocumentKind kind, std::int32_t year, std::vector<std::string> unit = {}) {
  static int count = 0;
  DocumentFacts facts;
  facts.sha256 = std::to_string(++count);
  facts.kind = kind;
  facts.year = year;
  facts.unit_keys = std::move(unit);
  return facts;
}

DocumentFacts plan(std::int32_t year, const std::string& date, std::vector<std::string> leads = {"văn phòng"}) {
  DocumentFacts facts = document(DocumentKind::kPlan, year, {"ban quản lý khu kinh tế"});
  facts.date = date;
  facts.has_number = true;
  facts.criteria = 45;
  facts.lead_units = std::move(leads);
  return facts;
}

DocumentFacts report(std::int32_t year, std::vector<std::string> unit = {"văn phòng"}) {
  return document(DocumentKind::kReport, year, std::move(unit));
}

// "years: year=plan ... judged: document/plan ... out: document code[->instead] ..."
std::string dump(const std::vector<DocumentFacts>& documents) {
  const Matching matching = match(documents);
  std::string text = "plans";
  for (const auto& [year, i] : matching.plans) text += " " + std::to_string(year) + "=" + std::to_string(i);
  text += "; judged";
  for (const Judged& j : matching.judged) text += " " + std::to_string(j.document) + "/" + std::to_string(j.plan);
  text += "; out";
  for (const LeftOut& l : matching.left_out) {
    text += " " + std::to_string(l.document) + ":" + l.code + (l.instead ? "->" + std::to_string(*l.instead) : "");
  }
  return text;
}

TEST(Matching, ReportsAreJudgedAgainstThePlanOfTheirYear) {
  EXPECT_EQ(dump({plan(2021, "2021-01-05"), report(2022), plan(2022, "2022-01-05"), report(2021), report(2022)}),
            "plans 2021=0 2022=2; judged 1/2 3/0 4/2; out");
}

TEST(Matching, TheLatestCompletePlanGoverns) {
  EXPECT_EQ(dump({plan(2022, "2022-01-05"), plan(2022, "2022-09-20")}), "plans 2022=1; judged; out 0:superseded->1");
  DocumentFacts draft = plan(2022, "2022-09-20");
  draft.has_number = false;
  EXPECT_EQ(dump({plan(2022, "2022-01-05"), draft}), "plans 2022=0; judged; out 1:superseded->0");
  DocumentFacts scan = plan(2022, "2022-09-20");
  scan.is_whole = false;
  EXPECT_EQ(dump({plan(2022, "2022-01-05"), scan}), "plans 2022=0; judged; out 1:superseded->0");
  EXPECT_EQ(dump({draft, report(2022)}), "plans 2022=0; judged 1/0; out") << "an incomplete plan is better than none";
}

TEST(Matching, TheOrderOfTheFilesDecidesBetweenEquals) {
  EXPECT_EQ(dump({plan(2022, "2022-01-05"), plan(2022, "2022-01-05")}), "plans 2022=0; judged; out 1:superseded->0");
}

TEST(Matching, APlanOfAUnitDoesNotGovern) {
  DocumentFacts unit_plan = plan(2022, "2022-12-01", {"tổ một cửa"});
  unit_plan.unit_keys = {"văn phòng"};
  EXPECT_EQ(dump({unit_plan, plan(2022, "2022-01-05"), report(2022)}), "plans 2022=1; judged 2/1; out 0:unit-plan->1");
  DocumentFacts without_appendix = document(DocumentKind::kPlan, 2022, {"văn phòng"});
  EXPECT_EQ(dump({plan(2022, "2022-01-05"), without_appendix}), "plans 2022=0; judged; out 1:unit-plan->0");
}

TEST(Matching, AnAppendixOrDecisionMayGovernAReportNever) {
  DocumentFacts decision = plan(2022, "2022-01-05");
  decision.kind = DocumentKind::kDecision;
  DocumentFacts self_assessment = plan(2022, "2022-12-05");
  self_assessment.kind = DocumentKind::kReport;
  EXPECT_EQ(dump({decision, self_assessment}), "plans 2022=0; judged 1/0; out");
}

TEST(Matching, WhatCannotBeJudgedSaysWhy) {
  EXPECT_EQ(dump({plan(2022, "2022-01-05"), report(0), report(2019), document(DocumentKind::kUnknown, 2022),
                  document(DocumentKind::kDecision, 2022), document(DocumentKind::kPlan, 0), plan(0, "")}),
            "plans 2022=0; judged; out 1:no-year 2:no-plan 3:other-kind 4:other-kind 5:no-year 6:no-year");
  EXPECT_EQ(dump({report(2022)}), "plans; judged; out 0:no-plan");
  EXPECT_EQ(dump({}), "plans; judged; out");
}

TEST(Matching, EqualContentsCountOnce) {
  const DocumentFacts original = report(2022);
  EXPECT_EQ(dump({plan(2022, "2022-01-05"), original, original}), "plans 2022=0; judged 1/0; out 2:duplicate->1");
}

TEST(Finality, TheYearsReportIsTheMostFinal) {
  const Period order[] = {{PeriodKind::kMonth, 2022, 3},     {PeriodKind::kMonth, 2022, 11},
                          {PeriodKind::kQuarter, 2022, 1},   {PeriodKind::kQuarter, 2022, 4},
                          {PeriodKind::kSixMonths, 2022, 1}, {PeriodKind::kNineMonths, 2022, 0},
                          {PeriodKind::kUnknown, 0, 0},      {PeriodKind::kYear, 2022, 0}};
  for (std::size_t i = 1; i < std::size(order); ++i) EXPECT_LT(finality(order[i - 1]), finality(order[i])) << i;
}

}  // namespace
}  // namespace rasoat
