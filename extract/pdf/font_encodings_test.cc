#include "extract/pdf/font_encodings.h"

#include <gtest/gtest.h>

#include "extract/pdf/font_traits.h"
#include "extract/pdf/symbol_fonts.h"

namespace rasoat {
namespace {

void write(Glyphs& glyphs, std::uint32_t font, std::u32string_view codes, std::u32string_view shown) {
  for (std::size_t i = 0; i < codes.size(); ++i) {
    Glyph glyph;
    glyph.font = font;
    glyph.code = codes[i];
    glyph.is_space = codes[i] == U' ';
    glyph.text_begin = static_cast<std::uint32_t>(glyphs.text.size());
    glyph.text_size = 1;
    glyphs.text.push_back(shown[i]);
    glyphs.items.push_back(glyph);
  }
}

std::string all_of(const Glyphs& glyphs, const std::vector<Font>& fonts) {
  return FontEncodings(glyphs, fonts).text_of(glyphs, {0, static_cast<std::uint32_t>(glyphs.items.size()), {}});
}

TEST(FontEncodings, RawCodesOfTcvn3AreDecodedThoughTheReaderShowsAHyphen) {
  Glyphs glyphs;
  write(glyphs, 0, U"N\u00ADíc", U"N-íc");
  const std::vector<Font> fonts{{".VnTime", false, false, true}};
  EXPECT_EQ(all_of(glyphs, fonts), "Nước");
  EXPECT_EQ(FontEncodings(glyphs, fonts).legacy_fonts(), std::vector<std::string>{".VnTime"});
}

TEST(FontEncodings, CapitalFontsGiveCapitals) {
  Glyphs glyphs;
  write(glyphs, 0, U"céng hßa", U"céng hßa");
  EXPECT_EQ(all_of(glyphs, {{".VnTimeH", true, false, true}}), "CỘNG HÒA");
}

TEST(FontEncodings, SubsetsThatNumberTheirGlyphsAreDecodedFromWhatTheyMapTo) {
  Glyphs glyphs;
  write(glyphs, 0, U"\u0001\u0002\u0003\u0004", U"céng");
  EXPECT_EQ(all_of(glyphs, {{".VnTime", false, false, true}}), "cộng");
}

TEST(FontEncodings, RealVietnameseStaysWhateverTheFontIsCalled) {
  Glyphs glyphs;
  write(glyphs, 0, U"Việt Nam đổi mới", U"Việt Nam đổi mới");
  EXPECT_EQ(all_of(glyphs, {{"VNI-Times", false, false, true}}), "Việt Nam đổi mới");
}

TEST(FontEncodings, AShortHeadingIsReadLikeItsNeighbours) {
  Glyphs glyphs;
  const std::u32string prose = U"Ban Quaûn lyù Khu kinh teá xaây döïng keá hoaïch khaéc phuïc toàn taïi haïn cheá ";
  write(glyphs, 0, prose + prose, prose + prose);
  const auto begin = static_cast<std::uint32_t>(glyphs.items.size());
  write(glyphs, 1, U"Muïc tieâu", U"Muïc tieâu");
  const auto end = static_cast<std::uint32_t>(glyphs.items.size());
  const std::vector<Font> fonts{{"F1", false, false, true}, {"F2", true, false, true}};
  EXPECT_EQ(FontEncodings(glyphs, fonts).text_of(glyphs, {begin, end, {}}), "Mục tiêu");
  EXPECT_EQ(FontEncodings(glyphs, fonts).legacy_fonts(), (std::vector<std::string>{"F1", "F2"}));
}

TEST(FontEncodings, AWesternNameBesideLegacyTextStays) {
  Glyphs glyphs;
  const std::u32string prose = U"Ban Quaûn lyù Khu kinh teá xaây döïng keá hoaïch khaéc phuïc toàn taïi haïn cheá ";
  write(glyphs, 0, prose + prose, prose + prose);
  const auto begin = static_cast<std::uint32_t>(glyphs.items.size());
  write(glyphs, 1, U"Besançon", U"Besançon");
  const auto end = static_cast<std::uint32_t>(glyphs.items.size());
  const std::vector<Font> fonts{{"F1", false, false, true}, {"F2", true, false, true}};
  EXPECT_EQ(FontEncodings(glyphs, fonts).text_of(glyphs, {begin, end, {}}), "Besançon");
}

TEST(FontEncodings, AFontOfCapitalsGivesCapitalsThroughout) {
  Glyphs glyphs;
  const std::u32string heading = U"BAN QU¶N Lý KHU KINH TÕ TØNH";
  write(glyphs, 0, heading, heading);
  EXPECT_EQ(all_of(glyphs, {{".VnTime", true, false, true}}), "BAN QUẢN LÝ KHU KINH TẾ TỈNH");
}

// What .VnTimeH shows as capitals is typed in small letters; without its name only its use tells it.
TEST(FontEncodings, AnUnnamedFontOfHeadingsGivesCapitals) {
  Glyphs glyphs;
  const std::u32string prose = U"Ban Qu¶n lý Khu kinh tÕ x©y dùng kÕ ho¹ch kh¾c phôc tån t¹i h¹n chÕ n¨m nay ";
  write(glyphs, 0, prose + prose, prose + prose);
  const auto begin = static_cast<std::uint32_t>(glyphs.items.size());
  write(glyphs, 1, U"céng hßa x· héi chñ nghÜa viÖt nam", U"céng hßa x· héi chñ nghÜa viÖt nam");
  const auto end = static_cast<std::uint32_t>(glyphs.items.size());
  const auto text_in = [&](const char* heading_font) {
    const std::vector<Font> fonts{{"F1", false, false, true}, {heading_font, true, false, true}};
    return FontEncodings(glyphs, fonts).text_of(glyphs, {begin, end, {}});
  };
  EXPECT_EQ(text_in("F2"), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_EQ(text_in(".VnTime,Italic"), "cộng hòa xã hội chủ nghĩa việt nam") << "the name says small letters";
}

TEST(FontEncodings, PlainTextOfOrdinaryFontsStays) {
  Glyphs glyphs;
  write(glyphs, 0, U"Công hòa cà phê", U"Công hòa cà phê");
  EXPECT_EQ(all_of(glyphs, {{"TimesNewRoman", false, false, true}}), "Công hòa cà phê");
}

TEST(FontEncodings, SymbolFontsGiveWhatTheyShow) {
  Glyphs glyphs;
  write(glyphs, 0, U"\u00FC\u0041", U"\u00FC\uF0FE");
  EXPECT_EQ(all_of(glyphs, {{"Wingdings-Regular", false, false, true}}), "✓☑");
  EXPECT_EQ(all_of(glyphs, {{"Wingdings2", false, false, true}}), "ü\uF0FE");
  EXPECT_EQ(symbol_of("SymbolMT", 0xF0B7), U'•');
  EXPECT_EQ(symbol_of("SymbolMT", 0xB3), U'≥');
  EXPECT_EQ(symbol_of("TimesNewRoman", 0xFC), U'ü');
}

TEST(FontTraits, NamesAreReadWithoutTheSubsetMark) {
  EXPECT_EQ(without_subset_prefix("ABCDEF+TimesNewRomanPSMT"), "TimesNewRomanPSMT");
  EXPECT_EQ(without_subset_prefix("ABCDE+Times"), "ABCDE+Times");
  EXPECT_EQ(without_subset_prefix("abcdef+Times"), "abcdef+Times");
  EXPECT_EQ(without_subset_prefix(""), "");
}

TEST(FontTraits, NamesTellWeightAndSlant) {
  EXPECT_TRUE(says_bold("TimesNewRomanPS-BoldMT"));
  EXPECT_TRUE(says_bold(".VnArialH,Bold"));
  EXPECT_FALSE(says_bold("TimesNewRomanPSMT"));
  EXPECT_TRUE(says_italic("TimesNewRomanPS-BoldItalicMT"));
  EXPECT_TRUE(says_italic("Helvetica-Oblique"));
  EXPECT_FALSE(says_italic("Helvetica"));
}

}  // namespace
}  // namespace rasoat
