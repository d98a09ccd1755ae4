#include "render/columns.h"
#include "tests/accuracy/measure.h"

namespace rasoat::accuracy {
namespace {

std::string of(const Share& share) { return std::to_string(share.right) + "/" + std::to_string(share.all); }

std::string row(const std::vector<std::string>& cells) {
  constexpr std::size_t kFirst = 36;
  constexpr std::size_t kOthers = 12;
  std::string line;
  for (const std::string& cell : cells) line += padded(cell, line.empty() ? kFirst : kOthers);
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

std::string report_row(const ReportScore& score) {
  return row({score.name, of(score.verdicts), std::to_string(score.wrong_when_sure),
              std::to_string(score.needless_review), of(score.scope), of(score.quotes), of(score.findings),
              std::to_string(score.surplus_findings)});
}

std::string differences_of(const std::string& name, const std::vector<std::string>& differences) {
  std::string text;
  for (const std::string& difference : differences) text += "  " + difference + "\n";
  return text.empty() ? "" : "\n" + name + "\n" + text;
}

}  // namespace

bool is_open(const std::string& set) { return set != "held-out" && !set.starts_with("unread-"); }

ReportScore total_of(const std::vector<ReportScore>& reports, const std::string& set) {
  ReportScore total;
  total.name = "total " + set;
  total.set = set;
  for (const ReportScore& score : reports) {
    if (score.set != set) continue;
    total.verdicts += score.verdicts;
    total.wrong_when_sure += score.wrong_when_sure;
    total.needless_review += score.needless_review;
    total.scope += score.scope;
    total.quotes += score.quotes;
    total.findings += score.findings;
    total.surplus_findings += score.surplus_findings;
  }
  return total;
}

std::string table_of(const std::vector<PlanScore>& plans, const std::vector<ReportScore>& reports, Detail detail) {
  std::string text = row({"plan", "rows", "cells", "targets", "surplus rows"});
  for (const PlanScore& score : plans)
    text += row({score.name, of(score.rows), of(score.cells), of(score.targets), std::to_string(score.surplus_rows)});
  text += "\n" + row({"reports", "verdicts", "sure+wrong", "needless", "scope", "quotes", "findings", "surplus"});
  for (const char* set : kSets) {
    for (const ReportScore& score : reports) {
      if (score.set == set && detail != Detail::kTotals)
        text += report_row(score) + (score.failure.empty() ? "" : "    " + score.failure + "\n");
    }
    text += report_row(total_of(reports, set));
    if (detail != Detail::kTotals) text += "\n";
  }
  if (detail != Detail::kDifferences) return text;
  for (const PlanScore& score : plans) text += differences_of(score.name, score.differences);
  for (const ReportScore& score : reports) {
    if (is_open(score.set)) text += differences_of(score.name, score.differences);
  }
  return text;
}

}  // namespace rasoat::accuracy
