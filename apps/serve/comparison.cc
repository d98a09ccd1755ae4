#include "apps/serve/comparison.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "render/words.h"

namespace rasoat {
namespace {

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

const char* what_happened(const Result* before, const Result* after) {
  if (before == nullptr) return "new";
  if (after == nullptr) return "gone";
  const Verdict then = settled_verdict(*before), now = settled_verdict(*after);
  if (then == now) return "same";
  if (worth_of(then) == worth_of(now)) return "changed";
  if (worth_of(now) < worth_of(then)) return "worse";
  return worth_of(now) == 2 ? "mended" : "changed";
}

Json verdict_json(const Result* result) { return result != nullptr ? Json(name_of(settled_verdict(*result))) : Json(); }

Json result_change(const Result* before, const Result* after) {
  const Result& told = after != nullptr ? *after : *before;
  Json json;
  json["what"] = what_happened(before, after);
  json["code"] = text_or_null(told.code);
  json["id"] = told.criterion_id;
  json["name"] = told.name;
  json["before"] = verdict_json(before);
  json["after"] = verdict_json(after);
  for (const char* of_findings : {"rule", "message", "severity"}) json[of_findings] = nullptr;
  json["fingerprint"] = text_or_null(told.fingerprint);
  return json;
}

Json finding_change(const Finding& finding, const char* what, Language language) {
  Json json;
  json["what"] = what;
  json["code"] = text_or_null(finding.code);
  json["id"] = text_or_null(finding.criterion_id);
  for (const char* of_results : {"name", "before", "after"}) json[of_results] = nullptr;
  json["rule"] = finding.rule;
  json["message"] = say_finding(finding, language);
  json["severity"] = name_of(finding.severity);
  json["fingerprint"] = text_or_null(finding.fingerprint);
  return json;
}

std::map<std::string, const Result*> in_scope(const Review& review) {
  std::map<std::string, const Result*> results;
  for (const Result& result : review.results) {
    if (result.in_scope) results.emplace(result.criterion_id, &result);
  }
  return results;
}

const Result* find_in(const std::map<std::string, const Result*>& results, const std::string& id) {
  const auto found = results.find(id);
  return found == results.end() ? nullptr : found->second;
}

Json result_changes(const Review& before, const Review& after) {
  const auto then = in_scope(before), now = in_scope(after);
  Json changes = Json::array();
  for (const Result& result : after.results) {
    const Result* earlier = find_in(then, result.criterion_id);
    const Result* later = find_in(now, result.criterion_id);
    if (earlier != nullptr || later != nullptr) changes.push_back(result_change(earlier, later));
  }
  const auto is_of_after = [&](const std::string& id) {
    return std::any_of(after.results.begin(), after.results.end(),
                       [&](const Result& result) { return result.criterion_id == id; });
  };
  for (const Result& result : before.results) {
    if (result.in_scope && !is_of_after(result.criterion_id)) changes.push_back(result_change(&result, nullptr));
  }
  return changes;
}

using FindingKey = std::tuple<std::string, std::string, std::string>;

FindingKey key_of(const Finding& finding) { return {finding.rule, finding.criterion_id, finding.fingerprint}; }

void add_findings(const Review& told, const Review& other, const char* what, Language language, Json& changes) {
  std::set<FindingKey> known;
  for (const Finding& finding : other.findings) {
    if (!finding.waived) known.insert(key_of(finding));
  }
  for (const Finding& finding : told.findings) {
    if (!finding.waived && !known.contains(key_of(finding))) changes.push_back(finding_change(finding, what, language));
  }
}

}  // namespace

Json comparison_json(const Review& before, const Review& after, Language language) {
  Json json;
  json["results"] = result_changes(before, after);
  json["findings"] = Json::array();
  add_findings(before, after, "mended", language, json["findings"]);
  add_findings(after, before, "new", language, json["findings"]);
  std::map<std::string, int> counts;
  for (const char* list : {"results", "findings"}) {
    for (const Json& change : json[list]) ++counts[change["what"].get<std::string>()];
  }
  for (const char* what : {"mended", "worse", "changed", "new", "gone", "same"}) json["counts"][what] = counts[what];
  return json;
}

}  // namespace rasoat
