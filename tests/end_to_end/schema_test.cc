// Real outputs are what docs/schema says.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "tests/command.h"

namespace rasoat {
namespace {

const std::string kPlan = corpus("plan-2022/ke-hoach-2022.complete.pdf");

// 77: what it needs is not installed.
void expect_success(std::vector<std::string> command) {
  if (access("/usr/bin/python3", X_OK) != 0) GTEST_SKIP() << "python3 is not installed";
  command.insert(command.begin(), "/usr/bin/python3");
  const Ran ran = run(command);
  if (ran.exit_code == 77) GTEST_SKIP() << ran.out;
  EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
}

const std::string kRoot = RASOAT_SOURCE_DIR;

void expect_valid(const std::string& schema, const std::string& output) {
  expect_success({kRoot + "/tests/schema/validate.py", kRoot + "/docs/schema/" + schema, output});
}

TEST(Schema, CriteriaOfAPlan) {
  const TemporaryFolder folder;
  ASSERT_EQ(rasoat({"criteria", kPlan, "-f", "json", "-o", folder / "criteria.json"}).exit_code, 0);
  expect_valid("rasoat.criteria-1.schema.json", folder / "criteria.json");
}

TEST(Schema, ReviewsOfReportsAndOfAFileThatCannotBeRead) {
  const TemporaryFolder folder;
  rasoat({"check", corpus("reports/bao-cao-2022-bang.pdf"), corpus("reports/bao-cao-2022-van-xuoi.pdf"),
          corpus("bad/encrypted.pdf"), "--against", kPlan, "-f", "json", "-o", folder / "reviews.json"});
  expect_valid("rasoat.review-1.schema.json", folder / "reviews.json");
}

TEST(Schema, ReviewOfAPlanAgainstItself) {
  const TemporaryFolder folder;
  rasoat({"check", corpus("plan-2022/ke-hoach-2022.libreoffice.pdf"), "-f", "jsonl", "-o", folder / "plan.jsonl"});
  expect_valid("rasoat.review-1.schema.json", folder / "plan.jsonl");
}

TEST(Schema, ADraftTellsParagraphsAndCells) {
  const TemporaryFolder folder;
  rasoat({"check", corpus("reading/drafts/table.docx"), "--against", kPlan, "-f", "json", "-o", folder / "draft.json"});
  expect_valid("rasoat.review-1.schema.json", folder / "draft.json");
}

TEST(Schema, DifferencesOfTwoReviews) {
  const TemporaryFolder folder;
  const std::string report = corpus("reports/bao-cao-2022-bang.pdf");
  std::ofstream(folder / "w.toml")
      << "[[waiver]]\nrule = \"signature-missing\"\nreason = \"mẫu chung\"\nby = \"Văn phòng\"\n";
  rasoat({"check", report, corpus("bad/encrypted.pdf"), "--against", kPlan, "-f", "json", "-o", folder / "old.json"});
  rasoat({"check", report, corpus("reports/bao-cao-2022-van-xuoi.pdf"), "--against", kPlan, "--waivers",
          folder / "w.toml", "-f", "json", "-o", folder / "new.json"});
  for (const auto& [old_file, new_file] :
       {std::pair{"old.json", "new.json"}, std::pair{"new.json", "old.json"}, std::pair{"new.json", "new.json"}}) {
    rasoat({"diff", folder / old_file, folder / new_file, "-f", "json", "-o", folder / "diff.json"});
    expect_valid("rasoat.diff-1.schema.json", folder / "diff.json");
  }
}

TEST(Schema, SarifOfReportsWaiversAndAFileThatCannotBeRead) {
  const TemporaryFolder folder;
  std::ofstream(folder / "w.toml")
      << "[[waiver]]\nrule = \"signature-missing\"\nreason = \"mẫu chung\"\nby = \"Văn phòng\"\n";
  rasoat({"check", corpus("reports/bao-cao-2022-bang.pdf"), corpus("reports/tuning/23-dat-toan-bo.pdf"),
          corpus("bad/encrypted.pdf"), "--against", kPlan, "--waivers", folder / "w.toml", "-f", "sarif", "-o",
          folder / "reviews.sarif"});
  expect_valid("sarif-2.1.0-subset.schema.json", folder / "reviews.sarif");
  expect_success({kRoot + "/tests/schema/sarif_model.py", folder / "reviews.sarif"});
}

TEST(Schema, TheLinesOfABatch) {
  const TemporaryFolder folder;
  rasoat({"batch", corpus("reports/tuning"), "--against", kPlan, "--out", folder / "out"});
  expect_valid("rasoat.review-1.schema.json", folder / "out/reviews.jsonl");
}

}  // namespace
}  // namespace rasoat
