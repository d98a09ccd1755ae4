// The command and what it leans on: a database that is stopped and started again, a long scan whose run is
// killed or interrupted.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <set>
#include <thread>

#include "pipelines/store/store.h"
#include "pipelines/store/temporary_database.h"
#include "tests/golden.h"
#include "tests/robustness/batch_folder.h"
#include "tests/running.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::HasSubstr;

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

class PostgresCommand : public testing::Test {
 protected:
  void SetUp() override {
    database_ = TemporaryDatabase::make("postgresql");
    if (!database_) GTEST_SKIP() << "postgresql is not installed";
  }
  std::vector<std::string> with_database() const { return {"--store", database_->url()}; }

  const TemporaryFolder folder_;
  std::unique_ptr<TemporaryDatabase> database_;
};

TEST_F(PostgresCommand, AServerThatIsStoppedAndStartedMidRunCostsNothing) {
  constexpr std::size_t kDocuments = 80;
  fill_with_reports(folder_, kDocuments);
  ASSERT_EQ(Running(batch_command(folder_, plan_pdf(), "calm")).wait().exit_code, 1);
  Running running(batch_command(folder_, plan_pdf(), "out", with_database()));
  ASSERT_TRUE(eventually([&] { return count_of(running.err(), "\"document\"") > 3; })) << running.err();
  stop_postgres();
  std::this_thread::sleep_for(500ms);  // what was read meanwhile waits to be kept
  EXPECT_LT(count_of(running.err(), "\"document\""), kDocuments) << "in the middle of the run";
  EXPECT_EQ(count_of(running.err(), "\"end\""), 0U);
  start_postgres();
  const Ran ran = running.wait();
  EXPECT_EQ(ran.exit_code, 1) << ran.err;
  EXPECT_TRUE(same_outputs(folder_, "calm", "out"));
  const auto rows = (*open_database(database_->url()))->run("SELECT count(*) FROM documents WHERE error IS NULL");
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows->at(0).at(0), std::to_string(kDocuments));
}

TEST_F(PostgresCommand, AServerThatIsNotThereIsSaidAtOnce) {
  fill_with_reports(folder_, 2);
  stop_postgres();
  const Ran ran = Running(batch_command(folder_, plan_pdf(), "out", with_database())).wait();
  start_postgres();
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("không dùng được kho kết quả"));
  EXPECT_FALSE(fs::exists(folder_ / "out/reviews.jsonl")) << "half a result is none";
  EXPECT_EQ(Running(batch_command(folder_, plan_pdf(), "out", with_database())).wait().exit_code, 1);
}

TEST_F(PostgresCommand, TwoRunsShareOneStore) {
  fill_with_reports(folder_, 40);
  ASSERT_EQ(Running(batch_command(folder_, plan_pdf(), "calm")).wait().exit_code, 1);
  Running first(batch_command(folder_, plan_pdf(), "a", with_database())),
      second(batch_command(folder_, plan_pdf(), "b", with_database()));
  EXPECT_EQ(first.wait().exit_code, 1);
  EXPECT_EQ(second.wait().exit_code, 1);
  EXPECT_TRUE(same_outputs(folder_, "calm", "a"));
  EXPECT_TRUE(same_outputs(folder_, "calm", "b"));
}

std::size_t parts_in(const std::string& store) { return ask_store(store, "SELECT 1 FROM part").size(); }

// The program of the workers is gone, or the system starts no process: after one document, none comes up.
std::string worker_that_starts_once(const TemporaryFolder& folder) {
  const std::string script = folder / "worker", count = folder / "count";
  write_file(script, "#!/bin/sh\n[ -e " + count + " ] && exit 1\n: > " + count + "\nexec " +
                         mock_workers().front().second + " \"$@\"\n");
  fs::permissions(script, fs::perms::owner_all);
  return script;
}

TEST(Workers, ThatCannotBeStartedAreNoFaultOfTheDocuments) {
  const TemporaryFolder folder;
  const std::string plan = write_criteria(folder), script = worker_that_starts_once(folder);
  for (int i = 1000; i < 1006; ++i)
    write_file(folder / ("in/" + std::to_string(i) + ".pdf"), "mock once crash " + std::to_string(i));
  const Ran stranded = Running(batch_command(folder, plan, "out"), {{"RASOAT_WORKER", script}}).wait();
  EXPECT_EQ(stranded.exit_code, 3) << stranded.err;
  EXPECT_EQ(ask_store(folder / "out/rasoat.db", "SELECT 1 FROM failure").size(), 0U);
  EXPECT_EQ(count_of(stranded.err, "\"code\":\"no-worker\""), 6U) << "the one at which it ended among them";
  EXPECT_THAT(read_text(folder / "out/summary.txt"),
              HasSubstr("1003.pdf: tệp chưa được đọc vì không khởi động được tiến trình đọc, không phải do tệp."));
  const Ran resumed = Running(batch_command(folder, plan, "out"), mock_workers()).wait();
  EXPECT_EQ(resumed.exit_code, 1) << resumed.err;
  EXPECT_EQ(ask_store(folder / "out/rasoat.db", "SELECT path FROM errors").size(), 0U);
}

TEST(Workers, OfWhichNoneStartsAreSaidAtOnceWithWhatToDo) {
  const TemporaryFolder folder;
  fill_with_reports(folder, 1);
  for (const auto& [language, words] : std::map<std::string, std::string>{
           {"vi", "không khởi động được tiến trình đọc PDF (worker left with exit code 0). Hãy chạy “rasoat doctor”"},
           {"en",
            "the process that reads PDFs cannot be started (worker left with exit code 0). See what “rasoat doctor” "
            "says"}}) {
    const Ran ran =
        Running(batch_command(folder, plan_pdf(), "out", {"--lang", language}), {{"RASOAT_WORKER", "/bin/true"}})
            .wait();
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_THAT(ran.err, HasSubstr(words));
  }
  EXPECT_FALSE(fs::exists(folder / "out/reviews.jsonl"));
}

// The first word of each page: which process read it.
std::vector<std::string> readers_in(const std::string& store) {
  std::vector<std::string> readers;
  const SqlRows key = ask_store(store, "SELECT key FROM extraction");
  if (key.size() != 1) return readers;
  const auto reading = (*Store::open("sqlite:" + store))->find_reading(key[0][0]);
  if (!reading || !*reading || !(*reading)->document) return readers;
  for (const Page& page : (*reading)->document->pages) readers.push_back(page.words.front().text);
  return readers;
}

TEST(LongScan, WhoseRunIsKilledOrInterruptedGoesOnAtThePageWhereItWas) {
  constexpr std::size_t kPages = 80;
  const TemporaryFolder folder;
  const std::string plan = write_criteria(folder);
  write_file(folder / "in/scan.pdf", "mock shared " + std::to_string(kPages) + std::string(600 << 10, ' '));
  for (const int signal : {SIGKILL, SIGINT}) {
    const std::string out = "out" + std::to_string(signal), store = folder / (out + "/rasoat.db");
    Running running(batch_command(folder, plan, out), mock_workers());
    ASSERT_TRUE(eventually([&] { return parts_in(store) >= 4; })) << running.err();
    running.signal(signal);
    running.wait();
    const SqlRows kept = ask_store(store, "SELECT first_page, last_page FROM part");
    Running(batch_command(folder, plan, out), mock_workers()).wait();

    const std::vector<std::string> readers = readers_in(store);
    ASSERT_EQ(readers.size(), kPages);
    std::set<std::size_t> kept_pages;
    for (const auto& part : kept) {
      for (int page = std::stoi(part[0]); page <= std::stoi(part[1]); ++page)
        kept_pages.insert(static_cast<std::size_t>(page - 1));
    }
    std::set<std::string> before, after;
    for (std::size_t i = 0; i < kPages; ++i) (kept_pages.contains(i) ? before : after).insert(readers[i]);
    EXPECT_LT(kept_pages.size(), kPages) << "in the middle of the scan";
    for (const std::string& reader : before) EXPECT_FALSE(after.contains(reader)) << "a kept page was read again";
    EXPECT_EQ(parts_in(store), 0U) << "the whole is there now";
  }
}

}  // namespace
}  // namespace rasoat
