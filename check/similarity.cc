#include "check/similarity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace rasoat {
namespace {

// Words that say to whom a criterion of a provincial catalogue applies, not what it asks.
constexpr std::array<std::string_view, 12> kScopeWords = {"cơ",    "quan", "chuyên", "môn", "cấp",  "tỉnh",
                                                          "huyện", "xã",   "đơn",    "vị",  "hành", "chính"};

bool is_scope(const std::string& token) {
  std::size_t begin = 0;
  while (begin < token.size()) {
    const std::size_t end = std::min(token.find(' ', begin), token.size());
    const std::string_view word = std::string_view(token).substr(begin, end - begin);
    if (std::find(kScopeWords.begin(), kScopeWords.end(), word) == kScopeWords.end()) return false;
    begin = end + 1;
  }
  return true;
}

// Rarer words tell much more: the power makes "xin lỗi" outweigh a row of common words.
double weight_by(double rarity) { return std::pow(std::log(rarity), 1.5) + 0.1; }

// Visits what both have, in order.
template <class Visit>
void each_common(const std::vector<std::string>& a, const std::vector<std::string>& b, Visit visit) {
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    const int order = i->compare(*j);
    if (order == 0) visit(*i);
    if (order <= 0) ++i;
    if (order >= 0) ++j;
  }
}

// Thresholds that add weights up were found with this many texts; weights of other numbers are brought to their scale.
constexpr double kUsualTexts = 45;

}  // namespace

std::vector<std::vector<std::string>> names_and_targets(const std::vector<Criterion>& criteria) {
  std::vector<std::vector<std::string>> texts;
  for (const Criterion& criterion : criteria) {
    texts.push_back(criterion.keys.name_words);
    texts.back().insert(texts.back().end(), criterion.keys.target_words.begin(), criterion.keys.target_words.end());
  }
  return texts;
}

Vocabulary::Vocabulary(const std::vector<Criterion>& criteria) : Vocabulary(names_and_targets(criteria)) {}

Vocabulary::Vocabulary(const std::vector<std::vector<std::string>>& texts) {
  for (const std::vector<std::string>& words : texts) {
    for (const std::string& token : tokens_of(words)) ++frequency_[token];
  }
  const double all = static_cast<double>(texts.size()) + 1;
  const double scale = weight_by(kUsualTexts + 1) / weight_by(all);
  unknown_ = scale * weight_by(all);
  for (const auto& [token, count] : frequency_) {
    const double weight = scale * weight_by(all / count);
    weights_[token] = is_scope(token) ? weight * 0.25 : weight;
  }
}

int Vocabulary::frequency(const std::string& token) const {
  const auto known = frequency_.find(token);
  return known == frequency_.end() ? 0 : known->second;
}

std::vector<std::string> Vocabulary::anchors(const std::vector<std::string>& name_words) const {
  constexpr int kRare = 2;
  std::vector<std::string> found;
  for (std::size_t i = 1; i < name_words.size(); ++i) {
    const std::string pair = name_words[i - 1] + ' ' + name_words[i];
    if (frequency(pair) == 1 && frequency(name_words[i - 1]) <= kRare && frequency(name_words[i]) <= kRare)
      found.push_back(pair);
  }
  return found;
}

double Vocabulary::weight(const std::string& token) const {
  const auto known = weights_.find(token);
  if (known != weights_.end()) return known->second;
  return is_scope(token) ? unknown_ * 0.25 : unknown_;
}

std::vector<std::string> tokens_of(const std::vector<std::string>& words) {
  std::vector<std::string> tokens(words);
  for (std::size_t i = 1; i < words.size(); ++i) tokens.push_back(words[i - 1] + ' ' + words[i]);
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

double weight_of(const Vocabulary& vocabulary, const std::vector<std::string>& tokens) {
  double sum = 0;
  for (const std::string& token : tokens) sum += vocabulary.weight(token);
  return sum;
}

double weight_in_common(const Vocabulary& vocabulary, const std::vector<std::string>& a,
                        const std::vector<std::string>& b) {
  double sum = 0;
  each_common(a, b, [&](const std::string& token) { sum += vocabulary.weight(token); });
  return sum;
}

double coverage(const Vocabulary& vocabulary, const std::vector<std::string>& wanted,
                const std::vector<std::string>& given) {
  const double all = weight_of(vocabulary, wanted);
  return all > 0 ? weight_in_common(vocabulary, wanted, given) / all : 0;
}

double resonance(const Vocabulary& vocabulary, const std::vector<std::string>& name,
                 const std::vector<std::string>& sentence) {
  constexpr double kLeastCommonWeight = 12;  // about two pairs of words that few criteria share
  double shared = 0;
  each_common(name, sentence, [&](const std::string& token) {
    if (vocabulary.knows(token)) shared += vocabulary.weight(token);
  });
  if (shared < kLeastCommonWeight) return 0;
  const double of_name = weight_of(vocabulary, name);
  double of_known = 0;
  for (const std::string& token : sentence) of_known += vocabulary.knows(token) ? vocabulary.weight(token) : 0;
  return shared / std::sqrt(of_name * of_known);
}

double likeness(const Vocabulary& vocabulary, const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const double all = weight_of(vocabulary, a) + weight_of(vocabulary, b);
  return all > 0 ? 2 * weight_in_common(vocabulary, a, b) / all : 0;
}

std::string common_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::string text;
  std::vector<std::string> seen;
  for (const std::string& word : a) {
    if (std::find(b.begin(), b.end(), word) == b.end() || std::find(seen.begin(), seen.end(), word) != seen.end())
      continue;
    seen.push_back(word);
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

bool has_word(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_pair(const std::vector<std::string>& words, std::string_view first, std::string_view second) {
  const auto pair = std::adjacent_find(words.begin(), words.end(), [&](const std::string& a, const std::string& b) {
    return a == first && b == second;
  });
  return pair != words.end();
}

bool one_sign_apart(const std::string& a, const std::string& b) {
  if (a.size() > b.size()) return one_sign_apart(b, a);
  if (b.size() - a.size() > 1) return false;
  const auto [at_a, at_b] = std::mismatch(a.begin(), a.end(), b.begin());
  const bool changed = a.size() == b.size() && at_a != a.end();
  return std::equal(at_a + (changed ? 1 : 0), a.end(), at_b + (at_b != b.end() ? 1 : 0), b.end());
}

double plain_coverage(const std::vector<std::string>& wanted, const std::vector<std::string>& given) {
  if (wanted.empty()) return 0;
  const auto found =
      std::count_if(wanted.begin(), wanted.end(), [&](const std::string& word) { return has_word(given, word); });
  return static_cast<double>(found) / static_cast<double>(wanted.size());
}

}  // namespace rasoat
