// Scoring appendices end to end: points earned and at risk of two self-scoring reports, as labelled.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/accuracy/labels.h"
#include "tests/command.h"

namespace rasoat {
namespace {

using nlohmann::json;
using testing::HasSubstr;

const std::string kScale = corpus("scoring/bo-tieu-chi-2025.dong-rieng.weasyprint.pdf");

json review_of(const std::string& report) {
  const Ran ran = rasoat({"check", corpus("scoring/" + report + ".pdf"), "--against", kScale, "-f", "json"});
  EXPECT_EQ(ran.exit_code, 1) << ran.err;
  return json::parse(ran.out)["documents"][0];
}

bool has_finding(const json& document, const std::string& code) {
  return std::any_of(document["findings"].begin(), document["findings"].end(), [&](const json& finding) {
    return finding["rule"] == "self-score-contradicts" && finding["code"] == code;
  });
}

class SelfScoring : public testing::TestWithParam<const char*> {};

TEST_P(SelfScoring, ComesOutAsLabelled) {
  const json document = review_of(GetParam());
  const auto labels = accuracy::read_table(corpus(std::string("scoring/") + GetParam() + ".labels.tsv"));
  ASSERT_EQ(document["results"].size(), labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const json& result = document["results"][i];
    const accuracy::Row& label = labels[i];
    const std::string& code = label.at("code");
    EXPECT_EQ(result["code"], code);
    EXPECT_EQ(result["verdict"], label.at("verdict")) << code;
    const json& earned = result["points"]["earned"];
    EXPECT_EQ(earned.is_null(), label.at("earned").empty()) << code;
    if (!earned.is_null()) {
      EXPECT_DOUBLE_EQ(earned.get<double>(), std::stod(label.at("earned"))) << code;
    }
    EXPECT_EQ(has_finding(document, code), !label.at("self_score_finding").empty()) << code;
  }
}

TEST_P(SelfScoring, EarnedAndAtRiskMakeTheMaximum) {
  const json points = review_of(GetParam())["points"];
  EXPECT_DOUBLE_EQ(points["earned"].get<double>() + points["at_risk"].get<double>(), points["max"].get<double>());
  EXPECT_DOUBLE_EQ(points["max"].get<double>(), 13.5);
  EXPECT_DOUBLE_EQ(points["survey"].get<double>(), 6.5);
  double fields = 0;
  for (const json& field : points["fields"]) fields += field["earned"].get<double>();
  EXPECT_DOUBLE_EQ(points["earned"].get<double>(), fields);
}

INSTANTIATE_TEST_SUITE_P(Reports, SelfScoring, testing::Values("tu-cham-bang", "tu-cham-van-xuoi"),
                         [](const auto& report) {
                           std::string name = report.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(Scoring, PeopleReadPointsByFieldAndInTotal) {
  const Ran ran = rasoat({"check", corpus("scoring/tu-cham-bang.pdf"), "--against", kScale, "--width", "140"});
  EXPECT_THAT(ran.out, HasSubstr("Điểm theo số liệu nêu: 1,425/1,5 (tự chấm 1,5)"));
  EXPECT_THAT(ran.out, HasSubstr("Chấm qua điều tra xã hội học, đơn vị không tự chấm: 2.3, 3.1"));
  EXPECT_THAT(ran.out, HasSubstr("Tổng cộng: được 8,8/13,5"));
}

}  // namespace
}  // namespace rasoat
