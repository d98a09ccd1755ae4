#include "parse/bounds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/layout/bulk_pages.h"
#include "parse/parse.h"

namespace rasoat {
namespace {

using testing::ElementsAre;

// Pages of grids, so many cells each.
Document document_of(const std::vector<int>& cells) {
  Document document;
  document.fonts.emplace_back();
  for (const int count : cells) {
    Page& page = document.pages.emplace_back(bulk::grid(count / 2, 2));
    page.number = static_cast<std::int32_t>(document.pages.size());
    page.width = page.height = 9000;
  }
  document.page_count = static_cast<std::int32_t>(document.pages.size());
  return document;
}

std::vector<std::int32_t> unread_pages(const Document& document) {
  std::vector<std::int32_t> pages;
  for (const Page& page : document.pages) {
    if (page.source == Source::kUnread) pages.push_back(page.number);
  }
  return pages;
}

constexpr ParseBounds kSmall = {20, 50};

TEST(WithinBounds, DocumentsThatPeopleWriteStayAsTheyAre) {
  EXPECT_FALSE(within_bounds({}));
  EXPECT_FALSE(within_bounds(document_of({4000, 4000, 4000})));
  EXPECT_FALSE(within_bounds(document_of({20, 20, 10}), kSmall)) << "at the very bounds";
}

TEST(WithinBounds, APageOfTooManyCellsIsUnreadAndSaidToBe) {
  const auto bounded = within_bounds(document_of({10, 22, 10}), kSmall);
  ASSERT_TRUE(bounded);
  EXPECT_THAT(unread_pages(*bounded), ElementsAre(2));
  EXPECT_EQ(bounded->pages[1].reason, "too-large");
  EXPECT_EQ(bounded->pages[1].width, 9000);
  EXPECT_TRUE(bounded->pages[1].words.empty());
  EXPECT_THAT(bounded->notes, ElementsAre(DocumentNote{"unreadable", 2, "too-large"}));
  EXPECT_EQ(bounded->pages[0], document_of({10}).pages[0]) << "the others are as they were";
}

TEST(WithinBounds, PagesWithWhichAllHaveTooManyAreUnread) {
  const auto bounded = within_bounds(document_of({20, 20, 12, 10, 2}), kSmall);
  ASSERT_TRUE(bounded);
  EXPECT_THAT(unread_pages(*bounded), ElementsAre(3, 5)) << "what still has room is read";
}

// Few rulings, no word: 600 of them make graph paper of 90,000 cells, some 13 MiB of cells a page.
TEST(WithinBounds, GraphPaperWithoutEndTakesNoMemoryAndIsSaid) {
  Document document;
  document.page_count = 40;
  for (std::int32_t number = 1; number <= document.page_count; ++number) {
    document.pages.push_back(bulk::crossing_rulings(301));
    document.pages.back().number = number;
  }
  const Submission submission = parse_submission(document);
  ASSERT_EQ(submission.pages.size(), 40U);
  EXPECT_EQ(submission.pages[10].source, Source::kText) << "990,000 cells";
  EXPECT_EQ(submission.pages[11].source, Source::kUnread);
  EXPECT_EQ(submission.notes.size(), 29U);
}

}  // namespace
}  // namespace rasoat
