#include "render/json_values.h"

#include <cmath>

#include "render/words.h"

namespace rasoat {
namespace {

double rounded(double value, double steps) { return std::round(value * steps) / steps; }

// The fields that predicates share; those that do not apply stay null.
struct PredicateFields {
  Json op, value, value_max, unit, baseline_year, decrease;

  void operator()(const Duty&) {}
  void operator()(const Zero&) {}
  void operator()(const ItemList&) {}
  void operator()(const Threshold& threshold) {
    op = text_or_null(name_of(threshold.op));
    value = number_of(threshold.value);
    value_max = number_of(threshold.value_max);
    unit = text_or_null(name_of(threshold.unit));
  }
  void operator()(const Change& change) {
    op = text_or_null(name_of(change.op));
    value = number_of(change.value);
    unit = text_or_null(name_of(change.unit));
    if (change.baseline_year) baseline_year = *change.baseline_year;
    decrease = change.decrease;
  }
};

// "@op.ge" -> ">=", "@unit.percent" -> "percent": as in a target.
std::string plain_word(const std::string& value) {
  for (int op = 0; op <= static_cast<int>(Op::kBetween); ++op) {
    if (value == "@" + op_key(static_cast<Op>(op))) return name_of(static_cast<Op>(op));
  }
  const std::size_t dot = value.find('.');
  return dot == std::string::npos ? value.substr(1) : value.substr(dot + 1);
}

}  // namespace

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json number_of(const Decimal& decimal) {
  Decimal plain = decimal;
  while (plain.scale > 0 && plain.units % 10 == 0) {
    plain.units /= 10;
    --plain.scale;
  }
  return plain.scale == 0 ? Json(plain.units) : Json(plain.value());
}

Json number_of(const std::optional<Decimal>& decimal) { return decimal ? number_of(*decimal) : Json(); }

// A place of a draft has no page: page 0, an empty box, and the paragraph and cell instead.
Json place_json(const Place& place) {
  Json box = Json::array();
  for (const double edge : {place.box.x0, place.box.top, place.box.x1, place.box.bottom})
    box.push_back(rounded(edge, 100));
  Json json = {{"page", place.page}, {"bbox", std::move(box)}};
  if (place.paragraph == 0) return json;
  json["paragraph"] = place.paragraph;
  json["cell"] = place.table == 0 ? Json() : Json{{"table", place.table}, {"row", place.row}, {"column", place.column}};
  return json;
}

Json places_json(const Provenance& where) {
  Json places = Json::array();
  for (const Place& place : where.places) places.push_back(place_json(place));
  return places;
}

Json target_json(const Target& target) {
  PredicateFields fields;
  std::visit(fields, target.predicate);
  const auto* list = std::get_if<ItemList>(&target.predicate);
  Json json;
  json["text"] = target.text;
  json["kind"] = kind_name(target.predicate);
  json["op"] = fields.op;
  json["value"] = fields.value;
  json["value_max"] = fields.value_max;
  json["unit"] = fields.unit;
  json["baseline_year"] = fields.baseline_year;
  json["decrease"] = fields.decrease;
  json["items"] = list != nullptr ? list->items : target.items;
  json["conditions"] = target.conditions;
  json["conditional"] = target.conditional;
  return json;
}

Json deadline_json(const Deadline& deadline) {
  const bool stated = deadline.kind != DeadlineKind::kNone;
  return {{"text", deadline.text},
          {"kind", stated ? Json(name_of(deadline.kind)) : Json()},
          {"date", deadline.date ? Json(to_iso(*deadline.date)) : Json()}};
}

Json claim_json(const Claim& claim) {
  Json json;
  json["text"] = claim.text;
  json["value"] = number_of(claim.value);
  json["unit"] = text_or_null(name_of(claim.unit));
  json["numerator"] = number_of(claim.numerator);
  json["denominator"] = number_of(claim.denominator);
  json["status"] = text_or_null(claim.status);
  json["evidence"] = Json::array();
  for (const EvidenceDocument& document : claim.evidence) json["evidence"].push_back(document.symbol);
  json["places"] = places_json(claim.where);
  json["source"] = name_of(claim.where.source);
  json["confidence"] = rounded(claim.where.confidence, 1000);
  return json;
}

Json acceptance_json(const std::optional<Acceptance>& acceptance) {
  if (!acceptance) return {};
  return {{"kind", acceptance->decision ? "decision" : "waiver"},
          {"by", text_or_null(acceptance->by)},
          {"reason", text_or_null(acceptance->reason)},
          {"until", text_or_null(acceptance->until)}};
}

Json decision_json(const std::optional<Decision>& decision) {
  if (!decision) return {};
  return {{"verdict", name_of(decision->verdict)},
          {"by", decision->by},
          {"date", text_or_null(decision->date)},
          {"reason", decision->reason}};
}

Json finding_json(const Finding& finding, Language language) {
  Json json;
  json["rule"] = finding.rule;
  json["severity"] = name_of(finding.severity);
  json["code"] = text_or_null(finding.code);
  json["message"] = say_finding(finding, language);
  json["expected"] = text_or_null(finding.expected);
  json["found"] = text_or_null(finding.found);
  json["places"] = places_json(finding.where);
  json["quote"] = text_or_null(finding.where.quote);
  json["waived"] = finding.waived;
  json["acceptance"] = acceptance_json(finding.acceptance);
  json["fingerprint"] = text_or_null(finding.fingerprint);
  return json;
}

Json period_json(const Period& period) {
  if (period.kind == PeriodKind::kUnknown) return {};
  return {{"kind", name_of(period.kind)},
          {"year", period.year != 0 ? Json(period.year) : Json()},
          {"index", period.index != 0 ? Json(period.index) : Json()}};
}

Json page_json(const PageFact& page) {
  return {{"number", page.number},
          {"source", name_of(page.source)},
          {"reason", text_or_null(page.reason)},
          {"confidence", rounded(page.confidence, 1000)}};
}

Json signature_json(const Signature& signature) {
  return {{"signer", text_or_null(signature.signer)},
          {"signed_at", text_or_null(signature.signed_at)},
          {"status", name_of(signature.status)},
          {"changed_after", signature.changed_after},
          {"detail", text_or_null(signature.detail)}};
}

Json arguments_json(const Arguments& args) {
  Json json = Json::object();
  for (const auto& [name, value] : args) json[name] = value.starts_with('@') ? plain_word(value) : value;
  return json;
}

}  // namespace rasoat
