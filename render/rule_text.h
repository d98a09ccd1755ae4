// The rule catalogue as text: the list of rules, and the page of one rule.
#pragma once

#include <string>
#include <vector>

#include "check/rules.h"
#include "render/text.h"

namespace rasoat {

// Every rule by group: severity, id, title.
std::string rules_text(const TextOptions& options);

// What one rule checks, why, how to mend it, and its source.
std::string rule_text(const Rule& rule, const TextOptions& options);

// What the rule may say: its own sentence, then those of its variants, with {named} places.
std::vector<std::string> rule_messages(const Rule& rule, Language language);

// Key of the group's name: "rules.group_report".
std::string group_key(RuleGroup group);

}  // namespace rasoat
