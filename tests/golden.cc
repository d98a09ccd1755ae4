#include "tests/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace rasoat {
namespace {

void expect_same_lines(const std::string& path, const std::string& expected, const std::string& actual) {
  std::istringstream expected_lines(expected);
  std::istringstream actual_lines(actual);
  std::string want, got;
  for (int line = 1;; ++line) {
    const bool more_want = static_cast<bool>(std::getline(expected_lines, want));
    const bool more_got = static_cast<bool>(std::getline(actual_lines, got));
    if (!more_want && !more_got) return;
    if (!more_want) want = "(end)";
    if (!more_got) got = "(end)";
    if (want == got) continue;
    ADD_FAILURE() << path << ":" << line << "\n  expected: " << want << "\n  actual:   " << got
                  << "\nRASOAT_UPDATE_GOLDEN=1 rewrites the file.";
    return;
  }
}

}  // namespace

void expect_golden(const std::string& path, const std::string& actual) {
  const std::string full_path = std::string(RASOAT_SOURCE_DIR) + "/" + path;
  if (std::getenv("RASOAT_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(full_path, std::ios::binary | std::ios::trunc) << actual;
    return;
  }
  const std::string expected = read_text(full_path);
  EXPECT_FALSE(expected.empty()) << full_path << " is missing or empty";
  if (expected == actual) return;
  expect_same_lines(path, expected, actual);
  EXPECT_EQ(expected.size(), actual.size()) << path;
}

}  // namespace rasoat
