// What needs no PDF: help, rules, explain, doctor, wrong use. Results on standard output, complaints on standard error.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

TEST(Color, OnlyWhenAskedWhereThereIsNoTerminal) {
  EXPECT_THAT(rasoat({"rules"}).out, Not(HasSubstr("\x1B[")));
  EXPECT_THAT(rasoat({"rules", "--color", "always"}).out, HasSubstr("\x1B["));
}

}  // namespace
}  // namespace rasoat
