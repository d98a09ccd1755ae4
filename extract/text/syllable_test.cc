#include "extract/text/syllable.h"

#include <gtest/gtest.h>

#include "extract/text/letters.h"

namespace rasoat {
namespace {

TEST(VietnameseSyllable, KnowsThoseOfTheLanguage) {
  for (const char* word :
       {"a",     "ở",    "ý",      "ban",   "nghiêng", "QUYẾT", "Quyết", "gì",    "gìn",   "giá",   "giếng",
        "giữ",   "giặt", "quý",    "quỳnh", "quốc",    "khuỷu", "khuya", "hoạt",  "hoàn",  "thủy",  "thuỷ",
        "ngoằn", "huơ",  "yêu",    "yếu",   "ước",     "ưu",    "đường", "ngoéo", "soong", "xoong", "kỹ",
        "nghỉ",  "ghế",  "trưởng", "tuyến", "tuệ",     "tụê",   "hòan",  "pin",   "bưu"}) {
    EXPECT_TRUE(is_vietnamese_syllable(word)) << word;
  }
}

TEST(VietnameseSyllable, RefusesWhatCannotBeSpelled) {
  for (const char* word :
       {"",     "b",   "TTHC", "report", "ngiêng", "kan",       "cê",     "gê",  "tàch", "tác\u0301h", "héi",
        "Céng", "hßa", "x·",   "ViÖt",   "haïn",   "nghieengs", "vitoàn", "100", "áá",   "tât",        "quu"}) {
    EXPECT_FALSE(is_vietnamese_syllable(word)) << word;
  }
}

TEST(SyllableShare, TellsVietnameseFromNoise) {
  EXPECT_DOUBLE_EQ(syllable_share("Cộng hòa xã hội chủ nghĩa Việt Nam"), 1);
  EXPECT_DOUBLE_EQ(syllable_share("UBND tỉnh, TTHC 98,65%"), 1);
  EXPECT_DOUBLE_EQ(syllable_share(""), 1);
  EXPECT_DOUBLE_EQ(syllable_share("12/3 - 5"), 1);
  EXPECT_LT(syllable_share("Céng hßa x· héi chñ nghÜa ViÖt Nam"), 0.2);
  EXPECT_LT(syllable_share("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"), 0.3);
  EXPECT_LT(syllable_share("Cá»™ng hÃ²a xÃ£ há»™i"), 0.3);
  EXPECT_LT(syllable_share("These people have written their report with great care"), 0.3);
  EXPECT_DOUBLE_EQ(syllable_share("kế hoạch xyzw hoạch"), 0.75);
}

TEST(SpellForKey, PutsToneAndVowelInOnePlace) {
  const struct {
    const char* word;
    const char* key;
  } cases[] = {{"hoà", "hòa"},       {"hoàn", "hoàn"},   {"hòan", "hoàn"},   {"thuỷ", "thủy"},   {"quỳ", "quì"},
               {"tỷ", "tỉ"},         {"tuy", "tuy"},     {"khuỷu", "khuỷu"}, {"mỹ", "mĩ"},       {"ý", "ý"},
               {"khuyến", "khuyến"}, {"đường", "đường"}, {"cứu", "cứu"},     {"ngoài", "ngoài"}, {"nghĩa", "nghĩa"},
               {"của", "của"},       {"già", "già"},     {"tthc", "tthc"},   {"maý", "máy"}};
  for (const auto& c : cases) {
    std::u32string word = to_codes(c.word);
    spell_for_key(word);
    EXPECT_EQ(to_utf8(word), c.key) << c.word;
  }
}

}  // namespace
}  // namespace rasoat
