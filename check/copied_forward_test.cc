#include "check/copied_forward.h"

#include <gtest/gtest.h>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

Submission report(std::int32_t year, const std::vector<std::string>& sentences) {
  Submission made;
  made.header.year = year;
  for (const std::string& sentence : sentences) {
    Statement& statement = made.statements.emplace_back();
    statement.passage = make_passage(sentence);
    statement.key = compare_key(sentence);
    statement.figures = find_figures(sentence, year);
  }
  return made;
}

std::optional<Finding> copied(const Submission& now, const Submission& before) {
  return copied_forward(now, telling_words(before), before.header.year);
}

const std::vector<std::string> kLast = {"Giải quyết đúng hạn 1.214/1.250 hồ sơ, đạt 97,12%.",
                                        "Tiếp nhận trực tuyến 815 hồ sơ, đạt 65,2%.", "Đã ký số 1.136/1.136 văn bản.",
                                        "Chỉ số đạt 86,61%.", "Có 03 sáng kiến được công nhận."};

TEST(CopiedForward, TheSameWordsAndFiguresAreTold) {
  const auto found = copied(report(2021, kLast), report(2020, kLast));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->rule, "copied-forward");
  EXPECT_EQ(found->message.args[0].second, "4");
  EXPECT_EQ(found->message.args[2].second, "2020");
}

TEST(CopiedForward, AYearThatWasChangedHidesNothing) {
  std::vector<std::string> now = kLast, before = kLast;
  for (std::string& sentence : now) sentence = "Năm 2021: " + sentence;
  for (std::string& sentence : before) sentence = "Năm 2020: " + sentence;
  EXPECT_TRUE(copied(report(2021, now), report(2020, before)));
}

TEST(CopiedForward, NewFiguresInOldWordsAreNoCopy) {
  std::vector<std::string> now = kLast;
  now[0] = "Giải quyết đúng hạn 1.301/1.340 hồ sơ, đạt 97,09%.";
  now[1] = "Tiếp nhận trực tuyến 917 hồ sơ, đạt 68,4%.";
  EXPECT_FALSE(copied(report(2021, now), report(2020, kLast)));
}

TEST(CopiedForward, RoundSharesAndFewFiguresTellNothing) {
  const std::vector<std::string> round = {"Hoàn thành 100% nhiệm vụ.", "Xử lý 25/25 kiến nghị, đạt 100%.",
                                          "Không có công chức bị kỷ luật.", "Có 03 sáng kiến được công nhận."};
  EXPECT_FALSE(copied(report(2021, round), report(2020, round)));
  EXPECT_FALSE(copied(report(2021, {kLast[0], kLast[1]}), report(2020, kLast)));
}

TEST(CopiedForward, AFewOldSentencesAmongManyNewOnesAreNone) {
  std::vector<std::string> now = {kLast[0], kLast[1], kLast[2]};
  for (int i = 0; i < 8; ++i)
    now.push_back("Lĩnh vực " + std::string(1, static_cast<char>('a' + i)) + " tiếp nhận " + std::to_string(1201 + i) +
                  " hồ sơ.");
  EXPECT_FALSE(copied(report(2021, now), report(2020, kLast)));
}

}  // namespace
}  // namespace rasoat
