#include "check/heard_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parse/keys.h"

namespace rasoat {
namespace {

using testing::ElementsAre;

std::vector<Criterion> appendix() {
  std::vector<Criterion> criteria(2);
  criteria[0].name = "Tổng kết quy trình nội bộ";
  criteria[1].name = "Thi hành kỷ luật, hạnh kiểm";
  for (Criterion& criterion : criteria) criterion.keys = keys_of(criterion);
  return criteria;
}

std::vector<std::string> heard(std::string_view text, Source source = Source::kOcr) {
  Submission submission;
  Statement& statement = submission.statements.emplace_back();
  statement.passage = make_passage(text);
  for (WordSpan& word : statement.passage.words) word.source = source;
  fill_keys(submission);
  return heard_in_scan(appendix(), submission.statements).front().words;
}

TEST(HeardWords, AToneSlipIsTheWordOfTheAppendix) {
  EXPECT_EQ(heard("tống kêt quy trinh"), content_words("tổng kết quy trình"));
}

TEST(HeardWords, WordsOfTheAppendixStayAsTheyAre) { EXPECT_THAT(heard("hành hạnh"), ElementsAre("hành", "hạnh")); }

TEST(HeardWords, WhatMayBeTwoWordsIsLeft) { EXPECT_THAT(heard("hánh"), ElementsAre("hánh")); }

TEST(HeardWords, WordsThatTheAppendixLacksAreLeft) { EXPECT_THAT(heard("bưu điện"), ElementsAre("bưu", "điện")); }

TEST(HeardWords, DigitalTextIsWhatItIs) {
  EXPECT_THAT(heard("tống trinh", Source::kText), ElementsAre("tống", "trinh"));
}

}  // namespace
}  // namespace rasoat
