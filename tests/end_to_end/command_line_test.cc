// What needs no PDF: help, rules, explain, doctor, wrong use. Results on standard output, complaints on standard error.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "check/rules.h"
#include "tests/command.h"

namespace rasoat {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(CommandLine, HelpGoesToStandardOutputInBothLanguages) {
  const Ran vi = rasoat({"--help"});
  EXPECT_EQ(vi.exit_code, 0);
  EXPECT_THAT(vi.out, HasSubstr("Cách dùng"));
  EXPECT_THAT(vi.err, IsEmpty());
  EXPECT_THAT(rasoat({"--help", "--lang", "en"}).out, HasSubstr("Usage"));
}

TEST(CommandLine, WrongUseIsOneSentenceOnStandardError) {
  const Ran ran = rasoat({"check"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_EQ(ran.err, "rasoat: thiếu VĂN_BẢN.pdf. Xem “rasoat check --help”.\n");
}

TEST(CommandLine, NoCommandIsWrongUse) { EXPECT_EQ(rasoat({}).exit_code, 2); }

TEST(Rules, AreAllListed) {
  const Ran ran = rasoat({"rules"});
  EXPECT_EQ(ran.exit_code, 0);
  for (const Rule& rule : kRules) EXPECT_THAT(ran.out, HasSubstr(std::string(rule.id)));
}

TEST(Explain, SaysWhatWhyHowAndWhence) {
  for (const Rule& rule : kRules) {
    for (const char* language : {"vi", "en"}) {
      const Ran ran = rasoat({"explain", std::string(rule.id), "--lang", language});
      EXPECT_EQ(ran.exit_code, 0) << rule.id;
      EXPECT_THAT(ran.out, HasSubstr(std::string(rule.id)));
      EXPECT_THAT(ran.out, Not(HasSubstr("rule."))) << rule.id;
    }
  }
}

TEST(Explain, SuggestsTheNearestRule) {
  const Ran ran = rasoat({"explain", "target-not-mett"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("target-not-met."));
}

TEST(Doctor, NamesEveryPieceAndThePackageOfWhatIsMissing) {
  const Ran ran = rasoat({"doctor"}, {{"RASOAT_WORKER", "/nowhere/rasoat-worker"}});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.out, HasSubstr("RASOAT_WORKER"));
}

// In a file system of its own, where the folder of the models and that of the fonts are empty.
TEST(Doctor, PiecesThatAreHiddenAreNamedWithTheirPackages) {
  const std::string program = std::string(RASOAT_BIN_DIR) + "/rasoat";
  const auto without = [&](const std::string& folders) {
    return run({"/usr/bin/unshare", "-rm", "/bin/sh", "-c",
                "for f in " + folders + "; do mount -t tmpfs none $f || exit 77; done; exec " + program +
                    " doctor --lang en"});
  };
  const Ran ran =
      without("/usr/share/tesseract-ocr /usr/share/fonts/truetype/liberation /usr/share/fonts/truetype/liberation2");
  if (ran.exit_code == 77 || ran.exit_code == 1 || ran.exit_code == 127)
    GTEST_SKIP() << "no file system of its own: " << ran.err;
  EXPECT_EQ(ran.exit_code, 2) << ran.out << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("apt-get install fonts-liberation tesseract-ocr-vie tesseract-ocr-script-viet\n"));
  EXPECT_THAT(ran.out, HasSubstr("3 pieces are missing."));
  const Ran maps = without("/usr/share/poppler");
  EXPECT_THAT(maps.out, HasSubstr("apt-get install poppler-data\n"));
}

TEST(Doctor, WhereNothingIsHiddenTheWorkerTellsItsIsolation) {
  const Ran ran = rasoat({"doctor", "--lang", "en"});
  EXPECT_THAT(ran.out, HasSubstr("(isolation: "));
  EXPECT_THAT(ran.out, HasSubstr("Neither LibreOffice"));
}

TEST(Color, OnlyWhenAskedWhereThereIsNoTerminal) {
  EXPECT_THAT(rasoat({"rules"}).out, Not(HasSubstr("\x1B[")));
  EXPECT_THAT(rasoat({"rules", "--color", "always"}).out, HasSubstr("\x1B["));
}

// ---- Settings and waivers

TEST(Settings, TheNearestFileHoldsAndAFaultIsToldWithItsPlace) {
  TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "a" / "b");
  std::ofstream(folder / "rasoat.toml") << "fail-on = \"warning\"\n";
  std::ofstream(folder / "a/rasoat.toml") << "fail-on = \"never\"\n";
  const std::string program = std::string(RASOAT_BIN_DIR) + "/rasoat";
  const Ran ran = run({program, "check", "--show-settings", "--lang", "en"}, {{"RASOAT_UNIT", "Văn phòng"}},
                      folder.path() / "a" / "b");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("fail-on = never"));
  EXPECT_THAT(ran.out, HasSubstr("unit = Văn phòng  # RASOAT_UNIT"));
  EXPECT_THAT(ran.out, HasSubstr("lang = en  # command line"));
  std::ofstream(folder / "a/b/rasoat.toml") << "\nfail_on = \"never\"\n";
  const Ran wrong = run({program, "rules"}, {}, folder.path() / "a" / "b");
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("rasoat.toml:2:1: không có khóa “fail_on”. Có phải là “fail-on”?"));
}

TEST(Settings, LimitsOfTheFileHoldForTheReading) {
  const TemporaryFolder folder;
  const std::string program = std::string(RASOAT_BIN_DIR) + "/rasoat";
  const std::vector<std::string> check = {program, "check", corpus("plan-2022/ke-hoach-2022.complete.pdf"), "--lang",
                                          "en"};
  std::ofstream(folder / "rasoat.toml") << "[limits]\npages = 3\n";
  const Ran ran = run(check, {}, folder.path());
  EXPECT_EQ(ran.exit_code, 3) << ran.out;
  EXPECT_THAT(ran.out, HasSubstr("over the size limit"));
  EXPECT_THAT(run(check, {{"RASOAT_LIMITS_PAGES", "500"}}, folder.path()).exit_code, testing::Le(1));
  std::ofstream(folder / "rasoat.toml") << "[limits]\npages = 0\n";
  const Ran wrong = run(check, {}, folder.path());
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("rasoat.toml:2:9:"));
}

TEST(ReplacedDocuments, ARegisterOfTheOfficeIsReadBesideWhatIsKnown) {
  const TemporaryFolder folder;
  std::ofstream(folder / "r.toml")
      << "[[replaced]]\nsymbol = \"2126/KH-UBND\"\nby = \"Kế hoạch số 1/KH-UBND\"\nsince = "
         "2022-01-01\nsource = \"Điều 1\"\n";
  std::vector<std::string> check = {"check", corpus("plan-2022/ke-hoach-2022.complete.pdf"), "-f", "concise"};
  EXPECT_THAT(rasoat(check).out, Not(HasSubstr("[citation-replaced]")));
  check.insert(check.end(), {"--replaced", folder / "r.toml"});
  EXPECT_THAT(rasoat(check).out, HasSubstr("[citation-replaced]"));
}

TEST(Waivers, AreShownAndNoLongerCount) {
  TemporaryFolder folder;
  std::ofstream(folder / "w.toml")
      << "[[waiver]]\nrule = \"signature-missing\"\nreason = \"mẫu chung\"\nby = \"Văn phòng\"\n";
  const std::vector<std::string> check = {"check",     corpus("reports/tuning/23-dat-toan-bo.pdf"),
                                          "--against", corpus("plan-2022/ke-hoach-2022.complete.pdf"),
                                          "-f",        "concise"};
  std::vector<std::string> waived = check;
  waived.insert(waived.end(), {"--waivers", folder / "w.toml"});
  EXPECT_THAT(rasoat(check).out, Not(HasSubstr("[đã miễn")));
  EXPECT_THAT(rasoat(waived).out,
              HasSubstr("[signature-missing] Văn bản điện tử chưa được ký số. [đã miễn: mẫu chung (Văn phòng)]"));
  waived.back() = folder / "none.toml";
  EXPECT_EQ(rasoat(waived).exit_code, 2);
}

}  // namespace
}  // namespace rasoat
