#include "extract/text/legacy.h"

#include <gtest/gtest.h>

#include "extract/text/letters.h"

namespace rasoat {
namespace {

std::string decoded(std::string_view font, std::u32string_view codes) {
  return decode_legacy(font, codes).value_or("not legacy");
}

struct Case {
  std::u32string_view codes;
  const char* expected;
};

constexpr Case kTcvn3[] = {
    {U"Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
    {U"§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"},
    {U"KÕ ho¹ch c¶i c¸ch hµnh chÝnh", "Kế hoạch cải cách hành chính"},
    {U"Tû lÖ gi¶i quyÕt hå s¬ ®óng h¹n", "Tỷ lệ giải quyết hồ sơ đúng hạn"},
    {U"ñy ban nh©n d©n", "ủy ban nhân dân"},
    {U"tr\u00ADëng ban qu¶n lý, \u00ADu tiªn n\u00ADíc", "trưởng ban quản lý, ưu tiên nước"},
    {U"B\u03BCo c\u00B5o", "Bào cào"},
    {U"\u00D0t", "ét"},  // eth is a letter here
};

constexpr Case kVni[] = {
    {U"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
    {U"Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"},
    {U"Keá hoaïch caûi caùch haønh chính", "Kế hoạch cải cách hành chính"},
    {U"Tyû leä giaûi quyeát hoà sô ñuùng haïn", "Tỷ lệ giải quyết hồ sơ đúng hạn"},
    {U"COÄNG HOØA XAÕ HOÄI", "CỘNG HÒA XÃ HỘI"},
    {U"Uûy ban", "Ủy ban"},  // a small mark after a capital
    {U"tröôûng, öu tieân nöôùc, kyø, Vaên phoøng", "trưởng, ưu tiên nước, kỳ, Văn phòng"},
};

TEST(DecodeLegacy, ReadsTcvn3) {
  for (const Case& c : kTcvn3) EXPECT_EQ(decoded(".VnTime", c.codes), c.expected);
}

TEST(DecodeLegacy, ReadsVni) {
  for (const Case& c : kVni) EXPECT_EQ(decoded("VNI-Times", c.codes), c.expected);
}

TEST(DecodeLegacy, ShowsCapitalFontsInCapitals) {
  EXPECT_EQ(decoded("ABCDEF+.VnTimeH", U"céng hßa x· héi"), "CỘNG HÒA XÃ HỘI");
  EXPECT_EQ(decoded(".VnArialH,Bold", U"ban qu¶n lý"), "BAN QUẢN LÝ");
  EXPECT_EQ(decoded(".VnTimeH", U"ban"), "BAN");
}

TEST(DecodeLegacy, TriesAHyphenAsTheLostHornLetter) {
  EXPECT_EQ(decoded(".VnTime", U"tr-ëng phßng, n-íc, -u tiªn, t-"), "trưởng phòng, nước, ưu tiên, tư");
  EXPECT_EQ(decoded(".VnTime", U"th- ký"), "thư ký");
  EXPECT_EQ(decoded(".VnTime", U"kinh tÕ - x· héi, PT-TH"), "kinh tế - xã hội, PT-TH");
  EXPECT_EQ(decoded(".VnTime", U"Tæng-hîp"), "Tổng-hợp");
  EXPECT_EQ(decoded(".VnTime", U"tr\u00ADëng ban-qu¶n"), "trưởng ban-quản");
}

TEST(DetectLegacy, NeedsNoTellingFontWhereTheTextIsClear) {
  for (const Case& c : kTcvn3) {
    if (c.codes.size() < 12 || c.codes.find(0x03BC) != c.codes.npos) continue;
    EXPECT_EQ(decoded("TT1Fo00", c.codes), c.expected);
  }
  for (const Case& c : kVni) {
    if (c.codes.size() < 12) continue;
    EXPECT_EQ(decoded("Helvetica", c.codes), c.expected);
  }
  EXPECT_EQ(decoded("", U"tØnh miÒn"), "tỉnh miền");
}

TEST(DecodeLegacy, KeepsWordsThatWereTypedInUnicode) {
  EXPECT_EQ(decoded("VNI-Times", U"con troû ñaõ ñöôïc troû vaøo chuoãi nào đó"),
            "con trỏ đã được trỏ vào chuỗi nào đó");
}

TEST(DetectLegacy, LeavesOtherTextAlone) {
  for (const std::u32string_view run :
       {std::u32string_view(U"Cộng hòa xã hội chủ nghĩa Việt Nam"), std::u32string_view(U"xã là và"),
        std::u32string_view(U"Ban Quan ly"), std::u32string_view(U"XÃ\u00A0HỘI"), std::u32string_view(U"XÃ\u00A0"),
        std::u32string_view(U"25 µm, 30 °C"), std::u32string_view(U"§ 5"), std::u32string_view(U"· "),
        std::u32string_view(U"El año pasado la señora Muñoz está aquí"), std::u32string_view(U"naïve café"),
        std::u32string_view(U"für Müller schön größer"), std::u32string_view(U"l'été dernier, où très cher à Orléans"),
        std::u32string_view(U"co' sO' näm 2017"), std::u32string_view(U"Ðà L"), std::u32string_view(U"")}) {
    EXPECT_EQ(decoded("Times New Roman", run), "not legacy") << to_utf8(run);
  }
}

TEST(DetectLegacy, BelievesTheTextOverTheFontName) {
  EXPECT_EQ(decoded(".VnTime", U"Cộng hòa"), "not legacy");
  EXPECT_EQ(decoded(".VnTime", U"hòa và các bài là xã hành chính"), "not legacy");
  EXPECT_EQ(decoded(".VnTime", U"Ban Quan"), "not legacy");
}

TEST(EncodingOfFont, KnowsTheFamilies) {
  EXPECT_EQ(encoding_of_font(".VnTime"), LegacyEncoding::kTcvn3);
  EXPECT_EQ(encoding_of_font("ABCDEF+VnArial"), LegacyEncoding::kTcvn3);
  EXPECT_EQ(encoding_of_font("XYZABC+.VnBook-AntiquaH"), LegacyEncoding::kTcvn3);
  EXPECT_EQ(encoding_of_font("VNI-Helve-Condense"), LegacyEncoding::kVni);
  EXPECT_EQ(encoding_of_font("ABCDEF+VNI-Times,Bold"), LegacyEncoding::kVni);
  EXPECT_EQ(encoding_of_font("TimesNewRomanPSMT"), LegacyEncoding::kNone);
  EXPECT_EQ(encoding_of_font("SVN-Times"), LegacyEncoding::kNone);
  EXPECT_EQ(encoding_of_font("UVNBaiSau"), LegacyEncoding::kNone);
  EXPECT_EQ(encoding_of_font(""), LegacyEncoding::kNone);
  EXPECT_TRUE(is_capital_font(".VnTimeH"));
  EXPECT_FALSE(is_capital_font(".VnTime"));
  EXPECT_FALSE(is_capital_font("SomethingH"));
}

TEST(Decode, GivesUnknownCodesBack) {
  EXPECT_EQ(decode(LegacyEncoding::kTcvn3, U"\u00BF 5\u2013"), "\u00BF 5\u2013");
  EXPECT_EQ(decode(LegacyEncoding::kNone, U"x·"), "x·");
}

}  // namespace
}  // namespace rasoat
