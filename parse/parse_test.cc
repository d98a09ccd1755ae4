#include "parse/parse.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace rasoat {
namespace {

Submission plan_read_as(std::initializer_list<Source> sources) {
  Submission plan;
  for (const Source source : sources) {
    PageFact page;
    page.number = static_cast<std::int32_t>(plan.pages.size()) + 1;
    page.source = source;
    plan.pages.push_back(page);
  }
  return plan;
}

TEST(CriteriaOf, SaysWhichPagesOfThePlanWereNotReadAndWhichFromTheirPictures) {
  const CriteriaSet set = criteria_of(
      plan_read_as({Source::kText, Source::kUnread, Source::kOcr, Source::kBlank, Source::kUnread}), {}, "a");
  EXPECT_EQ(set.pages.unread, (std::vector<std::int32_t>{2, 5}));
  EXPECT_EQ(set.pages.recognised, std::vector<std::int32_t>{3});
}

TEST(CriteriaOf, DoubtsEveryPageNotRead) {
  const CriteriaSet set = criteria_of(plan_read_as({Source::kUnread, Source::kText}), {}, "a");
  ASSERT_EQ(set.doubts.size(), 1U);
  EXPECT_EQ(set.doubts[0].code, "page-unread");
  EXPECT_EQ(set.doubts[0].where.places.at(0).page, 1);
}

TEST(CriteriaOf, DoubtsNoPageThatWasReadOrIsBlank) {
  EXPECT_TRUE(criteria_of(plan_read_as({Source::kText, Source::kOcr, Source::kBlank}), {}, "a").doubts.empty());
}

}  // namespace
}  // namespace rasoat
