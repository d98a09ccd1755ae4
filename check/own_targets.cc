#include "check/own_targets.h"

#include <algorithm>
#include <set>

#include "check/findings.h"

namespace rasoat {
namespace {

// "ủy ban nhân dân xã trường tây" and "xã trường tây" are one unit.
std::string place_of(const std::string& unit) {
  constexpr std::string_view kCommittee = "ủy ban nhân dân ";
  return unit.starts_with(kCommittee) ? unit.substr(kCommittee.size()) : unit;
}

bool is_one_of(const std::vector<std::string>& units, const std::vector<std::string>& own) {
  return std::any_of(units.begin(), units.end(), [&](const std::string& unit) {
    return std::any_of(own.begin(), own.end(), [&](const std::string& o) { return place_of(unit) == place_of(o); });
  });
}

// The only column of that unit; nullptr: none, or several.
const UnitTarget* own_target(const Criterion& criterion, const std::vector<std::string>& units) {
  const UnitTarget* found = nullptr;
  for (const UnitTarget& own : criterion.unit_targets) {
    if (!is_one_of(units, own.unit_keys)) continue;
    if (found != nullptr) return nullptr;
    found = &own;
  }
  return found;
}

void settle(Criterion& criterion, const std::vector<std::string>& units) {
  const UnitTarget* own = own_target(criterion, units);
  if (own == nullptr) return;
  const UnitTarget taken = *own;
  criterion.target = taken.target;
  criterion.keys = taken.keys;
  criterion.unit_targets.clear();
}

std::vector<std::int32_t> pages_of(const Claim& claim) {
  std::set<std::int32_t> pages;
  for (const Place& place : claim.where.places) pages.insert(place.page);
  return {pages.begin(), pages.end()};
}

}  // namespace

CriteriaSet with_own_targets(CriteriaSet criteria, const Submission& submission,
                             const std::vector<std::string>& option_units) {
  const std::vector<std::string>& units = option_units.empty() ? submission.unit_keys : option_units;
  const bool issuer = option_units.empty() && !criteria.unit.empty() && submission.header.agency == criteria.unit;
  for (Criterion& criterion : criteria.criteria) {
    if (issuer) criterion.unit_targets.clear();
    settle(criterion, units);
  }
  return criteria;
}

void leave_others_targets(const std::vector<Criterion>& criteria, std::vector<Result>& results) {
  for (std::size_t c = 0; c < results.size(); ++c) {
    Result& result = results[c];
    const bool decided = result.verdict == Verdict::kMet || result.verdict == Verdict::kNotMet;
    if (criteria[c].unit_targets.empty() || !decided || !result.decisive) continue;
    const Claim& claim = result.claims.at(*result.decisive);
    result.verdict = Verdict::kReview;
    result.reason = {"target-of-others",
                     {{"target", result.target.text}, {"found", claim.text}, {"page", list_pages(pages_of(claim))}}};
  }
}

}  // namespace rasoat
