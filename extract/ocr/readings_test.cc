#include "extract/ocr/readings.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace rasoat::ocr {
namespace {

// Words side by side, ten pixels a letter: "Đạt/0.95 98%/0.90".
std::vector<Token> line(const std::string& text) {
  std::vector<Token> tokens;
  int x = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t slash = text.find('/', at), end = std::min(text.find(' ', at), text.size());
    Token token;
    token.text = text.substr(at, slash - at);
    token.confidence = std::stof(text.substr(slash + 1, end - slash - 1));
    token.box = {x, 0, x + 40, 20};
    x += 50;
    tokens.push_back(token);
    at = end + 1;
  }
  return tokens;
}

std::string dump(const std::vector<ReadWord>& words) {
  std::string out;
  for (const ReadWord& word : words) {
    char confidence[16];
    std::snprintf(confidence, sizeof confidence, "/%.2f", static_cast<double>(word.token.confidence));
    out += (out.empty() ? "" : " ") + word.token.text + confidence;
    for (const Reading& other : word.others) out += "[" + other.text + "]";
  }
  return out;
}

struct Case {
  const char* name;
  const char* first;
  const char* second;
  const char* third;
  const char* settled;
};

class Settle : public testing::TestWithParam<Case> {};

TEST_P(Settle, MakesOneOfThree) {
  const Case& c = GetParam();
  const auto reading = [](const char* text) { return [text](int, int) { return line(text); }; };
  EXPECT_EQ(dump(settle(line(c.first), reading(c.second), reading(c.third))), c.settled) << c.name;
}

INSTANTIATE_TEST_SUITE_P(
    Readings, Settle,
    testing::Values(
        Case{"sure words are not read again", "Văn/0.95 phòng/0.96", "x/0.99 y/0.99", "", "Văn/0.95 phòng/0.96"},
        Case{"figures that agree are as sure as the surer reading", "đạt/0.95 98%/0.70", "đạt/0.95 98%/0.90", "",
             "đạt/0.95 98%/0.90"},
        Case{"two of three", "đạt/0.95 98%/0.90", "đạt/0.95 93%/0.85", "đạt/0.95 98%/0.80", "đạt/0.95 98%/0.80[93%]"},
        Case{"two of three against the first", "đạt/0.95 9B%/0.60", "đạt/0.95 98%/0.85", "đạt/0.95 98%/0.80",
             "đạt/0.95 98%/0.80[9B%]"},
        Case{"no majority is never sure", "đạt/0.95 98%/0.90", "đạt/0.95 93%/0.95", "đạt/0.95 96%/0.80",
             "đạt/0.95 93%/0.50[98%][96%]"},
        Case{"a figure that only one reading sees", "đạt/0.95 5/0.60", "đạt/0.95", "đạt/0.95", "đạt/0.95 5/0.50"},
        Case{"a doubtful word is the surer of two", "thấm/0.60 định/0.95", "thẩm/0.90 định/0.95", "",
             "thẩm/0.90[thấm] định/0.95"},
        Case{"words beside a doubtful one stay as they were", "tổ/0.95 chúc/0.50", "tồ/0.99 chức/0.90", "",
             "tổ/0.95 chức/0.90[chúc]"},
        Case{"a code that lost its dots twice", "TCTP/0.95 5.5.1:/0.90", "TCTP/0.95 551:/0.85", "TCTP/0.95 551:/0.80",
             "TCTP/0.95 5.5.1:/0.80[551:]"},
        Case{"dots of dirt behind a code", "3.1.1.../0.60", "3.1.1./0.70", "3.11./0.70",
             "3.1.1./0.70[3.1.1...][3.11.]"},
        Case{"dots of a figure are voted on", "12.5/0.90", "125/0.85", "125/0.80", "125/0.80[12.5]"},
        Case{"codes of other digits are voted on", "5.5.1/0.90", "5.9.1/0.85", "5.9.1/0.80", "5.9.1/0.80[5.5.1]"},
        Case{"a hook that only the second reading sees", "tự/0.95 kiếm/0.95 tra/0.95", "tự/0.95 kiểm/0.80 tra/0.95", "",
             "tự/0.95 kiểm/0.80[kiếm] tra/0.95"},
        Case{"an acute that both readings see", "tìm/0.95 kiếm/0.90", "tìm/0.95 kiếm/0.85", "", "tìm/0.95 kiếm/0.90"},
        Case{"a digit that the second reading sees", "lO/0.85", "10/0.90", "10/0.70", "10/0.80[lO]"}));

// One token in the place of two of line().
Token wide(const std::string& text, int first_place) {
  Token token;
  token.text = text;
  token.confidence = 0.9F;
  token.box = {50 * first_place, 0, 50 * first_place + 90, 20};
  return token;
}

TEST(Settle, AWordThatRunsIntoItsCompanyDoublesNothing) {
  const auto runs_on = [](int, int) { return std::vector<Token>{wide("4có", 1)}; };
  EXPECT_EQ(dump(settle(line("độ/0.95 4/0.90 có/0.95"), runs_on, runs_on)), "độ/0.95 4/0.90 có/0.95");
  const auto runs_in = [](int, int) { return std::vector<Token>{wide("lý4", 0)}; };
  EXPECT_EQ(dump(settle(line("lý/0.95 4/0.70 tờ/0.95"), runs_in, runs_in)), "lý/0.95 4/0.90 tờ/0.95");
}

TEST(Settle, AWordThatRunsIntoItsCompanyAndReadsItOtherwiseSaysNothing) {
  const auto runs_on = [](int, int) { return std::vector<Token>{wide("4cố", 1)}; };
  EXPECT_EQ(dump(settle(line("số/0.95 4/0.90 có/0.95"), runs_on, runs_on)), "số/0.95 4/0.50 có/0.95");
}

TEST(Settle, ReadsOnlyTheStretchInDoubt) {
  std::vector<std::pair<int, int>> asked;
  const auto second = [&](int x0, int x1) {
    asked.emplace_back(x0, x1);
    return std::vector<Token>{};
  };
  settle(line("một/0.95 hai/0.95 ba/0.95 bốn/0.95 năm/0.95 6/0.95 bảy/0.95 tám/0.95"), second, second);
  ASSERT_FALSE(asked.empty());
  EXPECT_GT(asked[0].first, 150) << "one word before it keeps it company";
  EXPECT_LT(asked[0].second, 400);
}

TEST(LooksLikeFigure, DigitsPercentAndTheirLookalikes) {
  for (const char* text : {"98%", "3.4.1", "12/2022", "l0", "Il", "SO", "O", "a1"}) {
    EXPECT_TRUE(looks_like_figure(text)) << text;
  }
  for (const char* text : {"", "phòng", "Văn", "TCTP", "-", "...", "IIIIII"})
    EXPECT_FALSE(looks_like_figure(text)) << text;
}

}  // namespace
}  // namespace rasoat::ocr
