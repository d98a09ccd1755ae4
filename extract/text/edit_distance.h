// Levenshtein distance over bytes, for short texts: rule ids, setting names, header rows.
#pragma once

#include <cstddef>
#include <string_view>

namespace rasoat {

// Single-byte insertions, deletions and substitutions that turn `a` into `b`. O(|a|·|b|) time.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace rasoat
