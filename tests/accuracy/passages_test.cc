// A few sentences without a code, one verdict: corpus/phrases/passages.tsv. What is sure and wrong, and what is left to
// a person though the label decides, is printed and counted.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

#include "check/check.h"
#include "parse/keys.h"
#include "parse/marker.h"
#include "tests/accuracy/labels.h"
#include "tests/parse/read_submission.h"

namespace rasoat {
namespace {

using accuracy::Row;

Paragraph paragraph(std::string_view text) {
  Paragraph made;
  made.passage = make_passage(text);
  for (WordSpan& word : made.passage.words) word.page = 1;
  const MarkerMatch marker = find_marker(text);
  made.marker = marker.marker;
  made.label = marker.label;
  made.body = marker.body;
  return made;
}

Structure structure_of(std::string_view passage) {
  Structure structure;
  structure.blocks.emplace_back(paragraph("I. KẾT QUẢ THỰC HIỆN"));
  constexpr std::string_view kPart = "//";
  for (std::size_t at = 0; at <= passage.size();) {
    const std::size_t end = std::min(passage.find(kPart, at), passage.size());
    structure.blocks.emplace_back(paragraph(passage.substr(at, end - at)));
    at = end + kPart.size();
  }
  return structure;
}

// A department's report that says nothing else.
Submission report_of(const Row& row) {
  const bool quarter = row.at("period") == "quarter";
  Submission report;
  report.header.kind = DocumentKind::kReport;
  report.header.year = 2022;
  report.header.period = quarter ? Period{PeriodKind::kQuarter, 2022, 3} : Period{PeriodKind::kYear, 2022, 0};
  report.header.date.presence = Presence::kPresent;
  report.header.date.day = 15;
  report.header.date.month = quarter ? 9 : 12;
  report.header.date.year = 2022;
  report.header.agency = report.header.unit = "Sở Tư pháp";
  report.statements = read_statements(structure_of(row.at("passage")), report.header);
  report.pages.emplace_back().number = 1;
  fill_keys(report);
  return report;
}

const Result* result_of(const Review& review, const std::string& code) {
  const auto found =
      std::find_if(review.results.begin(), review.results.end(), [&](const Result& r) { return r.code == code; });
  return found == review.results.end() ? nullptr : &*found;
}

// Where two verdicts are fair, a bar stands between them.
bool is_one_of(const std::string& labels, const std::string& verdict) {
  return ("|" + labels + "|").find("|" + verdict + "|") != std::string::npos;
}

// Floors and ceilings, to be moved with each improvement.
constexpr int kRight = 78;
constexpr int kWrongWhenSure = 28;

TEST(Passages, AreDecidedAsLabelledOrLeftToAPerson) {
  warm_up_pdf();
  const std::string path = RASOAT_SOURCE_DIR "/corpus/plan-2022/ke-hoach-2022.chromium.pdf";
  const Document document = test::read_document(path);
  const CriteriaSet criteria = criteria_of(parse_submission(document), document, path);
  int right = 0, wrong_when_sure = 0, all = 0;
  for (const Row& row : accuracy::read_table(RASOAT_SOURCE_DIR "/corpus/phrases/passages.tsv")) {
    const Review review = check_submission(criteria, report_of(row));
    const Result* result = result_of(review, row.at("code"));
    ASSERT_NE(result, nullptr) << row.at("code");
    const std::string found = name_of(result->verdict);
    ++all;
    if (is_one_of(row.at("verdict"), found)) {
      ++right;
      continue;
    }
    const bool sure = result->verdict != Verdict::kReview;
    wrong_when_sure += sure ? 1 : 0;
    std::cout << (sure ? "WRONG " : "open  ") << row.at("code") << " label " << row.at("verdict") << ", found " << found
              << " (" << result->reason.code << "): " << row.at("passage") << "\n";
  }
  std::cout << right << "/" << all << " right, " << wrong_when_sure << " sure and wrong\n";
  EXPECT_GE(right, kRight);
  EXPECT_LE(wrong_when_sure, kWrongWhenSure);
}

}  // namespace
}  // namespace rasoat
