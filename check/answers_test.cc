// Answers under a criterion's code beside what is said elsewhere, and answers that only point to another criterion's.
#include "check/answers.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "check/check.h"
#include "check/references.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::criterion_of;

CriteriaSet plan() {
  CriteriaSet set;
  set.year = 2022;
  set.criteria = {
      criterion_of("3.2.3", "Công bố quy trình nội bộ giải quyết TTHC", "100% số TTHC được công bố quy trình nội bộ"),
      criterion_of("3.5.1", "Xử lý phản ánh, kiến nghị đối với TTHC", "100% PAKN đối với TTHC được trả lời"),
      criterion_of("3.5.2", "Công khai kết quả trả lời PAKN đối với TTHC", "100% số PAKN đã trả lời được công khai"),
      criterion_of("5.5.2", "Chấp hành kỷ luật, kỷ cương hành chính", "Không có công chức bị kỷ luật"),
      criterion_of("5.6", "Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng cán bộ, công chức",
                   "Hoàn thành 100% kế hoạch")};
  return set;
}

// The verdict and reason of `code` in a yearly report of these paragraphs.
std::string of(const std::string& code, const test::Texts& texts) {
  const Review review = check_submission(plan(), test::report_of(test::prose_of(texts)));
  const auto result =
      std::find_if(review.results.begin(), review.results.end(), [&](const Result& r) { return r.code == code; });
  return std::string(name_of(result->verdict)) + ' ' + result->reason.code;
}

TEST(Answers, AnotherMatterWithAFewOfTheWordsTakesNothingFromThem) {
  const std::string answer = "TCTP 5.6: Hoàn thành kế hoạch đào tạo, bồi dưỡng với 35/35 lượt người.";
  EXPECT_EQ(of("5.6", {answer, "Đào tạo nghề cho lao động nông thôn đạt 86,5% kế hoạch."}), "met threshold-met-counts");
  EXPECT_EQ(of("5.6", {"TCTP 5.6: Hoàn thành kế hoạch đào tạo, bồi dưỡng với 30/35 lượt người.",
                       "Đào tạo nghề cho lao động nông thôn đạt 106,5% kế hoạch."}),
            "not_met threshold-not-met-counts");
}

TEST(Answers, AnotherMatterBehindThemInTheSameParagraphTakesNothingFromThem) {
  const std::string answer = "TC 5.6: kế hoạch 70 lượt, thực hiện 70 lượt, đạt 100%. ";
  EXPECT_EQ(of("5.6", {answer + "Đào tạo nghề cho lao động nông thôn đạt 86,5% kế hoạch."}), "met threshold-met");
  EXPECT_EQ(of("5.6", {answer + "Riêng viên chức mới đạt 86,5% kế hoạch."}), "not_met threshold-not-met");
}

TEST(Answers, WhatIsSaidOfTheSameElsewhereStillCounts) {
  EXPECT_EQ(of("3.2.3", {"TCTP 3.2.3: Đã công bố quy trình nội bộ của 43/43 TTHC.",
                         "Hạn chế: quy trình nội bộ giải quyết TTHC mới công bố 40/43 TTHC."}),
            "review figures-ambiguous");
  EXPECT_EQ(
      of("5.5.2", {"TCTP 5.5.2: Không có công chức bị kỷ luật.", "Trong năm có 01 công chức bị kỷ luật khiển trách."}),
      "not_met zero-violated");
}

TEST(References, ToACriterionOfTheSameKindTakeItsResult) {
  const std::string refers = "TCTP 3.5.2: Như TCTP 3.5.1.";
  EXPECT_EQ(of("3.5.2", {"TCTP 3.5.1: Đã trả lời 05/05 PAKN.", refers}), "met referred-met");
  EXPECT_EQ(of("3.5.2", {"TCTP 3.5.1: Đã trả lời 04/05 PAKN.", refers}), "not_met referred-not-met");
  EXPECT_EQ(of("3.5.2", {"TCTP 3.5.1: Không phát sinh PAKN.", refers}), "not_applicable referred-not-arisen");
  EXPECT_EQ(of("3.5.1", {"TCTP 3.5.1: Đã trả lời 05/05 PAKN.", refers}), "met threshold-met-counts");
}

TEST(References, ToAnotherKindOrToNothingDecidedStayReview) {
  EXPECT_EQ(of("3.5.2", {"TCTP 5.5.2: Không có công chức bị kỷ luật.", "TCTP 3.5.2: Như TCTP 5.5.2."}),
            "review refers-to-criterion");
  EXPECT_EQ(of("3.5.2", {"TCTP 3.5.1: Đã trả lời các PAKN.", "TCTP 3.5.2: Như 3.5.1."}), "review refers-to-criterion");
}

TEST(References, AreWholeTextsThatPointToACode) {
  const struct {
    std::string_view text, code;
  } cases[] = {{"Như TCTP 3.5.1", "3.5.1"},
               {"TCTP 3.5.2: Như 3.5.1.", "3.5.1"},
               {"Tương tự tiêu chí 3.5.1.", "3.5.1"},
               {"Xem kết quả tại tiêu chí thành phần 3.2.1", "3.2.1"},
               {"Đã nêu tại mục 1.2 ở trên.", "1.2"},
               {"Như trên", ""},
               {"Như năm 2021.", ""},
               {"Đạt 3.5 điểm", ""},
               {"Như TCTP 3.5.1, đã trả lời 05/05 PAKN.", ""},
               {"Thực hiện như Kế hoạch số 45/KH-BQLKKT.", ""},
               {"", ""}};
  for (const auto& c : cases) EXPECT_EQ(referred_code(c.text), c.code) << c.text;
}

}  // namespace
}  // namespace rasoat
