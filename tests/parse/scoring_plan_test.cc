// The scoring appendix of the corpus in its layouts and renderings: every criterion with its points and its rule.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "parse/scoring.h"
#include "tests/parse/read_submission.h"

namespace rasoat {
namespace {

const std::string kFolder = RASOAT_SOURCE_DIR "/corpus/scoring/";

std::vector<std::vector<std::string>> read_labels(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  for (std::getline(file, line); std::getline(file, line);) {
    std::istringstream in(line);
    std::vector<std::string>& cells = rows.emplace_back();
    for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
    cells.resize(8);
  }
  return rows;
}

class ScoringPlan : public testing::TestWithParam<const char*> {
 protected:
  static void SetUpTestSuite() { warm_up_pdf(); }
  Submission plan_ = test::read_submission(kFolder + "bo-tieu-chi-2025." + GetParam() + ".pdf");
};

TEST_P(ScoringPlan, EveryCriterionHasItsPointsAndItsRule) {
  const auto labels = read_labels(kFolder + "criteria.tsv");
  ASSERT_EQ(labels.size(), 12u);
  ASSERT_EQ(plan_.appendix.size(), labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Criterion& found = plan_.appendix[i];
    const std::vector<std::string>& label = labels[i];
    EXPECT_EQ(found.code, label[0]);
    EXPECT_EQ(name_of(found.kind), label[1]) << label[0];
    EXPECT_EQ(found.field, label[2]) << label[0];
    EXPECT_EQ(found.field_name, label[3]) << label[0];
    EXPECT_EQ(found.name, label[4]) << label[0];
    ASSERT_TRUE(found.points && found.points->max) << label[0];
    EXPECT_EQ(*found.points->max, *parse_points(label[5])) << label[0];
    EXPECT_EQ(found.points->survey, label[6] == "yes") << label[0];
    std::string rule = found.points->rule;
    std::replace(rule.begin(), rule.end(), '\n', ' ');
    EXPECT_EQ(rule, label[7]) << label[0];
    EXPECT_FALSE(found.where.places.empty()) << label[0];
  }
}

TEST_P(ScoringPlan, EveryRuleButTheSurveysIsUnderstood) {
  for (const Criterion& criterion : plan_.appendix) {
    const bool understood = !criterion.points->scale.steps.empty() || !criterion.points->scale.terms.empty();
    EXPECT_EQ(understood, !criterion.points->survey) << criterion.code;
  }
}

TEST_P(ScoringPlan, NothingIsInDoubt) {
  for (const Doubt& doubt : plan_.doubts) ADD_FAILURE() << doubt.code << " " << doubt.where.quote;
}

INSTANTIATE_TEST_SUITE_P(Layouts, ScoringPlan,
                         testing::Values("dong-rieng.chromium", "dong-rieng.weasyprint", "cung-o.chromium",
                                         "cung-o.weasyprint", "cot-cach-tinh.weasyprint"),
                         [](const auto& layout) {
                           std::string name = layout.param;
                           for (char& c : name) c = c == '.' || c == '-' ? '_' : c;
                           return name;
                         });

}  // namespace
}  // namespace rasoat
