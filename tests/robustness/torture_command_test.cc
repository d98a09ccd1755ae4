// A folder of bad files through the command itself, confined as strictly as can be: the command
// lives, and every file has its line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "render/utf8.h"
#include "tests/command.h"
#include "tests/golden.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const std::string kPlan = corpus("plan-2022/ke-hoach-2022.complete.pdf");

// As the outputs name them, below the folder.
std::set<std::string> torture_files() {
  std::set<std::string> files;
  const char* folder = std::getenv("RASOAT_TORTURE_DIR");
  if (folder == nullptr) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename();
    if (entry.is_regular_file() && !name.starts_with('.')) files.insert(fs::relative(entry.path(), folder));
  }
  return files;
}

std::vector<json> documents_of(const std::string& lines) {
  std::vector<json> documents;
  std::istringstream text(lines);
  for (std::string line; std::getline(text, line);) documents.push_back(json::parse(line));
  if (!documents.empty()) documents.erase(documents.begin());
  return documents;
}

void expect_whole(const json& document) {
  if (document["error"].is_null()) {
    EXPECT_EQ(document["isolation"], "seccomp+landlock") << document["path"];
  } else {
    EXPECT_NE(document["error"]["code"], "protocol") << document["path"];
    EXPECT_EQ(document["status"], "unreadable") << document["path"];
  }
}

TEST(TortureCommand, BatchGivesEveryFileItsLine) {
  const auto files = torture_files();
  if (files.empty()) GTEST_SKIP() << "RASOAT_TORTURE_DIR names no folder";
  const TemporaryFolder folder;
  const Ran ran = rasoat({"batch", std::getenv("RASOAT_TORTURE_DIR"), "--against", kPlan, "--out", folder / "out",
                          "--isolation", "strict", "--ocr", "never"});
  EXPECT_EQ(ran.exit_code, 3) << ran.err;
  std::set<std::string> seen;
  for (const json& document : documents_of(read_text(folder / "out/reviews.jsonl"))) {
    seen.insert(document["path"]);
    expect_whole(document);
  }
  std::set<std::string> expected;
  for (const std::string& file : files) expected.insert(path_text(file));
  EXPECT_EQ(seen, expected);
  std::printf("batch: %zu files, each with its line\n", seen.size());
}

TEST(TortureCommand, CheckGivesEveryFileItsLine) {
  const auto files = torture_files();
  if (files.empty()) GTEST_SKIP() << "RASOAT_TORTURE_DIR names no folder";
  std::vector<std::string> command = {"check", "--against",   kPlan,    "-f",    "jsonl",
                                      "-q",    "--isolation", "strict", "--ocr", "never"};
  for (const std::string& file : files) command.push_back(fs::path(std::getenv("RASOAT_TORTURE_DIR")) / file);
  const Ran ran = rasoat(command);
  EXPECT_EQ(ran.exit_code, 3) << ran.err;
  const std::vector<json> documents = documents_of(ran.out);
  EXPECT_EQ(documents.size(), files.size());
  for (const json& document : documents) expect_whole(document);
  std::printf("check: %zu files, each with its line\n", documents.size());
}

}  // namespace
}  // namespace rasoat
