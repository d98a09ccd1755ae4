#include "render/archive/archive.h"
#include "render/archive/archive_words.h"
#include "render/json.h"
#include "render/json_values.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr const char* kSchema = "rasoat.audit/1";

Json year_or_null(std::int32_t year) { return year == 0 ? Json() : Json(year); }

class AuditJson {
 public:
  AuditJson(const Answer& answer, Language language) : answer_(answer), language_(language) {}

  Json run(const std::string& tool_version) const {
    Json json;
    json["schema"] = kSchema;
    json["tool"] = {{"name", "rasoat"}, {"version", tool_version}, {"rules", rules_fingerprint()}};
    json["criteria"] = list(answer_.threads, [this](const Thread& one) { return thread_json(one); });
    json["plans"] = list(answer_.plans, [this](const PlanYear& one) { return plan_json(one); });
    json["units"] = units_json();
    json["missing"] = list(answer_.missing, [this](const OwedReport& one) { return owed_json(one); });
    json["findings"] = list(answer_.findings, [this](const ArchiveFinding& one) { return archive_finding_json(one); });
    json["faults"] = list(answer_.faults, [this](const Fault& one) { return fault_json(one); });
    json["trends"] = trends_json();
    json["worst"] = list(answer_.worst, standing_json);
    json["improved"] = list(answer_.improved, standing_json);
    json["unresolved"] = list(answer_.unresolved, [this](const Unresolved& one) { return unresolved_json(one); });
    json["documents"] = documents_json();
    return json;
  }

 private:
  template <typename Values, typename One>
  static Json list(const Values& values, One one) {
    Json json = Json::array();
    for (const auto& value : values) json.push_back(one(value));
    return json;
  }

  Json path_json(std::optional<std::size_t> file) const { return file ? Json(answer_.paths[*file]) : Json(); }

  Json thread_json(const Thread& thread) const {
    return {{"id", thread.id},
            {"code", text_or_null(thread.code)},
            {"name", thread.name},
            {"field", text_or_null(thread.field)}};
  }

  Json plan_json(const PlanYear& plan) const {
    const Classified& document = answer_.documents[plan.file];
    Json json = {{"year", plan.year},
                 {"path", answer_.paths[plan.file]},
                 {"number", text_or_null(document.number)},
                 {"unit", text_or_null(document.unit)},
                 {"criteria", Json::array()}};
    for (std::size_t c = 0; c < plan.codes.size(); ++c)
      json["criteria"].push_back({{"id", answer_.threads[plan.threads[c]].id}, {"code", plan.codes[c]}});
    return json;
  }

  Json units_json() const {
    Json units = Json::array();
    std::string key;
    for (const UnitYear& unit : answer_.units) {
      if (units.empty() || key != unit.unit_key)
        units.push_back(
            {{"unit", text_or_null(unit.unit)}, {"level", text_or_null(unit.level)}, {"years", Json::array()}});
      key = unit.unit_key;
      units.back()["years"].push_back(unit_year_json(unit));
    }
    return units;
  }

  Json unit_year_json(const UnitYear& unit) const {
    Json counts;
    for (const Verdict verdict : kVerdicts) counts[name_of(verdict)] = unit.of(verdict);
    Json json = {{"year", unit.year},
                 {"path", answer_.paths[unit.file]},
                 {"plan", answer_.paths[answer_.plans[unit.plan].file]},
                 {"period", period_json(answer_.documents[unit.file].period)},
                 {"counts", counts},
                 {"results", Json::array()}};
    const PlanYear& plan = answer_.plans[unit.plan];
    for (std::size_t c = 0; c < unit.cells.size(); ++c) {
      const CellFacts& cell = unit.cells[c];
      json["results"].push_back({{"id", answer_.threads[plan.threads[c]].id},
                                 {"code", plan.codes[c]},
                                 {"in_scope", cell.in_scope},
                                 {"verdict", name_of(cell.verdict)},
                                 {"value", number_of(cell.value)},
                                 {"unit", cell.value ? text_or_null(name_of(cell.unit)) : Json()},
                                 {"done", number_of(cell.done)},
                                 {"of", number_of(cell.of)},
                                 {"reason_code", text_or_null(cell.reason)}});
    }
    return json;
  }

  Json owed_json(const OwedReport& owed) const {
    return {{"unit", owed.unit},       {"year", owed.year},       {"period", period_json(owed.period)},
            {"learned", owed.learned}, {"unclear", owed.unclear}, {"other_years", owed.other_years}};
  }

  Json archive_finding_json(const ArchiveFinding& one) const {
    Json json = {{"unit", text_or_null(one.unit)},
                 {"year", year_or_null(one.year)},
                 {"period", period_json(one.period)},
                 {"path", path_json(one.file)}};
    json.update(finding_json(one.finding, language_));
    return json;
  }

  Json fault_json(const Fault& fault) const {
    return {{"unit", fault.unit}, {"id", answer_.threads[fault.thread].id}, {"code", fault.code},
            {"year", fault.year}, {"state", name_of(fault.state)},          {"since", fault.since}};
  }

  static Json standing_json(const Standing& one) {
    return {{"unit", one.unit},
            {"first_year", one.first_year},
            {"first_percent", number_of(one.first)},
            {"last_year", one.last_year},
            {"last_percent", number_of(one.last)}};
  }

  static Json trend_json(const Trend& trend) {
    Json json = {
        {"id", text_or_null(trend.id)}, {"code", text_or_null(trend.code)}, {"name", text_or_null(trend.name)}};
    json["met_percent"] = Json::array();
    for (const auto& share : trend.shares) json["met_percent"].push_back(number_of(share));
    return json;
  }

  Json trends_json() const {
    const Trends trends = trends_of(answer_);
    Json json = {{"years", trends.years}, {"all", trend_json(trends.all)}};
    json["units"] = Json::array();
    json["criteria"] = Json::array();
    for (const Trend& trend : trends.units) json["units"].push_back(trend_json(trend));
    for (const Trend& trend : trends.criteria) json["criteria"].push_back(trend_json(trend));
    return json;
  }

  Json unresolved_json(const Unresolved& one) const {
    return {{"what", one.code},
            {"unit", text_or_null(one.unit)},
            {"year", year_or_null(one.year)},
            {"code", text_or_null(one.criterion)},
            {"path", answer_.paths[one.file]},
            {"reason_code", text_or_null(one.reason)},
            {"message", unresolved_phrase(one, language_)}};
  }

  Json documents_json() const {
    Json documents = Json::array();
    for (std::size_t i = 0; i < answer_.documents.size(); ++i) {
      const Classified& one = answer_.documents[i];
      documents.push_back({{"path", answer_.paths[i]},
                           {"kind", name_of(one.kind)},
                           {"unit", text_or_null(one.unit)},
                           {"level", text_or_null(one.level)},
                           {"year", year_or_null(one.year)},
                           {"period", period_json(one.period)},
                           {"number", text_or_null(one.number)},
                           {"date", text_or_null(one.date)},
                           {"role", name_of(one.role)},
                           {"instead", path_json(one.instead)},
                           {"plan", path_json(one.plan)},
                           {"confidence", one.confidence},
                           {"reasons", one.reasons}});
    }
    return documents;
  }

  const Answer& answer_;
  const Language language_;
};

}  // namespace

std::string audit_json(const Answer& answer, const std::string& tool_version, Language language) {
  return AuditJson(answer, language).run(tool_version).dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rasoat
