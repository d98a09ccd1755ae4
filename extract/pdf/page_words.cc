#include "extract/pdf/page_words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "extract/layout/turn.h"
#include "extract/pdf/font_encodings.h"
#include "extract/pdf/language.h"
#include "extract/pdf/page_decision.h"
#include "extract/text/letters.h"
#include "extract/text/normalize.h"
#include "extract/text/syllable.h"

namespace rasoat {
namespace {

// True when a code point can be part of text that is not in NFC, or that normalize() drops or
// changes; all letters of Vietnamese in one piece are not.
bool needs_normalizing(char32_t c) {
  if (c < 0xA0) return c < 0x21 || c == 0x7F;
  if (c == 0xA0 || c == 0xAD || c == 0xD0 || c == 0xF0) return true;
  if (c < 0x180) return false;
  return !(c >= 0x1EA0 && c <= 0x1EF9) && c != 0x1A0 && c != 0x1A1 && c != 0x1AF && c != 0x1B0 && c != 0x2013 &&
         c != 0x2018 && c != 0x2019 && c != 0x201C && c != 0x201D && c != 0x2026;
}

std::string nfc_of(std::u32string_view codes) {
  std::string text = to_utf8(codes);
  if (std::any_of(codes.begin(), codes.end(), needs_normalizing)) return normalize(text);
  return text;
}

// A word piece by piece, since a word may change its font: letters missing from one font are
// taken from another.
std::string text_of_word(const Glyphs& glyphs, const GlyphRun& span, const FontEncodings& encodings) {
  if (!encodings.any_to_decode()) return nfc_of(text_of(glyphs, span));
  std::string text;
  for (std::uint32_t begin = span.first; begin < span.last;) {
    const std::uint32_t font = glyphs.items[begin].font;
    std::uint32_t end = begin;
    while (end < span.last && glyphs.items[end].font == font) ++end;
    text += encodings.text_of(glyphs, {begin, end, {}});
    begin = end;
  }
  return normalize(text);
}

Word word_of(const Glyphs& glyphs, const GlyphRun& span, const FontEncodings& encodings) {
  const Glyph& first = glyphs.items[span.first];
  Word word;
  word.text = text_of_word(glyphs, span, encodings);
  word.box = span.box;
  word.font = first.font;
  word.size = first.size;
  word.direction = first.direction;
  return word;
}

std::vector<Word> words_of(const Glyphs& glyphs, const FontEncodings& encodings) {
  std::vector<Word> words;
  const std::vector<GlyphRun> spans = find_words(glyphs);
  words.reserve(spans.size());
  for (const GlyphRun& span : spans) {
    Word word = word_of(glyphs, span, encodings);
    if (!word.text.empty()) words.push_back(std::move(word));
  }
  return words;
}

double share_of_page(const PageMarks& marks, const Bbox& box) {
  const Bbox seen = intersect(box, {0, 0, marks.width, marks.height});
  const double page = marks.width * marks.height;
  return seen.empty() || page <= 0 ? 0 : seen.width() * seen.height() / page;
}

double share(std::uint32_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// A small word with letters beyond ASCII. Names and abbreviations follow no rules of spelling.
bool is_marked(std::u32string_view word) {
  if (word.empty() || lower_of(word.front()) != word.front()) return false;
  return std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= 0xC0 && lower_of(c) == c; });
}

// Words long enough to tell a language: a sample from all over the page.
void take_syllables(const std::vector<Word>& words, PageFacts& facts) {
  constexpr std::size_t kEnough = 200;
  const std::size_t step = std::max<std::size_t>(1, words.size() / kEnough);
  std::u32string all;
  std::u32string marked;
  for (std::size_t i = 0; i < words.size(); i += step) {
    const Word& word = words[i];
    if (word.text.size() < 2 || static_cast<unsigned char>(word.text[0]) < 'A' || word.direction != 0) continue;
    const std::u32string codes = to_codes(word.text) + U' ';
    ++facts.long_words;
    all += codes;
    if (!is_marked(codes)) continue;
    ++facts.marked_words;
    marked += codes;
  }
  facts.syllable_share = syllable_share(all);
  facts.marked_share = syllable_share(marked);
  constexpr double kVietnamese = 0.5;
  if (facts.syllable_share < kVietnamese) facts.english_share = english_share(all);
}

PageFacts facts_of(const PageMarks& marks, const std::vector<Word>& words) {
  const auto painted = static_cast<std::size_t>(std::count_if(marks.glyphs.items.begin(), marks.glyphs.items.end(),
                                                              [](const Glyph& glyph) { return !glyph.is_space; }));
  PageFacts facts;
  facts.words = static_cast<std::uint32_t>(words.size());
  facts.annotation_words = static_cast<std::uint32_t>(
      std::lround(share(marks.annotation_glyphs, painted) * static_cast<double>(words.size())));
  for (const Word& word : words) facts.word_share += share_of_page(marks, word.box);
  for (const ImageArea& image : marks.images) facts.image_share += share_of_page(marks, image.box);
  facts.image_share = std::min(facts.image_share, 1.0);
  facts.unmapped_share = share(marks.unmapped_glyphs, painted);
  facts.invisible_share = share(std::max(marks.invisible_glyphs, marks.covered_glyphs), painted);
  facts.drawings = marks.drawings;
  facts.images = static_cast<std::uint32_t>(marks.images.size());
  facts.outside_glyphs = marks.outside_glyphs;
  facts.stream_errors = marks.stream_errors;
  facts.too_many = marks.too_many;
  facts.unreachable = marks.unreachable;
  take_syllables(words, facts);
  return facts;
}

}  // namespace

Page page_from_marks(PageMarks&& marks, std::int32_t number, const std::vector<Font>& fonts, const ReadLimits& limits,
                     std::vector<DocumentNote>& notes) {
  Page page;
  page.number = number;
  page.width = marks.width;
  page.height = marks.height;
  page.rotation = marks.rotation;
  const FontEncodings encodings(marks.glyphs, fonts);
  for (const std::string& font : encodings.legacy_fonts()) notes.push_back({"legacy-encoding", number, font});
  page.words = words_of(marks.glyphs, encodings);
  if (limits.max_words_per_page != 0 && page.words.size() > limits.max_words_per_page) {
    page.words.resize(limits.max_words_per_page);
    marks.too_many = true;
  }
  PageDecision decision = decide_page(facts_of(marks, page.words));
  page.source = decision.source;
  page.reason = std::move(decision.reason);
  page.confidence = decision.confidence;
  const bool untrusted = page.reason == "damaged-text" || page.reason == "unmapped-text" || page.reason == "mojibake" ||
                         page.reason == "invisible-text";
  if (untrusted && page.source == Source::kUnread) {
    notes.push_back({"text-layer-untrusted", number, page.reason});
  }
  page.rulings = std::move(marks.rulings);
  page.images = std::move(marks.images);
  const std::int32_t turn = page.source == Source::kText ? turn_needed(page) : 0;
  return turn == 0 ? page : turn_page(std::move(page), turn);
}

}  // namespace rasoat
