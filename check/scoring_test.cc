// Points earned by a report's own figures. The rules are worded like the ministry's; the sentences are invented.
#include "check/scoring.h"

#include <gtest/gtest.h>

#include <ostream>

#include "check/check.h"
#include "parse/scoring.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

Criterion make_criterion(std::string_view name, std::string_view rule, std::string_view max, bool survey = false) {
  Criterion criterion;
  criterion.id = criterion.code = "1.1.1";
  criterion.field = "I";
  criterion.name = name;
  Points points;
  points.max = parse_points(max);
  points.rule = rule;
  points.scale = parse_score_rule(rule, points.max);
  points.survey = survey;
  criterion.target = target_of_scale(points.scale, points.max, 2025);
  criterion.points = std::move(points);
  return criterion;
}

Review review_of(Criterion criterion, std::string_view sentence, std::int32_t year = 2025) {
  criterion.keys = keys_of(criterion);
  fill_scale(criterion);
  CriteriaSet criteria;
  criteria.criteria.push_back(std::move(criterion));
  const Structure said = test::prose_of({"TCTP 1.1.1: " + std::string(sentence)});
  return check_submission(criteria, test::report_of(said, year));
}

// "met 1.5/1.5", "not_met 0.5/1", "review ?/1", with "!points" for a contradicted self-score.
std::string dump(const Review& review) {
  const Result& result = review.results.at(0);
  std::string text = name_of(result.verdict);
  text += " " + (result.points->earned ? result.points->earned->to_english() : "?") + "/" +
          trimmed(result.points->max).to_english();
  if (result.points->self_scored) text += " self " + trimmed(*result.points->self_scored).to_english();
  for (const Finding& finding : review.findings) {
    if (finding.rule == "self-score-contradicts" && finding.message.code.find('.') != std::string::npos)
      text += " !" + finding.message.code.substr(finding.message.code.find('.') + 1);
  }
  return text;
}

struct Case {
  std::string_view name;
  std::string_view rule;
  std::string_view max;
  std::string_view sentence;
  std::string_view expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.sentence; }

constexpr std::string_view kChecked = "Tỷ lệ cơ quan, đơn vị được kiểm tra công tác CCHC trong năm";
constexpr std::string_view kCheckedRule = "Từ 20% số cơ quan, đơn vị trở lên: 1 / Từ 15% - dưới 20%: 0.5 / Dưới 15%: 0";
constexpr std::string_view kPlan = "Mức độ hoàn thành kế hoạch CCHC";
constexpr std::string_view kPlanRule =
    "Tính điểm theo công thức: (b/a)*điểm tối đa. Trong đó: a là tổng số nhiệm vụ; b là số nhiệm vụ đã hoàn thành; "
    "Nếu tỷ lệ b/a < 0.8 thì điểm đánh giá là 0";
constexpr std::string_view kOnline = "Cung cấp dịch vụ công trực tuyến";
constexpr std::string_view kOnlineRule =
    "Tính điểm theo công thức: (b/a)*1.50 + (c/a)*1.00. Trong đó: a là tổng số TTHC; b là số TTHC toàn trình; "
    "c là số TTHC một phần. Trường hợp a = 0 thì đạt điểm tối đa";
constexpr std::string_view kIssued = "Ban hành kế hoạch CCHC năm";
constexpr std::string_view kIssuedRule = "Ban hành kịp thời: 0.5 Không ban hành hoặc ban hành không kịp thời: 0";

class Scores : public testing::TestWithParam<Case> {};

TEST_P(Scores, FollowFromTheFigures) {
  const Case& c = GetParam();
  EXPECT_EQ(dump(review_of(make_criterion(c.name, c.rule, c.max), c.sentence)), c.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Steps, Scores,
    testing::Values(Case{kChecked, kCheckedRule, "1", "Đã kiểm tra 12/50 cơ quan, đơn vị, đạt 24%.", "met 1/1"},
                    Case{kChecked, kCheckedRule, "1", "Đã kiểm tra 09/50 cơ quan, đơn vị, đạt 18%.", "not_met 0.5/1"},
                    Case{kChecked, kCheckedRule, "1", "Đã kiểm tra 05/50 cơ quan, đơn vị, đạt 10%.", "not_met 0/1"},
                    Case{kChecked, kCheckedRule, "1", "Đã kiểm tra 10/50 cơ quan, đơn vị.", "met 1/1"},
                    Case{kChecked, kCheckedRule, "1", "Đã kiểm tra 09/50 cơ quan, đơn vị, đạt 18%; tự chấm 1 điểm.",
                         "not_met 0.5/1 self 1 !points"},
                    Case{kChecked, kCheckedRule, "1", "Đã kiểm tra 12/50 cơ quan, đơn vị, đạt 24%; tự chấm 1/1 điểm.",
                         "met 1/1 self 1"},
                    Case{kChecked, kCheckedRule, "1", "Đã kiểm tra 12/50 cơ quan, đơn vị, đạt 24%; tự chấm 0.5 điểm.",
                         "met 1/1 self 0.5 !fewer"},
                    Case{kIssued, kIssuedRule, "0.5", "Đã ban hành Kế hoạch số 12/KH-SNV ngày 05/01/2025, kịp thời.",
                         "met 0.5/0.5"},
                    Case{kIssued, kIssuedRule, "0.5", "Chưa ban hành kế hoạch.", "not_met 0/0.5"}));

INSTANTIATE_TEST_SUITE_P(
    Formulas, Scores,
    testing::Values(
        Case{kPlan, kPlanRule, "1.5", "Đã hoàn thành 38/40 nhiệm vụ, đạt 95%.", "not_met 1.425/1.5"},
        Case{kPlan, kPlanRule, "1.5", "Đã hoàn thành 40/40 nhiệm vụ, đạt 100%.", "met 1.5/1.5"},
        Case{kPlan, kPlanRule, "1.5", "Đã hoàn thành 30/40 nhiệm vụ, đạt 75%.", "not_met 0/1.5"},
        Case{kPlan, kPlanRule, "1.5", "a = 40; b = 38; tự chấm 1,43 điểm.", "not_met 1.425/1.5 self 1.43"},
        Case{kPlan, kPlanRule, "1.5", "a = 40; b = 38; tự chấm 1,5 điểm.", "not_met 1.425/1.5 self 1.5 !points"},
        Case{kPlan, kPlanRule, "1.5", "a = 40; b = 38; tự chấm 2 điểm.", "not_met 1.425/1.5 self 2 !maximum"},
        Case{kOnline, kOnlineRule, "2.5", "a = 100; b = 60; c = 30.", "not_met 1.2/2.5"},
        Case{kOnline, kOnlineRule, "2.5", "Trong năm không phát sinh TTHC nào.", "not_applicable 2.5/2.5"}));

// Figures that do not decide earn nothing that anyone could vouch for.
INSTANTIATE_TEST_SUITE_P(
    Open, Scores,
    testing::Values(
        Case{kChecked, kCheckedRule, "1", "Công tác kiểm tra được quan tâm; tự chấm 1 điểm.", "review ?/1 self 1"},
        Case{kOnline, kOnlineRule, "2.5", "Cung cấp 60/100 TTHC toàn trình.", "review ?/2.5"},
        Case{kPlan, kPlanRule, "1.5", "Hoàn thành khoảng 95% nhiệm vụ.", "not_met ?/1.5"},
        Case{kIssued, "Quý I: 1 Quý II: 0.5 Sau Quý II: 0", "1", "Chưa ban hành kế hoạch.", "not_met ?/1"}));

TEST(Survey, IsNotSelfScoredAndNotMissing) {
  const Review silent =
      review_of(make_criterion("Đánh giá của người dân về chất lượng phục vụ", "", "3", true), "Không nêu.");
  const Review scored = review_of(make_criterion(kPlan, "", "3", true), "Đã thực hiện; tự chấm 3 điểm.");
  EXPECT_EQ(scored.findings.empty(), false);
  EXPECT_NE(dump(scored).find("!survey"), std::string::npos);
  ASSERT_TRUE(scored.points);
  EXPECT_EQ(scored.points->total.max, Decimal{});
  EXPECT_EQ(scored.points->total.survey, (Decimal{3, 0}));
  for (const Finding& finding : silent.findings) EXPECT_NE(finding.rule, "criterion-missing");
}

TEST(SumPoints, WhatIsNotEarnedIsAtRisk) {
  const Review review =
      review_of(make_criterion(kChecked, kCheckedRule, "1"), "Đã kiểm tra 09/50 cơ quan, đơn vị, đạt 18%.");
  ASSERT_TRUE(review.points);
  EXPECT_EQ(review.points->total.earned, (Decimal{5, 1}));
  EXPECT_EQ(review.points->total.at_risk, (Decimal{5, 1}));
  EXPECT_EQ(review.points->total.undecided, Decimal{});
  ASSERT_EQ(review.points->fields.size(), 1u);
  EXPECT_EQ(review.points->fields[0].field, "I");
}

TEST(SumPoints, NothingWithoutPoints) { EXPECT_FALSE(sum_points({Result{}})); }

}  // namespace
}  // namespace rasoat
