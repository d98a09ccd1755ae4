// A batch is killed, interrupted, started twice, confined and watched, as it happens to users: what
// was done stays done, the outputs are those of an undisturbed run, and no process is left behind.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <seccomp.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <thread>

#include "tests/command.h"
#include "tests/golden.h"
#include "tests/robustness/batch_folder.h"
#include "tests/running.h"
#include "tests/terminal.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

const std::string kPlan = corpus("plan-2022/ke-hoach-2022.complete.pdf");

// What follows %%EOF changes the bytes, not the document.
void copy_as_another(const std::string& from, const fs::path& to, int number) {
  fs::copy(from, to);
  std::ofstream(to, std::ios::app) << "%" << number << "\n";
}

// So many readable reports, every one with bytes of its own, and the bad files.
void fill(const fs::path& folder, int count) {
  fs::create_directories(folder);
  for (int i = 0; i < count; ++i)
    copy_as_another(corpus(i % 2 == 0 ? "reports/bao-cao-2022-bang.pdf" : "reports/bao-cao-2022-van-xuoi.pdf"),
                    folder / (std::to_string(100 + i) + ".pdf"), i);
  for (const char* bad : {"encrypted", "not-a-pdf", "truncated"})
    fs::copy(corpus(std::string("bad/") + bad + ".pdf"), folder / (std::string("x-") + bad + ".pdf"));
}

std::vector<std::string> command(const TemporaryFolder& folder, const std::string& out,
                                 const std::vector<std::string>& more = {}) {
  return batch_command(folder, kPlan, out, more);
}

std::vector<json> events_of(const std::string& err) {
  std::vector<json> events;
  std::istringstream lines(err);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('{')) events.push_back(json::parse(line));
  }
  return events;
}

std::size_t read_by_workers(const Ran& ran) {
  const std::vector<json> events = events_of(ran.err);
  return events.empty() ? 0 : events.back()["read"].get<std::size_t>();
}

// Documents that a killed run had read and kept; 0 when it had not come to make its store.
std::size_t kept_in(const std::string& store) {
  if (!fs::exists(store)) return 0;
  SQLite::Database database(store, SQLite::OPEN_READWRITE);
  if (!database.tableExists("extraction")) return 0;
  return static_cast<std::size_t>(
      database.execAndGet("SELECT (SELECT COUNT(*) FROM extraction) + (SELECT COUNT(*) FROM failure)").getInt());
}

int kills() {
  const char* number = std::getenv("RASOAT_KILLS");
  return number == nullptr ? 3 : std::max(1, std::atoi(number));
}

TEST(Survival, AKilledBatchGoesOnWhereItWas) {
  const TemporaryFolder folder;
  fill(folder / "in", 20);
  const auto begin = std::chrono::steady_clock::now();
  ASSERT_EQ(Running(command(folder, "calm")).wait().exit_code, 3);
  const auto whole = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
  std::mt19937 random(20);
  std::size_t spared = 0;
  for (int i = 0; i < kills(); ++i) {
    const std::string out = "killed" + std::to_string(i);
    Running running(command(folder, out));
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % (static_cast<unsigned>(whole.count()) + 1)));
    running.signal(SIGKILL);
    running.wait();
    const std::size_t kept = kept_in(folder / (out + "/rasoat.db"));
    const Ran resumed = Running(command(folder, out)).wait();
    EXPECT_EQ(resumed.exit_code, 3) << resumed.err;
    EXPECT_TRUE(same_outputs(folder, "calm", out)) << i;
    EXPECT_EQ(read_by_workers(resumed), 23 - kept) << "nothing is read twice, nothing is left out";
    spared += kept;
  }
  std::printf("%d runs killed, %zu documents were spared a second reading\n", kills(), spared);
}

TEST(Survival, AnInterruptedBatchEndsCleanlyAndGoesOn) {
  const TemporaryFolder folder;
  fill(folder / "in", 60);
  ASSERT_EQ(Running(command(folder, "calm")).wait().exit_code, 3);
  for (const int signal : {SIGINT, SIGTERM}) {
    const std::string out = "out" + std::to_string(signal);
    Running running(command(folder, out));
    ASSERT_TRUE(eventually([&] { return running.err().find("\"document\"") != std::string::npos; }));
    const std::vector<pid_t> workers = children_of(running.pid());
    running.signal(signal);
    const Ran ran = running.wait();
    EXPECT_EQ(ran.exit_code, 130) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("chạy lại lệnh này để làm tiếp"));
    EXPECT_FALSE(fs::exists(folder / (out + "/reviews.jsonl"))) << "half a result is none";
    EXPECT_TRUE(std::none_of(workers.begin(), workers.end(), is_alive));
    const Ran resumed = Running(command(folder, out)).wait();
    EXPECT_LT(read_by_workers(resumed), 63U);
    EXPECT_TRUE(same_outputs(folder, "calm", out));
  }
}

TEST(Survival, NoWorkerOutlivesItsKilledParent) {
  const TemporaryFolder folder;
  fill(folder / "in", 60);
  Running running(command(folder, "out"));
  ASSERT_TRUE(eventually([&] { return running.err().find("\"document\"") != std::string::npos; }));
  const std::vector<pid_t> workers = children_of(running.pid());
  ASSERT_FALSE(workers.empty());
  running.signal(SIGKILL);
  running.wait();
  EXPECT_TRUE(eventually([&] { return std::none_of(workers.begin(), workers.end(), is_alive); }));
}

TEST(Survival, TwoRunsDoNotShareAFolder) {
  const TemporaryFolder folder;
  fill(folder / "in", 60);
  Running first(command(folder, "out"));
  ASSERT_TRUE(eventually([&] { return first.err().find("\"begin\"") != std::string::npos; }));
  const Ran second = Running(command(folder, "out")).wait();
  EXPECT_EQ(second.exit_code, 2);
  EXPECT_THAT(second.err, HasSubstr("another run is at work here"));
  EXPECT_EQ(first.wait().exit_code, 3);
  EXPECT_EQ(Running(command(folder, "out")).wait().exit_code, 3) << "the lock goes with its run";
}

TEST(Survival, OtherRulesReadNoDocumentAgain) {
  const TemporaryFolder folder;
  fill(folder / "in", 4);
  ASSERT_EQ(read_by_workers(Running(command(folder, "out")).wait()), 7U);
  const std::vector<std::string> unit = {"--unit", "Văn phòng"};
  EXPECT_EQ(read_by_workers(Running(command(folder, "out", unit)).wait()), 0U);
  Running(command(folder, "calm", unit)).wait();
  EXPECT_TRUE(same_outputs(folder, "calm", "out"));
}

TEST(Survival, FailuresAreReadAgainOnDemandOnly) {
  const TemporaryFolder folder;
  fill(folder / "in", 2);
  Running(command(folder, "out")).wait();
  EXPECT_EQ(read_by_workers(Running(command(folder, "out")).wait()), 0U);
  const Ran again = Running(command(folder, "out", {"--retry"})).wait();
  EXPECT_GE(read_by_workers(again), 2U) << "the encrypted one and the one that is no PDF";
  EXPECT_LT(read_by_workers(again), 5U);
}

TEST(Survival, TheEventsTellOfEveryDocumentAndListWhatCouldNotBeRead) {
  const TemporaryFolder folder;
  fill(folder / "in", 3);
  fs::copy(folder / "in/100.pdf", folder / "in/twin.pdf");
  const std::vector<json> events = events_of(Running(command(folder, "out")).wait().err);
  ASSERT_EQ(events.size(), 9U) << "begin, seven documents, end";
  std::map<std::string, std::string> errors;
  for (const json& error : events.back()["errors"]) errors[error["path"]] = error["code"];
  EXPECT_EQ(errors["x-encrypted.pdf"], "encrypted");
  EXPECT_EQ(errors["x-not-a-pdf.pdf"], "not-pdf");
  EXPECT_EQ(events.back()["done"], 7);
}

std::string said_to_terminal(const std::vector<std::string>& arguments) {
  Terminal terminal;
  Running running(arguments, {{"TERM", "xterm"}}, [&] { terminal.take_place_of(STDERR_FILENO); });
  terminal.hand_over();
  std::string said = terminal.rest();
  running.wait();
  return said;
}

TEST(Survival, ATerminalSeesABarAndAFileNone) {
  const TemporaryFolder folder;
  fill(folder / "in", 6);
  std::vector<std::string> automatic = command(folder, "out");
  std::erase(automatic, "--progress");
  std::erase(automatic, "json");
  const std::string said = said_to_terminal(automatic);
  EXPECT_THAT(said, HasSubstr("/9"));
  EXPECT_THAT(said, HasSubstr("thẩm định thêm ")) << "counts by outcome";
  EXPECT_THAT(said, HasSubstr("x-encrypted.pdf: tệp đặt mật khẩu")) << "the list at the end";
  EXPECT_EQ(said.find("{\"event\""), std::string::npos);
  const std::string plain = Running(automatic).wait().err;
  EXPECT_THAT(plain, HasSubstr("x-encrypted.pdf: tệp đặt mật khẩu"));
  EXPECT_EQ(plain.find('\r'), std::string::npos);
}

// The kernel of this process says that it knows no Landlock.
void forbid_landlock() {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  for (const int call : {444, 445, 446}) seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), call, 0);
  seccomp_load(filter);
}

std::string isolation_of(const TemporaryFolder& folder, const std::string& out) {
  std::istringstream lines(read_text(folder / (out + "/reviews.jsonl")));
  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);
  return json::parse(line)["isolation"];
}

TEST(Survival, IsolationIsAsAskedForAndToldInTheReport) {
  const TemporaryFolder folder;
  fill(folder / "in", 1);
  Running(command(folder, "strict", {"--isolation", "strict"})).wait();
  EXPECT_EQ(isolation_of(folder, "strict"), "seccomp+landlock");
  Running(command(folder, "none", {"--isolation", "none"})).wait();
  EXPECT_EQ(isolation_of(folder, "none"), "basic");
}

TEST(Survival, StrictRefusesToRunWhereTheKernelCannotConfine) {
  const TemporaryFolder folder;
  fill(folder / "in", 1);
  const Ran strict = Running(command(folder, "strict", {"--isolation", "strict"}), {}, forbid_landlock).wait();
  EXPECT_EQ(strict.exit_code, 2) << "this system is not set up for what was asked";
  EXPECT_THAT(strict.err, HasSubstr("--isolation strict"));
  EXPECT_FALSE(fs::exists(folder / "strict/reviews.jsonl"));
  EXPECT_EQ(Running(command(folder, "best"), {}, forbid_landlock).wait().exit_code, 3);
  EXPECT_EQ(isolation_of(folder, "best"), "seccomp");
}

std::string reviews_in(const TemporaryFolder& folder) {
  return fs::exists(folder / "out/reviews.jsonl") ? read_text(folder / "out/reviews.jsonl") : "";
}

TEST(Survival, AWatchedFolderIsReviewedAsFilesComeAndNothingIsMoved) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "in");
  Running running(command(folder, "out", {"--watch", "--interval", "1"}));
  fs::copy(corpus("reports/bao-cao-2022-bang.pdf"), folder / "in/a.pdf");
  ASSERT_TRUE(eventually([&] { return reviews_in(folder).find("\"a.pdf\"") != std::string::npos; })) << running.err();
  fs::copy(corpus("reports/bao-cao-2022-van-xuoi.pdf"), folder / "in/b.pdf");
  ASSERT_TRUE(eventually([&] { return reviews_in(folder).find("\"b.pdf\"") != std::string::npos; })) << running.err();
  EXPECT_THAT(reviews_in(folder), HasSubstr("\"a.pdf\""));
  running.signal(SIGTERM);
  const Ran ran = running.wait();
  EXPECT_EQ(ran.exit_code, 130);
  std::size_t read = 0;
  for (const json& event : events_of(ran.err)) {
    if (event["event"] == "end") read += event["read"].get<std::size_t>();
  }
  EXPECT_EQ(read, 2U) << "each once";
  EXPECT_TRUE(fs::exists(folder / "in/a.pdf") && fs::exists(folder / "in/b.pdf"));
}

}  // namespace
}  // namespace rasoat
