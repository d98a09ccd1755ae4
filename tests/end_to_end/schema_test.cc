// Real outputs are what docs/schema says.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "tests/command.h"

namespace rasoat {
namespace {

const std::string kPlan = corpus("plan-2022/ke-hoach-2022.complete.pdf");

// 77: python3-jsonschema is not installed.
void expect_valid(const std::string& schema, const std::string& output) {
  const std::string root = RASOAT_SOURCE_DIR;
  if (access("/usr/bin/python3", X_OK) != 0) GTEST_SKIP() << "python3 is not installed";
  const Ran ran =
      run({"/usr/bin/python3", root + "/tests/schema/validate.py", root + "/docs/schema/" + schema, output});
  if (ran.exit_code == 77) GTEST_SKIP() << ran.out;
  EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
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

TEST(Schema, TheLinesOfABatch) {
  const TemporaryFolder folder;
  rasoat({"batch", corpus("reports/tuning"), "--against", kPlan, "--out", folder / "out"});
  expect_valid("rasoat.review-1.schema.json", folder / "out/reviews.jsonl");
}

}  // namespace
}  // namespace rasoat
