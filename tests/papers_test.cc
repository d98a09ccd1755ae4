// The papers that rasoat writes, read back through its own doors and held against its own rules of form.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "check/form_rules.h"
#include "check/header_rules.h"
#include "extract/office/read_docx.h"
#include "extract/pdf/read_pdf.h"
#include "parse/parse.h"
#include "render/papers/office_papers.h"
#include "render/sample_test.h"
#include "tests/golden.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Letterhead letterhead() {
  Letterhead letterhead;
  letterhead.parent = "UBND tỉnh Gia Lai";
  letterhead.agency = "Ban Quản lý Khu kinh tế";
  letterhead.short_name = "BQLKKT";
  letterhead.drafting = "VP";
  letterhead.place = "Gia Lai";
  letterhead.number = "5";
  letterhead.date = Date{2023, 1, 5};
  letterhead.authority = "KT. TRƯỞNG BAN";
  letterhead.title = "Phó Trưởng ban";
  letterhead.signer = "Nguyễn Văn An";
  letterhead.reply_by = Date{2023, 1, 20};
  return letterhead;
}

class Papers : public testing::Test {
 protected:
  Papers() {
    criteria.number = "45/KH-BQLKKT";
    criteria.date = "2022-09-19";
    reviews[0].results[2].decision = Decision{Verdict::kMet, "Trần Thị B", "2023-01-03", "Đã có số liệu bổ sung."};
  }
  PaperSource source(Language language = Language::kVietnamese) const { return {&criteria, letterhead(), language}; }
  Paper sheet() const { return appraisal_sheet(reviews[0], source()); }
  Reminder reminder() const {
    const std::vector<Todo> todos = todos_of(reviews, &criteria);
    return {todos.front().unit, todos, {}};
  }
  Paper letter() const { return reminder_letter(reminder(), source()); }

  CriteriaSet criteria = sample::criteria();
  std::vector<Review> reviews = {sample::review()};
};

std::string dump(const PaperParagraph& paragraph) {
  if (paragraph.rule > 0) return "----";
  std::string text;
  for (const Run& run : paragraph.runs) text += run.text;
  return text;
}

std::string dump(const PaperTable& table) {
  std::string text;
  for (const auto& row : table.rows) {
    for (const PaperCell& cell : row) {
      for (const PaperParagraph& paragraph : cell.paragraphs) text += dump(paragraph) + " / ";
      text += "| ";
    }
    text += "\n";
  }
  return text;
}

std::string dump(const Paper& paper) {
  std::string text = "== " + paper.title + "\n";
  for (const PaperBlock& block : paper.blocks)
    text += std::visit([](const auto& one) { return dump(one); }, block) + "\n";
  return text;
}

TEST_F(Papers, SayWhatTheReviewSays) { expect_golden("render/testdata/papers.vi.txt", dump(sheet()) + dump(letter())); }

TEST_F(Papers, AreCompleteInEnglish) {
  expect_golden("render/testdata/papers.en.txt", dump(appraisal_sheet(reviews[0], source(Language::kEnglish))) +
                                                     dump(reminder_letter(reminder(), source(Language::kEnglish))));
}

TEST_F(Papers, WhatSomebodyDecidedIsTheResultAndWhatTheToolSaysIsProposed) {
  const std::string text = dump(sheet());
  EXPECT_THAT(text, HasSubstr("Đạt / (Trần Thị B, 03/01/2023) / Đã có số liệu bổ sung."));
  EXPECT_THAT(text, HasSubstr("Đề xuất: Chưa báo cáo"));
}

DueRow due(DueState state, std::int32_t quarter) {
  DueRow row;
  row.unit = "Phòng Quản lý đầu tư";
  row.period.kind = PeriodKind::kQuarter;
  row.period.index = quarter;
  row.period.year = 2022;
  row.due = Date{2022, 4, 5};
  row.state = state;
  return row;
}

TEST_F(Papers, TheLetterAsksFirstForWhatDidNotCome) {
  const DueRow missing = due(DueState::kMissing, 1), unclear = due(DueState::kUnclear, 2);
  const std::string alone = dump(reminder_letter({missing.unit, {}, {&missing, &unclear}}, source()));
  EXPECT_THAT(alone, HasSubstr("V/v gửi văn bản còn thiếu về cải cách hành chính năm 2022"));
  EXPECT_THAT(alone, HasSubstr("Ban Quản lý Khu kinh tế chưa nhận được các văn bản sau đây của Phòng Quản lý đầu tư:"));
  EXPECT_THAT(alone, HasSubstr("1 / | Báo cáo, quý I năm 2022 / | 05/04/2022 / | "));
  EXPECT_THAT(alone, HasSubstr("quý II năm 2022 (nếu đã gửi, đề nghị cho biết số, ngày của văn bản)"));
  EXPECT_THAT(alone, Not(HasSubstr("Qua rà soát")));
  Reminder both = reminder();
  both.dues = {&missing};
  const std::string text = dump(reminder_letter(both, source()));
  EXPECT_LT(text.find("chưa nhận được"), text.find("Qua rà soát văn bản đã gửi"));
  EXPECT_THAT(text, HasSubstr("gửi các văn bản còn thiếu, bổ sung, giải trình"));
  EXPECT_THAT(dump(reminder_letter({missing.unit, {}, {&missing}}, source(Language::kEnglish))),
              HasSubstr("has not yet received the following documents"));
}

TEST_F(Papers, FillTheWidthOfThePage) {
  for (const Paper& paper : {sheet(), letter()}) {
    for (const PaperBlock& block : paper.blocks) {
      const auto* table = std::get_if<PaperTable>(&block);
      if (table == nullptr) continue;
      double sum = 0;
      for (const double width : table->widths) sum += width;
      EXPECT_NEAR(sum, text_width(paper), 0.01);
    }
  }
}

TEST_F(Papers, HaveTheSameBytesEveryTimeAndInEveryTimeZone) {
  const std::string first = paper_docx(letter()).value();
  EXPECT_TRUE(first.starts_with("PK"));
  for (const char* zone : {"Asia/Ho_Chi_Minh", "America/New_York"}) {
    ::setenv("TZ", zone, 1);
    ::tzset();
    EXPECT_TRUE(paper_docx(letter()).value() == first) << zone;
  }
  ::unsetenv("TZ");
  ::tzset();
}

TEST_F(Papers, TakeHostileTextsAsTexts) {
  reviews[0].results[0].name = "</w:t><w:instrText>INCLUDETEXT</w:instrText>&\x01\xFF";
  const std::string bytes = paper_docx(sheet()).value();
  const auto document = office::read_docx(std::as_bytes(std::span(bytes)), {});
  ASSERT_TRUE(document) << document.error().message;
  std::string text;
  for (const Page& page : document->pages) {
    for (const Word& word : page.words) text += word.text;
  }
  EXPECT_THAT(text, HasSubstr("</w:t><w:instrText>INCLUDETEXT</w:instrText>&"));
}

// Rule ids that fire on the form of a document.
std::vector<std::string> faults_of(const Document& document, std::string& found) {
  const Submission submission = parse_submission(document);
  std::vector<Finding> findings;
  check_form(submission, "45/KH-BQLKKT", {}, findings);
  std::vector<std::string> rules;
  for (const Finding& finding : findings) {
    rules.push_back(finding.message.code);
    found += finding.message.code + ": " + finding.expected + " / " + finding.found + "\n";
  }
  return rules;
}

Document read_back(const Paper& paper) {
  const std::string bytes = paper_docx(paper).value();
  auto document = office::read_docx(std::as_bytes(std::span(bytes)), {});
  EXPECT_TRUE(document) << document.error().message;
  return document.value_or(Document{});
}

TEST_F(Papers, PassTheRulesOfFormAsDrafts) {
  const DueRow missing = due(DueState::kMissing, 1);
  for (const Paper& paper : {sheet(), letter(), reminder_letter({missing.unit, {}, {&missing}}, source())}) {
    std::string found;
    EXPECT_THAT(faults_of(read_back(paper), found), IsEmpty()) << found;
  }
}

TEST_F(Papers, WhatStaysOpenIsForTheRegistryAndNothingElse) {
  PaperSource open = source();
  open.letterhead.number.clear();
  open.letterhead.date.reset();
  std::string found;
  EXPECT_THAT(faults_of(read_back(reminder_letter(reminder(), open)), found),
              testing::UnorderedElementsAre("number-missing", "date-incomplete"))
      << found;
}

// As the office prints them: LibreOffice draws the pages, and margins, type and page numbers are seen.
TEST_F(Papers, PassTheRulesOfFormInPrint) {
  if (std::system("command -v soffice >/dev/null 2>&1") != 0) GTEST_SKIP() << "soffice is not installed";
  const fs::path folder = fs::temp_directory_path() / ("rasoat-papers-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  for (int i = 0; i < 6; ++i) {  // enough for a second page
    for (Result& result : std::vector<Result>(reviews[0].results)) reviews[0].results.push_back(result);
    if (reviews[0].results.size() > 20) break;
  }
  std::ofstream(folder / "sheet.docx", std::ios::binary) << paper_docx(sheet()).value();
  std::ofstream(folder / "letter.docx", std::ios::binary) << paper_docx(letter()).value();
  const std::string command = "timeout 300 soffice -env:UserInstallation=file://" + folder.string() +
                              "/profile --headless --convert-to pdf --outdir " + folder.string() + " " +
                              (folder / "sheet.docx").string() + " " + (folder / "letter.docx").string() +
                              " >/dev/null 2>&1";
  ASSERT_EQ(std::system(command.c_str()), 0);
  for (const char* name : {"sheet.pdf", "letter.pdf"}) {
    const std::string bytes = read_text((folder / name).string());
    const auto document = read_pdf(std::as_bytes(std::span(bytes)), {});
    ASSERT_TRUE(document) << name;
    EXPECT_GE(document->page_count, 2) << name;
    std::string found;
    EXPECT_THAT(faults_of(*document, found), IsEmpty()) << name << "\n" << found;
  }
  fs::remove_all(folder);
}

}  // namespace
}  // namespace rasoat
