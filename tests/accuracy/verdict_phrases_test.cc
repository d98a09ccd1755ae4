// One sentence, one verdict: corpus/phrases/verdicts.tsv, as prose under a code and as a result cell.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "check/check.h"
#include "tests/parse/hand_set.h"
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

Structure as_prose(const Phrase& phrase) { return test::prose_of({"TCTP " + phrase.code + ": " + phrase.sentence}); }

Structure as_cell(const Phrase& phrase, const std::string& name) {
  return {{test::table_of({"STT", "Tiêu chí", "Kết quả thực hiện"}, {{phrase.code, name, phrase.sentence}})}};
}

std::string verdict_of(const CriteriaSet& criteria, const Structure& structure, const std::string& code) {
  const Review review = check_submission(criteria, test::report_of(structure));
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
