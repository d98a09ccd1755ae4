#include "apps/rasoat/office_files.h"

#include <algorithm>

#include "check/rules.h"

namespace rasoat {
namespace {

std::vector<std::string> rule_ids() {
  std::vector<std::string> ids;
  for (const Rule& rule : kRules) ids.emplace_back(rule.id);
  return ids;
}

void demand_rule(StrictTable& table, const std::string& key, const std::string& rule, bool pattern) {
  if (rule.empty() || (pattern ? names_a_rule(rule) : find_rule(rule) != nullptr)) return;
  const std::vector<std::string> ids = rule_ids();
  table.refuse(key, "bad-value",
               {{"key", key}, {"value", rule}, {"allowed", "rasoat rules"}, {"nearest", nearest_word(rule, ids)}});
}

Waiver read_waiver(const toml::table& node, std::optional<FileFault>& fault) {
  StrictTable table(node, fault);
  Waiver waiver;
  waiver.rule = table.demanded("rule");
  demand_rule(table, "rule", waiver.rule, false);
  waiver.reason = table.demanded("reason");
  waiver.by = table.demanded("by");
  waiver.document = table.text("document");
  waiver.criterion = table.text("criterion");
  waiver.fingerprint = table.text("fingerprint");
  waiver.until = table.date("until");
  table.finish();
  return waiver;
}

// The words that an option knows; empty: any.
std::vector<std::string> allowed_words(const std::string& name) {
  if (name == "lang") return {"vi", "en"};
  if (name == "color" || name == "ocr") return {"auto", "always", "never"};
  if (name == "fail-on") return {"error", "warning", "never"};
  return {};
}

void read_severities(const toml::table& node, std::optional<FileFault>& fault, RuleSettings& rules) {
  static const std::vector<std::string> kLevels = {"error", "warning", "note", "off"};
  StrictTable table(node, fault);
  for (const auto& [key, value] : node) {
    const std::string name(key.str());
    const std::string level = table.text(name);
    demand_rule(table, name, name, true);
    table.demand_one_of(name, level, kLevels);
    if (level == "off") rules.off.push_back(name);
    if (level == "error") rules.severities.emplace_back(name, Severity::kError);
    if (level == "warning") rules.severities.emplace_back(name, Severity::kWarning);
    if (level == "note") rules.severities.emplace_back(name, Severity::kNote);
  }
}

void read_rules(const toml::table& node, std::optional<FileFault>& fault, RuleSettings& rules) {
  StrictTable table(node, fault);
  for (const char* key : {"off", "on"}) {
    for (std::string& pattern : table.texts(key)) {
      demand_rule(table, key, pattern, true);
      (std::string_view(key) == "off" ? rules.off : rules.on).push_back(std::move(pattern));
    }
  }
  table.finish();
}

}  // namespace

const std::vector<std::string>& setting_names() {
  static const std::vector<std::string> kNames = {"lang", "color",   "unit",      "ocr",    "trust",     "fail-on",
                                                  "jobs", "waivers", "decisions", "roster", "letterhead"};
  return kNames;
}

bool is_path_setting(std::string_view name) {
  return name == "trust" || name == "waivers" || name == "decisions" || name == "roster" || name == "letterhead";
}

tl::expected<std::vector<Waiver>, FileFault> waivers_from_toml(std::string_view text) {
  std::vector<Waiver> waivers;
  auto done = read_tables(text, "waiver", [&](const toml::table& node, std::optional<FileFault>& fault) {
    waivers.push_back(read_waiver(node, fault));
  });
  if (!done) return tl::unexpected(done.error());
  return waivers;
}

tl::expected<FileSettings, FileFault> settings_from_toml(std::string_view text) {
  try {
    const toml::table root = toml::parse(text);
    std::optional<FileFault> fault;
    FileSettings settings;
    StrictTable table(root, fault);
    for (const std::string& name : setting_names()) {
      const std::string value = table.text(name);
      const std::vector<std::string> allowed = allowed_words(name);
      if (!allowed.empty()) table.demand_one_of(name, value, allowed);
      if (!value.empty()) settings.values.emplace(name, value);
    }
    if (const toml::table* rules = table.table("rules")) read_rules(*rules, fault, settings.rules);
    if (const toml::table* levels = table.table("severity")) read_severities(*levels, fault, settings.rules);
    table.finish();
    if (fault) return tl::unexpected(*fault);
    return settings;
  } catch (const toml::parse_error& error) {
    return tl::unexpected(syntax_fault(error));
  }
}

}  // namespace rasoat
