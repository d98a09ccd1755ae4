#include "parse/sentences.h"

#include <gtest/gtest.h>

#include <string>

namespace rasoat {
namespace {

std::string repeated(std::string_view part, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

std::string cut(std::string_view text) {
  std::string sentences;
  for (const auto& [begin, end] : find_sentences(text)) sentences += std::string(text.substr(begin, end - begin)) + "|";
  return sentences;
}

TEST(FindSentences, CutsWhereOneEnds) {
  EXPECT_EQ(cut("Đã ban hành. Đạt 100%; đúng hạn."), "Đã ban hành.|Đạt 100%;|đúng hạn.|");
  EXPECT_EQ(cut("Kế hoạch (số 12. Năm 2022) đã có."), "Kế hoạch (số 12. Năm 2022) đã có.|");
  EXPECT_EQ(cut("Kế hoạch (số 12. Năm 2022"), "Kế hoạch (số 12.|Năm 2022|") << "what never closes swallows nothing";
  EXPECT_EQ(cut("(a) đạt. “Đã (xong. Tốt."), "(a) đạt.|“Đã (xong.|Tốt.|");
}

// What a file that is made to cost time may hold: sentences, brackets and words without end.
TEST(FindSentences, NoneIsWithoutEndAndNothingIsLost) {
  for (const char* part : {"năm 2022 ", "(năm 100% ", "chữ", "(”“ gồm ", "é"}) {
    const std::string text = repeated(part, 20'000);
    std::string whole;
    for (const auto& [begin, end] : find_sentences(text)) {
      EXPECT_LE(end - begin, 2 * kMostSentenceBytes + 4) << part;
      EXPECT_NE(static_cast<unsigned char>(text[begin]) & 0xC0, 0x80) << "within a letter";
      whole += text.substr(begin, end - begin);
    }
    std::string letters = text;
    for (std::string* s : {&whole, &letters}) std::erase(*s, ' ');
    EXPECT_TRUE(whole == letters) << part;
  }
}

TEST(FindSentences, LongOnesOfAnAuthorStayWhole) {
  const std::string list = repeated("đã kiểm tra phòng chuyên môn, ", 100);
  EXPECT_EQ(find_sentences(list).size(), 1U) << list.size() << " bytes, a page full";
}

}  // namespace
}  // namespace rasoat
