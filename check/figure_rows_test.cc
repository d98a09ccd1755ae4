#include "check/figure_rows.h"

#include <gtest/gtest.h>

#include <ostream>

namespace rasoat {
namespace {

IndicatorRow indicator(std::string name, Decimal planned, Decimal actual, std::optional<Decimal> ratio = std::nullopt) {
  IndicatorRow row;
  row.name = std::move(name);
  row.planned = planned;
  row.actual = actual;
  row.ratio = ratio;
  row.actual_where.places = {{1, {10, 20, 30, 40}}};
  return row;
}

struct Case {
  IndicatorRow row;
  const char* expected;  // verdict, then the findings
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.row.name << " " << c.expected; }

std::string dump(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings)
    text +=
        " " + finding.message.code + (finding.severity == Severity::kNote ? " (note)" : "") + " " + finding.expected;
  return text;
}

class Indicators : public testing::TestWithParam<Case> {};

TEST_P(Indicators, AreHeldAgainstTheirOwnPlan) {
  const IndicatorRow& row = GetParam().row;
  const Indicator judged = judge_indicator(row, false);
  std::vector<Finding> findings;
  check_indicators({row}, {judged}, {}, findings);
  EXPECT_EQ(name_of(judged.verdict) + dump(findings), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Indicators,
    testing::Values(
        Case{indicator("Số TTHC được rà soát", {40, 0}, {42, 0}, Decimal{1050, 1}), "met"},
        Case{indicator("Số TTHC được rà soát", {40, 0}, {38, 0}, Decimal{95, 0}), "not_met target-not-met.row 40"},
        Case{indicator("Số TTHC được rà soát", {40, 0}, {42, 0}, Decimal{110, 0}), "met figures-disagree.row 105%"},
        Case{indicator("Thu ngân sách", {1250, 0}, {11875, 1}, Decimal{95, 0}), "not_met target-not-met.row 1.250"},
        Case{indicator("Tỷ lệ hài lòng", {30, 0}, {29, 0}, Decimal{966, 1}),
             "not_met figures-disagree.truncated (note) 96,67% target-not-met.row 30"},
        Case{indicator("Tỷ lệ hồ sơ đúng hạn", {98, 0}, {985, 1}, Decimal{5, 1}), "met"},
        Case{indicator("Tỷ lệ hộ nghèo", {25, 1}, {21, 1}, Decimal{84, 0}), "met"},
        Case{indicator("Tỷ lệ hộ nghèo", {25, 1}, {27, 1}), "not_met target-not-met.row 2,5"},
        Case{indicator("Tỷ lệ giải quyết đơn khiếu nại, tố cáo", {85, 0}, {80, 0}), "review"},
        Case{indicator("Số TTHC được cắt giảm thời gian", {10, 0}, {8, 0}), "review"},
        Case{indicator("Biên chế công chức", {60, 0}, {57, 0}), "review"},
        Case{indicator("Số vụ", {0, 0}, {3, 0}, Decimal{100, 0}), "review"}));

TEST(Indicators, AShortfallInAnInterimReportIsNone) {
  EXPECT_EQ(judge_indicator(indicator("Số hội nghị", {4, 0}, {2, 0}), true).verdict, Verdict::kReview);
  EXPECT_EQ(judge_indicator(indicator("Số hội nghị", {4, 0}, {5, 0}), true).verdict, Verdict::kMet);
}

TEST(Indicators, WhatACriterionStandsOnIsJudgedByThePlan) {
  const IndicatorRow row = indicator("Số hội nghị", {4, 0}, {2, 0});
  std::vector<Finding> findings;
  check_indicators({row}, {judge_indicator(row, false)}, row.actual_where.places, findings);
  EXPECT_TRUE(findings.empty());
}

// Files ---------------------------------------------------------------------------------------------

FileRow files(std::int64_t early, std::int64_t on_time, std::int64_t late,
              std::optional<Decimal> share = std::nullopt) {
  FileRow row;
  row.early = early;
  row.on_time = on_time;
  row.late = late;
  row.share = share;
  return row;
}

std::string checked(const std::vector<FileRow>& rows) {
  std::vector<Finding> findings;
  check_file_rows(rows, findings);
  return dump(findings);
}

TEST(FileRows, TheShareOnTimeHasThreeBases) {
  FileRow row = files(88, 112, 2, Decimal{9901, 2});
  EXPECT_EQ(checked({row}), "");
  row.pending_late = 3;
  row.pending_in_time = 5;
  EXPECT_EQ(checked({row}), "");
  row.share = Decimal{9756, 2};  // over 205 files due
  EXPECT_EQ(checked({row}), " figures-disagree.due (note) 97,56%");
  row.share = Decimal{9524, 2};  // over 210 files received
  EXPECT_EQ(checked({row}), " figures-disagree.base (note) 95,24%");
  row.share = Decimal{9900, 2};  // 99,0099 cut off is 99,00
  EXPECT_EQ(checked({row}), " figures-disagree.truncated (note) 99,01%");
  row.share = Decimal{9801, 2};
  EXPECT_EQ(checked({row}), " figures-disagree 99,01%");
}

TEST(FileRows, PartsOfARowAddUp) {
  FileRow row = files(300, 422, 4);
  row.resolved = 726;
  row.pending = 12;
  row.pending_in_time = 11;
  row.pending_late = 1;
  row.received = 738;
  EXPECT_EQ(checked({row}), "");
  row.resolved = 727;
  EXPECT_EQ(checked({row}), " sum-disagrees 726 sum-disagrees 739");
}

TEST(FileRows, TheTotalIsTheSumOfTheRowsAboveIt) {
  std::vector<FileRow> rows = {files(88, 112, 2), files(301, 422, 4), files(389, 534, 6)};
  rows.back().total = true;
  EXPECT_EQ(checked(rows), "");
  rows.back().on_time = 535;
  EXPECT_EQ(checked(rows), " sum-disagrees 534");
  rows.back().table = 1;  // of another table
  EXPECT_EQ(checked(rows), "");
}

}  // namespace
}  // namespace rasoat
