#include "check/archive/settle.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

ArchiveFinding finding(const std::string& rule, std::optional<std::size_t> file, Severity severity) {
  ArchiveFinding one;
  one.unit = "Văn phòng";
  one.year = 2022;
  one.file = file;
  one.finding.rule = rule;
  one.finding.severity = severity;
  one.finding.fingerprint = rule;
  return one;
}

Answer archive() {
  Answer answer;
  answer.paths = {"a.pdf", "b.pdf"};
  answer.hashes = {std::string(64, 'a'), std::string(64, 'b')};
  answer.documents.resize(2);
  answer.documents[1].number = "45/BC-VP";
  answer.findings = {finding("figures-disagree", 0, Severity::kError), finding("figures-disagree", 1, Severity::kError),
                     finding("copied-forward", 1, Severity::kWarning),
                     finding("report-missing", std::nullopt, Severity::kError)};
  return answer;
}

// "figures-disagree0 E waived ..."
std::string dump(const Answer& answer) {
  std::string text;
  for (const ArchiveFinding& one : answer.findings)
    text += one.finding.rule + (one.file ? std::to_string(*one.file) : "-") +
            (one.finding.waived ? " waived by " + one.finding.acceptance->by : "") +
            (one.finding.severity == Severity::kNote ? " note" : "") + "; ";
  return text;
}

std::string settled(const RuleSettings& rules, const std::vector<Waiver>& waivers) {
  Answer answer = archive();
  settle_answer(answer, rules, waivers, {2026, 6, 1});
  return dump(answer);
}

TEST(SettleAnswer, RulesTurnedOffAreGoneAndSeveritiesAreTheOffices) {
  EXPECT_EQ(settled({{"copied-forward"}, {}, {{"report-missing", Severity::kNote}}}, {}),
            "figures-disagree0; figures-disagree1; report-missing- note; ");
}

TEST(SettleAnswer, WhatIsWaivedStaysAndIsMarked) {
  EXPECT_EQ(settled({}, {{"figures-disagree", "45/BC-VP", "", "", "đã đính chính", "An", {}}}),
            "figures-disagree0; figures-disagree1 waived by An; copied-forward1; report-missing-; ");
  EXPECT_EQ(settled({}, {{"figures-disagree", std::string(64, 'a'), "", "", "đã đính chính", "An", {}}}),
            "figures-disagree0 waived by An; figures-disagree1; copied-forward1; report-missing-; ");
}

TEST(SettleAnswer, AWaiverThatEndedIsToldOnceAFileAndNoneIsCalledUnused) {
  EXPECT_EQ(settled({}, {{"figures-disagree", "", "", "", "tạm", "An", Date{2026, 5, 31}},
                         {"margins", "45/BC-VP", "", "", "in hai mặt", "An", {}}}),
            "figures-disagree0; waiver-expired0; figures-disagree1; waiver-expired1; copied-forward1; "
            "report-missing-; ");
}

}  // namespace
}  // namespace rasoat
