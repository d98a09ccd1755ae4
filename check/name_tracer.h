// Name tracer: how much of a criterion's name words of a scanned text may be, compared without diacritics and
// forgivingly: a recogniser gets tone marks, strokes and single letters wrong. Pure.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "check/similarity.h"
#include "parse/criteria.h"

namespace rasoat {

// Immutable after construction.
class NameTracer {
 public:
  explicit NameTracer(const std::vector<Criterion>& criteria);

  // Each bare word as the word of some name that it may be.
  std::vector<std::string> meant(const std::vector<std::string>& bare_words) const;
  // The same as sorted tokens, for the shares below.
  std::vector<std::string> heard(const std::vector<std::string>& bare_words) const;

  // Share of the criterion's name that is there, 0..1, weighted by how telling a word is.
  double share_of_name(std::size_t criterion, const std::vector<std::string>& heard) const;
  // Of what the name of `criterion` has beyond that of `other`; 0 where it has nothing.
  double own_share(std::size_t criterion, std::size_t other, const std::vector<std::string>& heard) const;
  // The words and pairs of its name.
  std::size_t size_of_name(std::size_t criterion) const { return names_[criterion].size(); }

 private:
  using Texts = std::vector<std::vector<std::string>>;
  explicit NameTracer(const Texts& names);
  std::string meant(const std::string& word) const;

  Vocabulary vocabulary_;
  std::set<std::string> known_;
  Texts names_;  // as tokens
};

}  // namespace rasoat
