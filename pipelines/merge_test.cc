#include "pipelines/merge.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

Page page(std::int32_t number, std::vector<std::uint32_t> fonts) {
  Page made;
  made.number = number;
  for (const std::uint32_t font : fonts) made.words.push_back({"w", {}, font, 12, 1, 0, {}});
  return made;
}

Document part(std::vector<std::string> fonts, std::vector<Page> pages, std::vector<DocumentNote> notes = {}) {
  Document made;
  made.page_count = 4;
  made.producer = "Word";
  for (const std::string& name : fonts) made.fonts.push_back({name, false, false, true});
  made.pages = std::move(pages);
  made.notes = std::move(notes);
  return made;
}

TEST(MergeRanges, IsAsIfReadAtOnce) {
  const DocumentNote truncated{"truncated", 0, ""};
  const DocumentNote legacy{"legacy-encoding", 3, ".VnTime"};
  const Document whole =
      part({"A", "B", "C"}, {page(1, {0, 1}), page(2, {1}), page(3, {2, 0}), page(4, {2})}, {truncated, legacy});
  const Document first = part({"A", "B"}, {page(1, {0, 1}), page(2, {1})}, {truncated});
  const Document second = part({"C", "A"}, {page(3, {0, 1})}, {truncated, legacy});
  const Document third = part({"C"}, {page(4, {0})}, {truncated});
  EXPECT_EQ(merge_ranges({first, second, third}), whole);
}

TEST(MergeRanges, AFontOfTheSameNameButAnotherKindStaysItself) {
  Document bold = part({"A"}, {page(2, {0})});
  bold.fonts[0].bold = true;
  const Document merged = merge_ranges({part({"A"}, {page(1, {0})}), bold});
  ASSERT_EQ(merged.fonts.size(), 2U);
  EXPECT_TRUE(merged.fonts[merged.pages[1].words[0].font].bold);
}

TEST(MergeRanges, TheFontOfScansDoesNotTellWhereTheFileWasCut) {
  const DocumentNote low{"ocr-low-confidence", 2, "55%"}, legacy{"legacy-encoding", 3, ".VnTime"};
  const Document whole = part({"A", "B", ""}, {page(1, {0}), page(2, {2}), page(3, {1})}, {legacy, low});
  const Document first = part({"A", ""}, {page(1, {0}), page(2, {1})}, {low});
  const Document second = part({"B"}, {page(3, {0})}, {legacy});
  EXPECT_EQ(merge_ranges({first, second}), merge_ranges({whole}));
  EXPECT_EQ(merge_ranges({whole}).notes, (std::vector<DocumentNote>{low, legacy}));
}

TEST(MergeRanges, OnePartAndNoneAreThemselves) {
  const Document only = part({"A"}, {page(1, {0})});
  EXPECT_EQ(merge_ranges({only}), only);
  EXPECT_EQ(merge_ranges({}), Document{});
}

}  // namespace
}  // namespace rasoat
