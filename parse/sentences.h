// Sentences: a passage cut where one statement ends and the next begins.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace rasoat {

// What is longer is cut where no sentence ends: whatever is done with a sentence takes a bounded time.
inline constexpr std::size_t kMostSentenceBytes = 8192;

// Byte ranges [begin, end) of the sentences and of clauses joined by semicolons, in order,
// without blanks at their ends. Nothing is cut inside brackets or quotes, after an abbreviation
// ("KT.", "TP.", "v.v."), inside a number or a document symbol.
std::vector<std::pair<std::size_t, std::size_t>> find_sentences(std::string_view text);

}  // namespace rasoat
