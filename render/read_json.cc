#include "render/read_json.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace rasoat {
namespace {

using nlohmann::json;

constexpr const char* kSchema = "rasoat.review/1";

std::string text_at(const json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

// The objects of an array; nothing for anything else.
std::vector<json> list_at(const json& object, const char* key) {
  const auto at = object.find(key);
  std::vector<json> list;
  if (at == object.end() || !at->is_array()) return list;
  std::copy_if(at->begin(), at->end(), std::back_inserter(list), [](const json& item) { return item.is_object(); });
  return list;
}

// A JSON number with the digits that it is written with.
std::optional<Decimal> number_at(const json& object, const char* key) {
  const auto at = object.find(key);
  if (at == object.end() || !at->is_number()) return std::nullopt;
  std::string digits = at->dump();
  const std::size_t point = digits.find('.');
  Decimal number{0, point == std::string::npos ? 0 : static_cast<std::int32_t>(digits.size() - point - 1)};
  if (point != std::string::npos) digits.erase(point, 1);
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number.units);
  const bool whole = fault == std::errc() && end == digits.data() + digits.size() && number.scale <= 9;
  return whole ? std::optional(trimmed(number)) : std::nullopt;
}

Unit unit_named(const std::string& name) {
  for (int unit = 0; unit <= static_cast<int>(Unit::kDate); ++unit) {
    if (name == name_of(static_cast<Unit>(unit))) return static_cast<Unit>(unit);
  }
  return Unit::kNone;
}

Claim claim_of(const json& from) {
  Claim claim;
  claim.text = text_at(from, "text");
  claim.value = number_at(from, "value");
  claim.numerator = number_at(from, "numerator");
  claim.denominator = number_at(from, "denominator");
  claim.unit = unit_named(text_at(from, "unit"));
  return claim;
}

Result result_of(const json& from) {
  Result result;
  result.code = text_at(from, "code");
  result.name = text_at(from, "name");
  result.reason.code = text_at(from, "reason_code");
  if (const auto claims = from.find("claims"); claims != from.end() && claims->is_array()) {
    for (const json& claim : *claims) result.claims.push_back(claim_of(claim));
  }
  const auto decisive = from.find("decisive");
  if (decisive != from.end() && decisive->is_number_unsigned()) result.decisive = decisive->get<std::size_t>();
  return result;
}

DocumentKind kind_named(const std::string& name) {
  for (int kind = 0; kind <= static_cast<int>(DocumentKind::kOther); ++kind) {
    if (name == name_of(static_cast<DocumentKind>(kind))) return static_cast<DocumentKind>(kind);
  }
  return DocumentKind::kUnknown;
}

Review review_of(const json& document) {
  Review review;
  review.kind = kind_named(text_at(document, "kind"));
  review.unit = text_at(document, "unit");
  review.number = text_at(document, "number");
  const auto year = document.find("year");
  if (year != document.end() && year->is_number_integer()) review.year = year->get<std::int32_t>();
  const auto error = document.find("error");
  if (error != document.end() && !error->is_null()) review.error = ReadError{};
  const auto results = document.find("results");
  if (results != document.end() && results->is_array()) {
    for (const json& result : *results) review.results.push_back(result_of(result));
  }
  return review;
}

// One JSON value, or an envelope and a document on each further line.
std::vector<json> values_of(std::string_view text) {
  std::vector<json> values;
  try {
    values.push_back(json::parse(text));
    return values;
  } catch (const json::exception&) {
    if (text.find('\n') == std::string_view::npos) throw;
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) values.push_back(json::parse(text.substr(at, end - at)));
    at = end + 1;
  }
  return values;
}

// The documents of a review file, in their order.
tl::expected<std::vector<json>, std::string> documents_of(std::string_view text) {
  std::vector<json> values;
  try {
    values = values_of(text);
  } catch (const json::exception& error) {  // no JSON, or a number that fits nowhere
    return tl::unexpected(std::string(error.what()));
  }
  if (values.empty() || !values.front().is_object() || text_at(values.front(), "schema") != kSchema)
    return tl::unexpected(std::string("schema: ") + kSchema);
  std::vector<json> documents;
  for (const json& document : list_at(values.front(), "documents")) documents.push_back(document);
  documents.insert(documents.end(), values.begin() + 1, values.end());
  std::erase_if(documents, [](const json& document) { return !document.is_object(); });
  return documents;
}

Verdict verdict_named(const std::string& name) {
  for (const Verdict verdict : {Verdict::kMet, Verdict::kNotMet, Verdict::kMissing, Verdict::kNotApplicable}) {
    if (name == name_of(verdict)) return verdict;
  }
  return Verdict::kReview;
}

Severity severity_named(const std::string& name) {
  return name == "error" ? Severity::kError : name == "note" ? Severity::kNote : Severity::kWarning;
}

bool is_true(const json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_boolean() && at->get<bool>();
}

std::int32_t page_of(const json& finding) {
  for (const json& place : list_at(finding, "places")) {
    const auto page = place.is_object() ? place.find("page") : place.end();
    if (page != place.end() && page->is_number_integer()) return page->get<std::int32_t>();
    break;
  }
  return 0;
}

ToldFinding told_finding(const json& from) {
  ToldFinding told;
  told.rule = text_at(from, "rule");
  told.severity = severity_named(text_at(from, "severity"));
  told.code = text_at(from, "code");
  told.message = text_at(from, "message");
  told.fingerprint = text_at(from, "fingerprint");
  told.page = page_of(from);
  told.waived = is_true(from, "waived");
  return told;
}

ToldResult told_result(const json& from) {
  ToldResult told;
  told.id = text_at(from, "id");
  told.code = text_at(from, "code");
  told.name = text_at(from, "name");
  told.in_scope = is_true(from, "in_scope");
  told.fingerprint = text_at(from, "fingerprint");
  const auto decision = from.find("decision");
  const bool decided = decision != from.end() && decision->is_object();
  told.verdict = verdict_named(text_at(decided ? *decision : from, "verdict"));
  return told;
}

ToldReview told_review(const json& document) {
  ToldReview told;
  told.path = text_at(document, "path");
  told.sha256 = text_at(document, "sha256");
  told.number = text_at(document, "number");
  told.unit = text_at(document, "unit");
  const auto error = document.find("error");
  told.unreadable = error != document.end() && !error->is_null();
  for (const json& result : list_at(document, "results")) told.results.push_back(told_result(result));
  for (const json& finding : list_at(document, "findings")) told.findings.push_back(told_finding(finding));
  return told;
}

}  // namespace

tl::expected<std::vector<Review>, std::string> reviews_from_json(std::string_view text) {
  const auto documents = documents_of(text);
  if (!documents) return tl::unexpected(documents.error());
  std::vector<Review> reviews;
  for (const json& document : *documents) reviews.push_back(review_of(document));
  return reviews;
}

tl::expected<std::vector<ToldReview>, std::string> told_from_json(std::string_view text) {
  const auto documents = documents_of(text);
  if (!documents) return tl::unexpected(documents.error());
  std::vector<ToldReview> told;
  for (const json& document : *documents) told.push_back(told_review(document));
  return told;
}

}  // namespace rasoat
