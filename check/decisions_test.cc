#include "check/decisions.h"

#include <gtest/gtest.h>

#include "check/findings.h"
#include "check/ground.h"

namespace rasoat {
namespace {

const std::string kGround = ground_of("1.1|100%", "đã ban hành đầy đủ các kế hoạch");
const std::string kMoved = ground_of("1.1|90%", "đã ban hành đầy đủ các kế hoạch");

Finding finding(const char* rule, const char* criterion, const char* code) {
  Finding made = make_finding(rule, {code, {}}, {});
  made.criterion_id = made.code = criterion;
  return made;
}

Review review(Verdict verdict = Verdict::kNotMet) {
  Review made;
  made.sha256 = "abc";
  made.path = "nop/phong-a/bc.pdf";
  made.number = "45/BC-VP";
  made.kind = DocumentKind::kReport;
  Result result;
  result.criterion_id = result.code = "1.1";
  result.verdict = verdict;
  result.reason.code = "threshold-not-met";
  result.fingerprint = kGround;
  result.claims.emplace_back();
  result.decisive = 0;
  made.results = {result};
  made.findings = {finding("target-not-met", "1.1", "threshold-not-met"),
                   finding("figures-disagree", "1.1", "figures-disagree")};
  return made;
}

DecisionEntry decided(Verdict verdict, std::string document = "45/BC-VP", std::string fingerprint = kGround) {
  return {std::move(document),
          "1.1",
          {verdict, "Nguyễn Văn A", "2022-12-20", "Đã đối chiếu bản gốc"},
          std::move(fingerprint)};
}

std::string dump(const Review& given) {
  const Result& result = given.results.front();
  std::string text =
      std::string(name_of(result.verdict)) + "/" + (result.decision ? name_of(result.decision->verdict) : "-");
  text += std::string(" ") + name_of(given.status);
  for (const Finding& f : given.findings) {
    text += " " + f.rule + (f.message.code.ends_with(".decided") ? "+" : "") + (f.waived ? "!" : "");
  }
  return text;
}

std::string after(Review given, const std::vector<DecisionEntry>& decisions) {
  apply_decisions(std::span(&given, 1), decisions);
  return dump(given);
}

TEST(Decisions, StandBesideTheToolsVerdictAndCountInItsPlace) {
  struct Case {
    Verdict decided;
    const char* expected;
  };
  const Case cases[] = {
      {Verdict::kMet, "not_met/met non_compliant figures-disagree target-not-met!"},
      {Verdict::kNotApplicable, "not_met/not_applicable non_compliant figures-disagree target-not-met!"},
      {Verdict::kNotMet, "not_met/not_met non_compliant figures-disagree target-not-met"},
      {Verdict::kReview, "not_met/review non_compliant figures-disagree result-unclear+ target-not-met!"},
      {Verdict::kMissing, "not_met/missing non_compliant criterion-missing+ figures-disagree target-not-met!"},
  };
  for (const Case& c : cases) EXPECT_EQ(after(review(), {decided(c.decided)}), c.expected) << name_of(c.decided);
}

TEST(Decisions, SettleTheStatus) {
  Review given = review();
  given.findings.pop_back();
  EXPECT_EQ(after(given, {decided(Verdict::kMet)}), "not_met/met compliant target-not-met!");
  given.results.front().verdict = Verdict::kMet;
  given.findings.clear();
  EXPECT_EQ(after(given, {decided(Verdict::kNotMet)}), "met/not_met non_compliant target-not-met+");
  EXPECT_EQ(after(given, {decided(Verdict::kReview)}), "met/review needs_review result-unclear+");
}

TEST(Decisions, OfAPlanOverruleItsRules) {
  Review given = review();
  given.kind = DocumentKind::kPlan;
  given.results.front().reason.code = "plan-lead-differs";
  given.findings = {finding("lead-differs", "1.1", "lead-differs"),
                    finding("support-differs", "1.1", "support-differs"),
                    finding("lead-differs", "1.2", "lead-differs")};
  EXPECT_EQ(after(given, {decided(Verdict::kMet)}),
            "not_met/met non_compliant lead-differs! lead-differs support-differs");
  given.results.front().verdict = Verdict::kMet;
  given.findings.clear();
  EXPECT_EQ(after(given, {decided(Verdict::kNotMet)}), "met/not_met non_compliant target-weaker+");
}

TEST(Decisions, SilenceAContradictionWithTheSelfAssessmentThatTheyAgreeWith) {
  Review given = review();
  given.findings = {finding("self-score-contradicts", "1.1", "self-score-contradicts")};
  EXPECT_EQ(after(given, {decided(Verdict::kMet)}), "not_met/met compliant self-score-contradicts!");
  EXPECT_EQ(after(given, {decided(Verdict::kReview)}),
            "not_met/review non_compliant result-unclear+ self-score-contradicts");
}

TEST(Decisions, NameTheirDocumentByHashPathOrNumber) {
  for (const char* document :
       {"abc", "nop/phong-a/bc.pdf", "phong-a/bc.pdf", "bc.pdf", "/tmp/nop/phong-a/bc.pdf", "45/BC-VP"})
    EXPECT_EQ(after(review(), {decided(Verdict::kMet, document)}),
              "not_met/met non_compliant figures-disagree target-not-met!")
        << document;
  for (const char* document : {"", "c.pdf", "phong-b/bc.pdf", "5/BC-VP", "abd"})
    EXPECT_EQ(after(review(), {decided(Verdict::kMet, document)}),
              "not_met/- needs_review target-not-met figures-disagree")
        << document;
}

TEST(Decisions, AreStaleWhenTheirGroundHasMoved) {
  EXPECT_EQ(after(review(), {decided(Verdict::kMet, "45/BC-VP", kMoved)}),
            "not_met/- non_compliant decision-stale figures-disagree target-not-met");
  Review given = review();
  given.findings.clear();
  DecisionEntry gone = decided(Verdict::kMet);
  gone.criterion = "9.9";
  apply_decisions(std::span(&given, 1), std::span(&gone, 1));
  ASSERT_EQ(given.findings.size(), 1U);
  EXPECT_EQ(given.findings[0].message.code, "decision-stale.criterion-gone");
  EXPECT_EQ(given.findings[0].code, "9.9");
}

TEST(Decisions, WithoutAFingerprintHoldForTheVeryBytesOnly) {
  EXPECT_EQ(after(review(), {decided(Verdict::kMet, "abc", "")}),
            "not_met/met non_compliant figures-disagree target-not-met!");
  EXPECT_EQ(after(review(), {decided(Verdict::kMet, "bc.pdf", "")}),
            "not_met/- non_compliant decision-stale figures-disagree target-not-met");
}

TEST(Decisions, OfOneVerdictTheLatestDayHoldsAndOfOneDayTheLater) {
  DecisionEntry early = decided(Verdict::kMet);
  early.decision.date = "2022-12-01";
  EXPECT_EQ(after(review(), {decided(Verdict::kNotApplicable, "abc"), early}),
            "not_met/not_applicable non_compliant figures-disagree target-not-met!");
  EXPECT_EQ(after(review(), {decided(Verdict::kMet), decided(Verdict::kNotApplicable, "abc")}),
            "not_met/not_applicable non_compliant figures-disagree target-not-met!");
}

TEST(Decisions, TellWhichOfThemMetNoDocument) {
  Review given = review();
  const std::vector<DecisionEntry> decisions = {decided(Verdict::kMet, "khac.pdf"), decided(Verdict::kMet),
                                                decided(Verdict::kMet, "46/BC-VP")};
  EXPECT_EQ(apply_decisions(std::span(&given, 1), decisions), (std::vector<std::size_t>{0, 2}));
}

TEST(Decisions, SayWhoAcceptedAFindingAndWhy) {
  Review given = review();
  const DecisionEntry met = decided(Verdict::kMet);
  apply_decisions(std::span(&given, 1), std::span(&met, 1));
  ASSERT_TRUE(given.findings[1].acceptance);
  EXPECT_EQ(given.findings[1].acceptance->by, "Nguyễn Văn A");
  EXPECT_EQ(given.findings[1].acceptance->reason, "Đã đối chiếu bản gốc");
  EXPECT_TRUE(given.findings[1].acceptance->decision);
}

}  // namespace
}  // namespace rasoat
