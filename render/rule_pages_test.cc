// docs/rules holds what the rules say today: one page per rule, none of a rule that is gone.
#include <gtest/gtest.h>

#include <filesystem>

#include "render/rule_page.h"
#include "tests/golden.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

TEST(RulePages, AreCurrent) {
  for (const Rule& rule : kRules) expect_golden("docs/rules/" + std::string(rule.id) + ".md", rule_page(rule));
  expect_golden("docs/rules/README.md", rule_index());
}

TEST(RulePages, NoPageOutlivesItsRule) {
  for (const auto& entry : fs::directory_iterator(fs::path(RASOAT_SOURCE_DIR) / "docs/rules")) {
    const std::string stem = entry.path().stem().string();
    EXPECT_TRUE(stem == "README" || find_rule(stem) != nullptr) << entry.path();
  }
}

}  // namespace
}  // namespace rasoat
