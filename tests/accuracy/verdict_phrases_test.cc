// One sentence, one verdict: corpus/phrases/verdicts.tsv, as prose under a code and as a result cell.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "check/check.h"
#include "parse/keys.h"
#include "tests/parse/read_submission.h"

namespace rasoat {
namespace {

struct Phrase {
  std::string code, verdict, sentence;
};

std::vector<Phrase> read_phrases() {
  std::ifstream file(RASOAT_SOURCE_DIR "/corpus/phrases/verdicts.tsv");
  std::vector<Phrase> phrases;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream in(line);
    Phrase& phrase = phrases.emplace_back();
    std::getline(in, phrase.code, '\t');
    std::getline(in, phrase.verdict, '\t');
    std::getline(in, phrase.sentence, '\t');
  }
  return phrases;
}

Passage on_page_one(std::string_view text) {
  Passage passage = make_passage(text);
  for (WordSpan& word : passage.words) word.page = 1;
  return passage;
}

Structure as_prose(const Phrase& phrase) {
  Paragraph paragraph;
  paragraph.passage = on_page_one("TCTP " + phrase.code + ": " + phrase.sentence);
  return {{paragraph}};
}

Structure as_cell(const Phrase& phrase, const std::string& name) {
  JoinedTable table;
  table.first_page = table.last_page = 1;
  for (const char* title : {"STT", "Tiêu chí", "Kết quả thực hiện"}) table.header.push_back(on_page_one(title));
  TableRow row;
  row.page = 1;
  for (const std::string& cell : {phrase.code, name, phrase.sentence}) row.cells.push_back(on_page_one(cell));
  row.spans.assign(3, 1);
  row.above.assign(3, 0);
  table.rows.push_back(row);
  return {{table}};
}

// A yearly report of 15 December 2022 that says nothing else.
Submission report_of(const Structure& structure) {
  Submission report;
  report.header.kind = DocumentKind::kReport;
  report.header.year = 2022;
  report.header.period = {PeriodKind::kYear, 2022, 0};
  report.header.date.presence = Presence::kPresent;
  report.header.date.day = 15;
  report.header.date.month = 12;
  report.header.date.year = 2022;
  report.statements = read_statements(structure, report.header);
  report.pages.emplace_back().number = 1;
  fill_keys(report);
  return report;
}

std::string verdict_of(const CriteriaSet& criteria, const Structure& structure, const std::string& code) {
  const Review review = check_submission(criteria, report_of(structure));
  const auto result =
      std::find_if(review.results.begin(), review.results.end(), [&](const Result& r) { return r.code == code; });
  return result == review.results.end() ? "no such criterion" : name_of(result->verdict);
}

TEST(VerdictPhrases, MeanTheSameInProseAndInATable) {
  warm_up_pdf();
  const std::string path = RASOAT_SOURCE_DIR "/corpus/plan-2022/ke-hoach-2022.chromium.pdf";
  const Document document = test::read_document(path);
  const CriteriaSet criteria = criteria_of(parse_submission(document), document, path);
  const std::vector<Phrase> phrases = read_phrases();
  ASSERT_GT(phrases.size(), 250u);
  for (const Phrase& phrase : phrases) {
    const auto criterion = std::find_if(criteria.criteria.begin(), criteria.criteria.end(),
                                        [&](const Criterion& c) { return c.code == phrase.code; });
    ASSERT_NE(criterion, criteria.criteria.end()) << phrase.code;
    EXPECT_EQ(verdict_of(criteria, as_prose(phrase), phrase.code), phrase.verdict)
        << phrase.code << ", prose: " << phrase.sentence;
    EXPECT_EQ(verdict_of(criteria, as_cell(phrase, criterion->name), phrase.code), phrase.verdict)
        << phrase.code << ", cell: " << phrase.sentence;
  }
}

}  // namespace
}  // namespace rasoat
