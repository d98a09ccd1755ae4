#include "check/decisions.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string_view>

#include "check/findings.h"
#include "check/ground.h"
#include "check/rules.h"
#include "parse/date.h"

namespace rasoat {
namespace {

bool ends_in_path(const std::string& path, const std::string& end) {
  return path == end || (path.size() > end.size() && path.ends_with(end) && path[path.size() - end.size() - 1] == '/');
}

bool names_document(const DecisionEntry& entry, const Review& review) {
  if (entry.document.empty()) return false;
  return entry.document == review.sha256 || entry.document == review.number ||
         ends_in_path(review.path, entry.document) || ends_in_path(entry.document, review.path);
}

Result* find_result(Review& review, const std::string& criterion) {
  const auto by = [&](const std::string Result::*key) {
    const auto at = std::find_if(review.results.begin(), review.results.end(),
                                 [&](const Result& result) { return result.*key == criterion; });
    return at == review.results.end() ? nullptr : &*at;
  };
  Result* result = by(&Result::criterion_id);
  return result != nullptr ? result : by(&Result::code);
}

bool was_recognised(const Result& result) {
  return std::any_of(result.claims.begin(), result.claims.end(),
                     [](const Claim& claim) { return claim.where.source == Source::kOcr; });
}

bool ground_holds(const DecisionEntry& entry, const Review& review, const Result& result) {
  if (entry.fingerprint.empty()) return entry.document == review.sha256;
  return same_ground(entry.fingerprint, result.fingerprint, was_recognised(result));
}

std::string day_phrase(const std::string& iso) {
  const auto date = date_from_iso(iso);
  return date ? to_vietnamese(*date) : iso;
}

Arguments words_of(const Decision& decision) {
  return {{"verdict", std::string("@verdict.") + name_of(decision.verdict)},
          {"by", decision.by},
          {"date", day_phrase(decision.date)},
          {"reason", decision.reason}};
}

void set_criterion(const Result& result, Finding& finding) {
  finding.code = result.code;
  finding.criterion_id = result.criterion_id;
}

Finding stale(const DecisionEntry& entry, const Result* result) {
  const char* code = result != nullptr ? "decision-stale" : "decision-stale.criterion-gone";
  Provenance where;
  if (result != nullptr && result->decisive && *result->decisive < result->claims.size())
    where = result->claims[*result->decisive].where;
  Arguments words = words_of(entry.decision);
  words.emplace_back("criterion", entry.criterion);
  Finding finding = make_finding("decision-stale", {code, std::move(words)}, std::move(where));
  finding.code = entry.criterion;
  if (result != nullptr) set_criterion(*result, finding);
  finding.fingerprint = fingerprint_of("decision-stale|" + entry.criterion + '|' + entry.fingerprint);
  return finding;
}

// What a plan is blamed for stands in rules of their own; a report's verdict has one finding, with its reason.
bool says_verdict(const Finding& finding, const Result& result) {
  constexpr std::array kOfPlans = {"criterion-missing", "target-weaker", "target-missing", "target-unclear",
                                   "lead-differs",      "lead-missing",  "deadline-later", "deadline-missing"};
  if (finding.criterion_id != result.criterion_id) return false;
  return finding.message.code == result.reason.code ||
         std::find(kOfPlans.begin(), kOfPlans.end(), finding.rule) != kOfPlans.end();
}

// "Tự đánh giá: Đạt" no longer contradicts a person who decided the same.
bool contradicts_no_more(const Finding& finding, const Result& result, Verdict decided) {
  if (finding.criterion_id != result.criterion_id) return false;
  return (finding.message.code == "self-score-contradicts" && decided == Verdict::kMet) ||
         (finding.message.code == "self-score-contradicts.modest" && decided == Verdict::kNotMet);
}

void accept_findings(const Result& result, const Decision& decision, std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    if (finding.waived) continue;
    if (!says_verdict(finding, result) && !contradicts_no_more(finding, result, decision.verdict)) continue;
    finding.waived = true;
    finding.acceptance = {decision.by, decision.reason, "", true};
  }
}

struct DecidedRule {
  const char* rule;
  const char* message;
};

// Nothing for verdicts that blame nobody.
std::optional<DecidedRule> rule_of(Verdict verdict, DocumentKind kind) {
  const bool plan = kind == DocumentKind::kPlan;
  if (verdict == Verdict::kMissing) return DecidedRule{"criterion-missing", "criterion-missing.decided"};
  if (verdict == Verdict::kNotMet)
    return plan ? DecidedRule{"target-weaker", "target-weaker.decided"}
                : DecidedRule{"target-not-met", "target-not-met.decided"};
  if (verdict == Verdict::kReview)
    return plan ? DecidedRule{"target-unclear", "target-unclear.decided"}
                : DecidedRule{"result-unclear", "result-unclear.decided"};
  return std::nullopt;
}

void add_decided(const Result& result, const Decision& decision, Review& review) {
  const auto decided = rule_of(decision.verdict, review.kind);
  if (!decided) return;
  Provenance where;
  if (result.decisive && *result.decisive < result.claims.size()) where = result.claims[*result.decisive].where;
  Finding finding = make_finding(decided->rule, {decided->message, words_of(decision)}, std::move(where));
  set_criterion(result, finding);
  finding.expected = result.target.text;
  finding.found = finding.where.quote;
  finding.fingerprint = fingerprint_of(std::string(decided->rule) + "|decided|" + exact_ground(result.fingerprint));
  if (!result.in_scope) finding.severity = Severity::kNote;
  review.findings.push_back(std::move(finding));
}

void take_in(const DecisionEntry& entry, Review& review) {
  Result* result = find_result(review, entry.criterion);
  if (result == nullptr || !ground_holds(entry, review, *result)) {
    review.findings.push_back(stale(entry, result));
    return;
  }
  result->decision = entry.decision;
  if (entry.decision.verdict == result->verdict) return;
  accept_findings(*result, entry.decision, review.findings);
  add_decided(*result, entry.decision, review);
}

// Indices, earliest day first; what has no day is earliest of all.
std::vector<std::size_t> in_order(std::span<const DecisionEntry> decisions) {
  std::vector<std::size_t> order(decisions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return decisions[a].decision.date < decisions[b].decision.date;
  });
  return order;
}

bool same_verdict_meant(Review& review, const DecisionEntry& a, const DecisionEntry& b) {
  const Result* of_a = find_result(review, a.criterion);
  return of_a == find_result(review, b.criterion) && (of_a != nullptr || a.criterion == b.criterion);
}

// Of several about one verdict, the last that names this review.
std::vector<const DecisionEntry*> decisions_for(Review& review, std::span<const DecisionEntry> decisions,
                                                const std::vector<std::size_t>& order, std::vector<bool>& used) {
  std::vector<const DecisionEntry*> last;
  for (const std::size_t i : order) {
    if (!names_document(decisions[i], review)) continue;
    used[i] = true;
    std::erase_if(last, [&](const DecisionEntry* other) { return same_verdict_meant(review, *other, decisions[i]); });
    last.push_back(&decisions[i]);
  }
  return last;
}

}  // namespace

std::vector<std::size_t> apply_decisions(std::span<Review> reviews, std::span<const DecisionEntry> decisions) {
  std::vector<bool> used(decisions.size());
  const std::vector<std::size_t> order = in_order(decisions);
  for (Review& review : reviews) {
    const auto about = decisions_for(review, decisions, order, used);
    if (about.empty() || review.error) continue;
    for (const DecisionEntry* entry : about) take_in(*entry, review);
    sort_findings(review.findings);
    review.status = status_of(review);
  }
  std::vector<std::size_t> unmet;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i]) unmet.push_back(i);
  }
  return unmet;
}

}  // namespace rasoat
