#include "check/short_names.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string>

namespace rasoat {
namespace {

using Words = std::vector<std::string>;

struct ShortName {
  Words words;                           // "par", "index"
  const Criterion* criterion = nullptr;  // whose name has it in brackets
  bool of_index = false;                 // names an index, and no other criterion's name has it
};

// Capital letters without marks are ASCII: lower case needs no ICU.
Words lower_words(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  std::istringstream stream(text);
  Words words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

bool stands_in(const Words& words, const Words& among) {
  return !words.empty() && std::search(among.begin(), among.end(), words.begin(), words.end()) != among.end();
}

// "Chỉ số", "Mức độ hài lòng", "Bộ chỉ số": known by their acronyms; those of other names may be of a part of them.
bool names_index(const std::string& key) {
  static const RE2 kIndex(R"((?:điểm |bộ |kết quả )?(?:chỉ số|mức độ hài lòng)(?: .*)?)");
  return RE2::FullMatch(key, kIndex);
}

Words acronym_of(const std::string& name) {
  static const RE2 kAcronym(R"(\(\s*([A-Z][A-Z0-9-]{1,11}(?: [A-Z][A-Z0-9-]{1,11})?)\s*\))");
  std::string acronym;
  return RE2::PartialMatch(name, kAcronym, &acronym) ? lower_words(acronym) : Words();
}

std::vector<ShortName> short_names(const std::vector<Criterion>& criteria) {
  std::vector<ShortName> found;
  for (const Criterion& criterion : criteria) {
    const Words words = acronym_of(criterion.name);
    // Where the acronym is a known abbreviation, its words stand for it already.
    if (stands_in(words, criterion.keys.name_words)) found.push_back({words, &criterion, false});
  }
  for (ShortName& name : found) {
    const auto named = std::count_if(criteria.begin(), criteria.end(), [&](const Criterion& criterion) {
      return stands_in(name.words, criterion.keys.name_words);
    });
    name.of_index = named == 1 && names_index(name.criterion->keys.name);
  }
  return found;
}

// Several criteria with the same acronym in brackets: it tells none.
const ShortName* labelled_by(const std::vector<ShortName>& names, const Words& label) {
  const ShortName* found = nullptr;
  for (const ShortName& name : names) {
    if (name.words != label) continue;
    if (found != nullptr) return nullptr;
    found = &name;
  }
  return found;
}

void add_missing(const Words& full, Words& words) {
  for (const std::string& word : full) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
}

const ShortName* said_in(const std::vector<ShortName>& names, const Words& words) {
  const ShortName* found = nullptr;
  for (const ShortName& name : names) {
    if (!name.of_index || !stands_in(name.words, words)) continue;
    if (found != nullptr) return nullptr;  // of two indices: each clause tells its own
    found = &name;
  }
  return found;
}

// True when the statement now says a name in full.
bool fill(const std::vector<ShortName>& names, Statement& statement) {
  bool filled = false;
  if (const ShortName* label = labelled_by(names, statement.name_words)) {
    add_missing(label->criterion->keys.name_words, statement.name_words);
    filled = true;
  } else if (const ShortName* said = said_in(names, statement.words); said && statement.name_words.empty()) {
    add_missing(said->criterion->keys.name_words, statement.words);
    filled = true;
  }
  for (Statement& clause : statement.clauses) filled = fill(names, clause) || filled;
  return filled;
}

}  // namespace

bool needs_full_names(const std::vector<Criterion>& criteria, const std::vector<Statement>& statements) {
  const std::vector<ShortName> names = short_names(criteria);
  if (names.empty()) return false;
  return std::any_of(statements.begin(), statements.end(), [&](Statement statement) { return fill(names, statement); });
}

std::vector<Statement> with_full_names(const std::vector<Criterion>& criteria, std::vector<Statement> statements) {
  const std::vector<ShortName> names = short_names(criteria);
  for (Statement& statement : statements) fill(names, statement);
  return statements;
}

}  // namespace rasoat
