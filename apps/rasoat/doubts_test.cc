#include "apps/rasoat/doubts.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "check/rules.h"
#include "render/catalogue.h"
#include "tests/golden.h"

namespace rasoat {
namespace {

// The codes that parse writes down, read from its source.
std::set<std::string> doubts_of_parse() {
  const std::regex push(R"re(doubts\.push_back\(\{"([a-z-]+)")re");
  std::set<std::string> codes;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(RASOAT_SOURCE_DIR) + "/parse")) {
    const std::string text = read_text(entry.path());
    for (std::sregex_iterator it(text.begin(), text.end(), push), end; it != end; ++it) codes.insert((*it)[1]);
  }
  return codes;
}

TEST(Doubts, EveryDoubtOfParsingBecomesAFindingWithASentence) {
  ASSERT_GE(doubts_of_parse().size(), 3u);
  for (const std::string& code : doubts_of_parse()) {
    const std::vector<Doubt> doubts = {{code, {{"code", "1.1"}, {"name", "Tên"}, {"target", "Mục tiêu"}}, {}}};
    const std::vector<Finding> findings = findings_of(doubts);
    ASSERT_EQ(findings.size(), 1u) << code;
    EXPECT_NE(find_rule(findings[0].rule), nullptr) << code;
    EXPECT_EQ(say_finding(findings[0], Language::kVietnamese).find("rule."), std::string::npos) << code;
  }
}

TEST(Doubts, TheGoverningPlanIsNotOnTrial) {
  const std::vector<Doubt> doubts = {{"row-without-target", {{"code", "1.1"}}, {}}};
  EXPECT_EQ(findings_of(doubts).at(0).severity, Severity::kWarning);
}

TEST(Doubts, NoDoubtNoFinding) { EXPECT_TRUE(findings_of({}).empty()); }

}  // namespace
}  // namespace rasoat
