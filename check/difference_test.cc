#include "check/difference.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

ToldFinding told(const char* rule, const char* code = "", bool waived = false) {
  ToldFinding made;
  made.rule = rule;
  made.code = code;
  made.fingerprint = std::string(rule) + code;
  made.waived = waived;
  return made;
}

ToldReview document(const char* path, std::vector<ToldFinding> findings, const char* sha = "",
                    const char* number = "") {
  ToldReview made;
  made.path = path;
  made.sha256 = sha;
  made.number = number;
  made.findings = std::move(findings);
  return made;
}

std::string dump(const std::vector<DocumentDifference>& all) {
  std::string text;
  for (const DocumentDifference& one : all) {
    text += (text.empty() ? "" : "; ") + one.before + ">" + one.after;
    for (const ToldFinding& finding : one.fixed) text += " -" + finding.rule;
    for (const ToldFinding& finding : one.fresh) text += " +" + finding.rule;
    for (const VerdictChange& change : one.verdicts)
      if (change.is_other()) text += " " + change.code + ":" + name_of(*change.before) + ">" + name_of(*change.after);
    if (one.kept > 0) text += " =" + std::to_string(one.kept);
  }
  return text;
}

std::string after(const std::vector<ToldReview>& before, const std::vector<ToldReview>& now) {
  return dump(differences(before, now));
}

TEST(Differences, TellWhatIsFixedAndWhatIsNew) {
  EXPECT_EQ(
      after({document("a", {told("font"), told("margins")})}, {document("a", {told("margins"), told("page-size")})}),
      "a>a -font +page-size =1");
  EXPECT_EQ(after({document("a", {told("font"), told("font")})}, {document("a", {told("font")})}), "a>a -font =1");
  EXPECT_EQ(after({document("a", {told("font", "1.1")})}, {document("a", {told("font", "1.2")})}), "a>a -font +font");
}

TEST(Differences, WhatWasWaivedAndCountsAgainIsNew) {
  EXPECT_EQ(after({document("a", {told("font", "", true)})}, {document("a", {told("font")})}), "a>a -font +font");
  EXPECT_EQ(after({document("a", {told("font")})}, {document("a", {told("font", "", true)})}), "a>a =1");
}

TEST(Differences, KnowADocumentByPathBytesOrNumber) {
  const std::vector<ToldReview> before = {document("a", {}, "1"), document("b", {}, "2"),
                                          document("c", {}, "3", "45/BC")};
  EXPECT_EQ(after(before, {document("x", {}, "2"), document("y", {}, "9", "45/BC"), document("a", {}, "7"),
                           document("z", {told("font")}, "8")}),
            "b>x; c>y; a>a; >z +font");
  EXPECT_EQ(after(before, {document("a", {})}), "a>a; b>; c>");
  EXPECT_EQ(after({document("ban-1.pdf", {told("font")}, "1")}, {document("ban-2.pdf", {}, "2")}),
            "ban-1.pdf>ban-2.pdf -font");
}

TEST(Differences, TellVerdictsThatChangedInScope) {
  ToldReview then = document("a", {});
  then.results = {{"1", "1.1", "", Verdict::kMissing, true, ""},
                  {"2", "1.2", "", Verdict::kReview, false, ""},
                  {"3", "1.3", "", Verdict::kMet, true, ""}};
  ToldReview now = document("a", {});
  now.results = {{"1", "1.1", "", Verdict::kMet, true, ""},
                 {"2", "1.2", "", Verdict::kMet, true, ""},
                 {"3", "1.3", "", Verdict::kMet, true, ""},
                 {"4", "1.4", "", Verdict::kMet, true, ""}};
  EXPECT_EQ(after({then}, {now}), "a>a 1.1:missing>met");
}

ToldReview with(const std::vector<std::pair<const char*, Verdict>>& verdicts) {
  ToldReview made = document("a", {});
  for (const auto& [id, verdict] : verdicts) made.results.push_back({id, id, "", verdict, true, ""});
  return made;
}

std::string became(const ToldReview& before, const ToldReview& after) {
  std::string text;
  const std::vector<DocumentDifference> found = differences({&before, 1}, {&after, 1});
  for (const VerdictChange& change : found.front().verdicts) text += change.code + " " + name_of(change.became) + "; ";
  return text;
}

TEST(Differences, TellWhatBecameOfEachVerdict) {
  EXPECT_EQ(became(with({{"1", Verdict::kMissing},
                         {"2", Verdict::kNotMet},
                         {"3", Verdict::kMet},
                         {"4", Verdict::kReview},
                         {"5", Verdict::kMissing},
                         {"6", Verdict::kMet},
                         {"7", Verdict::kMissing}}),
                   with({{"1", Verdict::kMet},
                         {"2", Verdict::kReview},
                         {"3", Verdict::kNotMet},
                         {"4", Verdict::kNotApplicable},
                         {"5", Verdict::kNotMet},
                         {"6", Verdict::kNotApplicable},
                         {"8", Verdict::kMet}})),
            "1 mended; 2 changed; 3 worse; 4 mended; 5 changed; 6 changed; 8 new; 7 gone; ");
}

TEST(Differences, WhatIsOutOfScopeOnBothSidesIsNotTold) {
  ToldReview before = with({{"1", Verdict::kMissing}, {"2", Verdict::kMissing}}), after = before;
  before.results[0].in_scope = after.results[0].in_scope = after.results[1].in_scope = false;
  EXPECT_EQ(became(before, after), "2 gone; ");
}

TEST(Differences, FindingsAboutCriteriaOfOtherUnitsAreNotTold) {
  ToldReview before = with({{"1.1", Verdict::kMissing}, {"1.2", Verdict::kMissing}});
  before.results[1].in_scope = false;
  ToldReview after = before;
  before.findings = {told("font"), told("criterion-missing", "1.2")};
  after.findings = {told("criterion-missing", "1.1"), told("evidence-missing", "1.2")};
  EXPECT_EQ(dump(differences({&before, 1}, {&after, 1})), "a>a -font +criterion-missing");
}

TEST(Differences, OfAnUnreadableDocumentNothingIsFixed) {
  ToldReview unreadable = document("a", {});
  unreadable.unreadable = true;
  EXPECT_EQ(after({document("a", {told("font")})}, {unreadable}), "a>a");
}

TEST(HideKnown, LeavesOnlyWhatIsNewAndCountsTheRest) {
  Review review;
  review.path = "a";
  for (const char* rule : {"font", "font", "margins"}) {
    Finding finding;
    finding.rule = finding.fingerprint = rule;
    review.findings.push_back(finding);
  }
  review.status = Status::kNonCompliant;
  const std::vector<ToldReview> known = {document("b", {told("margins")}), document("a", {told("font")})};
  hide_known(std::span(&review, 1), known);
  ASSERT_EQ(review.findings.size(), 2U);
  EXPECT_EQ(review.findings[1].rule, "margins");
  EXPECT_EQ(review.hidden, 1);
  EXPECT_EQ(review.status, Status::kNonCompliant);
}

}  // namespace
}  // namespace rasoat
