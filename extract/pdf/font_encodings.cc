#include "extract/pdf/font_encodings.h"

#include <algorithm>

#include "extract/pdf/symbol_fonts.h"
#include "extract/text/letters.h"

namespace rasoat {
namespace {

// What is known of a font from the glyphs that it paints on a page.
struct Traces {
  std::u32string codes;    // raw codes, a blank where a word ends
  std::u32string unicode;  // what the font maps them to
  std::uint32_t glyphs = 0;
  std::uint32_t high = 0;           // beyond ASCII: what legacy encodings live on
  std::uint32_t telling = 0;        // letters that only real Vietnamese text has
  std::uint32_t ascii = 0;          // glyphs that are plain ASCII letters and digits
  std::uint32_t ascii_as_code = 0;  // of these: the raw code is the letter
};

constexpr std::size_t kSample = 4000;  // code points that a decision looks at

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

void take(const Glyphs& glyphs, const Glyph& glyph, Traces& traces) {
  ++traces.glyphs;
  const std::u32string_view text = glyphs.text_of(glyph);
  const char32_t first = text.empty() ? U'\0' : text.front();
  if (first >= 0x80 || glyph.code >= 0x80) ++traces.high;
  if (is_telling_letter(first)) ++traces.telling;
  if (is_ascii_letter(first)) {
    ++traces.ascii;
    traces.ascii_as_code += glyph.code == first ? 1 : 0;
  }
}

void sample(const Glyphs& glyphs, const Glyph& glyph, Traces& traces) {
  if (traces.codes.size() >= kSample) return;
  traces.codes.push_back(glyph.is_space ? U' ' : static_cast<char32_t>(glyph.code));
  if (glyph.text_size == 0) traces.unicode.push_back(0xFFFD);
  traces.unicode += glyphs.text_of(glyph);
}

// Raw codes mean something by themselves only where plain letters are coded as themselves;
// subsets of some producers number their glyphs from 1.
bool codes_speak(const Traces& traces) {
  if (std::any_of(traces.codes.begin(), traces.codes.end(), [](char32_t c) { return c > 0xFF; })) return false;
  return traces.ascii == 0 || traces.ascii_as_code * 10 >= traces.ascii * 9;
}

bool may_be_legacy(const Traces& traces, const Font& font) {
  if (traces.glyphs == 0 || traces.telling > 0 || is_symbol_font(font.name)) return false;
  return traces.high > 0 || encoding_of_font(font.name) != LegacyEncoding::kNone;
}

}  // namespace

FontEncodings::FontEncodings(const Glyphs& glyphs, const std::vector<Font>& fonts)
    : findings_(fonts.size()), fonts_(fonts) {
  std::vector<Traces> traces(fonts.size());
  for (const Glyph& glyph : glyphs.items) {
    if (glyph.font < traces.size()) take(glyphs, glyph, traces[glyph.font]);
  }
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    findings_[i].symbols = traces[i].glyphs > 0 && is_symbol_font(fonts[i].name);
    any_symbols_ = any_symbols_ || findings_[i].symbols;
  }
  std::vector<bool> suspect(fonts.size());
  for (std::size_t i = 0; i < fonts.size(); ++i) suspect[i] = may_be_legacy(traces[i], fonts[i]);
  if (std::find(suspect.begin(), suspect.end(), true) == suspect.end()) return;
  for (const Glyph& glyph : glyphs.items) {
    if (glyph.font < traces.size() && suspect[glyph.font]) sample(glyphs, glyph, traces[glyph.font]);
  }
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    if (!suspect[i]) continue;
    Finding& finding = findings_[i];
    finding.by_code = codes_speak(traces[i]);
    finding.encoding = detect_legacy(fonts[i].name, finding.by_code ? traces[i].codes : traces[i].unicode);
    finding.capitals = is_capital_font(fonts[i].name);
    if (finding.encoding != LegacyEncoding::kNone) legacy_fonts_.push_back(fonts[i].name);
  }
}

std::string FontEncodings::symbols_of(const Glyphs& glyphs, const GlyphRun& span) const {
  std::u32string text = rasoat::text_of(glyphs, span);
  const std::string& font = fonts_[glyphs.items[span.first].font].name;
  for (char32_t& c : text) c = symbol_of(font, c);
  return to_utf8(text);
}

std::string FontEncodings::text_of(const Glyphs& glyphs, const GlyphRun& span) const {
  const std::uint32_t font = glyphs.items[span.first].font;
  const Finding finding = font < findings_.size() ? findings_[font] : Finding{};
  if (finding.symbols) return symbols_of(glyphs, span);
  if (finding.encoding == LegacyEncoding::kNone) return to_utf8(rasoat::text_of(glyphs, span));
  if (!finding.by_code) return decode(finding.encoding, rasoat::text_of(glyphs, span), finding.capitals);
  std::u32string codes;
  for (const std::uint32_t code : codes_of(glyphs, span)) codes.push_back(code);
  return decode(finding.encoding, codes, finding.capitals);
}

}  // namespace rasoat
