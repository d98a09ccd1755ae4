#include "apps/rasoat/office_files.h"

#include <algorithm>
#include <array>

#include "apps/rasoat/choices.h"
#include "check/rules.h"
#include "parse/keys.h"
#include "parse/symbols.h"

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

ReplacedDocument read_replaced(const toml::table& node, std::optional<FileFault>& fault) {
  StrictTable table(node, fault);
  ReplacedDocument document;
  document.symbol = clean_text(table.demanded("symbol"));
  document.date = table.date("date");
  document.by = clean_text(table.demanded("by"));
  const auto since = table.date("since");
  if (!since) table.refuse("since", "missing-key", {{"key", "since"}});
  document.since = since.value_or(Date{});
  document.source = clean_text(table.demanded("source"));
  const std::vector<Citation> cited = find_citations(document.symbol);
  if (cited.size() == 1) document.symbol = cited.front().symbol;
  if (cited.size() != 1 && !document.symbol.empty())
    table.refuse("symbol", "bad-value",
                 {{"key", "symbol"}, {"value", document.symbol}, {"allowed", "25/2020/QĐ-UBND"}});
  table.finish();
  return document;
}

// What rasoat.toml sets beside limits and rules.
constexpr std::array kNamed = {"lang", "color",   "unit",      "ocr",    "trust",      "fail-on",
                               "jobs", "waivers", "decisions", "roster", "letterhead", "replaced"};

// The words that an option knows; empty: any.
std::vector<std::string> allowed_words(const std::string& name) {
  if (name == "lang") return words_of(kLanguages);
  if (name == "color") return words_of(kColors);
  if (name == "ocr") return words_of(kOcrModes);
  if (name == "fail-on") return words_of(kLevels);
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

void read_setting(StrictTable& table, const std::string& name, FileSettings& settings) {
  const std::string value = table.text(name);
  const std::vector<std::string> allowed = allowed_words(name);
  if (!allowed.empty()) table.demand_one_of(name, value, allowed);
  if (name == "jobs") table.demand_whole(name, value, 1, kMostJobs);
  if (!value.empty()) settings.values.emplace(name, value);
}

void read_limits(const toml::table& node, std::optional<FileFault>& fault, FileSettings& settings) {
  StrictTable table(node, fault);
  for (const LimitKey& key : limit_keys()) {
    const std::string name = std::string(key.name).substr(std::string_view("limits.").size());
    const std::string value = table.text(name);
    table.demand_whole(name, value, key.low, key.high);
    if (!value.empty()) settings.values.emplace(key.name, value);
  }
  table.finish();
}

}  // namespace

const std::vector<std::string>& setting_names() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names(kNamed.begin(), kNamed.end());
    for (const LimitKey& key : limit_keys()) names.emplace_back(key.name);
    return names;
  }();
  return kNames;
}

std::string variable_of(const std::string& name) {
  std::string variable = "RASOAT_";
  for (const char c : name)
    variable += c == '-' || c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return variable;
}

bool is_path_setting(std::string_view name) {
  static constexpr std::array<std::string_view, 6> kPaths = {"trust",  "waivers",    "decisions",
                                                             "roster", "letterhead", "replaced"};
  return std::find(kPaths.begin(), kPaths.end(), name) != kPaths.end();
}

tl::expected<std::vector<Waiver>, FileFault> waivers_from_toml(std::string_view text) {
  std::vector<Waiver> waivers;
  auto done = read_tables(text, "waiver", [&](const toml::table& node, std::optional<FileFault>& fault) {
    waivers.push_back(read_waiver(node, fault));
  });
  if (!done) return tl::unexpected(done.error());
  return waivers;
}

tl::expected<std::vector<ReplacedDocument>, FileFault> replaced_from_toml(std::string_view text) {
  std::vector<ReplacedDocument> documents;
  auto done = read_tables(text, "replaced", [&](const toml::table& node, std::optional<FileFault>& fault) {
    documents.push_back(read_replaced(node, fault));
  });
  if (!done) return tl::unexpected(done.error());
  return documents;
}

tl::expected<FileSettings, FileFault> settings_from_toml(std::string_view text) {
  try {
    const toml::table root = toml::parse(text);
    std::optional<FileFault> fault;
    FileSettings settings;
    StrictTable table(root, fault);
    for (const char* name : kNamed) read_setting(table, name, settings);
    if (const toml::table* limits = table.table("limits")) read_limits(*limits, fault, settings);
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
