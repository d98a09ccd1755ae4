// Which fonts of a page hold text in a legacy encoding (TCVN3, VNI) or symbols, and what they
// say. One decision per font and page: a document mixes encodings, a font does not.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/layout/words.h"
#include "extract/text/legacy.h"

namespace rasoat {

// How the text of one font is to be read.
struct FontReading {
  LegacyEncoding encoding = LegacyEncoding::kNone;
  bool by_code = false;   // decode raw codes, not what the font maps them to
  bool capitals = false;  // the font shows small letters as capitals
  bool symbols = false;   // Wingdings and the like
};

class FontEncodings {
 public:
  // Looks at what the glyphs of each font say together. `fonts` names them by Glyph::font and
  // must outlive this.
  FontEncodings(const Glyphs& glyphs, const std::vector<Font>& fonts);

  // True when some font's text is not what the glyphs say by themselves.
  bool any_to_decode() const { return any_to_decode_; }
  std::vector<std::string> legacy_fonts() const;  // names, in order of Document::fonts
  // The text of glyphs of one font as UTF-8, decoded where its font asks for it.
  std::string text_of(const Glyphs& glyphs, const GlyphRun& span) const;

 private:
  const std::vector<Font>& fonts_;
  std::vector<FontReading> readings_;  // by font
  bool any_to_decode_ = false;
};

}  // namespace rasoat
