#include "check/difference.h"

#include <algorithm>
#include <optional>

namespace rasoat {
namespace {

ToldReview name_of_review(const Review& review) {
  ToldReview told;
  told.path = review.path;
  told.sha256 = review.sha256;
  told.number = review.number;
  told.unit = review.unit;
  return told;
}

bool same_number(const ToldReview& a, const ToldReview& b) {
  return !a.number.empty() && a.number == b.number && a.unit == b.unit;
}

// The first of `all` that is this document and not taken yet.
std::optional<std::size_t> find_same(const ToldReview& document, std::span<const ToldReview> all,
                                     const std::vector<bool>& taken) {
  const auto find = [&](const auto& same) -> std::optional<std::size_t> {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!taken[i] && same(all[i])) return i;
    }
    return std::nullopt;
  };
  auto found = find([&](const ToldReview& other) { return other.path == document.path; });
  if (!found)
    found = find([&](const ToldReview& other) { return !other.sha256.empty() && other.sha256 == document.sha256; });
  if (!found) found = find([&](const ToldReview& other) { return same_number(other, document); });
  return found;
}

bool same_finding(const ToldFinding& then, const ToldFinding& now) {
  return then.rule == now.rule && then.code == now.code && then.fingerprint == now.fingerprint &&
         (!then.waived || now.waived);
}

// Each of `told` answers for one finding only.
bool take(const ToldFinding& now, const std::vector<ToldFinding>& told, std::vector<bool>& taken) {
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (taken[i] || !same_finding(told[i], now)) continue;
    taken[i] = true;
    return true;
  }
  return false;
}

// About a criterion that another unit answers for.
bool is_of_others(const ToldFinding& finding, const ToldReview& review) {
  const auto is_it = [&](const ToldResult& result) { return result.code == finding.code; };
  const auto& results = review.results;
  return !finding.code.empty() && std::any_of(results.begin(), results.end(), is_it) &&
         std::none_of(results.begin(), results.end(), [&](const ToldResult& r) { return is_it(r) && r.in_scope; });
}

void compare_findings(const ToldReview& before, const ToldReview& after, DocumentDifference& difference) {
  std::vector<bool> taken(before.findings.size());
  for (const ToldFinding& finding : after.findings) {
    if (is_of_others(finding, after)) continue;
    if (take(finding, before.findings, taken)) {
      ++difference.kept;
    } else {
      difference.fresh.push_back(finding);
    }
  }
  for (std::size_t i = 0; i < taken.size(); ++i) {
    if (!taken[i] && !is_of_others(before.findings[i], before)) difference.fixed.push_back(before.findings[i]);
  }
}

// From what stops a document to what lets it pass.
int worth_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMissing:
    case Verdict::kNotMet: return 0;
    case Verdict::kReview: return 1;
    case Verdict::kMet:
    case Verdict::kNotApplicable: return 2;
  }
  return 1;
}

Became what_became(std::optional<Verdict> before, std::optional<Verdict> after) {
  if (!before) return Became::kNew;
  if (!after) return Became::kGone;
  if (*before == *after) return Became::kSame;
  const int then = worth_of(*before), now = worth_of(*after);
  if (now < then) return Became::kWorse;
  return now > then && now == worth_of(Verdict::kMet) ? Became::kMended : Became::kChanged;
}

const ToldResult* find_result(const ToldReview& review, const std::string& id) {
  const auto found = std::find_if(review.results.begin(), review.results.end(),
                                  [&](const ToldResult& result) { return result.id == id; });
  return found == review.results.end() ? nullptr : &*found;
}

std::optional<Verdict> verdict_of(const ToldResult* result) {
  return result != nullptr && result->in_scope ? std::optional(result->verdict) : std::nullopt;
}

void add_change(const ToldResult& told, std::optional<Verdict> before, std::optional<Verdict> after,
                std::vector<VerdictChange>& changes) {
  if (!before && !after) return;
  changes.push_back({what_became(before, after), told.id, told.code, told.name, told.fingerprint, before, after});
}

void compare_verdicts(const ToldReview& before, const ToldReview& after, DocumentDifference& difference) {
  for (const ToldResult& now : after.results)
    add_change(now, verdict_of(find_result(before, now.id)), verdict_of(&now), difference.verdicts);
  for (const ToldResult& then : before.results) {
    if (find_result(after, then.id) == nullptr) add_change(then, verdict_of(&then), std::nullopt, difference.verdicts);
  }
}

DocumentDifference compare(const ToldReview& before, const ToldReview& after) {
  DocumentDifference difference;
  difference.before = before.path;
  difference.after = after.path;
  compare_verdicts(before, after, difference);
  // Of a document that could not be read nothing is known to be fixed.
  if (after.unreadable) return difference;
  compare_findings(before, after, difference);
  return difference;
}

ToldFinding told_of(const Finding& finding) {
  ToldFinding told;
  told.rule = finding.rule;
  told.code = finding.code;
  told.fingerprint = finding.fingerprint;
  told.waived = finding.waived;
  return told;
}

}  // namespace

std::vector<DocumentDifference> differences(std::span<const ToldReview> before, std::span<const ToldReview> after) {
  std::vector<DocumentDifference> all;
  std::vector<bool> taken(before.size());
  const bool one_each = before.size() == 1 && after.size() == 1;
  for (const ToldReview& now : after) {
    const auto then = one_each ? std::optional<std::size_t>(0) : find_same(now, before, taken);
    if (then) taken[*then] = true;
    all.push_back(compare(then ? before[*then] : ToldReview(), now));
  }
  for (std::size_t i = 0; i < taken.size(); ++i) {
    if (taken[i]) continue;
    all.emplace_back().before = before[i].path;
  }
  return all;
}

void hide_known(std::span<Review> reviews, std::span<const ToldReview> known) {
  const std::vector<bool> none_taken(known.size());
  for (Review& review : reviews) {
    const auto at = find_same(name_of_review(review), known, none_taken);
    if (!at) continue;
    const std::vector<ToldFinding>& told = known[*at].findings;
    std::vector<bool> taken(told.size());
    review.hidden += static_cast<std::int64_t>(
        std::erase_if(review.findings, [&](const Finding& finding) { return take(told_of(finding), told, taken); }));
  }
}

}  // namespace rasoat
