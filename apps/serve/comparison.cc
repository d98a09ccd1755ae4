#include "apps/serve/comparison.h"

#include <algorithm>
#include <map>
#include <string>

#include "check/difference.h"
#include "render/difference.h"

namespace rasoat {
namespace {

Json verdict_json(std::optional<Verdict> verdict) { return verdict ? Json(name_of(*verdict)) : Json(); }

Json change_json(const VerdictChange& change) {
  Json json;
  json["what"] = name_of(change.became);
  json["code"] = text_or_null(change.code);
  json["id"] = change.id;
  json["name"] = change.name;
  json["before"] = verdict_json(change.before);
  json["after"] = verdict_json(change.after);
  for (const char* of_findings : {"rule", "message", "severity"}) json[of_findings] = nullptr;
  json["fingerprint"] = text_or_null(change.fingerprint);
  return json;
}

Json id_of_code(const std::string& code, const std::vector<VerdictChange>& known) {
  const auto found =
      std::find_if(known.begin(), known.end(), [&](const VerdictChange& change) { return change.code == code; });
  return code.empty() || found == known.end() ? text_or_null(code) : Json(found->id);
}

void add_findings(const std::vector<ToldFinding>& findings, const char* what, const std::vector<VerdictChange>& known,
                  Json& changes) {
  for (const ToldFinding& finding : findings) {
    if (finding.waived) continue;
    Json json;
    json["what"] = what;
    json["code"] = text_or_null(finding.code);
    json["id"] = id_of_code(finding.code, known);
    for (const char* of_results : {"name", "before", "after"}) json[of_results] = nullptr;
    json["rule"] = finding.rule;
    json["message"] = finding.message;
    json["severity"] = name_of(finding.severity);
    json["fingerprint"] = text_or_null(finding.fingerprint);
    changes.push_back(std::move(json));
  }
}

}  // namespace

Json comparison_json(const Review& before, const Review& after, Language language) {
  const ToldReview then = told_review(before, language), now = told_review(after, language);
  const DocumentDifference found = differences({&then, 1}, {&now, 1}).front();
  Json json;
  json["results"] = Json::array();
  for (const VerdictChange& change : found.verdicts) json["results"].push_back(change_json(change));
  json["findings"] = Json::array();
  add_findings(found.fixed, "mended", found.verdicts, json["findings"]);
  add_findings(found.fresh, "new", found.verdicts, json["findings"]);
  std::map<std::string, int> counts;
  for (const char* list : {"results", "findings"}) {
    for (const Json& change : json[list]) ++counts[change["what"].get<std::string>()];
  }
  for (const char* what : {"mended", "worse", "changed", "new", "gone", "same"}) json["counts"][what] = counts[what];
  return json;
}

}  // namespace rasoat
