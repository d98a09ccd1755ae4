// The same tests for SQLite and, where its programs are installed, PostgreSQL: RASOAT_TEST_DATABASE
// says for which.
#include "pipelines/store/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <thread>

#include "extract/wire/random_document.h"
#include "pipelines/store/archive.h"
#include "pipelines/store/keys.h"
#include "pipelines/store/schema.h"
#include "pipelines/store/temporary_database.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class StoreTest : public testing::Test {
 protected:
  void SetUp() override {
    database_ = TemporaryDatabase::make();
    if (!database_) GTEST_SKIP() << RASOAT_TEST_DATABASE " is not installed";
    url_ = database_->url();
  }

  std::unique_ptr<Store> open() const {
    auto store = Store::open(url_);
    EXPECT_TRUE(store) << store.error().message;
    return store ? std::move(*store) : nullptr;
  }
  SqlRows ask(const std::string& sql) const {
    const auto rows = (*open_database(url_))->run(sql);
    EXPECT_TRUE(rows) << rows.error().message;
    return rows.value_or(SqlRows{});
  }

  std::unique_ptr<TemporaryDatabase> database_;
  std::string url_;
};

Review some_review(const std::string& path) {
  Review review;
  review.path = path;
  review.kind = DocumentKind::kReport;
  review.unit = "Văn phòng";
  review.year = 2022;
  review.status = Status::kNonCompliant;
  for (const char* code : {"1.1", "3.4.1"}) {
    Result& result = review.results.emplace_back();
    result.criterion_id = result.code = code;
    result.verdict = code == std::string("1.1") ? Verdict::kMet : Verdict::kNotMet;
    result.reason.code = "below";
  }
  Finding& finding = review.findings.emplace_back();
  finding.rule = "target-not-met";
  finding.severity = Severity::kError;
  finding.where.places = {{4, {1, 2, 3, 4}}};
  finding.where.quote = std::string("đạt 49,22%\0", 13);
  return review;
}

TEST_F(StoreTest, WhatWasReadComesBackInAnotherRun) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const ReadResult result{random_document(seed), "seccomp+landlock"};
    const std::string key = "key-" + std::to_string(seed);
    ASSERT_TRUE(open()->keep_reading(key, "abc", result));
    const auto found = open()->find_reading(key);
    ASSERT_TRUE(found && *found);
    EXPECT_EQ(*(*found)->document, *result.document);
    EXPECT_EQ((*found)->isolation, "seccomp+landlock");
  }
  EXPECT_FALSE(*open()->find_reading("another key"));
}

TEST_F(StoreTest, AReviewComesBackAndIsReadableInSql) {
  const auto store = open();
  CriteriaSet criteria;
  criteria.number = "45/KH-BQLKKT";
  ASSERT_TRUE(store->keep_measure("m", criteria));
  ASSERT_TRUE(store->keep_review("r", "e", "m", some_review("a.pdf")));
  ASSERT_TRUE(store->keep_review("r", "e", "m", some_review("a.pdf"))) << "twice is once";
  EXPECT_EQ(archive_of(**store->find_review("r")), archive_of(some_review("a.pdf")));
  const StoredDocument documents[] = {{"a.pdf", "abc", "e", "r"}, {"b\xE1o.pdf", "def", "", ""}};
  ASSERT_TRUE(store->keep_documents("/in", documents));
  ASSERT_TRUE(store->keep_documents("/in", documents));
  EXPECT_EQ(ask("SELECT path, unit, year, status FROM documents ORDER BY path"),
            (SqlRows{{"a.pdf", "Văn phòng", "2022", "non_compliant"}, {"b%E1o.pdf", "", "", "unreadable"}}));
  EXPECT_EQ(ask("SELECT path, code, verdict, plan_number FROM verdicts ORDER BY position"),
            (SqlRows{{"a.pdf", "1.1", "met", "45/KH-BQLKKT"}, {"a.pdf", "3.4.1", "not_met", "45/KH-BQLKKT"}}));
  EXPECT_EQ(ask("SELECT rule, severity, page FROM findings"), (SqlRows{{"target-not-met", "error", "4"}}));
}

TEST_F(StoreTest, DocumentsThatAreGoneGo) {
  const auto store = open();
  const StoredDocument before[] = {{"a.pdf", "1", "", ""}, {"b.pdf", "2", "", ""}}, after[] = {{"b.pdf", "3", "", ""}};
  ASSERT_TRUE(store->keep_documents("/in", before));
  ASSERT_TRUE(store->keep_documents("/other", before));
  ASSERT_TRUE(store->keep_documents("/in", after));
  EXPECT_EQ(ask("SELECT path, sha256 FROM document WHERE folder = '/in'"), (SqlRows{{"b.pdf", "3"}}));
  EXPECT_EQ(ask("SELECT path FROM document WHERE folder = '/other'").size(), 2U);
}

TEST_F(StoreTest, FoldersAndTheirDocumentsAreFoundByPath) {
  const auto store = open();
  const StoredDocument documents[] = {{"b.pdf", "2", "e2", "r2"}, {"a.pdf", "1", "e1", ""}};
  ASSERT_TRUE(store->keep_documents("/z", documents));
  ASSERT_TRUE(store->keep_documents("/a", documents));
  EXPECT_THAT(*store->find_folders(), testing::ElementsAre("/a", "/z"));
  const auto found = *store->find_documents("/z");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].path, "a.pdf");
  EXPECT_EQ(found[1].review, "r2");
  EXPECT_TRUE(store->find_documents("/unknown")->empty());
}

TEST_F(StoreTest, ASecondDecisionTakesThePlaceOfTheFirst) {
  const auto store = open();
  const DecisionEntry first{"", "1.1", {Verdict::kMet, "Nguyễn Văn A", "2026-11-01", "đã xem bản giấy"}, "f"};
  DecisionEntry second = first;
  second.decision.verdict = Verdict::kNotMet;
  ASSERT_TRUE(store->keep_decision("duty", first));
  ASSERT_TRUE(store->keep_decision("duty", second));
  ASSERT_TRUE(store->keep_decision("other", first));
  const auto kept = *store->find_decisions("duty");
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].decision.verdict, Verdict::kNotMet);
  EXPECT_EQ(kept[0].decision.by, "Nguyễn Văn A");
  EXPECT_EQ(kept[0].fingerprint, "f");
  ASSERT_TRUE(store->forget_decision("duty", "1.1"));
  EXPECT_TRUE(store->find_decisions("duty")->empty());
  EXPECT_EQ(store->find_decisions("other")->size(), 1U);
}

TEST_F(StoreTest, FailuresStandApartAndAreForgottenOnDemand) {
  const auto store = open();
  const ReadError timeout{ReadErrorCode::kTimeout, "out of time", 7};
  Document whole, partial;
  partial.page_count = 1;
  partial.notes.push_back({"unreadable", 1, "crashed"});
  ASSERT_TRUE(store->keep_reading("failed", "abc", {tl::unexpected(timeout), "basic"}));
  ASSERT_TRUE(
      store->keep_reading("cancelled", "abc", {tl::unexpected(ReadError{ReadErrorCode::kCancelled, "", 0}), ""}));
  ASSERT_TRUE(store->keep_reading("whole", "def", {whole, "basic"}));
  ASSERT_TRUE(store->keep_reading("partial", "def", {partial, "basic"}));
  EXPECT_EQ((**store->find_reading("failed")).document.error(), timeout);
  EXPECT_FALSE(*store->find_reading("cancelled"));
  ASSERT_TRUE(
      store->keep_reading("unmet", "abc", {tl::unexpected(ReadError{ReadErrorCode::kNoWorker, "exit code 1", 0}), ""}));
  EXPECT_FALSE(*store->find_reading("unmet"));
  ASSERT_TRUE(store->forget_failures());
  EXPECT_FALSE(*store->find_reading("failed"));
  EXPECT_FALSE(*store->find_reading("partial"));
  EXPECT_TRUE(*store->find_reading("whole"));
}

ReadResult pages_read(std::int32_t first, std::int32_t last, std::int32_t count) {
  Document document;
  document.page_count = count;
  for (std::int32_t number = first; number <= last; ++number) document.pages.emplace_back().number = number;
  return {document, "basic"};
}

TEST_F(StoreTest, PartsAreKeptUntilTheWholeIs) {
  const auto store = open();
  ASSERT_TRUE(store->keep_part("long", {1, 2, pages_read(1, 2, 4)}));
  ASSERT_TRUE(store->keep_part("long", {1, 2, pages_read(1, 2, 4)})) << "twice is once";
  ASSERT_TRUE(store->keep_part("long", {3, 4, pages_read(3, 4, 4)}));
  ASSERT_TRUE(store->keep_part("lost", {1, 2, pages_read(1, 2, 4)}));
  const auto parts = open()->find_parts("long");
  ASSERT_TRUE(parts);
  ASSERT_EQ(parts->size(), 2U);
  EXPECT_EQ(parts->at(1).first_page, 3);
  EXPECT_EQ(parts->at(1).last_page, 4);
  EXPECT_EQ(*parts->at(1).reading.document, *pages_read(3, 4, 4).document);
  EXPECT_EQ(parts->at(1).reading.isolation, "basic");
  EXPECT_TRUE(store->find_parts("another")->empty());

  ASSERT_TRUE(store->keep_reading("long", "abc", pages_read(1, 4, 4)));
  ASSERT_TRUE(
      store->keep_reading("lost", "def", {tl::unexpected(ReadError{ReadErrorCode::kCrashed, "died", 3}), "basic"}));
  ASSERT_TRUE(store->keep_part("long", {1, 2, pages_read(1, 2, 4)})) << "a part that comes late";
  EXPECT_EQ(ask("SELECT count(*) FROM part"), (SqlRows{{"0"}}));
}

TEST_F(StoreTest, ADamagedPartIsNone) {
  const auto store = open();
  ASSERT_TRUE(store->keep_part("long", {1, 2, pages_read(1, 2, 4)}));
  ASSERT_TRUE((*open_database(url_))->run("UPDATE part SET document = $1", {blob_value("damaged beyond repair")}));
  EXPECT_TRUE(store->find_parts("long")->empty());
}

// A store as an older version left it: without what came later, newest first.
void make_older(Database& database, int version) {
  struct Newer {
    int since;
    std::vector<std::string> names;
  };
  const Newer newer[] = {
      {6,
       {"VIEW documents", "VIEW verdicts", "ALTER TABLE review DROP COLUMN period_index",
        "ALTER TABLE result DROP COLUMN field", "ALTER TABLE result DROP COLUMN field_name"}},
      {5, {"TABLE decision"}},
      {4, {"ALTER TABLE archive_file DROP COLUMN error"}},
      {3, {"TABLE part"}},
      {2,
       {"VIEW audit_documents", "VIEW audit_matrix", "VIEW audit_units", "VIEW audit_findings", "VIEW audit_faults",
        "VIEW audit_shards", "TABLE profile", "TABLE archive_file", "TABLE archive_shard", "TABLE audit_document",
        "TABLE audit_cell", "TABLE audit_unit_year", "TABLE audit_finding", "TABLE audit_fault"}},
  };
  for (const Newer& changes : newer) {
    if (changes.since <= version) continue;
    for (const std::string& name : changes.names)
      ASSERT_TRUE(database.run(name.starts_with("ALTER") ? name : "DROP " + name)) << name;
  }
  const SqlValue number = number_value(version);
  ASSERT_TRUE(database.run("UPDATE meta SET value = $1 WHERE key = 'schema'", {number}));
}

TEST_F(StoreTest, AnOlderStoreIsBroughtUpToDateAndKeepsWhatItHas) {
  ASSERT_TRUE(open()->keep_reading("whole", "abc", {random_document(7), "basic"}));
  ASSERT_TRUE(open()->keep_review("r", "whole", "m", some_review("a.pdf")));
  for (int version = kSchemaVersion - 1; version >= 1; --version) {
    make_older(**open_database(url_), version);
    const auto store = open();
    EXPECT_EQ(ask("SELECT value FROM meta WHERE key = 'schema'"), (SqlRows{{std::to_string(kSchemaVersion)}}));
    EXPECT_EQ(*(*store->find_reading("whole"))->document, random_document(7));
    EXPECT_TRUE(*store->find_review("r"));
    EXPECT_EQ(ask("SELECT count(*) FROM result"), (SqlRows{{"2"}}));
    EXPECT_TRUE(store->keep_part("long", {1, 2, pages_read(1, 2, 4)})) << version;
  }
}

TEST_F(StoreTest, AMigrationThatFailsLeavesTheStoreAsItWas) {
  ASSERT_TRUE(open()->keep_review("r", "e", "m", some_review("a.pdf")));
  const auto database = open_database(url_);
  make_older(**database, 1);
  ASSERT_TRUE((*database)->run("CREATE TABLE part (of_somebody_else TEXT)"));
  EXPECT_FALSE(Store::open(url_));
  EXPECT_EQ(ask("SELECT value FROM meta WHERE key = 'schema'"), (SqlRows{{"1"}}));
  EXPECT_EQ(ask("SELECT count(*) FROM result"), (SqlRows{{"2"}}));
}

TEST_F(StoreTest, SeveralMayMigrateItAtOnce) {
  open();
  make_older(**open_database(url_), 1);
  std::atomic<int> opened = 0;
  std::vector<std::thread> openers;
  for (int i = 0; i < 6; ++i) openers.emplace_back([&] { opened += Store::open(url_) ? 1 : 0; });
  for (std::thread& opener : openers) opener.join();
  EXPECT_EQ(opened, 6);
  EXPECT_EQ(ask("SELECT value FROM meta WHERE key = 'schema'"), (SqlRows{{std::to_string(kSchemaVersion)}}));
}

// docs/store.md promises these columns to people who query with SQL.
TEST_F(StoreTest, TheViewsHaveTheColumnsThatAreDocumented) {
  open();
  std::ifstream file(std::string(RASOAT_SOURCE_DIR) + "/docs/store.md");
  int views = 0;
  for (std::string line; std::getline(file, line);) {
    static const std::regex row(R"re(\| `(\w+)` \|[^|]*\| `([^`]*)` \|)re");
    std::smatch cells;
    if (!std::regex_match(line, cells, row)) continue;
    ++views;
    const auto rows = (*open_database(url_))->run("SELECT " + cells[2].str() + " FROM " + cells[1].str());
    EXPECT_TRUE(rows) << cells[1] << ": " << rows.error().message;
  }
  EXPECT_GE(views, 4);
}

TEST_F(StoreTest, TheExamplesOfTheDocumentationRun) {
  open();
  std::ifstream file(std::string(RASOAT_SOURCE_DIR) + "/docs/store.md");
  int queries = 0;
  bool in_sql = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("```")) in_sql = line == "```sql";
    if (!in_sql || !line.starts_with("SELECT")) continue;
    ++queries;
    const auto rows = (*open_database(url_))->run(line);
    EXPECT_TRUE(rows) << line << ": " << rows.error().message;
  }
  EXPECT_GE(queries, 2);
}

TEST_F(StoreTest, ADamagedEntryIsNoneAndIsReplaced) {
  const auto store = open();
  ASSERT_TRUE(store->keep_reading("key", "abc", {random_document(1), "basic"}));
  ASSERT_TRUE(store->keep_review("r", "key", "m", some_review("a.pdf")));
  const auto other = open_database(url_);
  for (const char* sql : {"UPDATE extraction SET document = $1", "UPDATE review SET review = $1"}) {
    ASSERT_TRUE((*other)->run(sql, {blob_value("damaged beyond repair")}));
  }
  EXPECT_FALSE(*store->find_reading("key"));
  EXPECT_FALSE(*store->find_review("r"));
  ASSERT_TRUE(store->keep_reading("key", "abc", {random_document(1), "basic"}));
  ASSERT_TRUE(store->keep_review("r", "key", "m", some_review("a.pdf")));
  EXPECT_TRUE(*store->find_reading("key"));
  EXPECT_TRUE(*store->find_review("r"));
}

TEST_F(StoreTest, SeveralWritersLoseNothing) {
  open();
  constexpr int kWriters = 4, kReviews = 25;
  std::atomic<int> failures = 0;
  std::vector<std::thread> writers;
  for (int w = 0; w < kWriters; ++w) {
    writers.emplace_back([&, w] {
      const auto store = open();
      for (int i = 0; i < kReviews; ++i) {  // half of them are written by all
        const std::string key = i % 2 == 0 ? std::to_string(i) : std::to_string(w) + "-" + std::to_string(i);
        if (!store->keep_review(key, "e", "m", some_review(key))) ++failures;
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  EXPECT_EQ(failures, 0);
  EXPECT_EQ(ask("SELECT count(*) FROM review"), (SqlRows{{std::to_string(13 + 12 * kWriters)}}));
  EXPECT_EQ(ask("SELECT count(*) FROM result"), (SqlRows{{std::to_string(2 * (13 + 12 * kWriters))}}));
}

TEST_F(StoreTest, SeveralMayMakeItAtOnce) {
  std::atomic<int> opened = 0;
  std::vector<std::thread> makers;
  for (int i = 0; i < 6; ++i) makers.emplace_back([&] { opened += Store::open(url_) ? 1 : 0; });
  for (std::thread& maker : makers) maker.join();
  EXPECT_EQ(opened, 6);
}

TEST_F(StoreTest, AStoreOfANewerVersionIsLeftAlone) {
  open();
  ask("UPDATE meta SET value = '99' WHERE key = 'schema'");
  const auto store = Store::open(url_);
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, StoreErrorCode::kNewer);
  EXPECT_EQ(ask("SELECT value FROM meta"), (SqlRows{{"99"}}));
}

TEST_F(StoreTest, ATransactionHappensAsAWholeOrNotAtAll) {
  open();
  const auto database = open_database(url_);
  const auto done = (*database)->transaction([&]() -> tl::expected<void, StoreError> {
    EXPECT_TRUE((*database)->run("INSERT INTO meta (key, value) VALUES ('half', 'done')"));
    return tl::unexpected(StoreError{StoreErrorCode::kOther, "no"});
  });
  EXPECT_FALSE(done);
  EXPECT_EQ(ask("SELECT count(*) FROM meta"), (SqlRows{{"1"}}));
}

TEST(OpenStore, WhatCannotBeOpenedSaysWhy) {
  EXPECT_EQ(Store::open("sqlite:/does/not/exist/store.db").error().code, StoreErrorCode::kUnavailable);
  EXPECT_EQ(Store::open("postgresql://localhost:1/none?connect_timeout=2").error().code, StoreErrorCode::kUnavailable);
  EXPECT_THAT(Store::open("mysql://x").error().message, HasSubstr("sqlite:FILE"));
  const fs::path file = fs::temp_directory_path() / ("rasoat-no-store-" + std::to_string(::getpid()));
  std::ofstream(file) << std::string(4096, 'x');
  EXPECT_EQ(Store::open("sqlite:" + file.native()).error().code, StoreErrorCode::kDamaged);
  fs::remove(file);
}

TEST(OpenStore, AFullDiskIsAnErrorAndNoLoss) {
  const auto database = TemporaryDatabase::make("sqlite");
  const auto store = Store::open(database->url());
  ASSERT_TRUE((*store)->keep_review("small", "e", "m", some_review("a.pdf")));
  // SQLite's own limit stands for the disk's.
  const auto limited = open_database(database->url());
  const auto pages = (*limited)->run("PRAGMA page_count");
  ASSERT_TRUE((*limited)->run("PRAGMA max_page_count = " + pages->front().front()));
  const auto written = (*limited)->transaction([&]() -> tl::expected<void, StoreError> {
    const auto done =
        (*limited)->run("INSERT INTO meta (key, value) VALUES ('big', $1)", {text_value(std::string(100'000, 'x'))});
    if (!done) return tl::unexpected(done.error());
    return {};
  });
  EXPECT_EQ(written.error().code, StoreErrorCode::kFull);
  EXPECT_TRUE(*(*store)->find_review("small"));
}

TEST(Keys, ChangeWithEverythingThatDecidesAndNothingElse) {
  const ReadOptions options;
  const std::string key = extraction_key("abc", options, "poppler 22.12");
  EXPECT_EQ(key, extraction_key("abc", options, "poppler 22.12"));
  ReadOptions limited;
  limited.limits.max_pages = 5;
  EXPECT_NE(key, extraction_key("abd", options, "poppler 22.12"));
  EXPECT_NE(key, extraction_key("abc", limited, "poppler 22.12"));
  EXPECT_NE(key, extraction_key("abc", options, "poppler 22.13"));

  CriteriaSet criteria;
  criteria.criteria.emplace_back().name = "Tỷ lệ";
  const std::string measure = measure_key(&criteria, {}, "1");
  CriteriaSet elsewhere = criteria;
  elsewhere.path = "/another/folder/plan.pdf";
  EXPECT_EQ(measure, measure_key(&elsewhere, {}, "1"));
  elsewhere.criteria[0].target.text = "100%";
  CheckOptions unit;
  unit.unit = "Văn phòng";
  EXPECT_NE(measure, measure_key(&elsewhere, {}, "1"));
  EXPECT_NE(measure, measure_key(&criteria, unit, "1"));
  EXPECT_NE(measure, measure_key(&criteria, {}, "2"));
  EXPECT_NE(measure, measure_key(nullptr, {}, "1"));
  EXPECT_NE(review_key("a", "b"), review_key("a", "c"));
}

}  // namespace
}  // namespace rasoat
