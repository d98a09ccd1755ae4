// docs/robustness.md and docs/understanding.md name the test behind each promise: all of them exist.
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>
#include <utility>

#include "tests/read_text.h"
#include "tests/sources.h"

namespace rasoat {
namespace {

TEST(Documentation, EveryTestThatItNamesExists) {
  static const std::regex named(R"(`([A-Z]\w+\.[A-Za-z]\w+)`)");
  const auto there = tests_in_the_tree();
  for (const auto& [page, least] : {std::pair{"docs/robustness.md", 40U}, std::pair{"docs/understanding.md", 30U}}) {
    const std::string text = read_text(std::filesystem::path(RASOAT_SOURCE_DIR) / page);
    std::set<std::string> promised;
    for (std::sregex_iterator it(text.begin(), text.end(), named), end; it != end; ++it)
      promised.insert((*it)[1].str());
    EXPECT_GE(promised.size(), least) << page;
    for (const std::string& name : promised) EXPECT_TRUE(there.contains(name)) << page << ": " << name;
  }
}

}  // namespace
}  // namespace rasoat
