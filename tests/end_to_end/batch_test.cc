// A folder in, two files out: input order kept, byte-identical for any number of jobs, locale and time zone;
// a bad document has its own line and the others go on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/command.h"
#include "tests/golden.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

const std::string kPlan = corpus("plan-2022/ke-hoach-2022.complete.pdf");
using Environment = std::vector<std::pair<std::string, std::string>>;

Ran batch(const std::string& folder, const std::string& out, const std::string& jobs,
          const Environment& environment = {}) {
  return rasoat({"batch", folder, "--against", kPlan, "--out", out, "-j", jobs}, environment);
}

std::vector<json> lines_of(const std::string& path) {
  std::vector<json> lines;
  std::istringstream text(read_text(path));
  for (std::string line; std::getline(text, line);) lines.push_back(json::parse(line));
  return lines;
}

// Two reports, a twin of one of them in a sub-folder, and everything that is no readable report.
void fill(const fs::path& folder) {
  fs::create_directories(folder / "z");
  fs::copy(corpus("reports/bao-cao-2022-bang.pdf"), folder / "b.pdf");
  fs::copy(corpus("reports/bao-cao-2022-van-xuoi.pdf"), folder / "a.pdf");
  fs::copy(corpus("reports/bao-cao-2022-bang.pdf"), folder / "z/lại.pdf");
  for (const char* bad : {"empty", "encrypted", "not-a-pdf", "truncated", "huge-page"})
    fs::copy(corpus(std::string("bad/") + bad + ".pdf"), folder / (std::string("x-") + bad + ".pdf"));
}

// Whole files: gtest would work for minutes on the difference of two long lines.
bool same(const std::string& a, const std::string& b) { return !a.empty() && a == b; }

TEST(Batch, GivesTheSameBytesForAnyJobsLocaleAndTimeZone) {
  const TemporaryFolder folder;
  fill(folder / "in");
  std::string reviews, summary, workbook;
  int run = 0;
  for (const auto& [jobs, environment] :
       std::vector<std::pair<std::string, Environment>>{{"1", {}},
                                                        {"2", {}},
                                                        {"8", {}},
                                                        {"2", {{"LC_ALL", "vi_VN.UTF-8"}, {"TZ", "Asia/Ho_Chi_Minh"}}},
                                                        {"2", {{"LC_ALL", "C"}, {"TZ", "America/New_York"}}}}) {
    const std::string out = folder / ("out" + std::to_string(run++));
    EXPECT_EQ(batch(folder / "in", out, jobs, environment).exit_code, 3);
    if (reviews.empty()) {
      reviews = read_text(out + "/reviews.jsonl");
      summary = read_text(out + "/summary.txt");
    }
    EXPECT_FALSE(reviews.empty());
    EXPECT_TRUE(same(read_text(out + "/reviews.jsonl"), reviews)) << "-j " << jobs;
    EXPECT_TRUE(same(read_text(out + "/summary.txt"), summary)) << "-j " << jobs;
    if (workbook.empty()) workbook = read_text(out + "/reviews.xlsx");
    EXPECT_TRUE(workbook.starts_with("PK") && read_text(out + "/reviews.xlsx") == workbook) << "-j " << jobs;
  }
}

TEST(Batch, KeepsTheOrderOfTheFilesAndGivesEachItsLine) {
  const TemporaryFolder folder;
  fill(folder / "in");
  batch(folder / "in", folder / "out", "2");
  const std::vector<json> lines = lines_of(folder / "out/reviews.jsonl");
  ASSERT_EQ(lines.size(), 9u);
  EXPECT_EQ(lines[0]["schema"], "rasoat.review/1");
  EXPECT_EQ(lines[0]["summary"]["documents"], 8);
  std::vector<std::string> paths, errors;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    paths.push_back(lines[i]["path"]);
    errors.push_back(lines[i]["error"].is_null() ? "" : lines[i]["error"]["code"].get<std::string>());
  }
  EXPECT_THAT(paths, testing::ElementsAre("a.pdf", "b.pdf", "x-empty.pdf", "x-encrypted.pdf", "x-huge-page.pdf",
                                          "x-not-a-pdf.pdf", "x-truncated.pdf", "z/lại.pdf"));
  EXPECT_EQ(errors[0], "");
  EXPECT_EQ(errors[1], "");
  EXPECT_EQ(errors[2], "empty-file");
  EXPECT_EQ(errors[3], "encrypted");
  EXPECT_EQ(errors[5], "not-pdf");
  EXPECT_EQ(errors[7], "");
}

TEST(Batch, SummaryNamesDuplicatesAndUnreadableFiles) {
  const TemporaryFolder folder;
  fill(folder / "in");
  batch(folder / "in", folder / "out", "2");
  const std::string summary = read_text(folder / "out/summary.txt");
  EXPECT_THAT(summary, HasSubstr("b.pdf = z/lại.pdf"));
  EXPECT_THAT(summary, HasSubstr("x-encrypted.pdf: tệp đặt mật khẩu"));
  EXPECT_THAT(summary, HasSubstr("Tổng hợp rà soát 8 tệp"));
}

TEST(Batch, DoesNotTakeItsOwnResultsForDocuments) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "in");
  fs::copy(corpus("reports/bao-cao-2022-bang.pdf"), folder / "in/b.pdf");
  for (int again = 0; again < 2; ++again) {
    EXPECT_EQ(batch(folder / "in", folder / "in/out", "1").exit_code, 1);
    EXPECT_EQ(lines_of(folder / "in/out/reviews.jsonl").size(), 2u);
  }
}

TEST(Batch, AStoreChangesNoByteAndSparesTheSecondRunItsReading) {
  const TemporaryFolder folder;
  fill(folder / "in");
  batch(folder / "in", folder / "plain", "2");
  const std::string store = "sqlite:" + (folder / "store.db");
  for (const char* out : {"first", "second"}) {
    const Ran ran = rasoat({"batch", folder / "in", "--against", kPlan, "--out", folder / out, "--store", store, "-q"});
    EXPECT_EQ(ran.exit_code, 3) << ran.err;
    EXPECT_TRUE(
        same(read_text(folder / (std::string(out) + "/reviews.jsonl")), read_text(folder / "plain/reviews.jsonl")))
        << out;
    EXPECT_TRUE(same(read_text(folder / (std::string(out) + "/summary.txt")), read_text(folder / "plain/summary.txt")))
        << out;
  }
}

TEST(Batch, AStoreThatCannotBeUsedIsSaid) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "in");
  fs::copy(corpus("reports/bao-cao-2022-bang.pdf"), folder / "in/b.pdf");
  const Ran ran = rasoat(
      {"batch", folder / "in", "--against", kPlan, "--out", folder / "out", "--store", "sqlite:/nowhere/store.db"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("sqlite:/nowhere/store.db: không dùng được kho kết quả"));
}

TEST(Batch, AFolderThatIsNoneOrHoldsNothingIsWrongUse) {
  const TemporaryFolder folder;
  EXPECT_EQ(batch(folder / "nowhere", folder / "out", "1").exit_code, 2);
  fs::create_directories(folder / "in");
  const Ran ran = batch(folder / "in", folder / "out", "1");
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("Không có tệp"));
  EXPECT_FALSE(fs::exists(folder / "out"));
}

TEST(Batch, SaysNothingOnStandardErrorWhenQuiet) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "in");
  fs::copy(corpus("reports/bao-cao-2022-bang.pdf"), folder / "in/b.pdf");
  const Ran ran = rasoat({"batch", folder / "in", "--against", kPlan, "--out", folder / "out", "-q"});
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out, "");
}

TEST(Check, FailOnDecidesTheExitCode) {
  const std::string report = corpus("reports/bao-cao-2022-bang.pdf");
  EXPECT_EQ(rasoat({"check", report, "--against", kPlan}).exit_code, 1);
  EXPECT_EQ(rasoat({"check", report, "--against", kPlan, "--fail-on", "never"}).exit_code, 0);
  const std::string plan = corpus("plan-2022/ke-hoach-2022.libreoffice.pdf");  // warnings only
  EXPECT_EQ(rasoat({"check", plan}).exit_code, 0);
  EXPECT_EQ(rasoat({"check", plan, "--fail-on", "warning"}).exit_code, 1);
}

TEST(Check, AUnitNarrowsTheScope) {
  const std::string report = corpus("reports/bao-cao-2022-bang.pdf");
  const json all = json::parse(rasoat({"check", report, "--against", kPlan, "-f", "json"}).out);
  const json unit =
      json::parse(rasoat({"check", report, "--against", kPlan, "-f", "json", "--unit", "Phòng Quản lý Đầu tư"}).out);
  const auto in_scope = [](const json& review) {
    return std::count_if(review["documents"][0]["results"].begin(), review["documents"][0]["results"].end(),
                         [](const json& r) { return r["in_scope"].get<bool>(); });
  };
  EXPECT_EQ(in_scope(all), 45);
  EXPECT_GT(in_scope(unit), 0);
  EXPECT_LT(in_scope(unit), 45);
}

}  // namespace
}  // namespace rasoat
