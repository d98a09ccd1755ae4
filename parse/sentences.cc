#include "parse/sentences.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "extract/text/normalize.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

constexpr std::array<std::string_view, 16> kAbbreviations = {"KT", "TM",  "TL", "TUQ", "TP", "Tp",  "tp", "Q",
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

// Where the last bracket or quote closes; 0 when none does.
std::size_t last_closer(std::string_view text) {
  const std::size_t bracket = text.find_last_of(")]"), quote = text.rfind("”");
  return std::max(bracket == std::string_view::npos ? 0 : bracket, quote == std::string_view::npos ? 0 : quote);
}

// "lần lượt là 85,2%; 86,4%; 89,9% và 72,3%": semicolons between bare shares part nothing.
bool parts_bare_shares(std::string_view text, std::size_t at) {
  static const RE2 kShareBefore(R"(\d\s?(?:%|điểm)\s*$)", insensitive());
  static const RE2 kShareBehind(R"(\s*(?:và\s+)?\d+(?:[.,]\d+)?\s?(?:%|điểm)\s*(?:[;,.]|và\s|$))", insensitive());
  return RE2::PartialMatch(piece(text.substr(0, at)), kShareBefore) && match_at(kShareBehind, text, at + 1).has_value();
}

bool is_boundary(std::string_view text, std::size_t at) {
  const char c = text[at];
  const bool at_end = at + 1 >= text.size();
  if (!at_end && text[at + 1] != ' ') return false;
  if (c == ';') return !parts_bare_shares(text, at);
  if (c != '.' && c != '!' && c != '?') return false;
  if (c == '.' && (ends_abbreviation(text, at) || ends_marker(text, at))) return false;
  return at_end || begins_sentence(text.substr(at + 2));
}

// Nobody writes a sentence of two pages: one that goes on is cut after a word, or within one that is as long again.
bool is_overlong(std::string_view text, std::size_t begin, std::size_t at) {
  if (at + 1 - begin < kMostSentenceBytes || at + 1 >= text.size()) return false;
  const auto next = static_cast<unsigned char>(text[at + 1]);
  return next == ' ' || (at + 1 - begin >= 2 * kMostSentenceBytes && (next & 0xC0) != 0x80);
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> find_sentences(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> sentences;
  const std::size_t closed = last_closer(text);  // brackets that never close must not swallow the rest
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    depth = std::max(0, depth + depth_change(text, at));
    if (at > closed || is_overlong(text, begin, at)) depth = 0;
    if ((depth > 0 || !is_boundary(text, at)) && !is_overlong(text, begin, at)) continue;
    sentences.emplace_back(begin, at + 1);
    begin = at + 1;
    while (begin < text.size() && text[begin] == ' ') ++begin;
  }
  if (begin < text.size()) sentences.emplace_back(begin, text.size());
  return sentences;
}

}  // namespace rasoat
