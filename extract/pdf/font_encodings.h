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

class FontEncodings {
 public:
  // Looks at what the glyphs of each font say together. `fonts` names them by Glyph::font and
  // must outlive this.
  FontEncodings(const Glyphs& glyphs, const std::vector<Font>& fonts);

  // True when some font's text is not what the glyphs say by themselves.
  bool any_to_decode() const { return !legacy_fonts_.empty() || any_symbols_; }
  const std::vector<std::string>& legacy_fonts() const { return legacy_fonts_; }  // names, in order of Document::fonts
  // The text of glyphs of one font as UTF-8, decoded where its font is a legacy one.
  std::string text_of(const Glyphs& glyphs, const GlyphRun& span) const;

 private:
  std::string symbols_of(const Glyphs& glyphs, const GlyphRun& span) const;

  struct Finding {
    LegacyEncoding encoding = LegacyEncoding::kNone;
    bool by_code = false;  // decode raw codes, not what the font maps them to
    bool capitals = false;
    bool symbols = false;
  };
  std::vector<Finding> findings_;  // by font
  std::vector<std::string> legacy_fonts_;
  const std::vector<Font>& fonts_;
  bool any_symbols_ = false;
};

}  // namespace rasoat
