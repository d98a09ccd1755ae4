#include "extract/pdf/font_encodings.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extract/pdf/symbol_fonts.h"
#include "extract/text/letters.h"
#include "extract/text/syllable.h"

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
  std::uint32_t small = 0;          // small ASCII letters
  std::uint32_t large = 0;          // capital ones
  const Glyph* last = nullptr;      // the last one sampled
  bool suspect = false;             // may be in a legacy encoding
};

constexpr std::size_t kSample = 4000;  // code points that a decision looks at

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

void take(const Glyphs& glyphs, const Glyph& glyph, Traces& traces) {
  ++traces.glyphs;
  const std::u32string_view text = glyphs.text_of(glyph);
  const char32_t first = text.empty() ? U'\0' : text.front();
  if (first >= 0x80 || glyph.code >= 0x80) ++traces.high;
  if (is_telling_letter(first)) ++traces.telling;
  traces.small += first >= 'a' && first <= 'z' ? 1 : 0;
  traces.large += first >= 'A' && first <= 'Z' ? 1 : 0;
  if (is_ascii_letter(first)) {
    ++traces.ascii;
    traces.ascii_as_code += glyph.code == first ? 1 : 0;
  }
}

// True when the pen was lifted between two glyphs of a font: another word begins.
bool is_apart(const Glyph& before, const Glyph& glyph) {
  const double reach = 0.2 * glyph.size;
  return std::abs(glyph.x - before.end_x) > reach || std::abs(glyph.y - before.end_y) > reach;
}

void sample(const Glyphs& glyphs, const Glyph& glyph, Traces& traces) {
  if (traces.codes.size() >= kSample) return;
  if (traces.last != nullptr && is_apart(*traces.last, glyph)) {
    traces.codes.push_back(U' ');
    traces.unicode.push_back(U' ');
  }
  traces.last = &glyph;
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

std::vector<Traces> look_at(const Glyphs& glyphs, const std::vector<Font>& fonts) {
  std::vector<Traces> all(fonts.size());
  for (const Glyph& glyph : glyphs.items) {
    if (glyph.font < all.size()) take(glyphs, glyph, all[glyph.font]);
  }
  bool any = false;
  for (std::size_t i = 0; i < all.size(); ++i) any = (all[i].suspect = may_be_legacy(all[i], fonts[i])) || any;
  if (!any) return all;
  for (const Glyph& glyph : glyphs.items) {
    if (glyph.font < all.size() && all[glyph.font].suspect) sample(glyphs, glyph, all[glyph.font]);
  }
  return all;
}

const std::u32string& codes_to_decode(const Traces& traces, const FontReading& reading) {
  return reading.by_code ? traces.codes : traces.unicode;
}

// TCVN3 has no toned capitals: headings are written in a font that shows small letters as
// capitals, or all of whose letters that could be capitals are.
bool shows_capitals(const Traces& traces, const std::string& font) {
  constexpr std::uint32_t kEnough = 6;
  return is_capital_font(font) || (traces.small == 0 && traces.large >= kEnough);
}

// A font without a telling name that never shows a capital, beside others of its encoding that do: the one
// that was made for headings, whose small letters look like capitals.
void find_heading_fonts(const std::vector<Traces>& traces, const std::vector<Font>& fonts,
                        std::vector<FontReading>& readings) {
  constexpr std::uint32_t kEnough = 16;  // small letters
  const auto is_tcvn3 = [&](std::size_t i) { return readings[i].encoding == LegacyEncoding::kTcvn3; };
  bool any_capitals = false;
  for (std::size_t i = 0; i < readings.size(); ++i) any_capitals = any_capitals || (is_tcvn3(i) && traces[i].large > 0);
  for (std::size_t i = 0; any_capitals && i < readings.size(); ++i) {
    const bool unnamed = encoding_of_font(fonts[i].name) == LegacyEncoding::kNone;
    if (is_tcvn3(i) && unnamed && traces[i].large == 0 && traces[i].small >= kEnough) readings[i].capitals = true;
  }
}

// The encoding that most glyphs of the page were found in.
LegacyEncoding encoding_of_page(const std::vector<Traces>& traces, const std::vector<FontReading>& readings) {
  std::array<std::uint32_t, 3> glyphs{};
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (readings[i].encoding != LegacyEncoding::kNone) {
      glyphs.at(static_cast<std::size_t>(readings[i].encoding)) += traces[i].glyphs;
    }
  }
  const auto tcvn3 = glyphs.at(static_cast<std::size_t>(LegacyEncoding::kTcvn3));
  const auto vni = glyphs.at(static_cast<std::size_t>(LegacyEncoding::kVni));
  if (tcvn3 == 0 && vni == 0) return LegacyEncoding::kNone;
  return tcvn3 >= vni ? LegacyEncoding::kTcvn3 : LegacyEncoding::kVni;
}

// A heading is too short to tell its encoding by itself; its neighbours on the page tell it, if
// it reads better for it.
void decide_like_others(const std::vector<Traces>& traces, std::vector<FontReading>& readings) {
  const LegacyEncoding encoding = encoding_of_page(traces, readings);
  if (encoding == LegacyEncoding::kNone) return;
  constexpr double kBetter = 0.05;
  constexpr double kGood = 0.8;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (!traces[i].suspect || readings[i].encoding != LegacyEncoding::kNone) continue;
    const std::u32string& codes = codes_to_decode(traces[i], readings[i]);
    const double after = syllable_share(decode(encoding, codes));
    if (after >= kGood && after > syllable_share(codes) + kBetter) readings[i].encoding = encoding;
  }
}

std::string symbols_of(const Glyphs& glyphs, const GlyphRun& span, const std::string& font) {
  std::u32string text = text_of(glyphs, span);
  for (char32_t& c : text) c = symbol_of(font, c);
  return to_utf8(text);
}

}  // namespace

FontEncodings::FontEncodings(const Glyphs& glyphs, const std::vector<Font>& fonts)
    : fonts_(fonts), readings_(fonts.size()) {
  const std::vector<Traces> traces = look_at(glyphs, fonts);
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    FontReading& reading = readings_[i];
    reading.symbols = traces[i].glyphs > 0 && is_symbol_font(fonts[i].name);
    if (!traces[i].suspect) continue;
    reading.by_code = codes_speak(traces[i]);
    reading.encoding = detect_legacy(fonts[i].name, codes_to_decode(traces[i], reading));
    reading.capitals = shows_capitals(traces[i], fonts[i].name);
  }
  decide_like_others(traces, readings_);
  find_heading_fonts(traces, fonts, readings_);
  any_to_decode_ = std::any_of(readings_.begin(), readings_.end(), [](const FontReading& reading) {
    return reading.symbols || reading.encoding != LegacyEncoding::kNone;
  });
}

std::vector<std::string> FontEncodings::legacy_fonts() const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    if (readings_[i].encoding != LegacyEncoding::kNone) names.push_back(fonts_[i].name);
  }
  return names;
}

std::string FontEncodings::text_of(const Glyphs& glyphs, const GlyphRun& span) const {
  const std::uint32_t font = glyphs.items[span.first].font;
  const FontReading reading = font < readings_.size() ? readings_[font] : FontReading{};
  if (reading.symbols) return symbols_of(glyphs, span, fonts_[font].name);
  if (reading.encoding == LegacyEncoding::kNone) return to_utf8(rasoat::text_of(glyphs, span));
  if (!reading.by_code) return decode(reading.encoding, rasoat::text_of(glyphs, span), reading.capitals);
  std::u32string codes;
  for (const std::uint32_t code : codes_of(glyphs, span)) codes.push_back(code);
  return decode(reading.encoding, codes, reading.capitals);
}

}  // namespace rasoat
