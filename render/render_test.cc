// Golden tests of every output, on hand-made values.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "check/rules.h"
#include "render/columns.h"
#include "render/json.h"
#include "render/junit.h"
#include "render/sample_test.h"
#include "render/sarif.h"
#include "render/text.h"
#include "tests/golden.h"

namespace rasoat {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<Review> both() { return {sample::review(), sample::unreadable()}; }

ReportFrame frame(const CriteriaSet& criteria, Language language = Language::kVietnamese) {
  return {"0.0.0", &criteria, language};
}

TEST(ReviewText, ShowsSummaryTableAndFindings) {
  expect_golden("render/testdata/review.vi.txt", review_text(sample::review(), {Language::kVietnamese, false, 90}));
}

TEST(ReviewText, IsCompleteInEnglish) {
  expect_golden("render/testdata/review.en.txt", review_text(sample::review(), {Language::kEnglish, false, 90}));
}

TEST(ReviewText, KeepsToItsWidth) {
  Review review = sample::review();
  review.path = "Báo cáo kết quả thực hiện công tác cải cách hành chính năm 2022 của Ban Quản lý.pdf";
  review.results[0].field_name = "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH CỦA CÁC CƠ QUAN, ĐƠN VỊ";
  for (const Language language : {Language::kVietnamese, Language::kEnglish}) {
    for (const std::size_t width : {56u, 60u, 80u, 120u}) {
      std::istringstream lines(review_text(review, {language, false, width}));
      for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), width) << line;
    }
  }
}

TEST(ReviewText, ColoursOnlyWhenAsked) {
  EXPECT_THAT(review_text(sample::review(), {Language::kVietnamese, true, 90}), HasSubstr("\x1B[31m"));
  EXPECT_THAT(review_text(sample::review(), {Language::kVietnamese, false, 90}), Not(HasSubstr("\x1B")));
}

TEST(ReviewText, LetsNoControlCharacterOfADocumentThrough) {
  Review review = sample::review();
  review.unit = review.title = review.number = review.path = "x\x1B[2Jy\u202E";
  for (Result& result : review.results) result.name = result.code = result.field_name = "x\x1B[2Jy\r";
  for (Finding& finding : review.findings)
    finding.expected = finding.found = finding.where.quote = finding.code = "x\x1B]0;y\x07";
  const std::string text = review_text(review, {Language::kVietnamese, false, 90});
  EXPECT_EQ(text.find_first_of("\x1B\x07\r"), std::string::npos);
  EXPECT_EQ(text.find("\u202E"), std::string::npos);
}

TEST(ReviewText, WordsAFileThatCouldNotBeRead) {
  const std::string text = review_text(sample::unreadable(), {Language::kVietnamese, false, 90});
  EXPECT_EQ(text,
            "bao-cao/b%E1o c%E1o.pdf: KHÔNG ĐỌC ĐƯỢC\n"
            "bao-cao/b%E1o c%E1o.pdf: tệp đặt mật khẩu, chưa có mật khẩu đúng nên không đọc được nội\n"
            "dung. Hãy chạy lại với --password-file hoặc gửi bản không đặt mật khẩu.\n");
}

TEST(CriteriaText, ShowsTargetsAsWrittenAndAsRead) {
  const CriteriaSet criteria = sample::criteria();
  expect_golden("render/testdata/criteria.vi.txt", criteria_text(criteria, {}, {Language::kVietnamese, false, 90}));
}

TEST(BatchText, HasARowForEveryDocument) {
  expect_golden("render/testdata/batch.vi.txt", batch_text(digest_of(both()), {Language::kVietnamese, false, 140}));
}

TEST(BatchText, NamesCriteriaThatFallShortInSeveralDocuments) {
  const std::vector<Review> twice = {sample::review(), sample::review()};
  EXPECT_THAT(batch_text(digest_of(twice), {Language::kVietnamese, false, 0}),
              HasSubstr("1.2 Thực hiện chế độ báo cáo CCHC định kỳ: 0 chưa đạt, 2 chưa báo cáo"));
}

TEST(CriteriaJson, IsAsPublished) {
  expect_golden("render/testdata/criteria.vi.json", criteria_json(sample::criteria(), {}, Language::kVietnamese));
}

TEST(ReviewJson, IsAsPublished) {
  const CriteriaSet criteria = sample::criteria();
  std::string json = reviews_json(both(), frame(criteria));
  const std::string rules = rules_fingerprint();  // changes with every rule
  ASSERT_NE(json.find(rules), std::string::npos);
  json.replace(json.find(rules), rules.size(), "(fingerprint of the rules)");
  expect_golden("render/testdata/reviews.vi.json", json);
}

TEST(ReviewJson, WritesFiguresAsNumbersAndWhatDoesNotApplyAsNull) {
  const CriteriaSet criteria = sample::criteria();
  const auto json = nlohmann::json::parse(reviews_json(both(), frame(criteria)));
  const auto& document = json["documents"][0];
  EXPECT_EQ(document["results"][2]["claims"][0]["value"], 49.22);
  EXPECT_EQ(document["results"][0]["claims"][0]["value"], 100);
  EXPECT_TRUE(document["results"][0]["nearest"].is_null());
  EXPECT_TRUE(document["error"].is_null());
  EXPECT_EQ(document["results"][0]["args"]["unit"], "percent");
  EXPECT_EQ(json["documents"][1]["error"]["code"], "encrypted");
  EXPECT_TRUE(json["documents"][1]["year"].is_null());
}

TEST(ReviewJsonl, PutsTheEnvelopeFirstAndOneDocumentOnEachLine) {
  const CriteriaSet criteria = sample::criteria();
  const auto whole = nlohmann::json::parse(reviews_json(both(), frame(criteria)));
  std::istringstream lines(reviews_jsonl(both(), frame(criteria)));
  std::string line;
  ASSERT_TRUE(std::getline(lines, line));
  const auto envelope = nlohmann::json::parse(line);
  EXPECT_TRUE(envelope["documents"].is_null());
  EXPECT_EQ(envelope["summary"], whole["summary"]);
  for (const auto& document : whole["documents"]) {
    ASSERT_TRUE(std::getline(lines, line));
    EXPECT_EQ(nlohmann::json::parse(line), document);
  }
  EXPECT_FALSE(std::getline(lines, line));
}

TEST(ReviewJson, TextThatIsNoUtf8DoesNotStopIt) {
  Review review = sample::review();
  review.title = "b\xE1o";
  EXPECT_NO_THROW(nlohmann::json::parse(review_jsonl_line(review, Language::kEnglish)));
}

// ---- Formats for machines

TEST(Sarif, HasEveryRuleAndEveryFinding) {
  const std::vector<Review> reviews = both();
  const std::string text = reviews_sarif(reviews, {"0.0.0", nullptr, Language::kVietnamese});
  const auto run = nlohmann::json::parse(text)["runs"][0];
  EXPECT_EQ(run["tool"]["driver"]["rules"].size(), kRules.size());
  EXPECT_EQ(run["results"].size(), reviews[0].findings.size() + reviews[1].findings.size());
  for (const auto& result : run["results"]) {
    const auto index = result["ruleIndex"].get<std::size_t>();
    EXPECT_EQ(run["tool"]["driver"]["rules"].at(index)["id"], result["ruleId"]);
  }
  EXPECT_FALSE(run["invocations"][0]["executionSuccessful"].get<bool>());
}

TEST(Sarif, PathsAreUris) {
  Review review = sample::review();
  review.path = "/thư mục/a b#1.pdf";
  const auto run =
      nlohmann::json::parse(reviews_sarif(std::span(&review, 1), {"0.0.0", nullptr, Language::kEnglish}))["runs"][0];
  EXPECT_EQ(run["artifacts"][0]["location"]["uri"], "file:///th%C6%B0%20m%E1%BB%A5c/a%20b%231.pdf");
}

TEST(Sarif, AWaivedFindingIsSuppressed) {
  Review review = sample::review();
  ASSERT_FALSE(review.findings.empty());
  review.findings[0].waived = true;
  const auto run =
      nlohmann::json::parse(reviews_sarif(std::span(&review, 1), {"0.0.0", nullptr, Language::kEnglish}))["runs"][0];
  EXPECT_EQ(run["results"][0]["suppressions"][0]["kind"], "external");
  ASSERT_GT(run["results"].size(), 1u);
  EXPECT_FALSE(run["results"][1].contains("suppressions"));
}

TEST(Sarif, IsWhatItWas) {
  Review review = sample::review();
  auto sarif =
      nlohmann::ordered_json::parse(reviews_sarif(std::span(&review, 1), {"0.0.0", nullptr, Language::kVietnamese}));
  auto& rules = sarif["runs"][0]["tool"]["driver"]["rules"];
  rules.erase(rules.begin() + 1, rules.end());
  expect_golden("render/testdata/review.vi.sarif.json", sarif.dump(2) + "\n");
}

TEST(Junit, CountsAndEscapes) {
  std::vector<Review> reviews = both();
  reviews[0].path = "a&<b>\"\x1B.pdf";
  const std::string xml = reviews_junit(reviews, Language::kVietnamese);
  EXPECT_THAT(xml, HasSubstr("a&amp;&lt;b&gt;&quot; .pdf"));
  EXPECT_THAT(xml, HasSubstr("<error type="));
  EXPECT_EQ(xml.find('\x1B'), std::string::npos);
}

TEST(Junit, IsWhatItWas) {
  expect_golden("render/testdata/reviews.vi.junit.xml", reviews_junit(both(), Language::kVietnamese));
}

TEST(Concise, IsOneLinePerFinding) {
  const Review review = sample::review();
  const std::string text = reviews_concise(std::span(&review, 1), {Language::kVietnamese, false, 90});
  EXPECT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), review.findings.size());
  expect_golden("render/testdata/review.vi.concise.txt", text);
}

}  // namespace
}  // namespace rasoat
