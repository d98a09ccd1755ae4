// Rules of scoring appendices. Wording after the ministry's set ("Từ 20% số cơ quan, đơn vị trở lên: 1", "(b/a)*điểm
// tối đa", "Nếu tỷ lệ b/a < 0.8") and linhnv87/ChamDiemCCHC; what is marked "invented" is ours.
#include "parse/scoring.h"

#include <gtest/gtest.h>

#include <ostream>

#include "parse/score_cell.h"

namespace rasoat {
namespace {

std::string dump(const ScoreRange& range) {
  std::string text = range.low ? (range.above_low ? "(" : "[") + range.low->to_english() : "(";
  text += "..";
  text += range.high ? range.high->to_english() + (range.below_high ? ")" : "]") : ")";
  return text + (range.unit == Unit::kPercent ? "%" : "");
}

// "[20..)% -> 1 | [15..20)% -> 0.5 | formula b/a*1.5 | a: tổng số ... | none -> full"
std::string dump(const ScoreRule& rule) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : " | ") + part; };
  for (const ScoreStep& step : rule.steps) {
    const std::string covers = step.range ? dump(*step.range) : "“" + step.text + "”";
    add(covers + " -> " + (step.points ? step.points->to_english() : "formula"));
  }
  for (const ScoreTerm& term : rule.terms)
    add(term.numerator + "/" + term.denominator + "*" + term.weight.to_english());
  for (const ScoreVariable& variable : rule.variables) add(variable.letter + ": " + variable.text);
  if (rule.full_without_cases) add("none -> full");
  return text;
}

struct Case {
  std::string_view rule;
  std::string_view max;
  std::string_view expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.rule; }

class ScoreRules : public testing::TestWithParam<Case> {};

TEST_P(ScoreRules, AreReadAsData) {
  const Case& c = GetParam();
  EXPECT_EQ(dump(parse_score_rule(c.rule, parse_points(c.max))), c.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Steps, ScoreRules,
    testing::Values(
        Case{"Từ 20% số cơ quan, đơn vị trở lên: 1 / Từ 15% - dưới 20%: 0.5 / Dưới 15%: 0", "1",
             "[20..)% -> 1 | [15..20)% -> 0.5 | (..15)% -> 0"},
        Case{"Từ 20% số cơ quan, đơn vị trở lên: 1 Từ 15% - dưới 20%: 0.5 Dưới 15%: 0", "1",
             "[20..)% -> 1 | [15..20)% -> 0.5 | (..15)% -> 0"},
        Case{"Từ 20% số cơ quan, đơn vị trở lên: 1\nTừ 15% đến dưới 20%: 0,5\nDưới 15%: 0", "1",
             "[20..)% -> 1 | [15..20)% -> 0.5 | (..15)% -> 0"},
        Case{"Trên 50%: 2; từ 30% đến 50%: 1; dưới 30%: 0", "2", "(50..)% -> 2 | [30..50]% -> 1 | (..30)% -> 0"},
        Case{"Từ 70 - dưới 80%: 0.25; ≥ 80%: 0.5; < 70%: 0", "0.5",
             "[70..80)% -> 0.25 | [80..)% -> 0.5 | (..70)% -> 0"},
        Case{"Hoàn thành 100% kế hoạch: 1.5; Hoàn thành dưới 80% kế hoạch: 0", "1.5", "[100..)% -> 1.5 | (..80)% -> 0"},
        Case{"Có từ 03 sáng kiến trở lên: 1 Có từ 01 đến 02 sáng kiến: 0.5 Không có sáng kiến: 0", "1",
             "[3..) -> 1 | [1..2] -> 0.5 | “Không có sáng kiến” -> 0"},
        Case{"Ban hành kịp thời: 0.5 Không ban hành hoặc ban hành không kịp thời: 0", "0.5",
             "“Ban hành kịp thời” -> 0.5 | “Không ban hành hoặc ban hành không kịp thời” -> 0"},
        Case{"Ban hành trong Quý I năm 2025: 1; ban hành sau ngày 31/3/2025: 0", "1",
             "“Ban hành trong Quý I năm 2025” -> 1 | “ban hành sau ngày 31/3/2025” -> 0"},
        Case{"- Có ban hành văn bản tổ chức triển khai thực hiện: Điểm tối đa\n- Không ban hành văn bản tổ chức triển "
             "khai thực hiện: 0 điểm",
             "0.5",
             "“Có ban hành văn bản tổ chức triển khai thực hiện” -> 0.5 | “Không ban hành văn bản tổ chức triển khai "
             "thực hiện” -> 0"},
        Case{"Hoàn thành xuất sắc: Điểm tối đa; Hoàn thành tốt: 75% điểm; Hoàn thành: 50% điểm", "2",
             "“Hoàn thành xuất sắc” -> 2 | “Hoàn thành tốt” -> 1.5 | “Hoàn thành” -> 1"}));

INSTANTIATE_TEST_SUITE_P(
    Formulas, ScoreRules,
    testing::Values(
        Case{"Tính điểm theo công thức: (b/a)*điểm tối đa. Trong đó: a là tổng số nhiệm vụ phải thực hiện, b là số "
             "nhiệm vụ đã hoàn thành; "
             "Nếu tỷ lệ b/a < 0.8 thì điểm đánh giá là 0",
             "1.5", "(..80)% -> 0 | b/a*1.5 | a: tổng số nhiệm vụ phải thực hiện | b: số nhiệm vụ đã hoàn thành"},
        Case{"Tính điểm theo công thức:\n(b/a)*1.50 + (c/a)*1.00\nTrong đó:\na là tổng số TTHC\nb là số TTHC toàn "
             "trình\nc là số TTHC một phần",
             "2.5", "b/a*1.50 | c/a*1.00 | a: tổng số TTHC | b: số TTHC toàn trình | c: số TTHC một phần"},
        Case{"Tính điểm theo công thức: (b/a)*1.50 + (c/a)*1.00 Trong đó: a là tổng số TTHC; b là số TTHC toàn trình; "
             "c là số TTHC một phần. "
             "Trường hợp a = 0 thì đạt điểm tối đa",
             "2.5",
             "b/a*1.50 | c/a*1.00 | a: tổng số TTHC | b: số TTHC toàn trình | c: số TTHC một phần | none -> full"},
        Case{"Hoàn thành 100% kế hoạch: 1.5 Hoàn thành từ 80% - dưới 100% kế hoạch thì điểm đánh giá được tính theo "
             "công thức: (b/a)*1.50. "
             "Trong đó: a là tổng số nhiệm vụ. b là số nhiệm vụ đã hoàn thành. Hoàn thành dưới 80% kế hoạch: 0",
             "1.5",
             "[100..)% -> 1.5 | [80..100)% -> formula | (..80)% -> 0 | b/a*1.50 | a: tổng số nhiệm vụ | b: số nhiệm vụ "
             "đã hoàn thành"},
        Case{"Điểm = điểm tối đa x (b/a)", "2", "b/a*2"},
        Case{"((b+c)/a)*1.0. Nếu không có hồ sơ phát sinh thì được điểm tối đa", "1", "b+c/a*1.0 | none -> full"},
        Case{"Nếu tỷ lệ b/a ≥ 0,9 thì đạt điểm tối đa; nếu tỷ lệ dưới 50% thì không được tính điểm", "1",
             "[90..)% -> 1 | (..50)% -> 0"}));

// Names, dates and shares that give no points.
INSTANTIATE_TEST_SUITE_P(NoRules, ScoreRules,
                         testing::Values(Case{"Tỷ lệ cơ quan, đơn vị được kiểm tra trong năm", "1", ""},
                                         Case{"Ban hành kế hoạch: trước ngày 31/12", "1", ""},
                                         Case{"Tỷ lệ (b/a) x 100%", "1", ""},
                                         Case{"Kế hoạch CCHC năm 2025: 12 nhiệm vụ", "1", ""},
                                         Case{"Thông tin một cửa: 3/4 nội dung", "1", ""}, Case{"Đạt: 95%", "1", ""}));

TEST(ParsePoints, KnowsPointAndComma) {
  EXPECT_EQ(parse_points("0.5"), (Decimal{5, 1}));
  EXPECT_EQ(parse_points("1,50"), (Decimal{15, 1}));
  EXPECT_EQ(parse_points("36.5")->to_english(), "36.5");
  EXPECT_EQ(parse_points("2 điểm"), (Decimal{2, 0}));
  for (const char* none : {"", "x", "1.234,5", "2022 TTHC", "15/20", "98%"}) EXPECT_FALSE(parse_points(none)) << none;
}

TEST(ScoreRuleBegin, IsWhereTheNameEnds) {
  const auto name_of_cell = [](std::string_view text) {
    const Passage cell = make_passage(text);
    return cell.text.substr(0, score_rule_begin(cell));
  };
  EXPECT_EQ(name_of_cell("Tỷ lệ cơ quan được kiểm tra Từ 20% trở lên: 1 Dưới 20%: 0"), "Tỷ lệ cơ quan được kiểm tra ");
  EXPECT_EQ(name_of_cell("Mức độ hoàn thành kế hoạch CCHC Tính điểm theo công thức: (b/a)*1.5"),
            "Mức độ hoàn thành kế hoạch CCHC ");
  EXPECT_EQ(name_of_cell("Ban hành kế hoạch CCHC Ban hành kịp thời: 0.5 Không ban hành: 0"), "Ban hành kế hoạch CCHC ");
  EXPECT_EQ(name_of_cell("Sáng kiến trong cải cách hành chính"), "Sáng kiến trong cải cách hành chính");
}

TEST(TargetOfScale, IsWhatFullPointsAskFor) {
  const auto target = [](std::string_view rule, std::string_view max) {
    return target_of_scale(parse_score_rule(rule, parse_points(max)), parse_points(max), 2025);
  };
  const Target steps = target("Từ 20% số cơ quan, đơn vị trở lên: 1 Từ 15% - dưới 20%: 0.5", "1");
  ASSERT_TRUE(std::holds_alternative<Threshold>(steps.predicate));
  EXPECT_EQ(std::get<Threshold>(steps.predicate).value, (Decimal{20, 0}));
  EXPECT_EQ(steps.text, "Từ 20% số cơ quan, đơn vị trở lên");
  const Target formula = target("(b/a)*điểm tối đa", "1");
  ASSERT_TRUE(std::holds_alternative<Threshold>(formula.predicate));
  EXPECT_EQ(std::get<Threshold>(formula.predicate).value, (Decimal{100, 0}));
  EXPECT_TRUE(std::holds_alternative<Duty>(target("Ban hành kịp thời: 0.5 Không ban hành: 0", "0.5").predicate));
  EXPECT_TRUE(target("", "1").text.empty());
}

TEST(SpeaksOfSurvey, OnlyWhereASurveyMeasures) {
  for (const char* text :
       {"Điều tra xã hội học", "Điều tra XHH", "Đánh giá thông qua khảo sát người dân", "Điểm điều tra, khảo sát XHH"})
    EXPECT_TRUE(speaks_of_survey(text)) << text;
  for (const char* text : {"Tỷ lệ hồ sơ đúng hạn", "Khảo sát nhu cầu đào tạo", "Điều tra vụ án"})
    EXPECT_FALSE(speaks_of_survey(text)) << text;
}

}  // namespace
}  // namespace rasoat
