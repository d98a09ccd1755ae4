// Last year's record: targets that compare are decided by it, and criteria that moved are found by their names.
#include "check/baseline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "check/check.h"
#include "check/copied_forward.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::criterion_of;
using test::prose_of;
using test::report_of;

PastCriterion past(std::string code, std::string_view name, std::optional<Decimal> value = std::nullopt) {
  return {std::move(code), std::string(name), content_words(name), value, Unit::kPercent};
}

constexpr std::string_view kName = "Chỉ số hài lòng về tiếp cận dịch vụ của người dân, tổ chức";

Review review_of(std::string_view target, const std::vector<std::string>& sentences, std::vector<Baseline> baselines) {
  CriteriaSet criteria;
  criteria.criteria.push_back(criterion_of("8.1.1", kName, target));
  CheckOptions options;
  options.baselines = std::move(baselines);
  return check_submission(criteria, report_of(prose_of(sentences)), options);
}

Review review_of(std::string_view target, std::string_view sentence, std::vector<Baseline> baselines) {
  return review_of(target, std::vector{"TCTP 8.1.1: " + std::string(sentence)}, std::move(baselines));
}

Baseline last_year(Decimal value, std::int32_t year = 2021) {
  return {"88/BC-BQLKKT", year, {}, {past("8.1.1", kName, value)}};
}

// "met change-met", with the rules that fired beside the verdict's own.
std::string dump(const Review& review) {
  std::string text = std::string(name_of(review.results[0].verdict)) + " " + review.results[0].reason.code;
  for (const Finding& finding : review.findings) {
    if (finding.rule.starts_with("baseline")) text += " " + finding.message.code;
  }
  return text;
}

struct Case {
  std::string_view target;
  std::string_view sentence;
  std::optional<Decimal> before;
  std::string_view expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.target << " / " << c.sentence; }

class ByRecord : public testing::TestWithParam<Case> {};

TEST_P(ByRecord, DecidesWhatComparesWithLastYear) {
  const Case& c = GetParam();
  std::vector<Baseline> baselines;
  if (c.before) baselines.push_back(last_year(*c.before));
  EXPECT_EQ(dump(review_of(c.target, c.sentence, std::move(baselines))), c.expected);
}

constexpr std::string_view kRise = "Tăng ít nhất 02% so với năm 2021";
constexpr std::string_view kKeep = "Giữ vững hoặc nâng cao tỷ lệ hài lòng so với năm 2021";

INSTANTIATE_TEST_SUITE_P(
    Targets, ByRecord,
    testing::Values(Case{kRise, "Năm 2022 đạt 86,40%.", std::nullopt, "review baseline-needed baseline-missing"},
                    Case{kRise, "Năm 2022 đạt 86,40%.", Decimal{839, 1}, "met change-met"},
                    Case{kRise, "Năm 2022 đạt 84,40%.", Decimal{839, 1}, "not_met change-not-met"},
                    Case{kKeep, "Năm 2022 đạt 84,40%.", Decimal{844, 1}, "met change-met"},
                    Case{kKeep, "Năm 2022 đạt 84,40%.", Decimal{8505, 2}, "not_met change-not-met"},
                    Case{kRise, "Năm 2022 đạt 86,40%, năm 2021 là 83,90%.", Decimal{839, 1}, "met change-met"},
                    Case{kRise, "Năm 2022 đạt 86,40%, năm 2021 là 83,90%.", Decimal{8512, 2},
                         "review baseline-disputed baseline-conflicts"},
                    Case{kKeep, "Năm 2022 đạt 86,40%, năm 2021 là 83,90%.", Decimal{8512, 2},
                         "met change-met baseline-conflicts"},
                    Case{kRise, "Năm 2022 đạt 86,40%, tăng 2,50% so với năm 2021.", Decimal{839, 1}, "met change-met"},
                    Case{kRise, "Năm 2022 đạt 86,40%, tăng 2,50% so với năm 2021.", Decimal{8590, 2},
                         "review baseline-disputed baseline-conflicts.difference"}));

const std::vector<std::string> kTold = {"Giải quyết đúng hạn 1.214/1.250 hồ sơ, đạt 97,12%.",
                                        "Tiếp nhận trực tuyến 815 hồ sơ, đạt 65,2%.", "Đã ký số 1.136/1.136 văn bản."};

bool is_copied(const std::vector<std::string>& now, const std::vector<std::string>& before, std::int32_t year) {
  Baseline baseline = last_year({839, 1}, year);
  baseline.telling = telling_words(report_of(prose_of(before)));
  const Review review = review_of(kRise, now, {baseline});
  return std::any_of(review.findings.begin(), review.findings.end(),
                     [](const Finding& finding) { return finding.rule == "copied-forward"; });
}

TEST(ByRecord, WhatTheEarlierReportSaidInTheSameWordsIsCopiedForward) {
  std::vector<std::string> other = kTold;
  other[0] = "Giải quyết đúng hạn 1.301/1.340 hồ sơ, đạt 97,09%.";
  EXPECT_TRUE(is_copied(kTold, kTold, 2021));
  EXPECT_FALSE(is_copied(other, kTold, 2021));
  EXPECT_FALSE(is_copied(kTold, {}, 2021)) << "nothing is known of the earlier one";
  EXPECT_FALSE(is_copied(kTold, kTold, 2022)) << "a record of the same year may be this very report";
}

TEST(ByRecord, ARecordOfAnotherYearDecidesNothing) {
  EXPECT_EQ(dump(review_of(kRise, "Năm 2022 đạt 86,40%.", {last_year({839, 1}, 2019)})),
            "review baseline-needed baseline-missing");
}

TEST(ByRecord, ARecordThatHasNoLevelDecidesNothing) {
  const Baseline silent{"88/BC", 2021, {}, {past("8.1.1", kName)}};
  EXPECT_EQ(dump(review_of(kRise, "Năm 2022 đạt 86,40%.", {silent})), "review baseline-needed baseline-missing");
}

TEST(ByRecord, OfSeveralUnitsTheOwnCounts) {
  Submission report;
  report.unit_keys = {"văn phòng"};
  Baseline a = last_year({839, 1});
  a.unit_keys = {"phòng quản lí đầu tư"};
  Baseline b = last_year({800, 1});
  b.unit_keys = {"văn phòng"};
  const std::vector<Baseline> both = {a, b};
  EXPECT_EQ(baseline_for(both, report), &both[1]);
  EXPECT_EQ(baseline_for({a}, report)->criteria[0].value, (Decimal{839, 1}));
  EXPECT_EQ(baseline_for({}, report), nullptr);
  const std::vector<Baseline> twice = {b, b};
  EXPECT_EQ(baseline_for(twice, report), nullptr);
}

// Crosswalk ---------------------------------------------------------------------------------------

std::vector<Criterion> catalogue() {
  return {criterion_of("3.2.5", "Tỷ lệ TTHC được công khai đúng quy định trên Cổng dịch vụ công", "100%"),
          criterion_of("3.4.1", "Tỷ lệ hồ sơ TTHC tiếp nhận trong năm được giải quyết đúng hạn", "100%"),
          criterion_of("5.5.2", "Chấp hành kỷ luật, kỷ cương hành chính của cán bộ, công chức, viên chức", "Không có"),
          criterion_of("6.1.2", "Thực hiện quy định về việc sử dụng kinh phí nguồn từ ngân sách nhà nước",
                       "Không có sai phạm")};
}

TEST(Crosswalk, ACriterionUnderAnotherCodeIsFoundByItsName) {
  const std::vector<PastCriterion> before = {
      past("3.2.4", "Tỷ lệ TTHC được công khai đúng quy định trên Cổng dịch vụ công"),
      past("3.4.1", "Tỷ lệ hồ sơ TTHC tiếp nhận trong năm được giải quyết đúng hạn"),
      past("5.4.1", "Chấp hành kỷ luật, kỷ cương hành chính của cán bộ, công chức, viên chức")};
  const auto moves = find_moves(before, catalogue());
  ASSERT_EQ(moves.size(), 2u);
  EXPECT_EQ(before[moves[0].past].code, "3.2.4");
  EXPECT_EQ(catalogue()[moves[0].now].code, "3.2.5");
  EXPECT_EQ(before[moves[1].past].code, "5.4.1");
}

// The old code may stand for something else today: then the name decides, not the code.
TEST(Crosswalk, ACodeWithAnotherNameIsNotTheSameCriterion) {
  const std::vector<PastCriterion> before = {
      past("3.2.5", "Tỷ lệ hồ sơ TTHC tiếp nhận trong năm được giải quyết đúng hạn"),
      past("3.4.1", "Tỷ lệ TTHC được công khai đúng quy định trên Cổng dịch vụ công")};
  const auto matches = match_past(before, catalogue());
  EXPECT_EQ(matches[0], 1u);
  EXPECT_EQ(matches[1], 0u);
  EXPECT_EQ(matches[2], std::nullopt);
}

TEST(Crosswalk, ATieOrAFarNameMovesNothing) {
  const std::vector<PastCriterion> twins = {
      past("9.1", "Chấp hành kỷ luật, kỷ cương hành chính của cán bộ, công chức"),
      past("9.2", "Chấp hành kỷ luật, kỷ cương hành chính của công chức, viên chức")};
  EXPECT_TRUE(find_moves(twins, catalogue()).empty());
  EXPECT_TRUE(find_moves({past("9.1", "Thu hút đầu tư ngoài ngân sách")}, catalogue()).empty());
}

TEST(Crosswalk, AMoveIsShownAsANote) {
  const Baseline record{"88/BC", 2021, {}, {past("8.1.2", kName, Decimal{839, 1})}};
  const Review review = review_of(kRise, "Năm 2022 đạt 86,40%.", {record});
  EXPECT_EQ(review.results[0].verdict, Verdict::kMet);
  const auto moved = std::find_if(review.findings.begin(), review.findings.end(),
                                  [](const Finding& f) { return f.rule == "criterion-moved"; });
  ASSERT_NE(moved, review.findings.end());
  EXPECT_EQ(moved->severity, Severity::kNote);
  EXPECT_EQ(moved->code, "8.1.1");
}

}  // namespace
}  // namespace rasoat
