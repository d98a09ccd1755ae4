#include "check/name_fit.h"

#include <algorithm>

namespace rasoat {

Name name_of(const Vocabulary& vocabulary, const std::vector<std::string>& words) {
  Name name{tokens_of(words), words.size(), 0};
  name.weight = weight_of(vocabulary, name.tokens);
  return name;
}

double name_fit(const Vocabulary& vocabulary, const Name& a, const Name& b) {
  constexpr std::size_t kLong = 4;  // words
  if (a.weight <= 0 || b.weight <= 0) return 0;
  const double both = weight_in_common(vocabulary, a.tokens, b.tokens);
  const double alike = 2 * both / (a.weight + b.weight);
  if (a.words < kLong || b.words < kLong) return alike;
  return std::max(alike, 0.8 * std::max(both / a.weight, both / b.weight));
}

}  // namespace rasoat
