// Plans whose targets are a list in prose: criteria coded by their place, and reports held against them, as labelled.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/accuracy/labels.h"
#include "tests/command.h"

namespace rasoat {
namespace {

using nlohmann::json;

class ListedTargets : public testing::TestWithParam<const char*> {
 protected:
  std::string plan_ = corpus(std::string("listed/") + GetParam() + ".ke-hoach.pdf");
  std::vector<accuracy::Row> labels_ =
      accuracy::read_table(corpus(std::string("listed/") + GetParam() + ".labels.tsv"));
};

TEST_P(ListedTargets, EachIsACriterion) {
  const Ran ran = rasoat({"criteria", plan_, "-f", "json"});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  const json criteria = json::parse(ran.out)["criteria"];
  ASSERT_EQ(criteria.size(), labels_.size());
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const json& target = criteria[i]["target"];
    EXPECT_EQ(criteria[i]["id"], labels_[i].at("code"));
    EXPECT_EQ(criteria[i]["name"], labels_[i].at("name"));
    EXPECT_EQ(target["kind"], labels_[i].at("kind")) << labels_[i].at("code");
    if (labels_[i].at("value").empty()) continue;
    EXPECT_EQ(target["op"], labels_[i].at("op")) << labels_[i].at("code");
    EXPECT_EQ(target["value"], std::stoi(labels_[i].at("value"))) << labels_[i].at("code");
    EXPECT_FALSE(criteria[i]["places"].empty());
  }
}

TEST_P(ListedTargets, AReportIsHeldAgainstThem) {
  const Ran ran =
      rasoat({"check", corpus(std::string("listed/") + GetParam() + ".bao-cao.pdf"), "--against", plan_, "-f", "json"});
  const json results = json::parse(ran.out)["documents"][0]["results"];
  ASSERT_EQ(results.size(), labels_.size());
  for (std::size_t i = 0; i < labels_.size(); ++i)
    EXPECT_EQ(results[i]["verdict"], labels_[i].at("verdict")) << labels_[i].at("code");
}

INSTANTIATE_TEST_SUITE_P(Plans, ListedTargets, testing::Values("cong-doan", "so-noi-vu"), [](const auto& plan) {
  std::string name = plan.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace rasoat
