// The command with the limits that users have, for minutes: workers that misbehave on order, and a real scan whose
// run is killed. Label "full".
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

#include "tests/golden.h"
#include "tests/robustness/batch_folder.h"
#include "tests/running.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using nlohmann::json;

// 200 documents, of which 5% crash, 5% take all memory, 3% hang and 2% answer nonsense: with the limits that
// users have, so that a hang takes its ten seconds, twice.
TEST(Chaos, EveryDocumentIsAccountedForAndTheGoodOnesAreRight) {
  const TemporaryFolder folder;
  const std::string plan = write_criteria(folder);
  std::map<std::string, std::string> expected;
  for (int i = 0; i < 200; ++i) {
    const int fate = (i * 37) % 100;
    const std::string name = std::to_string(1000 + i) + ".pdf", number = " " + std::to_string(i);
    const std::pair<const char*, const char*> order = fate < 5    ? std::pair{"mock crash", "crashed"}
                                                      : fate < 10 ? std::pair{"mock oom", "out-of-memory"}
                                                      : fate < 13 ? std::pair{"mock spin", "timeout"}
                                                      : fate < 15 ? std::pair{"mock garbage", "protocol"}
                                                                  : std::pair{"document", ""};
    write_file(folder / ("in/" + name), order.first + number);
    expected[name] = order.second;
  }
  const Ran ran = Running(batch_command(folder, plan, "out"), mock_workers()).wait();
  EXPECT_EQ(ran.exit_code, 3) << ran.err;
  std::map<std::string, std::string> found;
  std::istringstream lines(read_text(folder / "out/reviews.jsonl"));
  for (std::string line; std::getline(lines, line);) {
    const json document = json::parse(line);
    if (!document.contains("path") || !document.contains("results")) continue;
    found[document["path"]] = document["error"].is_null() ? "" : document["error"]["code"].get<std::string>();
    EXPECT_EQ(document["pages"].size(), document["error"].is_null() ? 1U : 0U) << document["path"];
  }
  EXPECT_EQ(found, expected);
}

// The real thing: a scan of sixteen pages, recognised.
TEST(LongScan, ThatWasKilledIsReadAsIfNothingHadHappened) {
  const TemporaryFolder folder;
  write_file(folder / "in/scan.pdf", read_text(corpus("reading/scans/plan-200dpi.pdf")));
  const int exit_code = Running(batch_command(folder, plan_pdf(), "calm")).wait().exit_code;
  Running running(batch_command(folder, plan_pdf(), "out"));
  while (is_alive(running.pid()) && ask_store(folder / "out/rasoat.db", "SELECT 1 FROM part").size() < 2)
    std::this_thread::sleep_for(50ms);
  running.signal(SIGKILL);
  running.wait();
  ASSERT_FALSE(fs::exists(folder / "out/reviews.jsonl")) << "killed in the middle";
  EXPECT_EQ(Running(batch_command(folder, plan_pdf(), "out")).wait().exit_code, exit_code);
  EXPECT_TRUE(same_outputs(folder, "calm", "out"));
}

}  // namespace
}  // namespace rasoat
