// How a page was read, decided from plain facts: one pure function, one table of tests.
// kUnread pages are what OCR is asked for.
#pragma once

#include <cstdint>
#include <string>

#include "extract/document.h"

namespace rasoat {

struct PageFacts {
  std::uint32_t words = 0;             // all words of the text layer
  std::uint32_t annotation_words = 0;  // of these, about how many come from annotations
  double word_share = 0;               // of the page's area that words cover, 0..1
  double image_share = 0;              // of the page's area that images cover, 0..1
  double unmapped_share = 0;           // of glyphs: meaning unknown, 0..1
  double invisible_share = 0;          // of glyphs: not painted (a text layer over a scan), 0..1
  double syllable_share = 1;           // of longer words: Vietnamese syllables, 0..1
  std::uint32_t long_words = 0;        // how many words syllable_share was taken from
  double english_share = 0;            // of words: function words of English
  double marked_share = 1;             // the same of small words with Vietnamese letters, no names
  std::uint32_t marked_words = 0;      // how many words marked_share was taken from
  std::uint32_t drawings = 0;          // curves, filled areas, oblique lines
  std::uint32_t images = 0;
  std::uint32_t outside_glyphs = 0;  // clipped away or off the page
  std::uint32_t stream_errors = 0;
  bool too_many = false;
  bool unreachable = false;
};

struct PageDecision {
  Source source = Source::kText;
  std::string reason;  // one of the codes below
  float confidence = 1;
};

// source   reason
// kText    "text-layer"      words, painted to be read
//          "invisible-text"  words laid invisibly over a picture: somebody else's OCR, good enough
//          "large-image"     words, and beside them a picture that may hold text
// kBlank   "blank"           nothing painted, or only straight lines and white
// kUnread  "no-text"         pictures or drawings without words
//          "stamp-only"      a few words (a signature stamp, a number) on a picture of the page
//          "drawn-text"      a few words beside hundreds of curves: letters drawn as outlines
//          "invisible-text"  such words, but few of them or hardly Vietnamese
//          "unmapped-text"   words whose font does not say what they mean
//          "mojibake"        words that are hardly ever Vietnamese, nor English
//          "damaged-text"    Vietnamese with letters swapped or lost on the way ("khơng", "phịng")
//          "damaged"         the content is cut off, cannot be decoded or not be reached
//          "too-large"       over a limit of ReadLimits
PageDecision decide_page(const PageFacts& facts);

}  // namespace rasoat
