// Words: glyphs, as a content stream paints them, put together into words. Pure functions over
// values; knows no PDF library. Lengths are points, origin top left, page upright.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"

namespace rasoat {

// One painted glyph. The pen stands on (x, y), paints, and moves on to (end_x, end_y), letter
// spacing included.
struct Glyph {
  Bbox box;  // from descent to ascent, over the advance without letter spacing
  double x = 0;
  double y = 0;
  double end_x = 0;
  double end_y = 0;
  std::uint32_t code = 0;        // raw character code of the font, before any mapping to Unicode
  std::uint32_t font = 0;        // index into Document::fonts
  std::uint32_t text_begin = 0;  // into Glyphs::text
  std::uint16_t text_size = 0;   // 0: the font says nothing of what the glyph means
  std::int16_t direction = 0;    // degrees clockwise in which the writing runs, 0..359
  float size = 0;                // font size in points, positive
  bool is_space = false;         // white space: separates words, is part of none
  bool is_mark = false;          // a combining mark: belongs to the glyph before it
};

// Glyphs in the order in which they are painted, and their Unicode text side by side.
struct Glyphs {
  std::vector<Glyph> items;
  std::u32string text;

  std::u32string_view text_of(const Glyph& glyph) const {
    return std::u32string_view(text).substr(glyph.text_begin, glyph.text_size);
  }
};

struct WordOptions {
  double gap = 0.13;        // of the font size: a wider gap along the line separates words
  double loose_gap = 0.17;  // the same on a page that writes its blanks: gaps are kerning there
  double overlap = 0.5;     // of the font size: a jump back farther than this separates words
  double baseline = 0.35;   // of the font size: a step across the line larger than this separates words
  double same = 0.12;       // of the font size: the same glyph painted again this near is a fake bold
};

// A word is glyphs [first, last) without those marked as painted twice (text_of skips them).
struct GlyphRun {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Bbox box;
  bool operator==(const GlyphRun&) const = default;
};

// Words in the order of painting. White space separates; so do gaps, jumps, changes of direction;
// a change of font does not. A word painted again on the same place (fake bold, shadows) is
// dropped. Never fails; O(n log n).
std::vector<GlyphRun> find_words(const Glyphs& glyphs, const WordOptions& options = {});

// True when the glyph repeats the one before it on nearly the same place.
bool is_repeated(const Glyph& glyph, const Glyph& before, const WordOptions& options = {});

// White space and combining marks in the sense of Unicode, as far as PDFs of Vietnamese use them.
bool is_space(char32_t character);
bool is_combining_mark(char32_t character);

// The text of a word as its glyphs say it (not normalised); U+FFFD for a glyph without text.
std::u32string text_of(const Glyphs& glyphs, const GlyphRun& word);
// The raw codes of the same glyphs.
std::vector<std::uint32_t> codes_of(const Glyphs& glyphs, const GlyphRun& word);

}  // namespace rasoat
