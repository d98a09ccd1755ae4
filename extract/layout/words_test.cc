#include "extract/layout/words.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

// Builds glyphs as a content stream would: 10 point type, every glyph 5 wide.
class Pen {
 public:
  Pen& write(std::u32string_view text, std::uint32_t font = 0) {
    for (const char32_t c : text) glyph(c, is_combining_mark(c) ? 0.0 : 5.0, font);
    return *this;
  }
  Pen& skip(double distance) {
    x_ += distance;
    return *this;
  }
  Pen& at(double x, double y) {
    x_ = x;
    y_ = y;
    return *this;
  }
  Pen& spaced(double spacing) {
    spacing_ = spacing;
    return *this;
  }
  Pen& turned(std::int16_t direction) {
    direction_ = direction;
    return *this;
  }
  Pen& unmapped(std::uint32_t code) {
    glyph(0, 5, 0);
    glyphs_.items.back().code = code;
    glyphs_.items.back().text_size = 0;
    return *this;
  }
  const Glyphs& done() const { return glyphs_; }

 private:
  void glyph(char32_t c, double advance, std::uint32_t font) {
    Glyph g;
    g.code = c;
    g.font = font;
    g.size = 10;
    g.direction = direction_;
    g.text_begin = static_cast<std::uint32_t>(glyphs_.text.size());
    g.text_size = 1;
    glyphs_.text.push_back(c);
    g.is_space = is_space(c);
    g.is_mark = is_combining_mark(c);
    g.x = x_;
    g.y = y_;
    const double move = advance + spacing_;
    x_ += direction_ == 0 ? move : 0;
    y_ += direction_ == 90 ? move : direction_ == 270 ? -move : 0;
    g.end_x = x_;
    g.end_y = y_;
    g.box = {g.x, g.y - 8, g.x + std::max(advance, 0.1), g.y + 2};
    glyphs_.items.push_back(g);
  }

  Glyphs glyphs_;
  double x_ = 0;
  double y_ = 100;
  double spacing_ = 0;
  std::int16_t direction_ = 0;
};

std::u32string dump(const Glyphs& glyphs) {
  std::u32string out;
  for (const GlyphRun& word : find_words(glyphs)) out += (out.empty() ? U"" : U"|") + text_of(glyphs, word);
  return out;
}

struct Case {
  const char* name;
  Pen pen;
  const char32_t* words;
};

class FindWords : public testing::TestWithParam<Case> {};

TEST_P(FindWords, SplitsWhereAReaderWould) { EXPECT_EQ(dump(GetParam().pen.done()), GetParam().words); }

const Case kCases[] = {
    {"Blanks", Pen().write(U"kế hoạch"), U"kế|hoạch"},
    {"NoBreakSpace", Pen().write(U"ngày\u00A05"), U"ngày|5"},
    {"Tabs", Pen().write(U"a\tb"), U"a|b"},
    {"GapWithoutBlank", Pen().write(U"kế").skip(2).write(U"hoạch"), U"kế|hoạch"},
    {"KerningIsNoGap", Pen().write(U"T").skip(-0.8).write(U"rung").skip(0.7).write(U"g"), U"Trungg"},
    {"LetterSpacingIsNoGap", Pen().spaced(4).write(U"CỘNG HÒA"), U"CỘNG|HÒA"},
    {"LettersSetApartOneByOne",
     Pen().write(U"C").skip(1.6).write(U"Ộ").skip(1.6).write(U"N").skip(1.6).write(U"G a b c"), U"CỘNG|a|b|c"},
    {"AnotherFontInAWord", Pen().write(U"ti").write(U"ế", 1).write(U"n"), U"tiến"},
    {"ANewLine", Pen().write(U"một").at(0, 114).write(U"hai"), U"một|hai"},
    {"JumpBack", Pen().at(100, 100).write(U"sau").at(0, 100).write(U"trước"), U"sau|trước"},
    {"Superscript", Pen().write(U"m").at(5, 97).write(U"2"), U"m2"},
    {"CombiningMarks", Pen().write(U"vie\u0302\u0323t nam"), U"vie\u0302\u0323t|nam"},
    {"MarkPlacedBackOverItsLetter", Pen().write(U"e").skip(-4).write(U"\u0301").skip(4).write(U"m"), U"e\u0301m"},
    {"HyphenStays", Pen().write(U"15/KH-BQL"), U"15/KH-BQL"},
    {"FakeBoldGlyphByGlyph", Pen().write(U"K").at(0.3, 100).write(U"K").at(5, 100).write(U"H"), U"KH"},
    {"FakeBoldWordByWord", Pen().write(U"KẾ HOẠCH").at(0.4, 100).write(U"KẾ HOẠCH"), U"KẾ|HOẠCH"},
    {"RepeatedLetterIsNoFakeBold", Pen().write(U"xoong 1000"), U"xoong|1000"},
    {"SameWordElsewhereStays", Pen().write(U"100%").at(0, 114).write(U"100%"), U"100%|100%"},
    {"TurnedWriting", Pen().turned(270).write(U"Ghi chú"), U"Ghi|chú"},
    {"TurnEndsAWord", Pen().write(U"a").turned(90).write(U"b"), U"a|b"},
    {"UnmappedGlyph", Pen().write(U"a").unmapped(7).write(U"b"), U"a\uFFFDb"},
    {"OnlyBlanks", Pen().write(U"   "), U""},
    {"Nothing", Pen(), U""},
};

INSTANTIATE_TEST_SUITE_P(Glyphs, FindWords, testing::ValuesIn(kCases),
                         [](const auto& drawn) { return drawn.param.name; });

TEST(FindWords, BoxesEncloseTheGlyphs) {
  const Pen pen = Pen().write(U"ab cd");
  const std::vector<GlyphRun> words = find_words(pen.done());
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(words[0].box, (Bbox{0, 92, 10, 102}));
  EXPECT_EQ(words[1].box, (Bbox{15, 92, 25, 102}));
}

TEST(CodesOf, GivesRawCodesWithoutRepetitions) {
  const Pen pen = Pen().unmapped(0xAD).unmapped(0xB8);
  const std::vector<GlyphRun> words = find_words(pen.done());
  ASSERT_EQ(words.size(), 1u);
  EXPECT_EQ(codes_of(pen.done(), words[0]), (std::vector<std::uint32_t>{0xAD, 0xB8}));
}

}  // namespace
}  // namespace rasoat
