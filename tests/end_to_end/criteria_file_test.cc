// Criteria written as TOML and passed back: the same criteria, the same reviews; faults told with their place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/command.h"
#include "tests/golden.h"

namespace rasoat {
namespace {

using nlohmann::json;
using testing::HasSubstr;

// A criteria document without the places on paper and without the file that it came from.
json substance(json document) {
  document["source"].erase("path");
  document["source"].erase("sha256");
  document.erase("findings");
  for (json& criterion : document["criteria"]) criterion.erase("places");
  return document;
}

// A review without what names the file of the criteria.
json verdicts(json document) {
  document.erase("criteria_source");
  return document;
}

class RoundTrip : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(RoundTrip, GivesTheSameCriteriaAndTheSameReview) {
  const auto [plan, report] = GetParam();
  const TemporaryFolder folder;
  const std::string file = folder / "tieu-chi.toml";
  ASSERT_EQ(rasoat({"criteria", corpus(plan), "-f", "toml", "-o", file}).exit_code, 0);
  const Ran from_plan = rasoat({"criteria", corpus(plan), "-f", "json"});
  const Ran from_file = rasoat({"criteria", file, "-f", "json"});
  ASSERT_EQ(from_file.exit_code, 0) << from_file.err;
  EXPECT_EQ(substance(json::parse(from_file.out)), substance(json::parse(from_plan.out)));
  const Ran by_plan = rasoat({"check", corpus(report), "--against", corpus(plan), "-f", "json"});
  const Ran by_file = rasoat({"check", corpus(report), "--against", file, "-f", "json"});
  EXPECT_EQ(by_file.exit_code, by_plan.exit_code) << by_file.err;
  EXPECT_EQ(verdicts(json::parse(by_file.out)), verdicts(json::parse(by_plan.out)));
}

INSTANTIATE_TEST_SUITE_P(
    Plans, RoundTrip,
    testing::Values(std::pair{"plan-2022/ke-hoach-2022.complete.pdf", "reports/bao-cao-2022-bang.pdf"},
                    std::pair{"plan-2022/ke-hoach-2022.chromium.pdf", "reports/bao-cao-2022-van-xuoi.pdf"},
                    std::pair{"scoring/bo-tieu-chi-2025.cung-o.chromium.pdf", "scoring/tu-cham-bang.pdf"},
                    std::pair{"scoring/bo-tieu-chi-2025.cot-cach-tinh.weasyprint.pdf",
                              "scoring/tu-cham-van-xuoi.pdf"}));

TEST(CriteriaFile, ASlipIsToldWithFileLineAndColumn) {
  const TemporaryFolder folder;
  const std::string file = folder / "tieu-chi.toml";
  std::ofstream(file)
      << "schema = \"rasoat.criteria/1\"\n[[criterion]]\ncode = \"1.1\"\nname = \"A\"\ntagret = \"100%\"\n";
  const Ran ran = rasoat({"check", corpus("reports/bao-cao-2022-bang.pdf"), "--against", file});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("tieu-chi.toml:5:1: không có khóa “tagret”."));
}

}  // namespace
}  // namespace rasoat
