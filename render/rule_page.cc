#include "render/rule_page.h"

#include <array>

#include "render/catalogue.h"
#include "render/rule_text.h"

namespace rasoat {
namespace {

constexpr std::array kGroups = {RuleGroup::kReport, RuleGroup::kPlan, RuleGroup::kForm, RuleGroup::kDocument,
                                RuleGroup::kHousekeeping};

std::string part(const Rule& rule, const std::string& name, Language language) {
  return say("rule." + std::string(rule.id) + "." + name, language);
}

std::string messages(const Rule& rule, Language language) {
  std::string list;
  for (const std::string& message : rule_messages(rule, language)) list += "- " + message + "\n";
  return list;
}

std::string section(const Rule& rule, Language language) {
  const auto heading = [&](const char* key) { return "\n**" + say(key, language) + "**\n\n"; };
  std::string text = "## " + part(rule, "title", language) + "\n\n";
  text += say(group_key(rule.group), language) + " · " +
          say(std::string("severity.") + name_of(rule.severity), language) + "\n";
  text += heading("rules.checks") + messages(rule, language);
  text += heading("rules.why") + part(rule, "why", language) + "\n";
  text += heading("rules.mend") + part(rule, "mend", language) + "\n";
  return text + heading("rules.source") + part(rule, "source", language) + "\n";
}

}  // namespace

std::string rule_page(const Rule& rule) {
  return "# " + std::string(rule.id) + "\n\n" + section(rule, Language::kVietnamese) + "\n" +
         section(rule, Language::kEnglish);
}

std::string rule_index() {
  std::string text =
      "# Quy tắc · Rules\n\nMade from `rules/*.toml`; `RASOAT_UPDATE_GOLDEN=1 build/dev/bin/rule_pages_test` draws "
      "these pages anew.\n";
  for (const RuleGroup group : kGroups) {
    text += "\n## " + say(group_key(group), Language::kVietnamese) + " · " + say(group_key(group), Language::kEnglish) +
            "\n\n";
    for (const Rule& rule : kRules) {
      if (rule.group != group) continue;
      text += "- [" + std::string(rule.id) + "](" + std::string(rule.id) +
              ".md): " + part(rule, "title", Language::kVietnamese) + " · " + part(rule, "title", Language::kEnglish) +
              "\n";
    }
  }
  return text;
}

}  // namespace rasoat
