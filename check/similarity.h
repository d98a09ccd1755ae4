// Similarity of word lists, weighted by how telling a word is within one set of criteria.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parse/criteria.h"

namespace rasoat {

// The words and word pairs of all criteria names and targets with their weights: what few criteria share
// weighs more. Immutable after construction.
class Vocabulary {
 public:
  explicit Vocabulary(const std::vector<Criterion>& criteria);
  // The words of each text.
  explicit Vocabulary(const std::vector<std::vector<std::string>>& texts);

  // Weight of a word ("trực tuyến" counts as its two words and as their pair). Unknown words
  // weigh like words that one criterion has.
  double weight(const std::string& token) const;
  // Pairs of neighbouring words, both rare, that only this name has: "xin lỗi", "sáng kiến".
  std::vector<std::string> anchors(const std::vector<std::string>& name_words) const;
  // Number of criteria that have the token in name or target.
  int frequency(const std::string& token) const;
  bool knows(const std::string& token) const { return weights_.contains(token); }

 private:
  std::unordered_map<std::string, double> weights_;
  std::unordered_map<std::string, int> frequency_;  // criteria that have the token
  double unknown_ = 1;
};

// The words of each criterion's name and target.
std::vector<std::vector<std::string>> names_and_targets(const std::vector<Criterion>& criteria);

// Words and neighbouring pairs, each once, sorted.
std::vector<std::string> tokens_of(const std::vector<std::string>& words);

double weight_of(const Vocabulary& vocabulary, const std::vector<std::string>& tokens);
// Of the tokens that both have; both sorted, as tokens_of gives them.
double weight_in_common(const Vocabulary& vocabulary, const std::vector<std::string>& a,
                        const std::vector<std::string>& b);

// Share of the weight of `wanted` that `given` has; 0..1. Both as tokens_of. 0 for nothing wanted.
double coverage(const Vocabulary& vocabulary, const std::vector<std::string>& wanted,
                const std::vector<std::string>& given);
// How much a sentence and a name explain each other: the geometric mean of the share of the name
// that the sentence has and the share of the sentence's known words that the name has. Sentences
// shorten names, and most of a sentence's other words belong to no criterion. 0 when the common
// words weigh little.
double resonance(const Vocabulary& vocabulary, const std::vector<std::string>& name,
                 const std::vector<std::string>& sentence);
// Weighted Dice coefficient: 1 for equal sets.
double likeness(const Vocabulary& vocabulary, const std::vector<std::string>& a, const std::vector<std::string>& b);
// The common words (no pairs) joined by blanks, for showing why something matched.
std::string common_words(const std::vector<std::string>& a, const std::vector<std::string>& b);

bool has_word(const std::vector<std::string>& words, std::string_view word);
// The two words stand beside each other.
bool has_pair(const std::vector<std::string>& words, std::string_view first, std::string_view second);

// One letter or sign changed, added or lost makes one of the other, or they are the same.
bool one_sign_apart(const std::string& a, const std::string& b);

// Share of `wanted` words that `given` has, unweighted.
double plain_coverage(const std::vector<std::string>& wanted, const std::vector<std::string>& given);

}  // namespace rasoat
