// Things: what offices count, by kind, so that a number of communes is not taken for a number of meetings. Works on
// nouns as comparison keys. Source of the words: counters in reports and plans.
#pragma once

#include <cstdint>
#include <string_view>

namespace rasoat {

// A set of kinds, one bit each; a word that names several ("đơn vị") has several. 0: not known.
using Things = std::uint32_t;

// The thing that a noun phrase begins with: "xã, phường", "lượt công chức", "tổng số tthc". 0: none that is known.
Things things_of(std::string_view noun);
// Both are known and have no kind in common.
bool are_other(Things a, Things b);

}  // namespace rasoat
