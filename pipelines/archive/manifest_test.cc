#include "pipelines/archive/manifest.h"

#include <gtest/gtest.h>

#include "pipelines/archive/shard.h"

namespace rasoat {
namespace {

TEST(ReadManifest, TakesColumnsInAnyOrderAndLeavesEmptyCellsToTheText) {
  const auto read =
      read_manifest("year,path,period,unit,ignore\n2021,\"a, b.pdf\",quarter-2,Sở Nội vụ,no\n,c.pdf,,,yes\n");
  ASSERT_TRUE(read);
  const ManifestEntry& first = read->at("a, b.pdf");
  EXPECT_EQ(first.year, 2021);
  EXPECT_EQ(first.period->kind, PeriodKind::kQuarter);
  EXPECT_EQ(first.period->index, 2);
  EXPECT_EQ(first.period->year, 2021);
  EXPECT_EQ(first.unit, "Sở Nội vụ");
  EXPECT_FALSE(first.ignore);
  EXPECT_FALSE(read->at("c.pdf").year);
  EXPECT_TRUE(read->at("c.pdf").ignore);
}

TEST(ReadManifest, TakesByteOrderMarksAndCarriageReturns) {
  const auto read = read_manifest("\xEF\xBB\xBFpath,kind\r\na.pdf,plan\r\n\r\n");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->at("a.pdf").kind, DocumentKind::kPlan);
  EXPECT_EQ(read->size(), 1u);
}

struct Fault {
  const char* csv;
  std::size_t line;
  const char* code;
};
class ManifestFault : public testing::TestWithParam<Fault> {};
TEST_P(ManifestFault, IsToldAtItsLine) {
  const auto read = read_manifest(GetParam().csv);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().line, GetParam().line);
  EXPECT_EQ(read.error().code, GetParam().code);
}
INSTANTIATE_TEST_SUITE_P(
    Files, ManifestFault,
    testing::Values(Fault{"", 1, "no-path-column"}, Fault{"year\n2021\n", 1, "no-path-column"},
                    Fault{"path,colour\n", 1, "unknown-column"}, Fault{"path,year\na,2021\nb,soon\n", 3, "bad-value"},
                    Fault{"path,period\na,quarter-5\n", 2, "bad-value"},
                    Fault{"path,date\na,2021-13-01\n", 2, "bad-value"}, Fault{"path\na,b\n", 2, "too-many-cells"},
                    Fault{"path,unit\na,\"x\n", 2, "open-quote"}, Fault{"path\na\na\n", 3, "twice"},
                    Fault{"path,year\n,2021\n", 2, "bad-value"}));

TEST(Shard, EveryPathIsOfOneShardAndOfTheSameEverywhere) {
  static_assert(slot_of("") == 2166136261U);
  static_assert(slot_of("a") == 3826002220U);
  for (const char* path : {"a.pdf", "2021/b.pdf", "báo cáo.pdf"}) {
    int owners = 0;
    for (std::int32_t number = 1; number <= 12; ++number) owners += is_of({number, 12}, slot_of(path)) ? 1 : 0;
    EXPECT_EQ(owners, 1) << path;
  }
}

}  // namespace
}  // namespace rasoat
