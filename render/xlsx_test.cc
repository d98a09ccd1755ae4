// The workbook: what its sheets say, by rows; that its bytes are the same everywhere; that an office program opens it.
#include "render/xlsx.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "render/sample_test.h"
#include "render/sheets/workbook.h"
#include "render/todo.h"
#include "tests/golden.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string dump(const SheetCell& cell) {
  std::ostringstream text;
  if (cell.number) text << *cell.number;
  text << cell.text;
  if (!cell.link.empty()) text << " <" << cell.link << ">";
  return text.str();
}

std::string dump(const Sheet& sheet) {
  std::ostringstream text;
  text << "== " << sheet.name << "\n";
  for (const SheetColumn& column : sheet.columns) text << column.heading << " | ";
  text << "\n";
  sheet.rows([&](const Row& row) {
    EXPECT_EQ(row.size(), sheet.columns.size()) << sheet.name;
    for (const SheetCell& cell : row) text << dump(cell) << " | ";
    text << "\n";
  });
  return text.str();
}

class Xlsx : public testing::Test {
 protected:
  SheetSource source(Language language = Language::kVietnamese) const { return {reviews, &criteria, language, "../"}; }
  std::string bytes() const { return reviews_xlsx(source()).value(); }

  CriteriaSet criteria = sample::criteria();
  std::vector<Review> reviews = {sample::review(), sample::unreadable()};
};

TEST_F(Xlsx, SaysInVietnameseWhatTheReviewsSay) {
  std::string text;
  for (const Sheet& sheet : review_sheets(source())) text += dump(sheet);
  text += dump(criteria_sheet(criteria, Language::kVietnamese));
  expect_golden("render/testdata/workbook.vi.txt", text);
}

TEST_F(Xlsx, IsCompleteInEnglish) {
  std::string text;
  for (const Sheet& sheet : review_sheets(source(Language::kEnglish))) text += dump(sheet);
  expect_golden("render/testdata/workbook.en.txt", text);
}

TEST_F(Xlsx, HasTheSameBytesEveryTimeAndInEveryTimeZone) {
  const std::string first = bytes();
  ::setenv("TZ", "Asia/Ho_Chi_Minh", 1);
  ::tzset();
  EXPECT_EQ(bytes(), first);
  ::setenv("TZ", "America/New_York", 1);
  ::tzset();
  EXPECT_EQ(bytes(), first);
  ::unsetenv("TZ");
  ::tzset();
  EXPECT_TRUE(first.starts_with("PK"));
}

TEST_F(Xlsx, TakesHostileTextsAsTexts) {
  reviews[0].unit = "=cmd|' /C calc'!A0\x01\xFF";
  reviews[0].path = "a b#c%?.pdf";
  reviews[0].results[0].name = std::string(100'000, 'x') + "\x1B]0;";
  reviews[0].number = std::string(5000, '/');
  EXPECT_TRUE(reviews_xlsx(source()).has_value());
  EXPECT_THAT(dump(documents_sheet(source())), HasSubstr("<../a%20b%23c%25%3F.pdf>"));
}

TEST_F(Xlsx, APathThatIsNoTextIsShownAndNotLinkedTo) {
  EXPECT_THAT(dump(documents_sheet(source())), HasSubstr("bao-cao/b%E1o c%E1o.pdf |"));
}

TEST_F(Xlsx, AFigureWithoutAUnitStandsAlone) {
  for (Result& result : reviews.front().results) {
    Claim& claim = result.claims.emplace_back();
    claim.value = Decimal{864, 1};
    result.decisive = result.claims.size() - 1;
  }
  std::string text;
  for (const Sheet& sheet : review_sheets(source())) text += dump(sheet);
  EXPECT_THAT(text, HasSubstr("| 86,4\n"));
}

TEST_F(Xlsx, HoldsNoReviewsAtAll) {
  reviews.clear();
  EXPECT_TRUE(reviews_xlsx(source()).has_value());
}

TEST_F(Xlsx, EvidenceAmongTheDocumentsIsAtHandAndAnyOtherHasToBeAskedFor) {
  EXPECT_THAT(dump(evidence_sheet(source())), HasSubstr("25/QĐ-BQLKKT | 15/01/2022 | Cần yêu cầu gửi"));
  reviews.push_back(sample::review());
  reviews.back().number = "25/QĐ - BQLKKT";
  EXPECT_THAT(dump(evidence_sheet(source())), HasSubstr("25/QĐ-BQLKKT | 15/01/2022 | Đã có"));
}

TEST_F(Xlsx, ManyDocumentsTakeFurtherSheetsOfVerdicts) {
  reviews.assign(kMostDocumentColumns + 1, sample::review());
  const std::vector<Sheet> sheets = verdict_sheets(source());
  ASSERT_EQ(sheets.size(), 2u);
  EXPECT_EQ(sheets[1].columns.size(), 5u);
  EXPECT_NE(sheets[0].name, sheets[1].name);
}

TEST(Decisions, AreReadBackByTheHeadingsAndWordsOfBothLanguages) {
  for (const Language language : {Language::kVietnamese, Language::kEnglish}) {
    for (std::size_t i = 0; i < kDecisionColumns; ++i) {
      const auto column = static_cast<DecisionColumn>(i);
      EXPECT_EQ(decision_column_of(decision_heading(column, language)), column) << i;
    }
  }
  EXPECT_EQ(decision_column_of("Ghi chú"), std::nullopt);
  EXPECT_EQ(verdict_of_word("Chưa đạt"), Verdict::kNotMet);
  EXPECT_EQ(verdict_of_word("not_met"), Verdict::kNotMet);
  EXPECT_EQ(verdict_of_word("có lẽ"), std::nullopt);
}

TEST(Todos, AReportOfOneUnitOwesByItselfAndOneOfTheAgencyByItsLeads) {
  const CriteriaSet criteria = sample::criteria();
  std::vector<Review> reviews = {sample::review()};
  for (const Todo& todo : todos_of(reviews, &criteria)) EXPECT_EQ(todo.unit, "Ban Quản lý Khu kinh tế");
  reviews[0].results.pop_back();  // the one out of scope, and its finding
  reviews[0].findings.pop_back();
  const std::vector<Todo> todos = todos_of(reviews, &criteria);
  ASSERT_FALSE(todos.empty());
  EXPECT_EQ(todos.front().unit, "Văn phòng");
}

TEST(Todos, WhatIsMetWaivedOrOnlyANoteIsOwedByNobody) {
  const CriteriaSet criteria = sample::criteria();
  const std::vector<Review> reviews = {sample::review()};
  for (const Todo& todo : todos_of(reviews, &criteria)) {
    if (todo.is_verdict) {
      EXPECT_NE(todo.result->verdict, Verdict::kMet);
      EXPECT_TRUE(todo.result->in_scope);
    } else {
      EXPECT_NE(todo.finding->severity, Severity::kNote);
      EXPECT_FALSE(todo.finding->waived);
    }
  }
}

// LibreOffice is heavy and no part of the set-up: where it is, it has to open the file and find every sheet's text.
TEST_F(Xlsx, OpensInLibreOffice) {
  if (std::system("command -v soffice >/dev/null 2>&1") != 0) GTEST_SKIP() << "soffice is not installed";
  const fs::path folder = fs::temp_directory_path() / ("rasoat-xlsx-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  std::ofstream(folder / "reviews.xlsx", std::ios::binary) << bytes();
  const std::string command = "timeout 300 soffice -env:UserInstallation=file://" + folder.string() +
                              "/profile --headless --convert-to html --outdir " + folder.string() + " " +
                              (folder / "reviews.xlsx").string() + " >/dev/null 2>&1";
  EXPECT_EQ(std::system(command.c_str()), 0);
  const std::string html = read_text(folder / "reviews.html");
  for (const Sheet& sheet : review_sheets(source())) EXPECT_THAT(html, HasSubstr(sheet.name));
  EXPECT_THAT(html, HasSubstr("49,22%"));
  fs::remove_all(folder);
}

}  // namespace
}  // namespace rasoat
