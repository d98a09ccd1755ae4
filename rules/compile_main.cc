// compile_catalogue: turns the message files (one TOML per language) and the rules (one TOML per rule, its
// id is the file's name) into two constexpr tables: texts by key, and rules with group and severity. Runs
// at build time; a text that lacks a language, whose named arguments differ between the languages, or a
// key that no rule has, stops the build with file and key.
//
//   compile_catalogue TEXTS.inc RULES.inc vi.toml en.toml rules/*.toml
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace {

struct Texts {
  std::string vi;
  std::string en;
};
using Catalogue = std::map<std::string, Texts>;
using Flat = std::map<std::string, std::string>;

[[noreturn]] void refuse(const std::string& key, const std::string& why) { throw std::runtime_error(key + ": " + why); }

void flatten(const toml::table& table, const std::string& prefix, Flat& flat) {
  for (const auto& [name, node] : table) {
    const std::string key = prefix.empty() ? std::string(name.str()) : prefix + "." + std::string(name.str());
    if (const auto* inner = node.as_table()) {
      flatten(*inner, key, flat);
    } else if (const auto* text = node.as_string()) {
      flat.emplace(key, text->get());
    } else {
      refuse(key, "only tables and strings belong here");
    }
  }
}

Flat read_flat(const std::string& path) {
  Flat flat;
  flatten(toml::parse_file(path), "", flat);
  return flat;
}

void add_language(const std::string& path, std::string Texts::*language, Catalogue& catalogue) {
  for (const auto& [key, text] : read_flat(path)) catalogue[key].*language = text;
}

struct RuleEntry {
  std::string id;
  std::string severity;  // as an enumerator: "kError"
  std::string group;
};

// "error" -> "kError"; refuses a word that is not allowed.
template <std::size_t N>
std::string enumerator(const std::string& key, const std::string& word, const std::array<const char*, N>& allowed) {
  if (std::find(allowed.begin(), allowed.end(), word) == allowed.end()) refuse(key, "“" + word + "” is not known");
  return "k" + std::string(1, static_cast<char>(word[0] - 'a' + 'A')) + word.substr(1);
}

bool is_part(const std::string& key) {
  constexpr std::array kParts = {"title", "message", "why", "mend", "source"};
  return key.starts_with("variant.") || std::find(kParts.begin(), kParts.end(), key) != kParts.end();
}

void add_text(const std::string& path, const std::string& rule, const std::string& key, const std::string& text,
              Catalogue& catalogue) {
  const std::size_t dot = key.rfind('.');
  const std::string language = dot == std::string::npos ? "" : key.substr(dot + 1);
  if (language != "vi" && language != "en") refuse(path + ": " + key, "a rule's text ends in .vi or .en");
  if (!is_part(key.substr(0, dot))) refuse(path + ": " + key, "no part of a rule");
  Texts& texts = catalogue["rule." + rule + "." + key.substr(0, dot)];
  (language == "vi" ? texts.vi : texts.en) = text;
}

// rules/lead-differs.toml: "title.vi" -> rule.lead-differs.title, Vietnamese.
RuleEntry add_rule(const std::string& path, Catalogue& catalogue) {
  constexpr std::array kSeverities = {"note", "warning", "error"};
  constexpr std::array kGroups = {"report", "plan", "form", "document", "housekeeping"};
  RuleEntry entry;
  entry.id = std::filesystem::path(path).stem().string();
  for (const auto& [key, text] : read_flat(path)) {
    if (key == "severity") {
      entry.severity = enumerator(path + ": " + key, text, kSeverities);
    } else if (key == "group") {
      entry.group = enumerator(path + ": " + key, text, kGroups);
    } else {
      add_text(path, entry.id, key, text, catalogue);
    }
  }
  if (entry.severity.empty() || entry.group.empty()) refuse(path, "severity or group is missing");
  for (const char* part : {"title", "message", "why", "mend", "source"}) {
    if (!catalogue.contains("rule." + entry.id + "." + part)) refuse(path, std::string(part) + " is missing");
  }
  return entry;
}

std::set<std::string> named_arguments(const std::string& key, const std::string& text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    const std::string name = close == std::string::npos ? "" : text.substr(open + 1, close - open - 1);
    if (name.empty() || name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") != std::string::npos)
      refuse(key, "a brace that names no argument");
    names.insert(name);
  }
  return names;
}

// Units may be the empty word (a bare count), in both languages alike; no other text may.
void demand_complete(const std::string& key, const Texts& texts) {
  const bool may_be_empty = key.starts_with("unit.");
  if (texts.vi.empty() != texts.en.empty() || (texts.vi.empty() && !may_be_empty)) refuse(key, "a language is missing");
  if (named_arguments(key, texts.vi) != named_arguments(key, texts.en))
    refuse(key, "named arguments differ between languages");
}

// As a raw string literal; GCC and Clang take literals of any length that occurs here.
std::string literal(const std::string& text) { return "R\"txt(" + text + ")txt\""; }

void write_table(const Catalogue& catalogue, std::ostream& out) {
  out << "// Made by compile_catalogue from render/catalogue/*.toml and rules/*.toml; sorted by key.\n"
      << "inline constexpr std::array<CatalogueEntry, " << catalogue.size() << "> kCatalogueEntries = {{\n";
  for (const auto& [key, texts] : catalogue)
    out << "{" << literal(key) << ", " << literal(texts.vi) << ", " << literal(texts.en) << "},\n";
  out << "}};\n";
}

void write_rules(std::vector<RuleEntry> rules, std::ostream& out) {
  std::sort(rules.begin(), rules.end(), [](const RuleEntry& a, const RuleEntry& b) { return a.id < b.id; });
  out << "// Made by compile_catalogue from rules/*.toml; sorted by id.\n"
      << "inline constexpr std::array<Rule, " << rules.size() << "> kRules = {{\n";
  for (const RuleEntry& rule : rules)
    out << "{\"" << rule.id << "\", Severity::" << rule.severity << ", RuleGroup::" << rule.group << "},\n";
  out << "}};\n";
}

// An unchanged file keeps its time, so that what depends on it is not built again.
void write_if_changed(const std::string& path, const std::string& text) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream before;
  before << in.rdbuf();
  if (in && before.str() == text) return;
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
  out.flush();
  if (!out) refuse(path, "cannot be written");
}

void compile(const std::vector<std::string>& files) {
  Catalogue catalogue;
  std::vector<RuleEntry> rules;
  add_language(files.at(2), &Texts::vi, catalogue);
  add_language(files.at(3), &Texts::en, catalogue);
  for (std::size_t i = 4; i < files.size(); ++i) rules.push_back(add_rule(files[i], catalogue));
  for (const auto& [key, texts] : catalogue) demand_complete(key, texts);
  std::ostringstream table, entries;
  write_table(catalogue, table);
  write_rules(std::move(rules), entries);
  write_if_changed(files.at(0), table.str());
  write_if_changed(files.at(1), entries.str());
}

}  // namespace

int main(int argc, char** argv) {
  try {
    compile({argv + 1, argv + argc});
    return 0;
  } catch (const toml::parse_error& error) {
    std::cerr << "compile_catalogue: " << *error.source().path << ":" << error.source().begin.line << ":"
              << error.source().begin.column << ": " << error.description() << "\n";
  } catch (const std::exception& error) {
    std::cerr << "compile_catalogue: " << error.what() << "\n";
  }
  return 1;
}
