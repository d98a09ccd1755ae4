#include "tests/accuracy/measure.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "check/rules.h"
#include "tests/accuracy/compare.h"
#include "tests/accuracy/labels.h"
#include "tests/command.h"
#include "tests/golden.h"

namespace rasoat::accuracy {
namespace {

using nlohmann::json;

constexpr const char* kPlanPdf = "plan-2022/ke-hoach-2022.complete.pdf";

json run_json(const std::vector<std::string>& arguments) {
  const Ran ran = rasoat(arguments);
  if (ran.exit_code != 0 && ran.exit_code != 1)
    throw std::runtime_error(ran.err.empty() ? "exit code " + std::to_string(ran.exit_code) : ran.err);
  return json::parse(ran.out);
}

void compare_cells(const Row& label, const json& criterion, PlanScore& score) {
  for (const auto& [column, found] : cells_of(criterion)) {
    const std::string& expected = label.at(column);
    score.cells.count(found == expected);
    if (found != expected)
      score.differences.push_back(label.at("code") + " " + column + "\n    label: " + expected +
                                  "\n    found: " + found);
  }
}

void compare_target(const std::string& code, const json& label, const json& found, PlanScore& score) {
  const std::vector<std::string> differences = target_differences(label, found);
  for (const std::string& difference : differences) score.differences.push_back(code + " " + difference);
  score.targets.count(differences.empty());
}

// Rows pair up by code; a row that the tool lacks costs all its cells and its target.
PlanScore measure_plan(const std::string& renderer) {
  PlanScore score;
  score.name = renderer;
  const std::vector<Row> labels = read_table(corpus("plan-2022/criteria.tsv"));
  const json targets = json::parse(read_text(corpus("plan-2022/targets.json")));
  const json criteria =
      run_json({"criteria", corpus("plan-2022/ke-hoach-2022." + renderer + ".pdf"), "-f", "json"})["criteria"];
  score.surplus_rows = std::max(0, static_cast<int>(criteria.size()) - static_cast<int>(labels.size()));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string& code = labels[i].at("code");
    const bool in_place = i < criteria.size() && text_of(criteria[i]["code"]) == code;
    score.rows.count(in_place);
    const auto found =
        std::find_if(criteria.begin(), criteria.end(), [&](const json& c) { return text_of(c["code"]) == code; });
    if (found == criteria.end()) {
      score.cells += {0, 6};
      score.targets += {0, 1};
      score.differences.push_back(code + " row is lacking");
      continue;
    }
    compare_cells(labels[i], *found, score);
    compare_target(code, targets[i]["target"], (*found)["target"], score);
  }
  return score;
}

// Form and document rules are not labelled.
bool is_labelled_rule(const std::string& rule) {
  const Rule* known = find_rule(rule);
  return known != nullptr && (known->group == RuleGroup::kReport || known->group == RuleGroup::kPlan);
}

using Fired = std::multiset<std::pair<std::string, std::string>>;  // code ("-" for the document), rule

Fired labelled_findings(const std::vector<Row>& labels) {
  Fired fired;
  for (const Row& label : labels) {
    for (const std::string& rule : split_list(label.at("findings"))) {
      if (find_rule(rule) != nullptr) fired.emplace(label.at("code"), rule);
    }
  }
  return fired;
}

void compare_findings(const std::vector<Row>& labels, const json& findings, ReportScore& score) {
  Fired expected = labelled_findings(labels);
  for (const json& finding : findings) {
    const std::string rule = text_of(finding["rule"]);
    if (!is_labelled_rule(rule)) continue;
    const std::string code = finding["code"].is_null() ? "-" : text_of(finding["code"]);
    const auto at = expected.find({code, rule});
    if (at != expected.end()) {
      score.findings.count(true);
      expected.erase(at);
    } else {
      ++score.surplus_findings;
      score.differences.push_back(code + " fired " + rule + ": " + text_of(finding["quote"]));
    }
  }
  for (const auto& [code, rule] : expected) {
    score.findings.count(false);
    score.differences.push_back(code + " did not fire " + rule);
  }
}

// The plan that the labels name, beside the report; else the plan of 2022.
std::string plan_of(const std::filesystem::path& pdf, const std::vector<Row>& labels) {
  const auto named = labels.front().find("plan");
  return named == labels.front().end() ? corpus(kPlanPdf) : (pdf.parent_path() / named->second).string();
}

// A criterion that the tool lost is not right.
void compare_result(const Row& label, const json& results, ReportScore& score) {
  const auto found =
      std::find_if(results.begin(), results.end(), [&](const json& r) { return text_of(r["id"]) == label.at("code"); });
  if (found != results.end()) return compare_verdict(label, *found, score);
  if (label.at("code") == "-" || label.at("in_scope") != "yes") return;
  score.verdicts.count(false);
  score.differences.push_back(label.at("code") + " criterion is lacking");
}

ReportScore measure_report(const std::filesystem::path& pdf) {
  ReportScore score;
  score.name = pdf.stem().string();
  const std::string folder = pdf.parent_path().filename().string();
  score.set = folder == "reports" ? "golden" : folder;
  const std::vector<Row> labels = read_table(std::filesystem::path(pdf).replace_extension(".labels.tsv").string());
  try {
    const json document =
        run_json({"check", pdf.string(), "--against", plan_of(pdf, labels), "-f", "json"})["documents"][0];
    for (const Row& label : labels) compare_result(label, document["results"], score);
    if (labels.front().contains("findings")) compare_findings(labels, document["findings"], score);
  } catch (const std::exception& error) {
    score.failure = error.what();
    for (const Row& label : labels) {
      if (label.at("code") != "-" && label.at("in_scope") == "yes") score.verdicts.count(false);
    }
  }
  return score;
}

std::vector<std::filesystem::path> labelled_reports() {
  std::vector<std::filesystem::path> pdfs;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus("reports"))) {
    const std::string name = entry.path().string();
    constexpr std::string_view kLabels = ".labels.tsv";
    if (name.ends_with(kLabels)) pdfs.emplace_back(name.substr(0, name.size() - kLabels.size()) + ".pdf");
  }
  std::sort(pdfs.begin(), pdfs.end());
  return pdfs;
}

}  // namespace

Share& Share::operator+=(const Share& other) {
  right += other.right;
  all += other.all;
  return *this;
}

std::vector<PlanScore> measure_plans() {
  std::vector<PlanScore> scores;
  for (const char* renderer : {"libreoffice", "chromium", "weasyprint"}) scores.push_back(measure_plan(renderer));
  return scores;
}

std::vector<ReportScore> measure_reports() {
  std::vector<ReportScore> scores;
  for (const std::filesystem::path& pdf : labelled_reports()) scores.push_back(measure_report(pdf));
  return scores;
}

}  // namespace rasoat::accuracy
