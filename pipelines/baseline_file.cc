#include "pipelines/baseline_file.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "parse/keys.h"
#include "parse/parse.h"
#include "pipelines/steps.h"

namespace rasoat {
namespace {

using nlohmann::json;

constexpr const char* kSchema = "rasoat.review/1";

bool ends_with(std::string_view path, std::string_view ending) {
  if (path.size() <= ending.size()) return false;
  return std::equal(
      ending.begin(), ending.end(), path.end() - static_cast<std::ptrdiff_t>(ending.size()),
      [](char wanted, char given) { return given == wanted || (wanted != '.' && given == wanted - 'a' + 'A'); });
}

std::string text_at(const json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
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

void name_words(std::vector<PastCriterion>& criteria) {
  for (PastCriterion& one : criteria) one.name_words = content_words(one.name);
}

Baseline baseline_of(const json& document, const std::string& name) {
  Review review;
  const auto results = document.find("results");
  if (results != document.end() && results->is_array()) {
    for (const json& result : *results) review.results.push_back(result_of(result));
  }
  Baseline baseline;
  baseline.source = text_at(document, "number");
  if (baseline.source.empty()) baseline.source = name;
  if (const auto year = document.find("year"); year != document.end() && year->is_number_integer())
    baseline.year = year->get<std::int32_t>();
  baseline.unit_keys = unit_keys(text_at(document, "unit"));
  baseline.criteria = levels_of(review);
  name_words(baseline.criteria);
  return baseline;
}

void take_document(const json& document, const std::string& name, std::vector<Baseline>& baselines) {
  const bool failed = document.contains("error") && !document["error"].is_null();
  if (!document.is_object() || failed || text_at(document, "kind") != "report") return;
  baselines.push_back(baseline_of(document, name));
}

// One JSON value, or an envelope and a document on each further line.
std::vector<json> values_of(std::string_view text) {
  std::vector<json> values;
  try {
    values.push_back(json::parse(text));
    return values;
  } catch (const json::parse_error&) {
    if (text.find('\n') == std::string_view::npos) throw;
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) values.push_back(json::parse(text.substr(at, end - at)));
    at = end + 1;
  }
  return values;
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

bool is_review_file(std::string_view path) { return ends_with(path, ".json") || ends_with(path, ".jsonl"); }

tl::expected<std::vector<Baseline>, std::string> baselines_from_json(std::string_view text, const std::string& name) {
  std::vector<json> values;
  try {
    values = values_of(text);
  } catch (const json::parse_error& error) {
    return tl::unexpected(std::string(error.what()));
  }
  if (values.empty() || !values.front().is_object() || text_at(values.front(), "schema") != kSchema)
    return tl::unexpected(std::string("schema: ") + kSchema);
  std::vector<Baseline> baselines;
  const json& envelope = values.front();
  if (const auto documents = envelope.find("documents"); documents != envelope.end() && documents->is_array()) {
    for (const json& document : *documents) take_document(document, name, baselines);
  }
  for (std::size_t i = 1; i < values.size(); ++i) take_document(values[i], name, baselines);
  return baselines;
}

Baseline baseline_of_report(const CriteriaSet& criteria, const Submission& report, const std::string& name) {
  const std::vector<PastCriterion> named = named_codes(report);
  const std::vector<Move> moves = find_moves(named, criteria.criteria);
  const Review review = check_submission(criteria, recoded(report, named, criteria.criteria, moves));
  Baseline baseline;
  baseline.source = review.number.empty() ? name : review.number;
  baseline.year = review.year;
  baseline.unit_keys = report.unit_keys;
  baseline.criteria = levels_of(review);
  for (const Move& move : moves) {
    baseline.criteria.at(move.now).code = named[move.past].code;
    baseline.criteria.at(move.now).name = named[move.past].name;
  }
  name_words(baseline.criteria);
  return baseline;
}

tl::expected<Baseline, ReadError> read_baseline(WorkerPool& pool, const std::string& path, const CriteriaSet& criteria,
                                                const ReadOptions& read) {
  auto blob = load_blob(path, read.limits);
  if (!blob) return tl::unexpected(blob.error());
  const ReadResult result = read_now(pool, std::move(*blob), read);
  if (!result.document) return tl::unexpected(result.document.error());
  return baseline_of_report(criteria, parse_submission(*result.document), file_name(path));
}

}  // namespace rasoat
