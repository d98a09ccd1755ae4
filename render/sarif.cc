#include "render/sarif.h"

#include <algorithm>

#include "check/rules.h"
#include "render/json_values.h"
#include "render/words.h"

namespace rasoat {
namespace {

Json text_of(const std::string& text) { return {{"text", text}}; }

const char* level_of(Severity severity) { return name_of(severity); }  // "note", "warning", "error": SARIF's own words

bool stays_in_uri(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~' || c == '/';
}

// A relative reference or a path from the root, byte by byte: RFC 3986.
std::string uri_of(const std::string& path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (stays_in_uri(c)) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return uri;
}

Json rule_json(const Rule& rule, Language language) {
  const std::string id(rule.id);
  const auto part = [&](const char* name) { return say("rule." + id + "." + name, language); };
  Json json;
  json["id"] = id;
  json["shortDescription"] = text_of(part("title"));
  json["fullDescription"] = text_of(part("why"));
  json["help"] = text_of(part("mend"));
  json["defaultConfiguration"] = {{"level", level_of(rule.severity)}};
  json["properties"] = {{"source", part("source")}};
  return json;
}

std::size_t index_of_rule(const std::string& id) {
  const auto at = std::find_if(kRules.begin(), kRules.end(), [&](const Rule& rule) { return rule.id == id; });
  return static_cast<std::size_t>(at - kRules.begin());
}

Json location_json(std::size_t document, const Review& review, const Json* place) {
  Json physical;
  physical["artifactLocation"] = {{"uri", uri_of(review.path)}, {"index", document}};
  if (place != nullptr) physical["region"] = {{"properties", *place}};
  return {{"physicalLocation", std::move(physical)}};
}

void add_locations(const Finding& finding, std::size_t document, const Review& review, Json& result) {
  const Json places = places_json(finding.where);
  result["locations"] = Json::array({location_json(document, review, places.empty() ? nullptr : &places.front())});
  if (places.size() < 2) return;
  result["relatedLocations"] = Json::array();
  for (std::size_t i = 1; i < places.size(); ++i)
    result["relatedLocations"].push_back(location_json(document, review, &places[i]));
}

Json result_json(const Finding& finding, std::size_t document, const Review& review, Language language) {
  Json result;
  result["ruleId"] = finding.rule;
  if (const std::size_t index = index_of_rule(finding.rule); index < kRules.size()) result["ruleIndex"] = index;
  result["level"] = level_of(finding.severity);
  result["message"] = text_of(say_finding(finding, language));
  add_locations(finding, document, review, result);
  if (!finding.fingerprint.empty()) result["partialFingerprints"] = {{"rasoat/v1", finding.fingerprint}};
  if (finding.waived)
    result["suppressions"] = Json::array(
        {{{"kind", "external"}, {"status", "accepted"}, {"justification", waived_phrase(finding, language)}}});
  result["properties"] = {{"code", text_or_null(finding.code)},
                          {"expected", text_or_null(finding.expected)},
                          {"found", text_or_null(finding.found)},
                          {"quote", text_or_null(finding.where.quote)}};
  return result;
}

Json artifact_json(const Review& review) {
  Json json;
  json["location"] = {{"uri", uri_of(review.path)}};
  if (!review.sha256.empty()) json["hashes"] = {{"sha-256", review.sha256}};
  return json;
}

Json invocation_json(std::span<const Review> reviews, Language language) {
  Json notifications = Json::array();
  for (const Review& review : reviews) {
    if (!review.error) continue;
    notifications.push_back(
        {{"level", "error"}, {"message", text_of(error_sentence(*review.error, review.path, language))}});
  }
  const bool successful = notifications.empty();
  return {{"executionSuccessful", successful}, {"toolExecutionNotifications", std::move(notifications)}};
}

Json driver_json(const ReportFrame& frame) {
  Json rules = Json::array();
  for (const Rule& rule : kRules) rules.push_back(rule_json(rule, frame.language));
  return {{"name", "rasoat"}, {"version", frame.tool_version}, {"rules", std::move(rules)}};
}

}  // namespace

std::string reviews_sarif(std::span<const Review> reviews, const ReportFrame& frame) {
  Json run;
  run["tool"] = {{"driver", driver_json(frame)}};
  run["language"] = frame.language == Language::kVietnamese ? "vi" : "en";
  run["invocations"] = Json::array({invocation_json(reviews, frame.language)});
  run["artifacts"] = Json::array();
  run["results"] = Json::array();
  for (std::size_t d = 0; d < reviews.size(); ++d) {
    run["artifacts"].push_back(artifact_json(reviews[d]));
    for (const Finding& finding : reviews[d].findings)
      run["results"].push_back(result_json(finding, d, reviews[d], frame.language));
  }
  Json sarif;
  sarif["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  sarif["version"] = "2.1.0";
  sarif["runs"] = Json::array({std::move(run)});
  return sarif.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rasoat
