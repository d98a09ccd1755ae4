#include "parse/fragments.h"

#include <gtest/gtest.h>

#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::Texts;

Texts joined(const Texts& paragraphs) {
  Texts texts;
  for (const Block& block : join_fragments(test::prose_of(paragraphs)).blocks)
    texts.push_back(std::get<Paragraph>(block).passage.text);
  return texts;
}

TEST(JoinFragments, MakesOneSentenceOfBulletsThatLeanOnTheirHeading) {
  EXPECT_EQ(joined({"2. Báo cáo CCHC định kỳ", "- Phải gửi: 4 (quý I, 6 tháng, quý III, năm).",
                    "- Đã gửi: 4, đủ nội dung.", "- Gửi chậm: không."}),
            Texts({"2. Báo cáo CCHC định kỳ: Phải gửi: 4 (quý I, 6 tháng, quý III, năm), Đã gửi: 4, đủ nội dung, Gửi "
                   "chậm: không."}));
  EXPECT_EQ(joined({"7. Phản ánh, kiến nghị về TTHC", "- Nhận: 4. Trả lời: 4.", "- Công khai nội dung trả lời: 3."}),
            Texts({"7. Phản ánh, kiến nghị về TTHC: Nhận: 4, Trả lời: 4, Công khai nội dung trả lời: 3."}));
  EXPECT_EQ(joined({"1. Quy định TTHC ban hành trái thẩm quyền", "- 0."}),
            Texts({"1. Quy định TTHC ban hành trái thẩm quyền: 0."}));
}

TEST(JoinFragments, MakesOneSentenceOfTheShortSentencesOfABullet) {
  EXPECT_EQ(joined({"- TTHC trực tuyến mức độ 3, 4: 40. Có phát sinh hồ sơ: 17."}),
            Texts({"- TTHC trực tuyến mức độ 3, 4: 40, Có phát sinh hồ sơ: 17."}));
}

TEST(JoinFragments, LeavesWhatSpeaksForItself) {
  for (const Texts& paragraphs : {
           // bullets that each name a matter
           Texts{"5. Hiện đại hóa", "- Văn bản điện tử: 98%.", "- Hồ sơ trực tuyến: 61%."},
           // a section, not a point
           Texts{"VI. TÀI CHÍNH CÔNG", "- Kế hoạch: 22.", "- Thực hiện: 19."},
           // bullets of whole sentences
           Texts{"2. Kiểm tra",
                 "- Đoàn kiểm tra do Phó Giám đốc làm trưởng đoàn đã làm việc tại 06 phòng và 02 trung "
                 "tâm, lập biên bản từng nơi.",
                 "- Phát hiện 09 vấn đề, xử lý xong 09."},
           // codes
           Texts{"2. Kết quả", "- TCTP 1.3.1: 9/9.", "- TCTP 1.3.2: 4/4."},
           // paragraphs without bullets
           Texts{"2. Kết quả", "Đã gửi: 4.", "Nhận: 3."},
       })
    EXPECT_EQ(joined(paragraphs), paragraphs);
}

TEST(JoinFragments, KeepsThePlaceOfEveryWord) {
  const Structure whole =
      join_fragments(test::prose_of({"2. Đào tạo", "- Kế hoạch: 22 lượt.", "- Thực hiện: 19 lượt."}));
  ASSERT_EQ(whole.blocks.size(), 1U);
  const Passage& passage = std::get<Paragraph>(whole.blocks.front()).passage;
  for (const WordSpan& word : passage.words) {
    EXPECT_EQ(word.page, 1);
    EXPECT_LE(word.end, passage.text.size());
  }
}

}  // namespace
}  // namespace rasoat
