#include "render/rule_text.h"

#include <algorithm>
#include <array>

#include "render/columns.h"
#include "render/paint.h"

namespace rasoat {
namespace {

constexpr std::array kGroups = {RuleGroup::kReport, RuleGroup::kPlan, RuleGroup::kForm, RuleGroup::kDocument,
                                RuleGroup::kHousekeeping};
constexpr std::size_t kGap = 2;

std::size_t widest_id() {
  std::size_t width = 0;
  for (const Rule& rule : kRules) width = std::max(width, rule.id.size());
  return width;
}

std::size_t widest_severity(Language language) {
  std::size_t width = 0;
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote})
    width = std::max(width, display_width(say(std::string("severity.") + name_of(severity), language)));
  return width;
}

std::string row(const Rule& rule, const TextOptions& options) {
  const std::string severity = padded(say(std::string("severity.") + name_of(rule.severity), options.language),
                                      widest_severity(options.language) + kGap);
  const std::size_t before = 2 + display_width(severity) + widest_id() + kGap;
  const std::string title = indented(title_of_rule(rule.id, options.language), before, options.width);
  return "  " + Paint{options.color}(ink_of(rule.severity), severity) + padded(rule.id, widest_id() + kGap) +
         title.substr(before);
}

std::string section(const Rule& rule, const char* heading, const char* part, const TextOptions& options) {
  const std::string text = say("rule." + std::string(rule.id) + "." + part, options.language);
  return "\n" + Paint{options.color}(Ink::kBold, say(heading, options.language)) + "\n" +
         indented(text, 2, options.width);
}

}  // namespace

std::string group_key(RuleGroup group) {
  switch (group) {
    case RuleGroup::kReport: return "rules.group_report";
    case RuleGroup::kPlan: return "rules.group_plan";
    case RuleGroup::kForm: return "rules.group_form";
    case RuleGroup::kDocument: return "rules.group_document";
    case RuleGroup::kHousekeeping: return "rules.group_housekeeping";
  }
  return "rules.group_document";
}

std::vector<std::string> rule_messages(const Rule& rule, Language language) {
  const std::string prefix = "rule." + std::string(rule.id) + ".";
  std::vector<std::string> messages{say(prefix + "message", language)};
  for (const CatalogueEntry& entry : catalogue_entries()) {
    if (entry.key.starts_with(prefix + "variant.")) messages.push_back(say(entry.key, language));
  }
  return messages;
}

std::string rules_text(const TextOptions& options) {
  std::string text = say("rules.heading", options.language, {{"count", std::to_string(kRules.size())}}) + "\n";
  for (const RuleGroup group : kGroups) {
    std::string rows;
    for (const Rule& rule : kRules) {
      if (rule.group == group) rows += row(rule, options);
    }
    if (!rows.empty())
      text += "\n" + Paint{options.color}(Ink::kBold, say(group_key(group), options.language)) + "\n" + rows;
  }
  return text;
}

std::string rule_text(const Rule& rule, const TextOptions& options) {
  const Paint paint{options.color};
  const std::string severity = say(std::string("severity.") + name_of(rule.severity), options.language);
  std::string text = paint(Ink::kBold, title_of_rule(rule.id, options.language)) + "\n";
  text += std::string(rule.id) + " · " + paint(ink_of(rule.severity), severity) + " · " +
          say(group_key(rule.group), options.language) + "\n";
  text += "\n" + paint(Ink::kBold, say("rules.checks", options.language)) + "\n";
  for (const std::string& message : rule_messages(rule, options.language)) text += indented(message, 2, options.width);
  text += section(rule, "rules.why", "why", options);
  text += section(rule, "rules.mend", "mend", options);
  return text + section(rule, "rules.source", "source", options);
}

}  // namespace rasoat
