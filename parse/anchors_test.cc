#include "parse/anchors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rasoat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<PageFact> pages_of_a_draft() {
  PageFact page{1, Source::kText, 1, "text-layer", 600, 800, {}};
  page.anchors = {
      {1, 0, 0, 0, {80, 60, 500, 80}}, {2, 1, 3, 1, {80, 100, 200, 160}}, {3, 1, 3, 2, {210, 100, 500, 160}}};
  return {page};
}

TEST(Anchors, APlaceIsInTheParagraphOrCellThatHoldsMostOfIt) {
  struct Case {
    Bbox box;
    std::int32_t paragraph, table, row, column;
  };
  for (const Case& c : {Case{{90, 62, 300, 78}, 1, 0, 0, 0}, Case{{90, 110, 190, 120}, 2, 1, 3, 1},
                        Case{{190, 110, 400, 150}, 3, 1, 3, 2}}) {
    const auto place = anchored({1, c.box}, pages_of_a_draft());
    ASSERT_TRUE(place);
    EXPECT_EQ(*place, (Place{0, {}, c.paragraph, c.table, c.row, c.column}));
  }
}

TEST(Anchors, WhatIsInNoParagraphIsDropped) {
  Provenance where;
  where.places = {{1, {90, 300, 200, 320}},  // blank paper
                  {1, {0, 0, 600, 400}},     // the area that was searched
                  {2, {90, 62, 300, 78}},    // no such page
                  {1, {90, 62, 300, 78}},
                  {1, {100, 62, 200, 78}}};  // the same paragraph
  name_paragraphs(where, pages_of_a_draft());
  EXPECT_THAT(where.places, ElementsAre(Place{0, {}, 1, 0, 0, 0}));
}

TEST(Anchors, PagesOfAPdfHaveNone) {
  const std::vector<PageFact> pages = {{1, Source::kText, 1, "text-layer", 600, 800, {}}};
  EXPECT_FALSE(has_anchors(pages));
  EXPECT_TRUE(has_anchors(pages_of_a_draft()));
}

}  // namespace
}  // namespace rasoat
