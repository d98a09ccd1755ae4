#include "tests/robustness/batch_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/golden.h"

namespace rasoat {

namespace fs = std::filesystem;

std::string plan_pdf() { return corpus("plan-2022/ke-hoach-2022.complete.pdf"); }

std::vector<std::pair<std::string, std::string>> mock_workers() {
  return {{"RASOAT_WORKER", std::string(RASOAT_BIN_DIR) + "/rasoat-mock-worker"}};
}

void write_file(const std::string& file, const std::string& content) {
  fs::create_directories(fs::path(file).parent_path());
  std::ofstream(file) << content;
}

// What follows %%EOF is no part of the document.
void fill_with_reports(const TemporaryFolder& folder, int count) {
  const std::string report = read_text(corpus("reports/bao-cao-2022-bang.pdf"));
  for (int i = 0; i < count; ++i)
    write_file(folder / ("in/" + std::to_string(1000 + i) + ".pdf"), report + "%" + std::to_string(i) + "\n");
}

std::string write_criteria(const TemporaryFolder& folder) {
  const Ran ran = rasoat({"criteria", plan_pdf(), "-f", "toml"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  write_file(folder / "plan.toml", ran.out);
  return folder / "plan.toml";
}

std::vector<std::string> batch_command(const TemporaryFolder& folder, const std::string& against,
                                       const std::string& out, const std::vector<std::string>& more) {
  std::vector<std::string> command = {std::string(RASOAT_BIN_DIR) + "/rasoat",
                                      "batch",
                                      folder / "in",
                                      "--against",
                                      against,
                                      "--out",
                                      folder / out,
                                      "-j",
                                      "2",
                                      "--progress",
                                      "json"};
  command.insert(command.end(), more.begin(), more.end());
  return command;
}

bool same_outputs(const TemporaryFolder& folder, const std::string& a, const std::string& b) {
  for (const char* name : {"/reviews.jsonl", "/summary.txt"}) {
    const std::string text = read_text(folder / (a + name));
    if (text.empty() || text != read_text(folder / (b + name))) return false;
  }
  return true;
}

SqlRows ask_store(const std::string& file, const std::string& sql) {
  if (!fs::exists(file)) return {};
  const auto database = open_database("sqlite:" + file);
  return database ? (*database)->run(sql).value_or(SqlRows{}) : SqlRows{};
}

}  // namespace rasoat
