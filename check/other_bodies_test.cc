#include "check/other_bodies.h"

#include <gtest/gtest.h>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

Statement told(const std::string& text, const std::string& core = "", bool of_others = false) {
  Statement statement;
  statement.passage = make_passage(text);
  statement.key = compare_key(text);
  statement.status.done = true;
  statement.of_others = of_others;
  if (!core.empty()) statement.core.push_back(told(core));
  return statement;
}

Statement of_others(const std::string& text) { return told(text, "", true); }

// What is heard, a line each.
std::string heard(const std::vector<Statement>& said, std::string_view name) {
  Criterion criterion;
  criterion.keys.name = compare_key(name);
  std::vector<Assigned> sure;
  std::vector<const Statement*> statements;
  for (const Statement& statement : said) {
    statements.push_back(&statement);
    sure.emplace_back().statement = &statement;
  }
  keep_own_voice(criterion, sure, statements);
  EXPECT_EQ(sure.size(), statements.size());
  std::string all;
  for (const Statement* statement : statements) all += statement->passage.text + "\n";
  return all;
}

constexpr const char* kFiles = "Tỷ lệ hồ sơ được giải quyết đúng hạn";
constexpr const char* kOfDistricts = "Tỷ lệ CQCM cấp tỉnh, ĐVHC cấp huyện công bố ISO";

TEST(OwnVoice, IsHeardAloneWhereOthersStandBeside) {
  EXPECT_EQ(heard({told("Toàn tỉnh 61%, Sở 42%", "Sở 42%"), of_others("Các huyện 90%")}, kFiles), "Sở 42%\n");
  EXPECT_EQ(heard({told("Sở 42%"), of_others("Các huyện 90%")}, kOfDistricts), "Sở 42%\n");
}

TEST(OwnVoice, IsNotMadeOutOfWhatOthersDid) {
  EXPECT_EQ(heard({of_others("Các huyện 90%")}, kFiles), "");
  EXPECT_EQ(heard({told("Sở 42%")}, kFiles), "Sở 42%\n");
}

TEST(OwnVoice, WhatAnotherBodyGaveIsNoTaskOfTheGovernment) {
  constexpr const char* kTasks = "Thực hiện nhiệm vụ được Chính phủ, Thủ tướng Chính phủ giao";
  constexpr const char* kProvince = "(Nhiệm vụ UBND tỉnh giao: 90, còn 02 việc quá hạn.)";
  EXPECT_EQ(heard({told("07 nhiệm vụ, xong đủ 07"), told(kProvince)}, kTasks), "07 nhiệm vụ, xong đủ 07\n");
  EXPECT_EQ(heard({told(kProvince)}, kTasks), std::string(kProvince) + "\n");
  const char* const both = "Nhiệm vụ Chính phủ, UBND tỉnh giao: 90";
  EXPECT_EQ(heard({told("Xong."), told(both)}, kTasks), "Xong.\n" + std::string(both) + "\n");
  EXPECT_EQ(heard({told("Xong."), told(kProvince)}, "Nhiệm vụ được giao"), "Xong.\n" + std::string(kProvince) + "\n");
}

TEST(OwnVoice, ACriterionAboutDistrictsIsToldByThem) {
  EXPECT_EQ(heard({of_others("Các huyện đã công bố ISO.")}, kOfDistricts), "Các huyện đã công bố ISO.\n");
}

bool of_another_giver(std::string_view text) {
  Criterion criterion;
  criterion.keys.name = compare_key("Thực hiện nhiệm vụ được Chính phủ, Thủ tướng Chính phủ giao");
  Statement statement;
  statement.key = compare_key(text);
  return is_of_another_giver(criterion, statement);
}

TEST(OtherGiver, IsNotTheOneAskedFor) {
  EXPECT_TRUE(of_another_giver("(Nhiệm vụ UBND tỉnh giao: 112, còn 03 việc quá hạn.)"));
  EXPECT_TRUE(of_another_giver("Chủ tịch UBND tỉnh đã giao 12 nhiệm vụ"));
  EXPECT_FALSE(of_another_giver("Nhiệm vụ Chính phủ giao: 04/04"));
  EXPECT_FALSE(of_another_giver("215 nhiệm vụ UBND tỉnh giao và 04 nhiệm vụ Chính phủ giao"));
  EXPECT_FALSE(of_another_giver("Sở hoàn thành 04 nhiệm vụ, giao ban hằng tuần"));
}

}  // namespace
}  // namespace rasoat
