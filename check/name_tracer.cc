#include "check/name_tracer.h"

#include <algorithm>
#include <iterator>

namespace rasoat {
namespace {

constexpr std::size_t kLongEnough = 4;  // letters; shorter words are too near to each other

std::vector<std::vector<std::string>> bare_names(const std::vector<Criterion>& criteria) {
  std::vector<std::vector<std::string>> names;
  for (const Criterion& criterion : criteria) {
    const CriterionKeys& keys = criterion.keys;
    const std::size_t count = std::min(keys.name_words.size(), keys.bare_words.size());
    names.emplace_back(keys.bare_words.begin(), keys.bare_words.begin() + static_cast<std::ptrdiff_t>(count));
  }
  return names;
}

}  // namespace

NameTracer::NameTracer(const std::vector<Criterion>& criteria) : NameTracer(bare_names(criteria)) {}

NameTracer::NameTracer(const Texts& names) : vocabulary_(names) {
  for (const auto& name : names) {
    known_.insert(name.begin(), name.end());
    names_.push_back(tokens_of(name));
  }
}

std::vector<std::string> NameTracer::meant(const std::vector<std::string>& bare_words) const {
  std::vector<std::string> words;
  words.reserve(bare_words.size());
  for (const std::string& word : bare_words) words.push_back(meant(word));
  return words;
}

std::vector<std::string> NameTracer::heard(const std::vector<std::string>& bare_words) const {
  return tokens_of(meant(bare_words));
}

double NameTracer::share_of_name(std::size_t criterion, const std::vector<std::string>& heard) const {
  return coverage(vocabulary_, names_[criterion], heard);
}

double NameTracer::own_share(std::size_t criterion, std::size_t other, const std::vector<std::string>& heard) const {
  std::vector<std::string> own;
  std::set_difference(names_[criterion].begin(), names_[criterion].end(), names_[other].begin(), names_[other].end(),
                      std::back_inserter(own));
  return coverage(vocabulary_, own, heard);
}

std::string NameTracer::meant(const std::string& word) const {
  if (word.size() < kLongEnough || known_.contains(word)) return word;
  const auto near = std::find_if(known_.begin(), known_.end(), [&](const std::string& name_word) {
    return name_word.size() >= kLongEnough && one_sign_apart(word, name_word);
  });
  return near == known_.end() ? word : *near;
}

}  // namespace rasoat
