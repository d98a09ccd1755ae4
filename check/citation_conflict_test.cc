#include "check/citation_conflict.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

std::string dump(std::string_view text) {
  Statement statement;
  statement.passage = make_passage(text);
  statement.evidence = find_citations(statement.passage.text);
  std::vector<Finding> findings;
  check_citations({statement, statement}, findings);
  std::string found;
  for (const Finding& finding : findings) found += finding.expected + " | " + finding.found;
  return found;
}

TEST(CitationConflict, IsOneDocumentUnderTwoSymbols) {
  struct Case {
    std::string_view sentence;
    std::string_view expected;
  };
  const Case cases[] = {
      {"Triển khai Quyết định số 25/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ; tiêu chí tại Quyết định số "
       "25/2021/QĐ-TTg được niêm yết.",
       "25/QĐ-TTg | 25/2021/QĐ-TTg"},  // b03, a public notice of a commune
      {"Quyết định số 25/QĐ-TTg ngày 10/01/2020 và Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021.", ""},
      {"Quyết định số 25/QĐ-TTg và Quyết định số 25/2021/QĐ-TTg.", ""},
      {"Quyết định số 25/QĐ-UBND ngày 22/7/2021 và Quyết định số 25/2021/QĐ-TTg.", ""},
      {"Quyết định số 26/QĐ-TTg ngày 22/7/2021 và Quyết định số 25/2021/QĐ-TTg.", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(c.sentence), c.expected) << c.sentence;
}

}  // namespace
}  // namespace rasoat
