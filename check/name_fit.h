// How well two names fit each other as names of one thing. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "check/similarity.h"

namespace rasoat {

// A name as it is compared. Of one vocabulary; worked out once, for a name is held against many.
struct Name {
  std::vector<std::string> tokens;
  std::size_t words = 0;
  double weight = 0;
};
Name name_of(const Vocabulary& vocabulary, const std::vector<std::string>& words);

// A name is the other's with words added or left out: the better of likeness and coverage of the shorter by the
// longer, the latter only for names of some length. 0..1. Symmetric.
double name_fit(const Vocabulary& vocabulary, const Name& a, const Name& b);
inline constexpr double kOneName = 0.55;  // the least fit of one name in two wordings

}  // namespace rasoat
