// docs/robustness.md and docs/understanding.md name the test behind each promise: all of them exist.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <utility>

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = RASOAT_SOURCE_DIR;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Adds prefix and what the pattern's first group (and second, after a point) finds.
void add_found(const std::string& text, const std::regex& pattern, const std::string& prefix,
               std::set<std::string>& names) {
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
    names.insert(prefix + (*it)[1].str() + (it->size() > 2 ? "." + (*it)[2].str() : ""));
}

std::set<std::string> tests_in_the_tree() {
  static const std::regex test(R"(TEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\))");
  static const std::regex fuzz(R"(\nrasoat_fuzz\((\w+))"), by_name(R"(add_test\(NAME (\w+\.\w+))");
  std::set<std::string> names;
  for (const char* folder : {"extract", "parse", "check", "render", "pipelines", "apps", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const std::string file = entry.path().filename();
      if (file.ends_with("_test.cc")) add_found(read(entry.path()), test, "", names);
      if (file != "CMakeLists.txt") continue;
      add_found(read(entry.path()), fuzz, "Fuzz.", names);
      add_found(read(entry.path()), by_name, "", names);
    }
  }
  return names;
}

TEST(Documentation, EveryTestThatItNamesExists) {
  static const std::regex named(R"(`([A-Z]\w+\.[A-Za-z]\w+)`)");
  const std::set<std::string> there = tests_in_the_tree();
  for (const auto& [page, least] : {std::pair{"docs/robustness.md", 40U}, std::pair{"docs/understanding.md", 30U}}) {
    std::set<std::string> promised;
    add_found(read(kRoot / page), named, "", promised);
    EXPECT_GE(promised.size(), least) << page;
    for (const std::string& name : promised) EXPECT_TRUE(there.contains(name)) << page << ": " << name;
  }
}

}  // namespace
