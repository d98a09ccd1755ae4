#include "pipelines/baseline_file.h"

#include <gtest/gtest.h>

#include "parse/keys.h"
#include "render/json.h"

namespace rasoat {
namespace {

Review sample(const std::string& unit) {
  Review review;
  review.path = "a.pdf";
  review.kind = DocumentKind::kReport;
  review.unit = unit;
  review.year = 2021;
  review.number = "88/BC-BQLKKT";
  Result& level = review.results.emplace_back();
  level.criterion_id = level.code = "8.1.1";
  level.name = "Chỉ số hài lòng về tiếp cận dịch vụ";
  level.claims.resize(2);
  level.claims[1].value = Decimal{8390, 2};
  level.claims[1].unit = Unit::kPercent;
  level.decisive = 1;
  Result& counts = review.results.emplace_back();
  counts.criterion_id = counts.code = "7.2.1";
  counts.name = "Tỷ lệ TTHC trực tuyến";
  Claim& claim = counts.claims.emplace_back();
  claim.numerator = Decimal{27, 0};
  claim.denominator = Decimal{42, 0};
  claim.unit = Unit::kCount;
  Result& silent = review.results.emplace_back();
  silent.criterion_id = silent.code = "1.1";
  silent.name = "Kế hoạch";
  return review;
}

void expect_sample(const Baseline& baseline, const std::string& unit) {
  EXPECT_EQ(baseline.source, "88/BC-BQLKKT");
  EXPECT_EQ(baseline.year, 2021);
  EXPECT_EQ(baseline.unit_keys, unit_keys(unit));
  ASSERT_EQ(baseline.criteria.size(), 3u);
  EXPECT_EQ(baseline.criteria[0].value, (Decimal{839, 1}));
  EXPECT_EQ(baseline.criteria[0].unit, Unit::kPercent);
  EXPECT_EQ(baseline.criteria[0].name_words, content_words("Chỉ số hài lòng về tiếp cận dịch vụ"));
  EXPECT_EQ(baseline.criteria[1].value, (Decimal{6429, 2}));
  EXPECT_EQ(baseline.criteria[2].value, std::nullopt);
}

TEST(BaselineFile, AReviewThatRasoatWroteIsReadBack) {
  const std::vector<Review> reviews = {sample("Văn phòng"), sample("Phòng Quản lý Đầu tư")};
  for (const std::string& text : {reviews_json(reviews, {}), reviews_jsonl(reviews, {})}) {
    const auto baselines = baselines_from_json(text, "a.json");
    ASSERT_TRUE(baselines) << baselines.error();
    ASSERT_EQ(baselines->size(), 2u);
    expect_sample(baselines->at(0), "Văn phòng");
    expect_sample(baselines->at(1), "Phòng Quản lý Đầu tư");
  }
}

TEST(BaselineFile, WhatClaimsSayTellsACopyToo) {
  Review review = sample("Văn phòng");
  review.results[1].claims[0].text = "Năm 2021 tiếp nhận 1.214 hồ sơ trực tuyến.";
  review.results[0].claims[0].text = "Đạt 100%.";
  const auto baselines = baselines_from_json(reviews_json({&review, 1}, {}), "a.json");
  ASSERT_TRUE(baselines);
  EXPECT_EQ(baselines->at(0).telling, std::vector<std::string>{"năm # tiếp nhận 1.214 hồ sơ trực tuyến"});
}

TEST(BaselineFile, PlansAndUnreadableDocumentsAreNoRecord) {
  Review plan = sample("Văn phòng");
  plan.kind = DocumentKind::kPlan;
  Review failed = sample("Văn phòng");
  failed.error = ReadError{ReadErrorCode::kEncrypted, "", 0};
  const std::vector<Review> reviews = {plan, failed};
  EXPECT_TRUE(baselines_from_json(reviews_json(reviews, {}), "a.json")->empty());
}

TEST(BaselineFile, WhatIsNoReviewIsRefused) {
  for (const char* text :
       {"", "{", "[]", "{\"schema\": \"rasoat.criteria/1\"}", "{}\n{", "null", "[8e955]", "{}\n8e955"})
    EXPECT_FALSE(baselines_from_json(text, "a.json")) << text;
}

TEST(BaselineFile, IsAReviewByItsEnding) {
  EXPECT_TRUE(is_review_file("out/reviews.jsonl"));
  EXPECT_TRUE(is_review_file("a.JSON"));
  EXPECT_FALSE(is_review_file("bao-cao-2021.pdf"));
}

}  // namespace
}  // namespace rasoat
