// Reports of 2022 held against last year's record: a report of 2021 or the review of it, as labelled.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/accuracy/labels.h"
#include "tests/command.h"

namespace rasoat {
namespace {

using nlohmann::json;
using testing::HasSubstr;

const std::string kPlan = corpus("plan-2022/ke-hoach-2022.complete.pdf");
const std::string kPast = corpus("baseline/bao-cao-2021.pdf");

json review_of(const std::string& report, const std::string& baseline) {
  std::vector<std::string> arguments = {"check", corpus("baseline/" + report + ".pdf"), "--against", kPlan, "-f",
                                        "json"};
  if (!baseline.empty()) arguments.insert(arguments.end(), {"--baseline", baseline});
  const Ran ran = rasoat(arguments);
  EXPECT_LE(ran.exit_code, 1) << ran.err;
  return json::parse(ran.out)["documents"][0];
}

std::string verdict_of(const json& document, const std::string& code) {
  for (const json& result : document["results"]) {
    if (result["code"] == code) return result["verdict"];
  }
  return "";
}

bool fired(const json& document, const std::string& rule, const std::string& code) {
  return std::any_of(document["findings"].begin(), document["findings"].end(),
                     [&](const json& finding) { return finding["rule"] == rule && finding["code"] == code; });
}

class LastYear : public testing::TestWithParam<const char*> {
 protected:
  std::string report_ = std::string("bao-cao-2022.") + GetParam();
  std::vector<accuracy::Row> labels_ = accuracy::read_table(corpus("baseline/" + report_ + ".labels.tsv"));
};

TEST_P(LastYear, DecidesWhatComparesWithIt) {
  const json with = review_of(report_, kPast);
  const json without = review_of(report_, "");
  for (const accuracy::Row& label : labels_) {
    const std::string& code = label.at("code");
    EXPECT_EQ(verdict_of(with, code), label.at("verdict")) << code;
    EXPECT_EQ(verdict_of(without, code), label.at("verdict_without")) << code;
    EXPECT_EQ(fired(with, "baseline-conflicts", code), label.at("finding") == "baseline-conflicts") << code;
    EXPECT_FALSE(fired(with, "baseline-missing", code)) << code;
    EXPECT_FALSE(fired(without, "baseline-conflicts", code)) << code;
  }
}

// 8.1.3 and 8.1.5 of 2021 are 8.1.2 and 8.1.4 of 2022; 8.1.5 of 2022 is something else.
TEST_P(LastYear, CriteriaThatMovedAreFoundByTheirNames) {
  const json with = review_of(report_, kPast);
  EXPECT_TRUE(fired(with, "criterion-moved", "8.1.2"));
  EXPECT_TRUE(fired(with, "criterion-moved", "8.1.4"));
  for (const char* stayed : {"8.1.1", "8.1.5", "8.2"}) EXPECT_FALSE(fired(with, "criterion-moved", stayed)) << stayed;
}

INSTANTIATE_TEST_SUITE_P(Reports, LastYear, testing::Values("chi-neu-nam-nay", "neu-sai-nam-truoc"),
                         [](const auto& report) {
                           std::string name = report.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

// The review that was archived last year serves like the report itself, where codes did not move.
TEST(Baseline, AnArchivedReviewServesAsWell) {
  const TemporaryFolder folder;
  const std::string archived = folder / "2021.json";
  ASSERT_LE(rasoat({"check", kPast, "--against", kPlan, "-f", "json", "-o", archived}).exit_code, 1);
  EXPECT_EQ(verdict_of(review_of("bao-cao-2022.chi-neu-nam-nay", archived), "8.1.1"), "met");
}

TEST(Baseline, AFileThatIsNoReviewIsRefused) {
  const TemporaryFolder folder;
  std::ofstream(folder / "a.json") << "{}";
  const Ran ran = rasoat({"check", kPast, "--against", kPlan, "--baseline", folder / "a.json"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("không phải phiếu rà soát"));
}

}  // namespace
}  // namespace rasoat
