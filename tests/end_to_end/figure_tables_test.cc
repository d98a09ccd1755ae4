// Tables of figures in a report: each row recomputed and judged by itself, as labelled.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/accuracy/labels.h"
#include "tests/command.h"

namespace rasoat {
namespace {

using nlohmann::json;

class FigureTables : public testing::TestWithParam<const char*> {
 protected:
  static json review_of(const std::string& renderer) {
    const Ran ran = rasoat({"check", corpus("figures/bao-cao-so-lieu." + renderer + ".pdf"), "--against",
                            corpus("plan-2022/ke-hoach-2022.complete.pdf"), "-f", "json"});
    EXPECT_EQ(ran.exit_code, 1) << ran.err;
    return json::parse(ran.out)["documents"][0];
  }
  json document_ = review_of(GetParam());
  std::vector<accuracy::Row> labels_ = accuracy::read_table(corpus("figures/labels.tsv"));
};

TEST_P(FigureTables, IndicatorsAreJudgedByTheirOwnPlan) {
  std::size_t at = 0;
  for (const accuracy::Row& label : labels_) {
    if (label.at("table") != "indicators") continue;
    ASSERT_LT(at, document_["indicators"].size());
    const json& indicator = document_["indicators"][at++];
    EXPECT_EQ(indicator["name"], label.at("name"));
    EXPECT_EQ(indicator["verdict"], label.at("verdict")) << label.at("name");
  }
  EXPECT_EQ(document_["indicators"].size(), at);
}

// The rules that fire on each row, and on no other: found by the row's words.
TEST_P(FigureTables, WrongRowsAreTold) {
  const std::set<std::string> rules = {"figures-disagree", "sum-disagrees", "target-not-met"};
  for (const accuracy::Row& label : labels_) {
    std::set<std::string> fired;
    for (const json& finding : document_["findings"]) {
      const std::string rule = finding["rule"];
      const std::string quote = finding["quote"].is_string() ? finding["quote"].get<std::string>() : "";
      if (rules.contains(rule) && finding["code"].is_null() && finding["severity"] != "note" &&
          quote.find(label.at("name")) != std::string::npos)
        fired.insert(rule);
    }
    const std::set<std::string> expected =
        label.at("rule").empty() ? std::set<std::string>() : std::set{label.at("rule")};
    EXPECT_EQ(fired, expected) << label.at("name");
  }
}

INSTANTIATE_TEST_SUITE_P(Renderings, FigureTables, testing::Values("weasyprint", "chromium"),
                         [](const auto& renderer) { return std::string(renderer.param); });

}  // namespace
}  // namespace rasoat
