#include "tests/sources.h"

#include <regex>

#include "tests/read_text.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

// Adds prefix and what the pattern's first group (and second, after a point) finds in the file.
void add_found(const fs::path& file, const std::regex& pattern, const std::string& prefix,
               std::map<std::string, fs::path>& tests) {
  const std::string text = read_text(file);
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
    tests.emplace(prefix + (*it)[1].str() + (it->size() > 2 ? "." + (*it)[2].str() : ""), file);
}

}  // namespace

std::map<std::string, fs::path> tests_in_the_tree() {
  static const std::regex test(R"(TEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\))");
  static const std::regex fuzz(R"(\nrasoat_fuzz\((\w+))"), by_name(R"(add_test\(NAME (\w+\.\w+))");
  std::map<std::string, fs::path> tests;
  for (const char* folder : {"extract", "parse", "check", "render", "pipelines", "apps", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(RASOAT_SOURCE_DIR) / folder)) {
      const std::string file = entry.path().filename();
      if (file.ends_with("_test.cc")) add_found(entry.path(), test, "", tests);
      if (file != "CMakeLists.txt") continue;
      add_found(entry.path(), fuzz, "Fuzz.", tests);
      add_found(entry.path(), by_name, "", tests);
    }
  }
  return tests;
}

}  // namespace rasoat
