#include "check/rule_settings.h"

#include <algorithm>
#include <optional>

#include "check/findings.h"
#include "check/rules.h"

namespace rasoat {
namespace {

bool names(std::string_view pattern, std::string_view rule) {
  if (!pattern.ends_with('*')) return pattern == rule;
  pattern.remove_suffix(1);
  return rule.starts_with(pattern);
}

// Length of the longest pattern that names the rule; nullopt: none does.
std::optional<std::size_t> closest(const std::vector<std::string>& patterns, std::string_view rule) {
  std::optional<std::size_t> length;
  for (const std::string& pattern : patterns) {
    if (names(pattern, rule)) length = std::max(length.value_or(0), pattern.size());
  }
  return length;
}

bool is_off(const RuleSettings& settings, const std::string& rule) {
  const auto off = closest(settings.off, rule);
  return off && closest(settings.on, rule).value_or(0) < *off;
}

void set_severity(const RuleSettings& settings, Finding& finding) {
  const Rule* rule = find_rule(finding.rule);
  if (rule != nullptr && finding.severity != rule->severity) return;  // lowered by the rule itself
  std::size_t length = 0;
  for (const auto& [pattern, severity] : settings.severities) {
    if (!names(pattern, finding.rule) || pattern.size() < length) continue;
    length = pattern.size();
    finding.severity = severity;
  }
}

}  // namespace

bool names_a_rule(std::string_view pattern) {
  return std::any_of(kRules.begin(), kRules.end(), [&](const Rule& rule) { return names(pattern, rule.id); });
}

void apply_rule_settings(std::span<Review> reviews, const RuleSettings& settings) {
  if (settings.off.empty() && settings.severities.empty()) return;
  for (Review& review : reviews) {
    std::erase_if(review.findings, [&](const Finding& finding) { return is_off(settings, finding.rule); });
    for (Finding& finding : review.findings) set_severity(settings, finding);
    review.status = status_of(review);
  }
}

}  // namespace rasoat
