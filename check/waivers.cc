#include "check/waivers.h"

#include <algorithm>

#include "check/findings.h"

namespace rasoat {
namespace {

bool names_document(const Waiver& waiver, const Review& review) {
  return waiver.document.empty() || waiver.document == review.sha256 || waiver.document == review.number;
}

bool fits(const Waiver& waiver, const Finding& finding) {
  return finding.rule == waiver.rule && (waiver.criterion.empty() || finding.code == waiver.criterion) &&
         (waiver.fingerprint.empty() || finding.fingerprint == waiver.fingerprint);
}

bool has_ended(const Waiver& waiver, const Date& today) { return waiver.until && *waiver.until < today; }

Finding about(const Waiver& waiver, const char* rule) {
  Finding finding = make_finding(rule,
                                 {rule,
                                  {{"rule", waiver.rule},
                                   {"reason", waiver.reason},
                                   {"by", waiver.by},
                                   {"until", waiver.until ? to_vietnamese(*waiver.until) : ""}}},
                                 {});
  finding.code = waiver.criterion;
  finding.found = waiver.rule;
  finding.fingerprint =
      fingerprint_of(std::string(rule) + '|' + waiver.rule + '|' + waiver.document + '|' + waiver.criterion);
  return finding;
}

// How many findings of the review the waiver speaks of; marks them while it holds.
std::size_t apply(const Waiver& waiver, bool ended, Review& review) {
  std::size_t count = 0;
  for (Finding& finding : review.findings) {
    if (!fits(waiver, finding)) continue;
    ++count;
    if (ended || finding.waived) continue;
    finding.waived = true;
    finding.acceptance = {waiver.by, waiver.reason, waiver.until ? to_iso(*waiver.until) : "", false};
  }
  return count;
}

void apply_to_all(std::span<Review> reviews, const Waiver& waiver, const Date& today, bool all) {
  const bool ended = has_ended(waiver, today);
  bool used = false;
  for (Review& review : reviews) {
    if (!names_document(waiver, review) || apply(waiver, ended, review) == 0) continue;
    used = true;
    if (ended) review.findings.push_back(about(waiver, "waiver-expired"));
  }
  if (used || (waiver.document.empty() && !all)) return;
  for (Review& review : reviews) {
    if (!names_document(waiver, review)) continue;
    review.findings.push_back(about(waiver, "waiver-unused"));
    if (waiver.document.empty()) return;
  }
}

}  // namespace

void apply_waivers(std::span<Review> reviews, std::span<const Waiver> waivers, const Date& today, bool all) {
  if (waivers.empty()) return;
  for (const Waiver& waiver : waivers) apply_to_all(reviews, waiver, today, all);
  for (Review& review : reviews) {
    sort_findings(review.findings);
    review.status = status_of(review);
  }
}

}  // namespace rasoat
