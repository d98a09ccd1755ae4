#include "check/faint_traces.h"

#include <algorithm>
#include <map>
#include <set>

#include "check/similarity.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongEnough = 4;  // letters; shorter words are too near to each other
constexpr double kTrace = 0.55;         // of the name
constexpr double kOwnShare = 0.35;      // of the words that tell it from the criterion the statement surely speaks of

// One letter changed, added or lost.
bool one_letter_apart(const std::string& a, const std::string& b) {
  if (a.size() > b.size()) return one_letter_apart(b, a);
  if (b.size() - a.size() > 1) return false;
  const auto [at_a, at_b] = std::mismatch(a.begin(), a.end(), b.begin());
  const bool changed = a.size() == b.size() && at_a != a.end();
  return std::equal(at_a + (changed ? 1 : 0), a.end(), at_b + (at_b != b.end() ? 1 : 0), b.end());
}

using Texts = std::vector<std::vector<std::string>>;

Texts bare_names(const std::vector<Criterion>& criteria) {
  Texts names;
  for (const Criterion& criterion : criteria) {
    const CriterionKeys& keys = criterion.keys;
    const std::size_t count = std::min(keys.name_words.size(), keys.bare_words.size());
    names.emplace_back(keys.bare_words.begin(), keys.bare_words.begin() + static_cast<std::ptrdiff_t>(count));
  }
  return names;
}

class Tracer {
 public:
  explicit Tracer(const Texts& names) : vocabulary_(names) {
    for (const auto& name : names) {
      known_.insert(name.begin(), name.end());
      names_.push_back(tokens_of(name));
    }
  }

  // What a scanned statement has, each word as the word of some name that it may be.
  std::vector<std::string> heard(const Statement& statement) const {
    std::vector<std::string> words;
    for (const std::string& word : statement.bare_words) words.push_back(meant(word));
    return tokens_of(words);
  }

  double share_of_name(std::size_t criterion, const std::vector<std::string>& heard) const {
    return coverage(vocabulary_, names_[criterion], heard);
  }

  // Of what the name of `criterion` has beyond that of `other`.
  double own_share(std::size_t criterion, std::size_t other, const std::vector<std::string>& heard) const {
    std::vector<std::string> own;
    std::set_difference(names_[criterion].begin(), names_[criterion].end(), names_[other].begin(), names_[other].end(),
                        std::back_inserter(own));
    return coverage(vocabulary_, own, heard);
  }

 private:
  std::string meant(const std::string& word) const {
    if (word.size() < kLongEnough || known_.contains(word)) return word;
    const auto near = std::find_if(known_.begin(), known_.end(), [&](const std::string& name_word) {
      return name_word.size() >= kLongEnough && one_letter_apart(word, name_word);
    });
    return near == known_.end() ? word : *near;
  }

  Vocabulary vocabulary_;
  std::set<std::string> known_;
  Texts names_;
};

using SureOf = std::map<const Statement*, std::vector<std::size_t>>;

// The criteria that each statement surely speaks of.
SureOf sure_of(const Assignment& assignment) {
  SureOf sure;
  for (std::size_t c = 0; c < assignment.of_criterion.size(); ++c) {
    for (const Assigned& a : assignment.of_criterion[c]) {
      if (!a.uncertain) sure[a.statement].push_back(c);
    }
  }
  return sure;
}

bool speaks_of_another(const Tracer& tracer, std::size_t c, const std::vector<std::size_t>& others,
                       const std::vector<std::string>& heard) {
  return std::any_of(others.begin(), others.end(),
                     [&](std::size_t other) { return tracer.own_share(c, other, heard) < kOwnShare; });
}

}  // namespace

std::vector<std::optional<FaintTrace>> faint_traces(const std::vector<Criterion>& criteria,
                                                    const std::vector<Statement>& statements,
                                                    const Assignment& assignment) {
  std::vector<std::optional<FaintTrace>> traces(criteria.size());
  const Tracer tracer(bare_names(criteria));
  const SureOf sure = sure_of(assignment);
  for (const Statement& statement : statements) {
    if (statement.bare_words.empty()) continue;
    const std::vector<std::string> heard = tracer.heard(statement);
    const auto others = sure.find(&statement);
    for (std::size_t c = 0; c < criteria.size(); ++c) {
      const double score = tracer.share_of_name(c, heard);
      if (score < kTrace || (traces[c] && traces[c]->score >= score)) continue;
      if (others != sure.end() && speaks_of_another(tracer, c, others->second, heard)) continue;
      traces[c] = FaintTrace{&statement, score};
    }
  }
  return traces;
}

}  // namespace rasoat
