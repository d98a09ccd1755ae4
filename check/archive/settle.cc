#include "check/archive/settle.h"

#include <set>
#include <utility>

namespace rasoat {
namespace {

// The finding alone, as a review of its document.
Review review_of(const Answer& answer, const ArchiveFinding& one) {
  Review review;
  review.findings = {one.finding};
  if (!one.file) return review;
  review.sha256 = answer.hashes.at(*one.file);
  review.number = answer.documents.at(*one.file).number;
  return review;
}

}  // namespace

void settle_answer(Answer& answer, const RuleSettings& rules, std::span<const Waiver> waivers, const Date& today) {
  std::vector<ArchiveFinding> settled;
  std::set<std::pair<std::optional<std::size_t>, std::string>> ended;
  for (const ArchiveFinding& one : answer.findings) {
    Review review = review_of(answer, one);
    apply_rule_settings({&review, 1}, rules);
    if (review.findings.empty()) continue;
    apply_waivers({&review, 1}, waivers, today, false);
    for (Finding& finding : review.findings) {
      if (finding.rule == "waiver-unused") continue;
      if (finding.rule == "waiver-expired" && !ended.emplace(one.file, finding.fingerprint).second) continue;
      settled.push_back({one.unit, one.year, one.period, one.file, std::move(finding)});
    }
  }
  answer.findings = std::move(settled);
}

}  // namespace rasoat
