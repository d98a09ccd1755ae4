#include "parse/passage.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

struct Cut {
  std::size_t begin, end;
  double left, right;  // of the words that overlap [begin, end); 0, 0: none does
};

// In a made passage a byte is a point wide: "aaa" stands at 0-3, "bb" at 4-6, "cccc" at 7-11.
TEST(Passage, CitesTheWordsThatOverlapAndNoOther) {
  const Passage passage = make_passage("aaa bb cccc");
  constexpr Cut kCuts[] = {
      {0, 3, 0, 3}, {0, 4, 0, 3},  {0, 5, 0, 6},   {3, 4, 0, 0},    {4, 6, 4, 6},   {5, 5, 4, 6},
      {4, 4, 0, 0}, {2, 8, 0, 11}, {7, 11, 7, 11}, {10, 99, 7, 11}, {11, 11, 0, 0}, {0, 99, 0, 11},
  };
  for (const Cut& cut : kCuts) {
    const std::vector<Place> places = passage.cite(cut.begin, cut.end).places;
    ASSERT_EQ(places.empty(), cut.right == 0) << cut.begin << "-" << cut.end;
    if (places.empty()) continue;
    EXPECT_EQ(places[0].box.x0, cut.left) << cut.begin << "-" << cut.end;
    EXPECT_EQ(places[0].box.x1, cut.right) << cut.begin << "-" << cut.end;
  }
}

TEST(Passage, APartKeepsItsWordsCutToIt) {
  const Passage part = make_passage("aaa bb cccc").part(1, 9);
  EXPECT_EQ(part.text, "aa bb cc");
  ASSERT_EQ(part.words.size(), 3U);
  EXPECT_EQ(part.words[0].end, 2U);
  EXPECT_EQ(part.words[2].begin, 6U);
  EXPECT_EQ(part.words[2].end, 8U);
  EXPECT_TRUE(make_passage("aaa bb").part(3, 4).words.empty());
}

}  // namespace
}  // namespace rasoat
