#include "render/difference.h"

#include "render/columns.h"
#include "render/json_values.h"
#include "render/paint.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

struct Sums {
  std::size_t fixed = 0, fresh = 0, changed = 0, kept = 0, added = 0, gone = 0;
};

std::vector<VerdictChange> changed_of(const DocumentDifference& one) {
  std::vector<VerdictChange> changed = one.verdicts;
  std::erase_if(changed, [](const VerdictChange& change) { return !change.is_other(); });
  return changed;
}

Sums sums_of(std::span<const DocumentDifference> differences) {
  Sums sums;
  for (const DocumentDifference& one : differences) {
    sums.fixed += one.fixed.size();
    sums.fresh += one.fresh.size();
    sums.changed += changed_of(one).size();
    sums.kept += one.kept;
    if (one.before.empty()) ++sums.added;
    if (one.after.empty()) ++sums.gone;
  }
  return sums;
}

bool says_nothing(const DocumentDifference& one) {
  return one.fixed.empty() && one.fresh.empty() && changed_of(one).empty() && !one.before.empty() && !one.after.empty();
}

std::string heading_of(const DocumentDifference& one, const TextOptions& options) {
  const std::string path = printable(path_text(one.after.empty() ? one.before : one.after));
  std::string line = Paint{options.color}(Ink::kBold, path);
  if (one.before.empty()) line += say("diff.added", options.language);
  if (one.after.empty()) line += say("diff.gone", options.language);
  if (!one.before.empty() && !one.after.empty() && one.before != one.after)
    line += say("diff.was", options.language, {{"path", printable(path_text(one.before))}});
  return line + "\n";
}

std::string finding_line(const ToldFinding& finding, const char* sign, Ink ink, const TextOptions& options) {
  std::string words = say(std::string("severity.") + name_of(finding.severity), options.language);
  if (!finding.code.empty()) words += " · " + printable(finding.code);
  if (finding.page > 0) words += " · " + say("text.page", options.language, {{"page", std::to_string(finding.page)}});
  words +=
      " · " + title_of_rule(finding.rule, options.language) + " [" + finding.rule + "]: " + printable(finding.message);
  std::string line = indented(words, 4, options.width);
  return "  " + Paint{options.color}(ink, sign) + line.substr(3);
}

std::string change_line(const VerdictChange& change, const TextOptions& options) {
  const auto word = [&](Verdict verdict) { return say(std::string("verdict.") + name_of(verdict), options.language); };
  const std::string name = printable(change.code.empty() ? change.name : change.code + " " + change.name);
  const Arguments words = {{"name", name}, {"before", word(*change.before)}, {"after", word(*change.after)}};
  return "  ~" + indented(say("diff.verdict", options.language, words), 4, options.width).substr(3);
}

Json finding_json(const ToldFinding& finding) {
  Json json;
  json["rule"] = finding.rule;
  json["severity"] = name_of(finding.severity);
  json["code"] = text_or_null(finding.code);
  json["message"] = finding.message;
  json["page"] = finding.page > 0 ? Json(finding.page) : Json();
  json["waived"] = finding.waived;
  json["fingerprint"] = text_or_null(finding.fingerprint);
  return json;
}

Json findings_json(const std::vector<ToldFinding>& findings) {
  Json json = Json::array();
  for (const ToldFinding& finding : findings) json.push_back(finding_json(finding));
  return json;
}

Json document_json(const DocumentDifference& one) {
  Json json;
  json["before"] = text_or_null(path_text(one.before));
  json["after"] = text_or_null(path_text(one.after));
  json["fixed"] = findings_json(one.fixed);
  json["new"] = findings_json(one.fresh);
  json["changed"] = Json::array();
  for (const VerdictChange& change : changed_of(one))
    json["changed"].push_back({{"code", text_or_null(change.code)},
                               {"name", change.name},
                               {"before", name_of(*change.before)},
                               {"after", name_of(*change.after)},
                               {"became", name_of(change.became)}});
  json["kept"] = one.kept;
  return json;
}

}  // namespace

ToldReview told_review(const Review& review, Language language) {
  ToldReview told{path_text(review.path), review.sha256, review.number, review.unit, review.error.has_value(), {}, {}};
  for (const Result& result : review.results)
    told.results.push_back(
        {result.criterion_id, result.code, result.name, settled_verdict(result), result.in_scope, result.fingerprint});
  for (const Finding& finding : review.findings) {
    const std::int32_t page = finding.where.places.empty() ? 0 : finding.where.places.front().page;
    told.findings.push_back({finding.rule, finding.severity, finding.code, say_finding(finding, language),
                             finding.fingerprint, page, finding.waived});
  }
  return told;
}

std::string differences_text(std::span<const DocumentDifference> differences, const TextOptions& options) {
  const Sums sums = sums_of(differences);
  const Arguments counts = {{"fixed", std::to_string(sums.fixed)}, {"new", std::to_string(sums.fresh)},
                            {"kept", std::to_string(sums.kept)},   {"changed", std::to_string(sums.changed)},
                            {"added", std::to_string(sums.added)}, {"gone", std::to_string(sums.gone)}};
  std::string text = indented(say("diff.summary", options.language, counts), 0, options.width);
  for (const DocumentDifference& one : differences) {
    if (says_nothing(one)) continue;
    text += "\n" + heading_of(one, options);
    for (const VerdictChange& change : changed_of(one)) text += change_line(change, options);
    for (const ToldFinding& finding : one.fresh) text += finding_line(finding, "+", Ink::kRed, options);
    for (const ToldFinding& finding : one.fixed) text += finding_line(finding, "-", Ink::kGreen, options);
  }
  return text;
}

std::string differences_json(std::span<const DocumentDifference> differences) {
  const Sums sums = sums_of(differences);
  Json json;
  json["schema"] = "rasoat.diff/1";
  json["documents"] = Json::array();
  for (const DocumentDifference& one : differences) json["documents"].push_back(document_json(one));
  json["summary"] = {{"documents", differences.size()},
                     {"added", sums.added},
                     {"gone", sums.gone},
                     {"fixed", sums.fixed},
                     {"new", sums.fresh},
                     {"kept", sums.kept},
                     {"changed", sums.changed}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rasoat
