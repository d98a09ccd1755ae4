#include "parse/sentences.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

constexpr std::array<std::string_view, 16> kAbbreviations = {"KT", "TM", "TL",  "TUQ", "TP", "Tp", "tp", "Q",
                                                             "Th", "v.v", "vv", "TX",  "P",  "Ths", "TS", "tr"};

std::size_t word_begin(std::string_view text, std::size_t end) {
  while (end > 0 && text[end - 1] != ' ' && text[end - 1] != '(') --end;
  return end;
}

bool ends_abbreviation(std::string_view text, std::size_t dot) {
  const std::string_view word = text.substr(word_begin(text, dot), dot - word_begin(text, dot));
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

// A list marker ("1.", "a.") at the very beginning ends no sentence.
bool ends_marker(std::string_view text, std::size_t dot) {
  return dot <= 8 && text.substr(0, dot).find(' ') == std::string_view::npos;
}

// What follows begins a sentence: a capital, a digit, a quote, a bullet or nothing.
bool begins_sentence(std::string_view rest) {
  if (rest.empty()) return true;
  const auto first = static_cast<unsigned char>(rest.front());
  if (std::isdigit(first) || rest.front() == '-' || rest.front() == '+' || rest.front() == '(') return true;
  if (rest.starts_with("“") || rest.front() == '"') return true;
  const std::string_view word = rest.substr(0, rest.find(' '));
  const std::string lower = to_lower(word);
  return lower != word;
}

int depth_change(std::string_view text, std::size_t at) {
  if (text[at] == '(' || text[at] == '[') return 1;
  if (text[at] == ')' || text[at] == ']') return -1;
  if (text.substr(at).starts_with("“")) return 1;
  if (text.substr(at).starts_with("”")) return -1;
  return 0;
}

// Brackets that never close must not swallow the rest: depth counts only up to the next closer.
bool closes_later(std::string_view text, std::size_t at) { return text.find_first_of(")]", at) != std::string_view::npos || text.find("”", at) != std::string_view::npos; }

bool is_boundary(std::string_view text, std::size_t at) {
  const char c = text[at];
  const bool at_end = at + 1 >= text.size();
  if (!at_end && text[at + 1] != ' ') return false;
  if (c == ';') return true;
  if (c != '.' && c != '!' && c != '?') return false;
  if (c == '.' && (ends_abbreviation(text, at) || ends_marker(text, at))) return false;
  return at_end || begins_sentence(text.substr(at + 2));
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> find_sentences(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> sentences;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    depth = std::max(0, depth + depth_change(text, at));
    if (depth > 0 && !closes_later(text, at)) depth = 0;
    if (depth > 0 || !is_boundary(text, at)) continue;
    sentences.emplace_back(begin, at + 1);
    begin = at + 1;
    while (begin < text.size() && text[begin] == ' ') ++begin;
  }
  if (begin < text.size()) sentences.emplace_back(begin, text.size());
  return sentences;
}

}  // namespace rasoat
