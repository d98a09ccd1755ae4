// A few sentences without a code, one verdict: corpus/phrases/passages.tsv. What is sure and wrong, and what is left to
// a person though the label decides, is printed and counted.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

#include "check/check.h"
#include "tests/accuracy/labels.h"
#include "tests/parse/hand_set.h"
#include "tests/parse/read_submission.h"

namespace rasoat {
namespace {

using accuracy::Row;

test::Texts paragraphs_of(std::string_view passage) {
  constexpr std::string_view kPart = "//";
  test::Texts paragraphs = {"I. KẾT QUẢ THỰC HIỆN"};
  for (std::size_t at = 0; at <= passage.size();) {
    const std::size_t end = std::min(passage.find(kPart, at), passage.size());
    const std::string_view paragraph = passage.substr(at, end - at);
    paragraphs.emplace_back(paragraph.substr(std::min(paragraph.find_first_not_of(' '), paragraph.size())));
    at = end + kPart.size();
  }
  return paragraphs;
}

// Who reports; a table without the column is of one department.
std::string agency_of(const Row& row) {
  const auto agency = row.find("agency");
  return agency == row.end() ? "Sở Tư pháp" : agency->second;
}

// A report that says nothing else.
Submission report_of(const Row& row) {
  const bool quarter = row.at("period") == "quarter";
  const Structure structure = test::prose_of(paragraphs_of(row.at("passage")));
  Submission report = test::report_of(structure);
  report.header.agency = report.header.unit = agency_of(row);
  if (quarter) {
    report.header.period = {PeriodKind::kQuarter, 2022, 3};
    report.header.date.month = 9;
  }
  report.statements = read_statements(structure, report.header);
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
struct Table {
  const char* file;
  bool is_read;  // by those who work on the program; of the others only totals are shown
  int right;
  int wrong_when_sure;
};
constexpr Table kTables[] = {
    {"passages.tsv", true, 118, 1},          {"passages-2.tsv", true, 185, 6},         {"passages-3.tsv", true, 60, 20},
    {"unread-passages.tsv", false, 160, 13}, {"unread-passages-2.tsv", false, 55, 13},
};

struct Totals {
  int right = 0, wrong_when_sure = 0, all = 0;
};

Totals hold(const CriteriaSet& criteria, const Table& table) {
  Totals totals;
  for (const Row& row : accuracy::read_table(std::string(RASOAT_SOURCE_DIR "/corpus/phrases/") + table.file)) {
    const Review review = check_submission(criteria, report_of(row));
    const Result* result = result_of(review, row.at("code"));
    if (result == nullptr) {
      ADD_FAILURE() << row.at("code");
      continue;
    }
    const std::string found = name_of(result->verdict);
    ++totals.all;
    if (is_one_of(row.at("verdict"), found)) {
      ++totals.right;
      continue;
    }
    const bool sure = result->verdict != Verdict::kReview;
    totals.wrong_when_sure += sure ? 1 : 0;
    if (!table.is_read) continue;
    std::cout << (sure ? "WRONG " : "open  ") << row.at("code") << " label " << row.at("verdict") << ", found " << found
              << " (" << result->reason.code << "): " << row.at("passage") << "\n";
  }
  return totals;
}

TEST(Passages, AreDecidedAsLabelledOrLeftToAPerson) {
  warm_up_pdf();
  const std::string path = RASOAT_SOURCE_DIR "/corpus/plan-2022/ke-hoach-2022.chromium.pdf";
  const Document document = test::read_document(path);
  const CriteriaSet criteria = criteria_of(parse_submission(document), document, path);
  for (const Table& table : kTables) {
    const Totals totals = hold(criteria, table);
    std::cout << table.file << ": " << totals.right << "/" << totals.all << " right, " << totals.wrong_when_sure
              << " sure and wrong\n";
    EXPECT_GE(totals.right, table.right) << table.file;
    EXPECT_LE(totals.wrong_when_sure, table.wrong_when_sure) << table.file;
  }
}

}  // namespace
}  // namespace rasoat
