// Patterns over statement texts, shared by what reads counts from words.
#pragma once

#include <re2/re2.h>

#include <string_view>

namespace rasoat {

inline RE2::Options any_case() {
  RE2::Options options;
  options.set_case_sensitive(false);
  return options;
}

inline bool says(std::string_view text, const RE2& expression) {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), expression);
}

}  // namespace rasoat
