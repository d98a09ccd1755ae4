#include "extract/text/normalize.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "extract/text/letters.h"

namespace rasoat {
namespace {

struct Case {
  const char* input;
  const char* expected;
};

TEST(Normalize, GivesOneFormOfEveryText) {
  const Case cases[] = {
      {"", ""},
      {"Ban Quan ly", "Ban Quan ly"},
      {"  Ban \t Quản\nlý  ", "Ban Quản lý"},
      {"98,65\u00A0%", "98,65 %"},
      {"Tự\u2003do\u202F\u3000x", "Tự do x"},
      {"ki\u200Bểm\u00AD tra\uFEFF", "kiểm tra"},
      {"vie\u0323\u0302t", "việt"},   // NFD in canonical order
      {"vie\u0302\u0323t", "việt"},   // and typed the other way round
      {"ti\u00EA\u0301ng", "tiếng"},  // a circumflex letter and its tone
      {"ti\u00E9\u0302ng", "tiếng"},  // a tone letter and its circumflex
      {"\u01A1\u0309", "ở"},
      {"o\u0309\u031B", "ở"},
      {"o\u031B\u0309", "ở"},
      {"e\u200B\u0323\u0302", "ệ"},  // a zero-width character between letter and mark
      {"\u00D0à Lạt", "Đà Lạt"},
      {"\u0189à Lạt", "Đà Lạt"},
      {"H\u00D0ND, \u00D0VHC, N\u00D0-CP", "HĐND, ĐVHC, NĐ-CP"},
      {"\u00F0iều", "điều"},
      {"\u00D0\u00E0lạt", "Đàlạt"},
      {"ma\u00F0ur", "ma\u00F0ur"},  // Icelandic stays
      {"XÃ\u00A0HỘI", "XÃ HỘI"},     // valid text, not the bytes of "à"
      {"e\uFB03cient", "efficient"},
      {"a\xC3(b", "a\uFFFD(b"},
      {"\xFF", "\uFFFD"},
      {"x\x01y", "xy"},
  };
  for (const Case& c : cases) EXPECT_EQ(normalize(c.input), c.expected) << c.input;
}

TEST(CompareKey, MakesSpellingVariantsAlike) {
  const Case pairs[] = {
      {"hoà", "hòa"},
      {"CỘNG HOÀ", "cộng hòa"},
      {"hoá đơn", "hóa đơn"},
      {"khoẻ", "khỏe"},
      {"thuỷ", "thủy"},
      {"uỷ ban", "Ủy ban"},
      {"xoè", "xòe"},
      {"tuý", "túy"},
      {"họat động", "hoạt động"},
      {"hòan thành", "hoàn thành"},
      {"tụê", "tuệ"},
      {"gìa", "già"},
      {"tỷ lệ", "tỉ lệ"},
      {"kỷ luật", "kỉ luật"},
      {"kỹ năng", "kĩ năng"},
      {"xử lý", "xử lí"},
      {"Mỹ Tho", "mĩ tho"},
      {"Quý I", "quí i"},
      {"bác sỹ", "bác sĩ"},
      {"ký hiệu", "kí hiệu"},
      {"hy vọng", "hi vọng"},
      {"hằng năm", "hàng năm"},
      {"Hằng quý", "hàng quí"},
      {"hằng  tháng", "hàng tháng"},
      {"\u00D0à Lạt", "Đà Lạt"},
      {"“Công khai”", "công khai"},
      {"kinh tế – xã hội", "kinh tế - xã hội"},
      {"98 %", "98%"},
      {"KT.TRƯỞNG BAN", "KT. TRƯỞNG BAN"},
      {"TTĐT,Cổng", "TTĐT, Cổng"},
      {"cá nhân/tổ chức", "cá nhân, tổ chức"},
      {"ｔｈ", "th"},
      {"vie\u0302\u0323t", "Việt"},
      {"x\u2212y", "x-y"},
  };
  for (const Case& c : pairs) EXPECT_EQ(compare_key(c.input), compare_key(c.expected)) << c.input;
}

TEST(CompareKey, KeepsApartWhatDiffers) {
  const Case pairs[] = {
      {"tuy", "tui"},   {"quay", "quai"}, {"ý", "í"},        {"thúy", "thúi"},
      {"hoàn", "hoan"}, {"mây", "mâi"},   {"hay", "hai"},    {"tai", "tay"},
      {"ly", "lì"},     {"hằng", "hàng"}, {"chỉ", "chị"},    {"y tế", "i tế"},
      {"3.4.1", "341"}, {"1,5", "15"},    {"16/63", "1663"}, {"Hằng Nga", "Hàng Nga"},
  };
  for (const Case& c : pairs) EXPECT_NE(compare_key(c.input), compare_key(c.expected)) << c.input;
}

TEST(CompareKey, HasTheFormThatItsHeaderPromises) {
  const Case cases[] = {
      {"Hoàn thành 100 % kế hoạch.", "hoàn thành 100% kế hoạch"},
      {"Tỷ lệ hồ sơ TTHC (đúng hạn): 98,65%;", "tỉ lệ hồ sơ tthc đúng hạn 98,65%"},
      {"TCTP 3.4.1 - Tỷ lệ", "tctp 3.4.1 tỉ lệ"},
      {"1.171 / 1.187", "1.171 1.187"},
      {"27/42 TTHC", "27/42 tthc"},
      {"Quyết định số 25/2020/QĐ-UBND", "quyết định số 25/2020/qđ ubnd"},
      {"ISO 9001-2015", "iso 9001-2015"},
      {"UỶ BAN NHÂN DÂN", "ủy ban nhân dân"},
      {"đơn vị", "đơn vị"},
      {"công ty", "công ti"},
      {"a.", "a"},
      {".5", "5"},
      {"%", "%"},
      {" %", "%"},
      {"…", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(compare_key(c.input), c.expected) << c.input;
}

TEST(BareKey, DropsDiacritics) {
  EXPECT_EQ(bare_key("Tỷ lệ ĐÚNG hạn"), "ti le dung han");
  EXPECT_EQ(bare_key("Uỷ ban"), bare_key("Úy bân"));
}

TEST(KeyWords, SplitsAtBlanks) {
  EXPECT_THAT(key_words("tỉ lệ  98,65%"), testing::ElementsAre("tỉ", "lệ", "98,65%"));
  EXPECT_THAT(key_words(""), testing::IsEmpty());
}

TEST(LetterCase, KnowsVietnamese) {
  EXPECT_EQ(to_lower("ĐỘC LẬP ƯỠ Ỵ"), "độc lập ưỡ ỵ");
  EXPECT_EQ(to_upper("độc lập ưỡ ỵ"), "ĐỘC LẬP ƯỠ Ỵ");
  EXPECT_TRUE(is_upper("PHỤ LỤC 1"));
  EXPECT_FALSE(is_upper("PHỤ LụC"));
  EXPECT_FALSE(is_upper("12/3"));
  EXPECT_FALSE(is_upper(""));
}

TEST(LengthOf, CountsCodePoints) {
  EXPECT_EQ(length_of(""), 0u);
  EXPECT_EQ(length_of("đồng"), 4u);
}

// Random text over letters, marks in any order, punctuation, digits and rarer characters.
std::string random_text(std::mt19937& random) {
  static const std::u32string kAlphabet =
      U"aeiouyAEIOUYăâêôơưđĐàáạảãếệợữỳỵýÝbcdghklmnpqrstvxThQuGi  \t\u00A0\u200B\u00AD.,;:/-%()\"“”–0123456789"
      U"\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B\u00D0\u00F0\u0189\u0130\u0131\u017F\u212A\uFB01\uFF21\u1E9E"
      U"\u01C4\u0345\u1100\u1161\u11A8\u0F71\u00B2½…\uFFFD\U0001F600ßµ";
  std::u32string codes(random() % 14, U' ');
  for (char32_t& c : codes) c = kAlphabet[random() % kAlphabet.size()];
  return to_utf8(codes);
}

TEST(CompareKey, IsIdempotent) {
  std::mt19937 random(2022);
  for (int round = 0; round < 200'000; ++round) {
    const std::string text = random_text(random);
    const std::string key = compare_key(text);
    ASSERT_EQ(compare_key(key), key) << text;
    const std::string normal = normalize(text);
    ASSERT_EQ(normalize(normal), normal) << text;
    ASSERT_EQ(compare_key(normal), key) << text;
  }
}

TEST(CompareKey, TakesAnyBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes(random() % 12, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random() & 0xFF);
    const std::string key = compare_key(bytes);
    ASSERT_EQ(compare_key(key), key);
  }
}

}  // namespace
}  // namespace rasoat
