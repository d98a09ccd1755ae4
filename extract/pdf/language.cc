#include "extract/pdf/language.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "extract/text/letters.h"

namespace rasoat {
namespace {

constexpr std::u32string_view kFunctionWords[] = {
    U"and", U"are", U"as", U"at",   U"be",  U"by",    U"for",  U"from", U"has", U"have", U"in",   U"is",    U"not",
    U"of",  U"on",  U"or", U"that", U"the", U"their", U"this", U"to",   U"was", U"were", U"will", U"which", U"with"};

bool is_function_word(const std::u32string& word) {
  return std::find(std::begin(kFunctionWords), std::end(kFunctionWords), word) != std::end(kFunctionWords);
}

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || c >= 0xC0; }

}  // namespace

double english_share(std::u32string_view text) {
  std::size_t words = 0;
  std::size_t found = 0;
  std::u32string word;
  const auto end_word = [&] {
    words += word.empty() ? 0 : 1;
    found += is_function_word(word) ? 1 : 0;
    word.clear();
  };
  for (const char32_t c : text) {
    const char32_t lower = lower_of(c);
    if (is_letter(lower)) {
      word.push_back(lower);
    } else {
      end_word();
    }
  }
  end_word();
  return words == 0 ? 0 : static_cast<double>(found) / static_cast<double>(words);
}

}  // namespace rasoat
