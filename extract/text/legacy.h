// Legacy encodings: text typed with .Vn* (TCVN3) or VNI-* (VNI-Windows) fonts, whose codes a PDF
// reader takes for Latin-1 ("Céng hßa x· héi" for "Cộng hòa xã hội"). Pure functions over one run:
// glyphs of one font that follow each other, blanks included; a document mixes encodings.
// Source of the tables: CRAN vietnameseConverter, checked against UniKey and glibc iconv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rasoat {

enum class LegacyEncoding : std::uint8_t { kNone, kTcvn3, kVni };

// Codes, everywhere below: the raw character codes of a simple font (0..255), or, where a font
// has no such codes (CID fonts), the Unicode values that its ToUnicode gives. Prefer raw codes:
// ư is byte 0xAD in TCVN3, which a reader shows as a hyphen; where no 0xAD is in the codes at all,
// a hyphen is tried as ư. The more text the surer: detect on all the text of one font (joined with
// blanks), then decode() its runs.

// What the font's name promises: ".VnTime", ".VnArialH" (with or without a subset prefix or a
// leading dot) TCVN3; "VNI-Times", "VNI-Helve-Condense" VNI. Nothing else says anything.
LegacyEncoding encoding_of_font(std::string_view font_name);
// A TCVN3 font that shows small letters as capitals: ".VnTimeH", ".VnArialH,Bold".
bool is_capital_font(std::string_view font_name);

// What a run is encoded in: the font's name first; without a telling name, the share of
// Vietnamese syllables before and after decoding with a clear margin. kNone when letters of
// U+1EA0..U+1EF9 are present, or when nothing but ASCII is there.
LegacyEncoding detect_legacy(std::string_view font_name, std::u32string_view run);

// Decodes codes of which the encoding is known; NFC UTF-8. Codes without a meaning in it come
// back as the characters that they are. kNone gives the codes as UTF-8.
// capitals: upper-case the result (is_capital_font). A VNI letter takes two codes: never split
// a run between a letter and the code after it.
std::string decode(LegacyEncoding encoding, std::u32string_view codes, bool capitals = false);

// Both steps for one run; nullopt: not legacy, keep what you have.
std::optional<std::string> decode_legacy(std::string_view font_name, std::u32string_view run);

}  // namespace rasoat
