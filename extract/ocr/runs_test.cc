#include "extract/ocr/runs.h"

#include <gtest/gtest.h>

#include "extract/ocr/picture_art.h"

namespace rasoat::ocr {
namespace {

std::string row_after(const std::string& row, int bridge, int shortest) {
  return art::rows_of(kept_runs(art::picture({row}).get(), bridge, shortest).get()).front();
}

TEST(KeptRuns, ShortRunsAreDropped) { EXPECT_EQ(row_after(".##..####..#", 0, 3), ".....####..."); }

TEST(KeptRuns, GapsAreBridgedBeforeRunsAreMeasured) { EXPECT_EQ(row_after("##..##....#.", 2, 4), "######......"); }

TEST(KeptRuns, ARunMayEndAtEitherEdge) { EXPECT_EQ(row_after("###......###", 0, 3), "###......###"); }

TEST(KeptRuns, EmptyRowsStayEmpty) { EXPECT_EQ(row_after("............", 5, 1), "............"); }

TEST(KeptRuns, RunsCrossTheWordsOfThePicture) {
  const std::string row = std::string(20, '.') + std::string(90, '#') + std::string(30, '.') + "##";
  EXPECT_EQ(row_after(row, 0, 40), std::string(20, '.') + std::string(90, '#') + std::string(32, '.'));
  EXPECT_EQ(row_after(row, 30, 40), std::string(20, '.') + std::string(122, '#'));
}

TEST(KeptRuns, EveryPositionAndLength) {
  for (int begin = 0; begin < 70; ++begin) {
    for (int length = 1; begin + length <= 70; ++length) {
      const std::string row = std::string(static_cast<std::size_t>(begin), '.') +
                              std::string(static_cast<std::size_t>(length), '#') +
                              std::string(static_cast<std::size_t>(70 - begin - length), '.');
      ASSERT_EQ(row_after(row, 3, length), row) << begin << " " << length;
      ASSERT_EQ(row_after(row, 3, length + 1), std::string(70, '.')) << begin << " " << length;
    }
  }
}

}  // namespace
}  // namespace rasoat::ocr
