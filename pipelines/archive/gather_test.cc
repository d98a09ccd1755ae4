// An archive is read once: what changes in the program, its rules or its extractor is worked out anew from what is
// kept.
#include "pipelines/archive/gather.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "pipelines/archive/conclude.h"
#include "pipelines/duty.h"
#include "pipelines/files.h"
#include "pipelines/steps.h"
#include "pipelines/store/temporary_database.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

// A plan and a report of its year, and a store.
class GatherTest : public testing::Test {
 protected:
  GatherTest() {
    char folder[] = "/tmp/rasoat-gather-XXXXXX";
    folder_ = ::mkdtemp(folder);
    const fs::path corpus = fs::path(RASOAT_SOURCE_DIR) / "corpus";
    fs::copy(corpus / "plan-2022/ke-hoach-2022.complete.pdf", folder_ / "plan.pdf");
    fs::copy(corpus / "reports/tuning/09-cong-ty-ptht.pdf", folder_ / "report.pdf");
    database_ = TemporaryDatabase::make("sqlite");
    store_ = std::move(*Store::open(database_->url()));
    PoolOptions options;
    options.worker = std::string(RASOAT_BIN_DIR) + "/rasoat-worker";
    pool_ = std::move(*WorkerPool::start(std::move(options)));
  }
  ~GatherTest() override { fs::remove_all(folder_); }

  // "2 read, 0 parsed, 0 unchanged"
  std::string gathered(const std::string& program, std::int64_t generation = 1, const std::string& extractor = "x") {
    const auto tree = list_tree(folder_);
    const RunKeys keys{{}, extractor, ""};
    GatherOptions options;
    options.program = program;
    options.generation = generation;
    const GatherResult result = gather(folder_, tree->files, steps_for(*pool_, nullptr, {}), *store_, keys, options);
    EXPECT_FALSE(result.error) << *result.error;
    return std::to_string(result.read) + " read, " + std::to_string(result.parsed) + " parsed, " +
           std::to_string(result.unchanged) + " unchanged";
  }

  Answer concluded(const std::string& program) {
    ConcludeOptions options;
    options.program = program;
    auto answer = conclude(*store_, folder_, options);
    EXPECT_TRUE(answer);
    return answer ? std::move(*answer) : Answer();
  }

  std::string count_of(const std::string& table) {
    return (*open_database(database_->url()))->run("SELECT COUNT(*) FROM " + table)->front().front();
  }
  std::vector<std::int64_t> generations() {
    std::vector<std::int64_t> all;
    const auto rows = archive_rows(*store_, folder_, {});
    for (const ArchiveRow& row : *rows) all.push_back(row.generation);
    return all;
  }

  fs::path folder_;
  std::unique_ptr<TemporaryDatabase> database_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<WorkerPool> pool_;
};

TEST_F(GatherTest, AnotherProgramParsesWhatIsKeptWithoutTheFiles) {
  EXPECT_EQ(gathered("a"), "2 read, 0 parsed, 0 unchanged");
  EXPECT_EQ(gathered("a"), "0 read, 0 parsed, 2 unchanged");
  EXPECT_EQ(gathered("b"), "0 read, 2 parsed, 0 unchanged");
  EXPECT_EQ(gathered("b"), "0 read, 0 parsed, 2 unchanged");
}

TEST_F(GatherTest, AnotherExtractorReadsTheFilesAnew) {
  gathered("a");
  EXPECT_EQ(gathered("a", 1, "y"), "2 read, 0 parsed, 0 unchanged");
  EXPECT_EQ(count_of("extraction"), "4");
}

// A shard that an older program began late does not undo what a newer one has written.
TEST_F(GatherTest, WhatANewerProgramWroteStays) {
  gathered("new", 2, "y");
  const auto before = *archive_rows(*store_, folder_, {});
  gathered("old", 1, "x");
  const auto after = *archive_rows(*store_, folder_, {});
  ASSERT_EQ(after.size(), 2U);
  for (std::size_t i = 0; i < after.size(); ++i) {
    EXPECT_EQ(after[i].generation, 2);
    EXPECT_EQ(after[i].extraction, before[i].extraction);
    EXPECT_EQ(after[i].profile, before[i].profile);
  }
  gathered("newest", 3, "y");
  EXPECT_EQ(generations(), (std::vector<std::int64_t>{3, 3}));
}

TEST_F(GatherTest, ChangedRulesJudgeAnewFromWhatIsKept) {
  gathered("a");
  fs::remove(folder_ / "plan.pdf");  // nothing of the archive is opened any more
  fs::remove(folder_ / "report.pdf");
  ASSERT_EQ(concluded("a").units.size(), 1U);
  EXPECT_EQ(count_of("review"), "1");
  concluded("a");
  EXPECT_EQ(count_of("review"), "1");  // recalled
  ASSERT_EQ(concluded("b").units.size(), 1U);
  EXPECT_EQ(count_of("review"), "2");
  EXPECT_EQ(count_of("extraction"), "2");
}

// What a person decided on the page of the same store counts in the archive.
TEST_F(GatherTest, WhatWasDecidedCountsInTheAnswer) {
  gathered("a");
  const auto cell = [&]() -> Verdict {
    const Answer answer = concluded("a");
    const PlanYear& plan = answer.plans.at(answer.units.at(0).plan);
    for (std::size_t c = 0; c < plan.codes.size(); ++c) {
      if (plan.codes[c] == "1.3.1") return answer.units[0].cells[c].verdict;
    }
    return Verdict::kMissing;
  };
  ASSERT_EQ(cell(), Verdict::kReview);
  const auto row = (*open_database(database_->url()))->run("SELECT key FROM review")->front();
  const Review review = **store_->find_review(row.front());
  for (const Result& result : review.results) {
    if (result.criterion_id != "1.3.1") continue;
    const DecisionEntry entry{"", "1.3.1", {Verdict::kMet, "Lê Văn B", "2022-12-20", "đã xem"}, result.fingerprint};
    ASSERT_TRUE(store_->keep_decision(duty_of(review), entry));
  }
  EXPECT_EQ(cell(), Verdict::kMet);
}

}  // namespace
}  // namespace rasoat
