#include "check/waivers.h"

#include <gtest/gtest.h>

#include "check/rule_settings.h"

namespace rasoat {
namespace {

const Date kToday{2022, 12, 20};

Finding finding(const char* rule, const char* code, Severity severity = Severity::kError) {
  Finding made;
  made.rule = rule;
  made.code = code;
  made.severity = severity;
  made.fingerprint = std::string(rule) + code;
  return made;
}

Review review() {
  Review made;
  made.sha256 = "abc";
  made.number = "45/KH-UBND";
  made.findings = {finding("figures-disagree", "1.1"), finding("figures-disagree", "1.2"),
                   finding("margins", "", Severity::kWarning)};
  return made;
}

std::string dump(const Review& given) {
  std::string text;
  for (const Finding& f : given.findings)
    text += (text.empty() ? "" : " ") + f.rule + (f.code.empty() ? "" : ":" + f.code) + (f.waived ? "!" : "");
  return text;
}

struct Case {
  Waiver waiver;
  const char* expected;
};

TEST(Waivers, WaiveWhatTheyNameAndReportWhatTheyDoNot) {
  const Case cases[] = {
      {{"figures-disagree", "", "", "", "lý do", "A", {}}, "figures-disagree:1.1! figures-disagree:1.2! margins"},
      {{"figures-disagree", "", "1.2", "", "lý do", "A", {}}, "figures-disagree:1.1 figures-disagree:1.2! margins"},
      {{"figures-disagree", "45/KH-UBND", "1.1", "", "lý do", "A", {}},
       "figures-disagree:1.1! figures-disagree:1.2 margins"},
      {{"figures-disagree", "abc", "", "figures-disagree1.2", "lý do", "A", {}},
       "figures-disagree:1.1 figures-disagree:1.2! margins"},
      {{"margins", "", "", "", "lý do", "A", Date{2022, 12, 20}}, "figures-disagree:1.1 figures-disagree:1.2 margins!"},
      {{"margins", "", "", "", "lý do", "A", Date{2022, 12, 19}},
       "figures-disagree:1.1 figures-disagree:1.2 margins waiver-expired"},
      {{"font", "", "", "", "lý do", "A", {}}, "figures-disagree:1.1 figures-disagree:1.2 margins waiver-unused"},
      {{"font", "45/KH-UBND", "", "", "lý do", "A", {}},
       "figures-disagree:1.1 figures-disagree:1.2 margins waiver-unused"},
      {{"margins", "46/KH-UBND", "", "", "lý do", "A", {}}, "figures-disagree:1.1 figures-disagree:1.2 margins"},
  };
  for (const Case& c : cases) {
    Review given = review();
    apply_waivers(std::span(&given, 1), std::span(&c.waiver, 1), kToday);
    EXPECT_EQ(dump(given), c.expected) << c.waiver.rule << " " << c.waiver.document << " " << c.waiver.criterion;
  }
}

TEST(Waivers, OneOfManyReviewsDoesNotKnowWhetherAWaiverOfAnyDocumentIsUsed) {
  Review given = review();
  const Waiver any{"font", "", "", "", "lý do", "A", {}};
  apply_waivers(std::span(&given, 1), std::span(&any, 1), kToday, false);
  EXPECT_EQ(dump(given), "figures-disagree:1.1 figures-disagree:1.2 margins");
}

TEST(Waivers, SettleTheStatusOfFindingsButNoVerdict) {
  Review given = review();
  const Waiver waiver{"figures-disagree", "", "", "", "lý do", "A", {}};
  apply_waivers(std::span(&given, 1), std::span(&waiver, 1), kToday);
  EXPECT_EQ(given.status, Status::kNeedsReview);  // the warning is left
  Result failed;
  failed.verdict = Verdict::kNotMet;
  given.results = {failed};
  apply_waivers(std::span(&given, 1), std::span(&waiver, 1), kToday);
  EXPECT_EQ(given.status, Status::kNonCompliant);
}

TEST(RuleSettings, TurnOffByIdOrPrefixAndTheCloserNameWins) {
  Review given = review();
  given.findings.push_back(finding("citation-conflict", "", Severity::kWarning));
  given.findings.push_back(finding("citation-incomplete", "", Severity::kNote));
  apply_rule_settings(std::span(&given, 1), {{"citation-*", "margins"}, {"citation-conflict"}, {}});
  EXPECT_EQ(dump(given), "figures-disagree:1.1 figures-disagree:1.2 citation-conflict");
}

TEST(RuleSettings, SetSeveritiesButRaiseNoNoteThatARuleGaveItself) {
  Review given = review();
  given.findings = {finding("margins", "", Severity::kWarning), finding("font", "", Severity::kNote)};
  apply_rule_settings(std::span(&given, 1), {{}, {}, {{"margins", Severity::kError}, {"font", Severity::kError}}});
  EXPECT_EQ(given.findings[0].severity, Severity::kError);
  EXPECT_EQ(given.findings[1].severity, Severity::kNote);
  EXPECT_EQ(given.status, Status::kNonCompliant);
}

TEST(RuleSettings, KnowTheRulesOfTheCatalogue) {
  EXPECT_TRUE(names_a_rule("margins"));
  EXPECT_TRUE(names_a_rule("signature-*"));
  EXPECT_FALSE(names_a_rule("margin"));
  EXPECT_FALSE(names_a_rule("xyz-*"));
}

}  // namespace
}  // namespace rasoat
