#include "check/misread_codes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rasoat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Criterion> appendix() {
  std::vector<Criterion> criteria;
  for (const char* code : {"1.1", "1.2", "2.1.1", "3.1.1", "3.4.1", "5.5.2", "8.1.1", "8.2"}) {
    criteria.emplace_back().code = code;
  }
  return criteria;
}

// One row each, groups counted from 0.
std::vector<Statement> rows(const std::vector<std::string>& codes, Source source = Source::kOcr) {
  std::vector<Statement> made;
  for (const std::string& code : codes) {
    Statement& row = made.emplace_back();
    row.group = made.size() - 1;
    row.in_table = true;
    row.passage = make_passage("đã hoàn thành");
    for (WordSpan& word : row.passage.words) word.source = source;
    row.context_codes = {{CriterionKind::kNone, code, false, 0, 0}};
  }
  return made;
}

TEST(MisreadCodes, ARowOutOfOrderIsDoubted) {
  EXPECT_THAT(misread_codes(appendix(), rows({"1.1", "1.2", "8.1.1", "3.4.1", "5.5.2", "8.2"})), ElementsAre(2));
}

TEST(MisreadCodes, OneOfTwoRowsOfOneCodeIsDoubted) {
  EXPECT_THAT(misread_codes(appendix(), rows({"1.1", "1.2", "2.1.1", "8.1.1", "3.4.1", "5.5.2", "8.1.1", "8.2"})),
              ElementsAre(3));
}

TEST(MisreadCodes, ACodeThatTheAppendixLacksIsDoubted) {
  EXPECT_THAT(misread_codes(appendix(), rows({"1.1", "7.21"})), ElementsAre(1));
}

TEST(MisreadCodes, AnAscendingTableAndDigitalTextAreTrusted) {
  EXPECT_THAT(misread_codes(appendix(), rows({"1.1", "2.1.1", "3.1.1", "5.5.2", "8.1.1"})), IsEmpty());
  EXPECT_THAT(misread_codes(appendix(), rows({"1.1", "1.2", "8.1.1", "3.4.1", "5.5.2", "9.9"}, Source::kText)),
              IsEmpty());
}

TEST(MisreadCodes, ATableOfAnotherOrderIsTrusted) {
  EXPECT_THAT(misread_codes(appendix(), rows({"8.2", "5.5.2", "1.1", "3.1.1", "1.2", "2.1.1"})), IsEmpty());
}

TEST(IsNearCode, OneSignApart) {
  EXPECT_TRUE(is_near_code("8.1.1", "3.1.1"));
  EXPECT_TRUE(is_near_code("7.21", "7.2.1"));
  EXPECT_TRUE(is_near_code("1.1", "1.11"));
  EXPECT_FALSE(is_near_code("3.1.1", "3.1.1"));
  EXPECT_FALSE(is_near_code("3.4.1", "8.1.1"));
  EXPECT_FALSE(is_near_code("3.4.1", "3"));
}

}  // namespace
}  // namespace rasoat
