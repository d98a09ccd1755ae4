#include "check/ground.h"

#include <gtest/gtest.h>

#include <optional>

namespace rasoat {
namespace {

constexpr const char* kSentence =
    "trong năm đơn vị đã ban hành đầy đủ các kế hoạch về cải cách hành chính và tổ chức kiểm tra tại các phòng";

Statement statement(std::string key) {
  Statement made;
  made.key = std::move(key);
  made.status.done = true;
  return made;
}

Criterion criterion() {
  Criterion made;
  made.id = "1.1";
  made.keys.target = "ban hành kế hoạch";
  return made;
}

std::string ground(const Statement& said, const Criterion& of = criterion()) { return ground_of(of, {&said}); }

TEST(Ground, IsTwoPartsOfHexDigits) {
  const std::string made = ground(statement(kSentence));
  ASSERT_EQ(made.size(), 33U);
  EXPECT_EQ(made[16], '-');
  EXPECT_EQ(made.find_first_not_of("0123456789abcdef-"), std::string::npos);
  EXPECT_EQ(exact_ground(made), made.substr(0, 16));
}

struct Reading {
  const char* what;
  const char* key;
  std::optional<bool> same_as_text;  // nullopt: as chance has it
  bool same_as_recognised;
};

TEST(Ground, OfWordsHoldsThroughWhatReadersDifferInAndNoFurther) {
  const Reading readings[] = {
      {"the same", kSentence, true, true},
      {"blanks elsewhere",
       "trong năm đơnvị đã ban hành đầy đủ các kếhoạch về cải cách hành chính và tổ chức kiểm tra tại các phòng", true,
       true},
      {"one letter misread",
       "trong năm đơn vị đã ban hành đầy đủ các kế hoạch về cải cách hành chinh và tổ chức kiểm tra tại các phòng",
       std::nullopt, true},
      {"two letters misread",
       "trong năm đơn vi đã ban hành đầy đủ các kế hoach về cải cách hành chính và tổ chức kiểm tra tại các phòng",
       std::nullopt, true},
      {"another sentence",
       "công tác tuyên truyền được tổ chức dưới nhiều hình thức phong phú qua hệ thống truyền thanh", false, false},
      {"half another sentence",
       "trong năm đơn vị đã ban hành đầy đủ các văn bản hướng dẫn sử dụng phần mềm quản lý tài sản của cơ quan", false,
       false},
      {"nothing", "", false, false},
  };
  const std::string judged = ground(statement(kSentence));
  for (const Reading& reading : readings) {
    const std::string now = ground(statement(reading.key));
    const bool in_text = same_ground(judged, now, false);
    EXPECT_EQ(in_text, reading.same_as_text.value_or(in_text)) << reading.what;
    EXPECT_EQ(same_ground(judged, now, true), reading.same_as_recognised) << reading.what;
  }
}

TEST(Ground, MovesWithFiguresStatusCitationsAndTarget) {
  const Statement said = statement(kSentence);
  const std::string judged = ground(said);
  Statement with_figure = said;
  with_figure.figures.emplace_back().value = Decimal{84, 0};
  Statement denied = said;
  denied.status.not_done = true;
  Statement cited = said;
  cited.evidence.emplace_back().symbol = "25/KH-BQLKKT";
  Criterion stricter = criterion();
  stricter.keys.target = "ban hành kế hoạch trong quý i";
  Criterion other = criterion();
  other.id = "1.2";
  for (const std::string& now :
       {ground(with_figure), ground(denied), ground(cited), ground(said, stricter), ground(said, other)})
    EXPECT_FALSE(same_ground(judged, now, true));
}

TEST(Ground, KnowsNeitherPlaceNorOrderOfStatements) {
  Statement first = statement(kSentence);
  Statement second = statement("đã tổ chức hội nghị đối thoại với doanh nghiệp");
  second.status.zero = true;
  const std::string judged = ground_of(criterion(), {&first, &second});
  first.passage.text = "Trong năm";
  first.group = 7;
  EXPECT_EQ(ground_of(criterion(), {&second, &first}), judged);
}

TEST(Ground, WhatIsNoGroundEqualsOnlyItself) {
  EXPECT_TRUE(same_ground("abc", "abc", true));
  EXPECT_FALSE(same_ground("abc", "abd", true));
  const std::string silent = ground_of(criterion(), {});
  EXPECT_TRUE(same_ground(silent, silent, false));
  EXPECT_FALSE(same_ground(silent, silent.substr(0, 16), true));
  EXPECT_FALSE(same_ground(silent, silent.substr(0, 17) + "zzzzzzzzzzzzzzzz", true));
}

}  // namespace
}  // namespace rasoat
