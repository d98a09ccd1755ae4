#include "apps/rasoat/doubts.h"

#include <array>

#include "check/findings.h"

namespace rasoat {
namespace {

struct DoubtRule {
  std::string_view doubt;
  std::string_view message;  // rule, or rule.variant
};

constexpr std::array kRulesOfDoubts = {DoubtRule{"target-two-numbers", "target-unclear.numbers"},
                                       DoubtRule{"row-without-target", "target-missing.row"},
                                       DoubtRule{"row-without-code", "code-unknown.row"},
                                       DoubtRule{"row-without-name", "code-name-mismatch.row"},
                                       DoubtRule{"rows-joined", "target-unclear.rows"},
                                       DoubtRule{"columns-told", "target-unclear.columns"},
                                       DoubtRule{"duplicate-code", "criterion-duplicated.appendix"},
                                       DoubtRule{"points-do-not-add", "sum-disagrees.points"},
                                       DoubtRule{"page-unread", "unreadable.plan"}};

std::string argument(const Doubt& doubt, std::string_view name) {
  for (const auto& [key, value] : doubt.args) {
    if (key == name) return value;
  }
  return "";
}

}  // namespace

std::string message_of_doubt(std::string_view code) {
  for (const DoubtRule& entry : kRulesOfDoubts) {
    if (entry.doubt == code) return std::string(entry.message);
  }
  return "";
}

std::vector<Finding> findings_of(std::span<const Doubt> doubts) {
  std::vector<Finding> findings;
  for (const Doubt& doubt : doubts) {
    const std::string message = message_of_doubt(doubt.code);
    if (message.empty()) continue;
    Finding finding = make_finding(message.substr(0, message.find('.')), {message, doubt.args}, doubt.where);
    finding.severity = std::min(finding.severity, Severity::kWarning);  // the governing plan itself is not on trial
    const std::string code = argument(doubt, "code");
    if (!code.starts_with("“")) finding.code = code;  // else the name, of a criterion without a code
    finding.found = argument(doubt, "target");
    findings.push_back(std::move(finding));
  }
  sort_findings(findings);
  return findings;
}

}  // namespace rasoat
