#include "parse/line_text.h"

#include <algorithm>
#include <string>

#include "extract/text/letters.h"
#include "extract/text/normalize.h"
#include "extract/text/syllable.h"

namespace rasoat {
namespace {

WordSpan span_of(const Document& document, const Page& page, const Word& word) {
  WordSpan span;
  span.page = page.number;
  span.box = word.box;
  span.confidence = word.confidence;
  span.size = word.size;
  if (word.font < document.fonts.size()) {
    span.bold = document.fonts[word.font].bold;
    span.italic = document.fonts[word.font].italic;
  }
  span.source = page.source;
  span.others = word.others;
  return span;
}

std::string_view last_word(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

bool is_letter_or_digit(char32_t code) {
  const auto ascii = [&](char32_t low, char32_t high) { return code >= low && code <= high; };
  return ascii('0', '9') || ascii('a', 'z') || ascii('A', 'Z') || (code >= 0xC0 && code < 0x2000);
}

bool is_hyphen(char32_t code) { return code == '-' || code == 0x2010 || code == 0x2011 || code == 0x2013; }

// "nghiệ" + "p": neither a word of its own, together one. Only small letters: abbreviations are free.
bool is_cut_syllable(std::u32string_view before, std::u32string_view next) {
  const auto small = [](char32_t code) { return is_letter_or_digit(code) && code > '9' && lower_of(code) == code; };
  if (before.empty() || next.empty() || before.size() + next.size() > 7) return false;
  if (!std::all_of(next.begin(), next.end(), small) || !std::all_of(before.begin() + 1, before.end(), small))
    return false;
  if (is_vietnamese_syllable(before) && is_vietnamese_syllable(next)) return false;
  if (next.size() > 1 && is_vietnamese_syllable(next)) return false;
  return is_vietnamese_syllable(std::u32string(before) + std::u32string(next));
}

std::u32string without_final_marks(std::u32string word) {
  while (!word.empty() && !is_letter_or_digit(word.back())) word.pop_back();
  return word;
}

// The last character that is no closing quote or bracket.
char32_t final_character(std::string_view text) {
  const std::u32string codes = to_codes(last_word(text));
  for (auto at = codes.rbegin(); at != codes.rend(); ++at) {
    if (std::u32string_view(U"\"')]}”’»*").find(*at) == std::u32string_view::npos) return *at;
  }
  return 0;
}

}  // namespace

Passage passage_of(const Document& document, const Page& page, const Line& line) {
  Passage passage;
  for (const std::uint32_t index : line.words) {
    const Word& word = page.words.at(index);
    if (!word.text.empty()) passage.append(word.text, span_of(document, page, word));
  }
  return passage;
}

bool glues(std::string_view before, std::string_view next) {
  const std::u32string last = to_codes(last_word(before));
  const std::u32string first = to_codes(first_word(next));
  if (last.empty() || first.empty()) return false;
  const bool opens_with_letter = is_letter_or_digit(first.front());
  if (last.size() > 1 && opens_with_letter && is_letter_or_digit(last[last.size() - 2])) {
    if (is_hyphen(last.back()) || last.back() == '/') return true;
  }
  if (first.size() > 1 && first.front() == '/' && is_letter_or_digit(first[1])) return is_letter_or_digit(last.back());
  return is_cut_syllable(last, without_final_marks(first));
}

void join_line(Passage& text, const Passage& next) { text.append(next, glues(text.text, next.text)); }

std::vector<Passage> parts_between_bars(const Passage& line) {
  std::vector<Passage> parts;
  for (std::size_t begin = 0; begin <= line.text.size();) {
    const std::size_t bar = std::min(line.text.find(" | ", begin), line.text.size());
    if (Passage part = line.part(begin, bar); !part.empty()) parts.push_back(std::move(part));
    begin = bar + 3;
  }
  return parts;
}

std::string opening_key(std::string_view text) {
  constexpr std::size_t kOpening = 96;  // bytes
  if (text.size() <= kOpening) return bare_key(text);
  const std::size_t blank = text.rfind(' ', kOpening);
  return bare_key(text.substr(0, blank == std::string_view::npos ? text.find(' ') : blank));
}

bool ends_sentence(std::string_view text) {
  const char32_t last = final_character(text);
  return last == '.' || last == '!' || last == '?';
}

bool ends_clause(std::string_view text) {
  const char32_t last = final_character(text);
  return ends_sentence(text) || last == ';' || last == ':';
}

bool starts_lower(std::string_view text) {
  const std::u32string codes = to_codes(first_word(text));
  const auto letter = std::find_if(codes.begin(), codes.end(), [](char32_t c) { return is_letter_or_digit(c); });
  return letter != codes.end() && *letter > '9' && upper_of(*letter) != *letter;
}

}  // namespace rasoat
