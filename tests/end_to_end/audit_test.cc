// An archive of five years in, the answer out: every planted fact and nothing else, the same bytes from any number of
// shards and jobs, and nothing read twice. The archive and its labels are made by corpus/make/make_archive.py.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "extract/text/normalize.h"
#include "tests/command.h"
#include "tests/golden.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

using Row = std::map<std::string, std::string>;

std::vector<Row> table(const std::string& path) {
  std::istringstream lines(read_text(path));
  std::vector<std::string> names;
  std::vector<Row> rows;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line);
    Row row;
    std::size_t at = 0;
    for (std::string cell; std::getline(cells, cell, '\t'); ++at) {
      if (rows.empty() && names.size() == at) names.push_back(cell);
      row[names.at(at)] = cell;
    }
    rows.push_back(row);
  }
  rows.erase(rows.begin());
  return rows;
}

std::string text_of(const json& value) {
  if (value.is_null()) return "";
  return value.is_string() ? value.get<std::string>() : value.dump();
}
std::string period_of(const json& value) { return value.is_null() ? "" : text_of(value["kind"]); }

// One archive for all tests of this program: it is only read.
class Archive : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<TemporaryFolder>();
    const Ran made =
        run({"/usr/bin/env", "python3", RASOAT_SOURCE_DIR "/corpus/make/make_archive.py", folder_->path()});
    made_ = made.exit_code == 0;
    why_ = made.err;
    if (!made_) return;
    const Ran ran = audit({"-f", "json", "-o", *folder_ / "one.json"}, "one.db");
    ASSERT_EQ(ran.exit_code, 3) << ran.err;  // two files could not be read
    answer_ = json::parse(read_text(*folder_ / "one.json"));
  }
  static void TearDownTestSuite() { folder_.reset(); }
  void SetUp() override {
    if (!made_) GTEST_SKIP() << "the archive cannot be made here: " << why_;
  }

  static Ran audit(std::vector<std::string> more, const std::string& store, const std::string& archive = "archive") {
    std::vector<std::string> arguments = {"audit", *folder_ / archive, "--store", "sqlite:" + (*folder_ / store)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return rasoat(arguments);
  }
  static std::string upper(const std::string& name) { return to_upper(name); }
  static std::vector<Row> labels(const std::string& name) { return table(*folder_ / (name + ".tsv")); }

  static std::unique_ptr<TemporaryFolder> folder_;
  static bool made_;
  static std::string why_;
  static json answer_;
};
std::unique_ptr<TemporaryFolder> Archive::folder_;
bool Archive::made_ = false;
std::string Archive::why_;
json Archive::answer_;

TEST_F(Archive, EveryFileIsTakenForWhatItIs) {
  std::map<std::string, json> documents;
  for (const json& one : answer_["documents"]) documents[one["path"]] = one;
  const std::vector<Row> rows = labels("documents");
  EXPECT_EQ(documents.size(), rows.size());
  for (Row row : rows) {
    const json& one = documents[row["path"]];
    for (const char* column : {"kind", "level", "year", "number", "date", "role", "instead"})
      EXPECT_EQ(text_of(one[column]), row[column]) << row["path"] << " " << column;
    EXPECT_EQ(upper(text_of(one["unit"])), upper(row["unit"])) << row["path"];
    const bool is_judged = row["role"] == "report" || row["role"] == "interim";
    EXPECT_EQ(is_judged ? period_of(one["period"]) : "", is_judged ? row["period"] : "") << row["path"];
  }
}

TEST_F(Archive, EveryCellOfTheMatrixIsRight) {
  std::set<std::string> found, expected;
  for (const json& unit : answer_["units"]) {
    for (const json& year : unit["years"]) {
      for (const json& cell : year["results"])
        found.insert(upper(text_of(unit["unit"])) + " " + text_of(year["year"]) + " " + text_of(cell["id"]) + " " +
                     text_of(cell["code"]) + " " + text_of(cell["verdict"]));
    }
  }
  for (Row row : labels("cells"))
    expected.insert(upper(row["unit"]) + " " + row["year"] + " " + row["thread"] + " " + row["code"] + " " +
                    row["verdict"]);
  EXPECT_EQ(expected.size(), 344u);
  EXPECT_EQ(found, expected);
}

TEST_F(Archive, EveryPlantedFactIsFoundAndNothingElse) {
  std::multiset<std::string> found, expected;
  for (const json& one : answer_["findings"])
    found.insert(text_of(one["rule"]) + " " + upper(text_of(one["unit"])) + " " + text_of(one["year"]) + " " +
                 text_of(one["code"]) + " " + period_of(one["period"]));
  for (Row row : labels("findings"))
    expected.insert(row["rule"] + " " + upper(row["unit"]) + " " + row["year"] + " " + row["code"] + " " +
                    row["period"]);
  EXPECT_EQ(found, expected);
}

TEST_F(Archive, FaultsAreFollowedThroughTheYears) {
  std::multiset<std::string> found, expected;
  for (const json& one : answer_["faults"])
    found.insert(upper(text_of(one["unit"])) + " " + text_of(one["id"]) + " " + text_of(one["year"]) + " " +
                 text_of(one["state"]) + " " + text_of(one["since"]));
  for (Row row : labels("faults"))
    expected.insert(upper(row["unit"]) + " " + row["thread"] + " " + row["year"] + " " + row["state"] + " " +
                    row["since"]);
  EXPECT_EQ(found, expected);
}

TEST_F(Archive, ShardsThatMeetInOneStoreGiveTheSameBytes) {
  for (const char* shard : {"2/3", "3/3"})
    EXPECT_THAT(audit({"--shard", shard, "-j", "1"}, "three.db").exit_code, testing::AnyOf(0, 3));
  const Ran early = rasoat({"audit", "merge", "--store", "sqlite:" + (*folder_ / "three.db")});
  EXPECT_EQ(early.exit_code, 75);
  EXPECT_THAT(early.err, HasSubstr("1/3"));
  EXPECT_EQ(early.out, "");
  for (const char* shard : {"1/3", "2/3"}) audit({"--shard", shard, "-j", "4"}, "three.db");  // one of them twice
  const Ran status = rasoat({"audit", "--status", "--store", "sqlite:" + (*folder_ / "three.db")});
  EXPECT_THAT(status.out, HasSubstr("79/79 tệp ở 3/3 phần"));
  rasoat(
      {"audit", "merge", "--store", "sqlite:" + (*folder_ / "three.db"), "-f", "json", "-o", *folder_ / "three.json"});
  EXPECT_TRUE(read_text(*folder_ / "three.json") == read_text(*folder_ / "one.json"));
}

TEST_F(Archive, ASecondRunOpensNoFileThatIsUnchanged) {
  fs::copy(*folder_ / "archive", *folder_ / "again", fs::copy_options::recursive);
  EXPECT_THAT(audit({"--shard", "1/1"}, "again.db", "again").err, HasSubstr("0 không đổi"));
  EXPECT_THAT(audit({"--shard", "1/1"}, "again.db", "again").err,
              HasSubstr("78 không đổi, 0 phân tích lại, 0 đọc mới"));
  fs::remove(*folder_ / "again/cu/2016.pdf");
  fs::copy_file(*folder_ / "again/2021/cv nhac.pdf", *folder_ / "again/moi.pdf");
  EXPECT_THAT(audit({"--shard", "1/1"}, "again.db", "again").err,
              HasSubstr("79 tệp, trong đó 77 không đổi, 0 phân tích lại, 0 đọc mới"));
  fs::copy_file(*folder_ / "archive/2021/KH 2021.pdf", *folder_ / "again/moi.pdf",
                fs::copy_options::overwrite_existing);
  audit({"-f", "json", "-o", *folder_ / "again.json"}, "again.db", "again");
  const std::string text = read_text(*folder_ / "again.json");
  EXPECT_THAT(text, Not(HasSubstr("cu/2016.pdf")));
  EXPECT_THAT(text, HasSubstr("moi.pdf"));
}

TEST_F(Archive, TheManifestPlacesWhatTheTextLeavesOpen) {
  std::ofstream(*folder_ / "told.csv") << "path,year,period\nkhong ro/x.pdf,2022,quarter-2\n";
  audit({"--manifest", *folder_ / "told.csv", "-f", "json", "-o", *folder_ / "told.json"}, "one.db");
  std::string role;
  const json told = json::parse(read_text(*folder_ / "told.json"));
  for (const json& one : told["documents"]) {
    if (one["path"] == "khong ro/x.pdf") role = one["role"];
  }
  EXPECT_EQ(role, "interim");
  std::ofstream(*folder_ / "wrong.csv") << "path,year\nx.pdf,soon\n";
  const Ran wrong = audit({"--manifest", *folder_ / "wrong.csv"}, "one.db");
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("wrong.csv:2: "));
}

// What a workbook says, sheet by sheet; its bytes depend on the compressor.
std::string workbook_text(const std::string& path) {
  return run({"/usr/bin/env", "python3", RASOAT_SOURCE_DIR "/tests/golden/workbook_text.py", path}).out;
}

// Whole answers, as people get them: the diff of a golden file is what a change does to them.
TEST_F(Archive, IsToldAsTextWorkbookAndPage) {
  const std::string golden = "tests/golden/audit/";
  expect_golden(golden + "answer.vi.txt", audit({"--width", "110"}, "one.db").out);
  expect_golden(golden + "answer.en.txt", audit({"--lang", "en", "--width", "110"}, "one.db").out);
  EXPECT_EQ(audit({"-f", "html", "-o", *folder_ / "a.html"}, "one.db").exit_code, 3);
  const std::string page = read_text(*folder_ / "a.html");
  expect_golden(golden + "answer.vi.html", page);
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_EQ(audit({"-f", "xlsx", "-o", *folder_ / "a.xlsx"}, "one.db").exit_code, 3);
  expect_golden(golden + "answer.vi.xlsx.txt", workbook_text(*folder_ / "a.xlsx"));
}

// A roster given takes the place of the learned one: it knows of a unit that never sent anything, and of days.
TEST_F(Archive, ARosterSaysWhoOwesWhat) {
  std::ofstream(*folder_ / "roster.csv") << "unit,year,period,due\n"
                                            "Sở Nội vụ,2020,year,2020-12-01\n"
                                            "Sở Tư pháp,2020,year,2020-12-31\n"
                                            "Sở Lao động,2020,year,2020-12-31\n"
                                            "Sở Y tế,2020,year,2020-12-31\n";
  audit({"--roster", *folder_ / "roster.csv", "-f", "json", "-o", *folder_ / "owed.json"}, "one.db");
  const json told = json::parse(read_text(*folder_ / "owed.json"));
  std::set<std::string> missing, findings;
  for (const json& owed : told["missing"]) missing.insert(owed["unit"].get<std::string>() + " " + owed["year"].dump());
  EXPECT_EQ(missing, (std::set<std::string>{"Sở Lao động 2020", "Sở Tư pháp 2020"}));
  for (const json& one : told["missing"]) EXPECT_EQ(one["learned"], false);
  for (const json& one : told["findings"]) {
    if (one["rule"].get<std::string>().starts_with("report-"))
      findings.insert(one["rule"].get<std::string>() + " " + text_of(one["unit"]));
  }
  // Nội vụ sent in December, and again with a correction.
  EXPECT_EQ(findings, (std::set<std::string>{"report-duplicated Sở Nội vụ", "report-late Sở Nội vụ",
                                             "report-missing Sở Lao động", "report-missing Sở Tư pháp"}));
  std::ofstream(*folder_ / "wrong-roster.csv") << "unit,year\nSở Nội vụ,soon\n";
  EXPECT_EQ(audit({"--roster", *folder_ / "wrong-roster.csv"}, "one.db").exit_code, 2);
}

TEST_F(Archive, TheJsonIsAsItsSchemaSays) {
  const Ran ran = run({"/usr/bin/env", "python3", RASOAT_SOURCE_DIR "/tests/schema/validate.py",
                       RASOAT_SOURCE_DIR "/docs/schema/rasoat.audit-1.schema.json", *folder_ / "one.json"});
  if (ran.exit_code == 77) GTEST_SKIP() << "python3-jsonschema is not installed";
  EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
}

TEST(Audit, WithoutAPlanSaysThatThereIsNone) {
  const TemporaryFolder folder;
  fs::copy(corpus("reports/bao-cao-2022-bang.pdf"), folder.path() / "a.pdf");
  const Ran ran = rasoat({"audit", folder.path()});
  EXPECT_THAT(ran.out, HasSubstr("a.pdf: không có kế hoạch của năm đó để đối chiếu"));
  EXPECT_THAT(ran.out, Not(HasSubstr("Ký hiệu")));
}

TEST(Audit, JudgesAgainstARealPlan) {
  const TemporaryFolder folder;
  fs::copy(corpus("plan-2022/ke-hoach-2022.complete.pdf"), folder.path() / "kh.pdf");
  fs::copy(corpus("reports/bao-cao-2022-bang.pdf"), folder.path() / "ban.pdf");
  fs::copy(corpus("reports/tuning/07-phong-quan-ly-doanh-nghiep.pdf"), folder.path() / "phong.pdf");
  const Ran ran = rasoat({"audit", folder.path()});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.out, HasSubstr("Kiểm tra hồ sơ: 2 đơn vị, 1 năm, 3 văn bản"));
  EXPECT_THAT(ran.out, HasSubstr("Năm 2022: kh.pdf"));
  EXPECT_THAT(ran.out, HasSubstr("  3.4.1  ✗"));
}

TEST(Audit, AShardNeedsAStoreThatOutlivesIt) {
  const TemporaryFolder folder;
  EXPECT_EQ(rasoat({"audit", folder.path(), "--shard", "1/2"}).exit_code, 2);
  for (const char* wrong : {"0/2", "3/2", "1", "1/", "a/b", "1/2/3"})
    EXPECT_EQ(rasoat({"audit", folder.path(), "--store", "sqlite:" + (folder / "a.db"), "--shard", wrong}).exit_code, 2)
        << wrong;
}

}  // namespace
}  // namespace rasoat
