// Decisions, roster, an earlier output and diff, through the command as a user meets them.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/command.h"

namespace rasoat {
namespace {

using nlohmann::json;

const std::string kPlan = corpus("plan-2022/ke-hoach-2022.complete.pdf");
const std::string kReport = corpus("reports/tuning/09-cong-ty-ptht.pdf");

json json_of(const std::string& path) {
  std::ifstream in(path);
  return json::parse(in);
}

std::string write(const std::string& path, const std::string& text) {
  std::ofstream(path) << text;
  return path;
}

json check(const TemporaryFolder& folder, const std::string& name, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {"check", kReport, "--against", kPlan, "-f", "json", "-o", folder / name};
  words.insert(words.end(), more.begin(), more.end());
  rasoat(words);
  return json_of(folder / name);
}

const json& result_of(const json& reviews, const std::string& code) {
  for (const json& result : reviews["documents"][0]["results"]) {
    if (result["code"] == code) return result;
  }
  static const json kNone;
  return kNone;
}

std::string decision(const std::string& fingerprint, const std::string& verdict) {
  return "[[decision]]\ndocument = \"09-cong-ty-ptht.pdf\"\ncriterion = \"6.3.3\"\nverdict = \"" + verdict +
         "\"\nby = \"Nguyễn Văn A\"\ndate = 2022-12-20\nreason = \"Đã thu hồi đủ\"\nfingerprint = \"" + fingerprint +
         "\"\n";
}

TEST(Decisions, StandBesideTheVerdictAndAreStaleWhenTheGroundMoved) {
  const TemporaryFolder folder;
  const json before = check(folder, "before.json");
  const json& judged = result_of(before, "6.3.3");
  ASSERT_EQ(judged["verdict"], "not_met");
  ASSERT_TRUE(judged["decision"].is_null());
  write(folder / "d.toml", decision(judged["fingerprint"], "met"));
  const json after = check(folder, "after.json", {"--decisions", folder / "d.toml"});
  EXPECT_EQ(result_of(after, "6.3.3")["verdict"], "not_met");
  EXPECT_EQ(result_of(after, "6.3.3")["decision"]["verdict"], "met");
  const auto not_met = [](const json& reviews) { return reviews["summary"]["verdicts"]["not_met"].get<int>(); };
  EXPECT_EQ(not_met(after), not_met(before) - 1);
  std::string moved = judged["fingerprint"];
  moved[0] = moved[0] == '0' ? '1' : '0';
  write(folder / "stale.toml", decision(moved, "met"));
  const json stale = check(folder, "stale.json", {"--decisions", folder / "stale.toml"});
  EXPECT_TRUE(result_of(stale, "6.3.3")["decision"].is_null());
  EXPECT_NE(stale["documents"][0]["findings"].dump().find("decision-stale"), std::string::npos);
}

TEST(Decisions, TellOnesThatMetNoDocumentAndRefuseAFaultyFile) {
  const TemporaryFolder folder;
  write(folder / "d.toml",
        "[[decision]]\ndocument = \"khac.pdf\"\ncriterion = \"1\"\nverdict = \"met\"\nby = \"A\"\nreason = "
        "\"r\"\nfingerprint = \"f\"\n");
  const Ran ran = rasoat({"check", kReport, "--against", kPlan, "--decisions", folder / "d.toml"});
  EXPECT_NE(ran.err.find("khac.pdf"), std::string::npos) << ran.err;
  write(folder / "bad.toml", "[[decision]]\nverdict = \"tốt\"\n");
  const Ran bad = rasoat({"check", kReport, "--against", kPlan, "--decisions", folder / "bad.toml"});
  EXPECT_EQ(bad.exit_code, 2);
  EXPECT_NE(bad.err.find("bad.toml:1:1"), std::string::npos) << bad.err;
}

// What was decided stands in the workbook that the next batch writes, and that workbook is itself a file of decisions.
TEST(Decisions, TravelInTheWorkbookOfABatch) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "in");
  std::filesystem::copy(kReport, folder / "in/09-cong-ty-ptht.pdf");
  const json before = check(folder, "before.json");
  write(folder / "d.toml", decision(result_of(before, "6.3.3")["fingerprint"], "met"));
  rasoat({"batch", folder / "in", "--against", kPlan, "--out", folder / "out", "--decisions", folder / "d.toml"});
  const json after = check(folder, "after.json", {"--decisions", folder / "out/reviews.xlsx"});
  const json& decided = result_of(after, "6.3.3")["decision"];
  ASSERT_FALSE(decided.is_null());
  EXPECT_EQ(decided["verdict"], "met");
  EXPECT_EQ(decided["by"], "Nguyễn Văn A");
  EXPECT_EQ(decided["date"], "2022-12-20");
  EXPECT_TRUE(result_of(after, "1.3.1")["decision"].is_null());
}

TEST(Roster, ABatchTellsWhoHasNotSent) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "in");
  std::filesystem::copy(kReport, folder / "in/bc.pdf");
  write(
      folder / "ds.csv",
      "Đơn vị;Tên gọi khác;Năm;Hạn gửi\nCông ty PTHT Khu kinh tế;;2022;10/12/2022\nVăn phòng;VP Ban;2022;15/12/2022\n");
  const Ran ran =
      rasoat({"batch", folder / "in", "--against", kPlan, "--out", folder / "out", "--roster", folder / "ds.csv"});
  EXPECT_EQ(ran.exit_code, 1) << ran.err;
  std::ifstream lines(folder / "out/reviews.jsonl");
  std::string head;
  std::getline(lines, head);
  const json rows = json::parse(head)["roster"]["rows"];
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0]["state"], "late");
  EXPECT_EQ(rows[0]["documents"][0]["number"], "112/BC-PTHT");
  EXPECT_EQ(rows[1]["state"], "missing");
  EXPECT_EQ(rows[1]["findings"][0]["rule"], "report-missing");
}

TEST(BaselineFindings, OnlyWhatIsNewIsTold) {
  const TemporaryFolder folder;
  const json before = check(folder, "before.json");
  const json after = check(folder, "after.json", {"--baseline-findings", folder / "before.json"});
  EXPECT_EQ(after["documents"][0]["findings"].size(), 0U);
  EXPECT_EQ(after["documents"][0]["hidden"], before["documents"][0]["findings"].size());
  const Ran again = rasoat({"check", kReport, "--against", kPlan, "--baseline-findings", folder / "before.json"});
  EXPECT_EQ(again.exit_code, 0);
}

TEST(Diff, TellsWhatIsFixedWhatIsNewAndWhichVerdictsChanged) {
  const TemporaryFolder folder;
  const json before = check(folder, "before.json");
  write(folder / "d.toml", decision(result_of(before, "6.3.3")["fingerprint"], "met"));
  check(folder, "after.json", {"--decisions", folder / "d.toml"});
  const Ran same = rasoat({"diff", folder / "before.json", folder / "before.json"});
  EXPECT_EQ(same.exit_code, 0);
  EXPECT_TRUE(same.out.starts_with("0 vấn đề đã khắc phục, 0 vấn đề mới")) << same.out;
  const Ran changed = rasoat({"diff", folder / "before.json", folder / "after.json"});
  EXPECT_NE(changed.out.find("6.3.3"), std::string::npos) << changed.out;
  EXPECT_NE(changed.out.find("Chưa đạt → Đạt"), std::string::npos) << changed.out;
  EXPECT_EQ(rasoat({"diff", folder / "before.json"}).exit_code, 2);
  EXPECT_EQ(rasoat({"diff", folder / "before.json", kPlan}).exit_code, 2);
}

}  // namespace
}  // namespace rasoat
