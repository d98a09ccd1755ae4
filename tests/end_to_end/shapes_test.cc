// Appendices of other shapes than the plan of 2022: each row is a criterion, and reports on them get the labelled
// verdicts. What is labelled otherwise may be left for a person to see, never decided wrongly.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "tests/accuracy/labels.h"
#include "tests/command.h"

namespace rasoat {
namespace {

using nlohmann::json;
using Verdicts = std::map<std::string, std::string>;

struct Pair {
  const char* report;
  const char* plan;
  std::size_t open;  // how many may be left for a person though the label decides them
};

std::ostream& operator<<(std::ostream& out, const Pair& pair) { return out << pair.report << " / " << pair.plan; }

std::string file(const char* name) { return corpus(std::string("shapes/") + name + ".pdf"); }

Verdicts labelled(const Pair& pair) {
  Verdicts verdicts;
  for (const accuracy::Row& row : accuracy::read_table(corpus("shapes/labels.tsv"))) {
    if (row.at("report") == pair.report && row.at("plan") == pair.plan)
      verdicts[row.at("criterion")] = row.at("verdict");
  }
  return verdicts;
}

class Shapes : public testing::TestWithParam<Pair> {};

TEST_P(Shapes, VerdictsAreAsLabelled) {
  const Pair& pair = GetParam();
  const Ran ran = rasoat({"check", file(pair.report), "--against", file(pair.plan), "-f", "json"});
  const json results = json::parse(ran.out)["documents"][0]["results"];
  const Verdicts labels = labelled(pair);
  ASSERT_EQ(results.size(), labels.size()) << ran.err;
  std::size_t open = 0;
  for (const json& result : results) {
    const std::string id = result["id"], verdict = result["verdict"];
    ASSERT_TRUE(labels.contains(id)) << id;
    if (verdict == labels.at(id)) continue;
    EXPECT_EQ(verdict, "review") << id << ": labelled " << labels.at(id);
    ++open;
  }
  EXPECT_LE(open, pair.open);
}

TEST(ShapesOfAnotherPlan, CodesUnderOtherNamesDecideNothing) {
  const Ran ran =
      rasoat({"check", file("don-vi-o-dau-cot.bao-cao"), "--against", file("don-vi-tinh.ke-hoach"), "-f", "json"});
  for (const json& result : json::parse(ran.out)["documents"][0]["results"]) {
    const std::string id = result["id"], verdict = result["verdict"];
    EXPECT_TRUE(verdict == "review" || verdict == "missing") << id << ": " << verdict;
  }
}

INSTANTIATE_TEST_SUITE_P(Plans, Shapes,
                         testing::Values(Pair{"san-pham.bao-cao", "san-pham.ke-hoach", 0},
                                         Pair{"don-vi-tinh.bao-cao-bang", "don-vi-tinh.ke-hoach", 0},
                                         Pair{"don-vi-tinh.bao-cao-xuoi", "don-vi-tinh.ke-hoach", 0},
                                         Pair{"don-vi-tinh.bao-cao-bang.scan", "don-vi-tinh.ke-hoach", 0},
                                         Pair{"don-vi-tinh.bao-cao-bang", "don-vi-tinh.ke-hoach.scan", 0},
                                         Pair{"diem-toi-da.bao-cao", "diem-toi-da.ke-hoach", 2},
                                         Pair{"cap-xa.bao-cao", "cap-xa.ke-hoach", 0},
                                         Pair{"don-vi-o-dau-cot.bao-cao", "don-vi-o-dau-cot.ke-hoach", 0},
                                         Pair{"don-vi-tinh.ke-hoach-phong", "don-vi-tinh.ke-hoach", 0},
                                         Pair{"san-pham.ke-hoach-phong", "san-pham.ke-hoach", 0},
                                         Pair{"linh-vuc-cot-trai.bao-cao", "linh-vuc-cot-trai.ke-hoach", 1},
                                         Pair{"lo-trinh.ke-hoach-phong", "lo-trinh.ke-hoach", 0},
                                         Pair{"don-vi-o-dau-cot.bao-cao.scan", "don-vi-o-dau-cot.ke-hoach", 0}),
                         [](const auto& pair) {
                           std::string name = std::string(pair.param.report) + "_on_" + pair.param.plan;
                           std::replace_if(
                               name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
                           return name;
                         });

}  // namespace
}  // namespace rasoat
