#include "tests/accuracy/compare.h"

namespace rasoat::accuracy {
namespace {

using nlohmann::json;

// "TC 1.1 - Name", as the appendix prints it.
std::string name_cell(const json& criterion) {
  return text_of(criterion["kind"]) + " " + text_of(criterion["code"]) + " - " + text_of(criterion["name"]);
}

// The words of everything that the tool cites for a result.
std::string cited(const json& result) {
  std::string words;
  for (const json& claim : result["claims"]) words += text_of(claim["text"]) + "\n";
  return words;
}

// "missing|review": where two verdicts are both fair.
bool is_one_of(const std::string& expected, const std::string& found) {
  return ("|" + expected + "|").find("|" + found + "|") != std::string::npos;
}

}  // namespace

std::string text_of(const json& value) { return value.is_string() ? value.get<std::string>() : ""; }

std::vector<std::pair<std::string, std::string>> cells_of(const json& criterion) {
  return {{"order", text_of(criterion["order"])},           {"name_cell", name_cell(criterion)},
          {"target", text_of(criterion["target"]["text"])}, {"lead", text_of(criterion["lead"])},
          {"support", text_of(criterion["support"])},       {"deadline", text_of(criterion["deadline"]["text"])}};
}

std::vector<std::string> target_differences(const json& label, const json& found) {
  std::vector<std::string> differences;
  for (const auto& [field, expected] : label.items()) {
    if (field == "text" || found.value(field, json()) == expected) continue;
    differences.push_back("target." + field + "\n    label: " + expected.dump() +
                          "\n    found: " + found.value(field, json()).dump());
  }
  return differences;
}

void compare_verdict(const Row& label, const json& result, ReportScore& score) {
  const std::string& expected = label.at("verdict");
  const std::string found = text_of(result["verdict"]);
  const bool scoped = label.at("in_scope") == "yes";
  score.scope.count(result["in_scope"].get<bool>() == scoped);
  if (result["in_scope"].get<bool>() != scoped)
    score.differences.push_back(label.at("code") + " in_scope: label " + label.at("in_scope"));
  if (!scoped) return;
  const bool right = is_one_of(expected, found);
  score.verdicts.count(right);
  if (!right && found != "review") ++score.wrong_when_sure;
  if (!right && found == "review") ++score.needless_review;
  if (!right) {
    score.differences.push_back(label.at("code") + " label " + expected + ", found " + found + " (" +
                                text_of(result["reason_code"]) + ")\n    label: “" + label.at("quote") + "” " +
                                label.at("note") + "\n    found: " + text_of(result["reason"]));
  }
  if ((expected != "met" && expected != "not_met") || label.at("quote").empty()) return;
  score.quotes.count(cited(result).find(label.at("quote")) != std::string::npos);
}

}  // namespace rasoat::accuracy
