#include "check/findings.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "check/rules.h"

namespace rasoat {
namespace {

auto order_of(const Finding& f) {
  const Place place = f.where.places.empty() ? Place{} : f.where.places.front();
  return std::tuple(place.page, place.box.top, f.rule, f.code, f.fingerprint);
}

}  // namespace

Finding make_finding(std::string rule, Message message, Provenance where, const Criterion* criterion) {
  Finding finding;
  const Rule* known = find_rule(rule);
  finding.severity = known != nullptr ? known->severity : Severity::kWarning;
  finding.message = std::move(message);
  if (finding.message.code.empty()) finding.message.code = rule;
  finding.rule = std::move(rule);
  finding.where = std::move(where);
  if (criterion != nullptr) {
    finding.code = criterion->code;
    finding.criterion_id = criterion->id;
  }
  return finding;
}

std::string hex_of(std::uint64_t number) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = 16; i-- > 0; number >>= 4) text[i] = kDigits[number & 15];
  return text;
}

std::string list_pages(const std::vector<std::int32_t>& pages) {
  std::string text;
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t last = i;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    text += (text.empty() ? "" : ", ") + std::to_string(pages[i]) + (last > i ? "-" + std::to_string(pages[last]) : "");
    i = last + 1;
  }
  return text;
}

// FNV-1a: stable everywhere, and nothing here needs more than telling substances apart.
std::string fingerprint_of(const std::string& text) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ull;
  }
  return hex_of(hash);
}

void sort_findings(std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    if (finding.fingerprint.empty()) {
      finding.fingerprint =
          fingerprint_of(finding.rule + '|' + finding.criterion_id + '|' + finding.expected + '|' + finding.found);
    }
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return order_of(a) < order_of(b); });
}

Status status_of(const Review& review) {
  if (review.error) return Status::kUnreadable;
  bool fails = false;
  bool open = false;
  const bool judged = !review.results.empty();
  for (const Result& result : review.results) {
    if (!result.in_scope) continue;
    const Verdict verdict = settled_verdict(result);
    fails = fails || verdict == Verdict::kNotMet || verdict == Verdict::kMissing;
    open = open || verdict == Verdict::kReview;
  }
  for (const Finding& finding : review.findings) {
    if (finding.waived) continue;
    fails = fails || finding.severity == Severity::kError;
    // Where no verdict was asked for, warnings are all there is to look at.
    open = open || (!judged && finding.severity == Severity::kWarning);
  }
  return fails ? Status::kNonCompliant : open ? Status::kNeedsReview : Status::kCompliant;
}

}  // namespace rasoat
