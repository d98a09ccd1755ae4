#include "check/heard_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace rasoat {
namespace {

// The words of an appendix, and which one a word without diacritics can only be.
class Lexicon {
 public:
  explicit Lexicon(const std::vector<Criterion>& criteria) {
    for (const Criterion& criterion : criteria) add(criterion.keys);
  }

  std::string heard(const std::string& word, const std::string& bare) const {
    if (known_.contains(word)) return word;
    const auto meant = by_bare_.find(bare);
    return meant == by_bare_.end() || meant->second.empty() ? word : meant->second;
  }

 private:
  void add(const CriterionKeys& keys) {
    std::vector<std::string> words = keys.name_words;
    words.insert(words.end(), keys.target_words.begin(), keys.target_words.end());
    if (words.size() != keys.bare_words.size()) return;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!known_.insert(words[i]).second) continue;
      const auto [place, first] = by_bare_.emplace(keys.bare_words[i], words[i]);
      if (!first) place->second.clear();  // "hành" and "hạnh": it may be either
    }
  }

  std::unordered_set<std::string> known_;
  std::unordered_map<std::string, std::string> by_bare_;
};

void hear(const Lexicon& lexicon, Statement& statement) {
  if (statement.bare_words.size() == statement.name_words.size() + statement.words.size()) {
    auto bare = statement.bare_words.begin();
    for (std::string& word : statement.name_words) word = lexicon.heard(word, *bare++);
    for (std::string& word : statement.words) word = lexicon.heard(word, *bare++);
  }
  for (Statement& clause : statement.clauses) hear(lexicon, clause);
  for (Statement& core : statement.core) hear(lexicon, core);
}

}  // namespace

bool any_scanned(const std::vector<Statement>& statements) {
  return std::any_of(statements.begin(), statements.end(), [](const Statement& s) { return !s.bare_words.empty(); });
}

std::vector<Statement> heard_in_scan(const std::vector<Criterion>& criteria, std::vector<Statement> statements) {
  const Lexicon lexicon(criteria);
  for (Statement& statement : statements) hear(lexicon, statement);
  return statements;
}

}  // namespace rasoat
