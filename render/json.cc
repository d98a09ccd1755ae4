#include "render/json.h"

#include <cstdint>

#include "check/rules.h"
#include "render/json_values.h"
#include "render/roster.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr const char* kCriteriaSchema = "rasoat.criteria/1";
constexpr const char* kReviewSchema = "rasoat.review/1";

std::string dump(const Json& json, int indent) { return json.dump(indent, ' ', false, Json::error_handler_t::replace); }

Json year_json(std::int32_t year) { return year != 0 ? Json(year) : Json(); }

Json source_json(const CriteriaSet& criteria) {
  return {{"path", path_text(criteria.path)},        {"sha256", text_or_null(criteria.sha256)},
          {"number", text_or_null(criteria.number)}, {"date", text_or_null(criteria.date)},
          {"year", year_json(criteria.year)},        {"title", text_or_null(criteria.title)}};
}

Json points_json(const std::optional<Points>& points) {
  if (!points) return {};
  return {{"max", number_of(points->max)}, {"rule", text_or_null(points->rule)}, {"survey", points->survey}};
}

// Of a result. A survey's points are neither earned nor at risk in a report.
Json result_points_json(const std::optional<ResultPoints>& points) {
  if (!points) return {};
  Json json;
  json["max"] = number_of(points->max);
  json["earned"] = number_of(points->earned);
  json["at_risk"] = points->survey ? Json() : number_of(points->max - points->earned.value_or(Decimal{}));
  json["self_scored"] = number_of(points->self_scored);
  json["survey"] = points->survey;
  json["working"] = text_or_null(points->working);
  return json;
}

Json points_sum_json(const PointsSum& sum) {
  return {{"max", number_of(sum.max)},
          {"earned", number_of(sum.earned)},
          {"at_risk", number_of(sum.at_risk)},
          {"undecided", number_of(sum.undecided)},
          {"self_scored", number_of(sum.self_scored)},
          {"survey", number_of(sum.survey)}};
}

Json evidence_json(const Evidence& evidence) {
  Json json;
  json["symbol"] = text_or_null(evidence.symbol);
  json["kind"] = text_or_null(evidence.kind);
  json["text"] = evidence.text;
  json["date"] = evidence.date ? Json(to_iso(*evidence.date)) : Json();
  json["in_period"] = evidence.in_period == InPeriod::kUnclear ? Json() : Json(evidence.in_period == InPeriod::kInside);
  json["codes"] = evidence.codes;
  json["places"] = places_json(evidence.where);
  return json;
}

Json indicator_json(const Indicator& indicator) {
  return {{"order", text_or_null(indicator.order)}, {"name", indicator.name},
          {"unit", text_or_null(indicator.unit)},   {"planned", number_of(indicator.planned)},
          {"actual", number_of(indicator.actual)},  {"share", number_of(indicator.share)},
          {"verdict", name_of(indicator.verdict)},  {"places", places_json(indicator.where)}};
}

Json points_review_json(const std::optional<PointsReview>& points) {
  if (!points) return {};
  Json json = points_sum_json(points->total);
  json["fields"] = Json::array();
  for (const FieldPoints& field : points->fields) {
    Json one = {{"field", text_or_null(field.field)}, {"field_name", text_or_null(field.field_name)}};
    one.update(points_sum_json(field.sum));
    json["fields"].push_back(std::move(one));
  }
  return json;
}

Json unit_targets_json(const std::vector<UnitTarget>& targets) {
  if (targets.empty()) return nullptr;
  Json json = Json::array();
  for (const UnitTarget& own : targets) json.push_back({{"unit", own.unit}, {"target", target_json(own.target)}});
  return json;
}

Json criterion_json(const Criterion& criterion) {
  Json json;
  json["id"] = criterion.id;
  json["kind"] = text_or_null(name_of(criterion.kind));
  json["code"] = text_or_null(criterion.code);
  json["field"] = text_or_null(criterion.field);
  json["field_name"] = text_or_null(criterion.field_name);
  json["order"] = text_or_null(criterion.order);
  json["name"] = criterion.name;
  json["target"] = target_json(criterion.target);
  json["unit_targets"] = unit_targets_json(criterion.unit_targets);
  json["lead"] = criterion.lead;
  json["support"] = criterion.support;
  json["deadline"] = deadline_json(criterion.deadline);
  json["points"] = points_json(criterion.points);
  json["places"] = places_json(criterion.where);
  return json;
}

Json findings_json(std::span<const Finding> findings, Language language) {
  Json json = Json::array();
  for (const Finding& finding : findings) json.push_back(finding_json(finding, language));
  return json;
}

Json result_json(const Result& result, Language language) {
  Json json;
  json["id"] = result.criterion_id;
  json["kind"] = text_or_null(name_of(result.kind));
  json["code"] = text_or_null(result.code);
  json["name"] = result.name;
  json["in_scope"] = result.in_scope;
  json["verdict"] = name_of(result.verdict);
  json["reason"] = text_or_null(say_reason(result.reason, language));
  json["reason_code"] = text_or_null(result.reason.code);
  json["args"] = arguments_json(result.reason.args);
  json["target"] = target_json(result.target);
  json["claims"] = Json::array();
  for (const Claim& claim : result.claims) json["claims"].push_back(claim_json(claim));
  json["decisive"] = result.decisive ? Json(*result.decisive) : Json();
  json["points"] = result_points_json(result.points);
  json["searched"] = result.searched;
  json["nearest"] = result.nearest ? claim_json(*result.nearest) : Json();
  json["decision"] = decision_json(result.decision);
  json["fingerprint"] = text_or_null(result.fingerprint);
  return json;
}

Json error_json(const std::optional<ReadError>& error, const std::string& path, Language language) {
  if (!error) return {};
  return {{"code", name_of(error->code)},
          {"message", error_sentence(*error, path, language)},
          {"page", error->page != 0 ? Json(error->page) : Json()}};
}

Json review_json(const Review& review, Language language) {
  Json json;
  json["path"] = path_text(review.path);
  json["sha256"] = text_or_null(review.sha256);
  json["kind"] = name_of(review.kind);
  json["unit"] = text_or_null(review.unit);
  json["year"] = year_json(review.year);
  json["period"] = period_json(review.period);
  json["number"] = text_or_null(review.number);
  json["date"] = text_or_null(review.date);
  json["title"] = text_or_null(review.title);
  json["pages"] = Json::array();
  for (const PageFact& page : review.pages) json["pages"].push_back(page_json(page));
  json["signatures"] = Json::array();
  for (const Signature& signature : review.signatures) json["signatures"].push_back(signature_json(signature));
  json["status"] = name_of(review.status);
  json["error"] = error_json(review.error, review.path, language);
  json["isolation"] = text_or_null(review.isolation);
  json["results"] = Json::array();
  for (const Result& result : review.results) json["results"].push_back(result_json(result, language));
  json["points"] = points_review_json(review.points);
  json["evidence"] = Json::array();
  for (const Evidence& evidence : review.evidence) json["evidence"].push_back(evidence_json(evidence));
  json["indicators"] = Json::array();
  for (const Indicator& indicator : review.indicators) json["indicators"].push_back(indicator_json(indicator));
  json["findings"] = findings_json(review.findings, language);
  json["hidden"] = review.hidden;
  return json;
}

Json summary_json(const Digest& digest) {
  Json statuses, verdicts, severities;
  const Counts counts = digest.counts();
  for (const Status status : kStatuses) statuses[name_of(status)] = digest.of(status);
  for (const Verdict verdict : kVerdicts) verdicts[name_of(verdict)] = counts.of(verdict);
  for (const Severity severity : kSeverities) severities[name_of(severity)] = counts.of(severity);
  Json json;
  json["documents"] = digest.documents.size();
  json["statuses"] = std::move(statuses);
  json["verdicts"] = std::move(verdicts);
  json["findings"] = std::move(severities);
  return json;
}

Json envelope_json(const Digest& digest, const ReportFrame& frame) {
  Json json;
  json["schema"] = kReviewSchema;
  json["tool"] = {{"name", "rasoat"}, {"version", frame.tool_version}, {"rules", rules_fingerprint()}};
  json["criteria_source"] = frame.criteria != nullptr ? source_json(*frame.criteria) : Json();
  json["roster"] = frame.roster != nullptr ? roster_json(*frame.roster, frame.language) : Json();
  json["documents"] = nullptr;
  json["summary"] = summary_json(digest);
  return json;
}

}  // namespace

std::string criteria_json(const CriteriaSet& criteria, std::span<const Finding> findings, Language language) {
  Json json;
  json["schema"] = kCriteriaSchema;
  json["source"] = source_json(criteria);
  json["criteria"] = Json::array();
  for (const Criterion& criterion : criteria.criteria) json["criteria"].push_back(criterion_json(criterion));
  json["findings"] = findings_json(findings, language);
  return dump(json, 2) + "\n";
}

std::string reviews_json(std::span<const Review> reviews, const ReportFrame& frame) {
  Json json = envelope_json(digest_of(reviews), frame);
  json["documents"] = Json::array();
  for (const Review& review : reviews) json["documents"].push_back(review_json(review, frame.language));
  return dump(json, 2) + "\n";
}

std::string review_jsonl_line(const Review& review, Language language) {
  return dump(review_json(review, language), -1);
}

std::string reviews_jsonl_head(const Digest& digest, const ReportFrame& frame) {
  return dump(envelope_json(digest, frame), -1);
}

std::string reviews_jsonl(std::span<const Review> reviews, const ReportFrame& frame) {
  std::string lines = reviews_jsonl_head(digest_of(reviews), frame) + "\n";
  for (const Review& review : reviews) lines += review_jsonl_line(review, frame.language) + "\n";
  return lines;
}

// FNV-1a, 64 bits: not a secret, only a name for "these rules".
std::string rules_fingerprint() {
  std::uint64_t hash = 14695981039346656037ull;
  const auto mix = [&](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  };
  for (const Rule& rule : kRules) {
    mix(rule.id);
    mix(name_of(rule.severity));
  }
  std::string hex;
  for (int shift = 60; shift >= 0; shift -= 4) hex += "0123456789abcdef"[(hash >> shift) & 0xF];
  return hex;
}

}  // namespace rasoat
