#include "parse/shared_heads.h"

#include <gtest/gtest.h>

#include "parse/sentences.h"

namespace rasoat {
namespace {

// The parts of a paragraph, " | " between them.
std::string completed(const std::string& text) {
  const Passage paragraph = make_passage(text);
  HeadLender lender;
  std::string all;
  for (const auto& [from, to] : find_sentences(text))
    all += (all.empty() ? "" : " | ") + lender.complete(paragraph.part(from, to)).text;
  return all;
}

TEST(HeadLender, GivesTheHeadToThePartsThatLackIt) {
  EXPECT_EQ(completed("Chỉ số hài lòng về tiếp cận ở mức 88,4%; về kết quả ở mức 90,2%; về phục vụ không đổi."),
            "Chỉ số hài lòng về tiếp cận ở mức 88,4%; | Chỉ số hài lòng về kết quả ở mức 90,2%; | Chỉ số hài lòng về "
            "phục vụ không đổi.");
  EXPECT_EQ(completed("Tỷ lệ đúng hạn đối với cấp tỉnh đạt 98%; đối với cấp xã đạt 95%."),
            "Tỷ lệ đúng hạn đối với cấp tỉnh đạt 98%; | Tỷ lệ đúng hạn đối với cấp xã đạt 95%.");
}

TEST(HeadLender, GivesNoneWhereNothingIsShared) {
  for (const char* text :
       {"Đã ban hành kế hoạch; về công khai đạt 100%.",             // the first tells nothing "về ..."
        "Hài lòng về A đạt 88%. Về B đạt 90%.",                     // a sentence of its own
        "Hài lòng về A đạt 88%; tỷ lệ đúng hạn đạt 90%.",           // another subject
        "Đã giải quyết 98% hồ sơ về đất đai; về đầu tư đạt 100%.",  // a head with a figure says its part
        "Về A đạt 88%; về B đạt 90%."}) {                           // no head
    std::string same;
    for (const auto& [from, to] : find_sentences(text))
      same += (same.empty() ? "" : " | ") + std::string(text).substr(from, to - from);
    EXPECT_EQ(completed(text), same);
  }
}

}  // namespace
}  // namespace rasoat
