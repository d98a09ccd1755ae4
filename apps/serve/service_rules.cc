// Requests about the rules.
#include "apps/serve/service.h"
#include "render/rule_text.h"

namespace rasoat {
namespace {

const char* name_of(RuleGroup group) {
  switch (group) {
    case RuleGroup::kReport: return "report";
    case RuleGroup::kPlan: return "plan";
    case RuleGroup::kForm: return "form";
    case RuleGroup::kDocument: return "document";
    case RuleGroup::kHousekeeping: return "housekeeping";
  }
  return "document";
}

Json rule_line(const Rule& rule, Language language) {
  return {{"id", std::string(rule.id)},
          {"group", name_of(rule.group)},
          {"group_name", say(group_key(rule.group), language)},
          {"severity", rasoat::name_of(rule.severity)},
          {"title", title_of_rule(rule.id, language)}};
}

}  // namespace

Reply Service::list_rules(Call& call) {
  Json rules = Json::array();
  for (const Rule& rule : kRules) rules.push_back(rule_line(rule, call.head.language));
  return json_reply({{"rules", std::move(rules)}});
}

Reply Service::get_rule(Call& call) {
  const Rule* rule = find_rule(call.args.at(0));
  if (rule == nullptr) return problem_reply({"not-found", {}, {}}, call.head.language);
  const Language language = call.head.language;
  const std::string prefix = "rule." + std::string(rule->id) + ".";
  Json json = rule_line(*rule, language);
  json["messages"] = rule_messages(*rule, language);
  for (const char* part : {"why", "mend", "source"}) json[part] = say(prefix + part, language);
  return json_reply(json);
}

}  // namespace rasoat
