// compile_catalogue: turns the message files (one TOML per language, one TOML per family of rules) into a
// sorted constexpr table. Runs at build time; a text that lacks a language, or whose named arguments differ
// between the languages, stops the build with file and key.
//
//   compile_catalogue OUT.inc vi.toml en.toml rules/*.toml
#include <fstream>
#include <iostream>
#include <map>
#include <set>
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

// "criterion-missing.title.vi" -> rule.criterion-missing.title, Vietnamese.
void add_rules(const std::string& path, Catalogue& catalogue) {
  for (const auto& [key, text] : read_flat(path)) {
    const std::size_t dot = key.rfind('.');
    const std::string language = dot == std::string::npos ? "" : key.substr(dot + 1);
    if (language != "vi" && language != "en") refuse(path + ": " + key, "a rule's text ends in .vi or .en");
    Texts& texts = catalogue["rule." + key.substr(0, dot)];
    (language == "vi" ? texts.vi : texts.en) = text;
  }
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
  out << "// Made by compile_catalogue from render/catalogue/*.toml; sorted by key.\n"
      << "inline constexpr std::array<CatalogueEntry, " << catalogue.size() << "> kCatalogueEntries = {{\n";
  for (const auto& [key, texts] : catalogue)
    out << "{" << literal(key) << ", " << literal(texts.vi) << ", " << literal(texts.en) << "},\n";
  out << "}};\n";
}

void compile(const std::vector<std::string>& files) {
  Catalogue catalogue;
  add_language(files.at(1), &Texts::vi, catalogue);
  add_language(files.at(2), &Texts::en, catalogue);
  for (std::size_t i = 3; i < files.size(); ++i) add_rules(files[i], catalogue);
  for (const auto& [key, texts] : catalogue) demand_complete(key, texts);
  std::ofstream out(files.at(0), std::ios::binary | std::ios::trunc);
  write_table(catalogue, out);
  out.flush();
  if (!out) refuse(files.at(0), "cannot be written");
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
