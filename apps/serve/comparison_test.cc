#include "apps/serve/comparison.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

Review review_with(const std::vector<std::pair<std::string, Verdict>>& verdicts) {
  Review review;
  for (const auto& [id, verdict] : verdicts) {
    Result& result = review.results.emplace_back();
    result.criterion_id = result.code = id;
    result.verdict = verdict;
  }
  return review;
}

// "1.1 mended; ..." of the results.
std::string results_of(const Review& before, const Review& after) {
  std::string text;
  const Json json = comparison_json(before, after, Language::kEnglish);
  for (const Json& change : json["results"])
    text += change["code"].get<std::string>() + " " + change["what"].get<std::string>() + "; ";
  return text;
}

// The judging itself is tested where it is done (check/difference_test.cc).
TEST(Comparison, TellsEachVerdictThenAndNow) {
  const Review before = review_with({{"1", Verdict::kMissing}, {"7", Verdict::kMet}});
  const Review after = review_with({{"1", Verdict::kMet}, {"8", Verdict::kMet}});
  EXPECT_EQ(results_of(before, after), "1 mended; 8 new; 7 gone; ");
  const Json json = comparison_json(before, after, Language::kEnglish);
  EXPECT_EQ(json["results"][0]["before"], "missing");
  EXPECT_EQ(json["results"][0]["after"], "met");
  EXPECT_TRUE(json["results"][2]["after"].is_null());
}

Finding finding(const std::string& rule, const std::string& fingerprint) {
  Finding finding;
  finding.rule = rule;
  finding.message.code = rule;
  finding.fingerprint = fingerprint;
  return finding;
}

TEST(Comparison, FindingsAreTheSameByRuleCriterionAndFingerprint) {
  Review before, after;
  before.findings = {finding("motto-missing", "a"), finding("font", "b"), finding("margins", "c")};
  after.findings = {finding("font", "b"), finding("margins", "d"), finding("title-missing", "e")};
  after.findings[2].waived = true;
  const Json json = comparison_json(before, after, Language::kVietnamese);
  EXPECT_EQ(json["counts"]["mended"], 2);  // motto-missing, margins c
  EXPECT_EQ(json["counts"]["new"], 1);     // margins d; what is waived is not told
  EXPECT_EQ(json["findings"][0]["rule"], "motto-missing");
  EXPECT_EQ(json["findings"][2]["fingerprint"], "d");
}

}  // namespace
}  // namespace rasoat
