#include "pipelines/store/archive.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "check/review.h"

namespace rasoat {
namespace {

Provenance place(std::int32_t page) { return {{{page, {1, 2, 3, 4.5}}}, "“đạt 49,22%”", Source::kOcr, 0.5F}; }

// A review with something in every corner.
Review review() {
  Review r;
  r.path = "bao-cao/b\xE1o c\xE1o.pdf";
  r.kind = DocumentKind::kReport;
  r.year = 2022;
  r.period = {PeriodKind::kQuarter, 2022, 3};
  r.pages.push_back({1, Source::kUnread, 0.25F, "timeout", 595.3, 841.9});
  r.signatures.push_back({"Trần A", "2022-12-20T01:02:03Z", SignatureStatus::kUntrusted, true, "d"});
  r.status = Status::kNonCompliant;
  r.error = ReadError{ReadErrorCode::kTimeout, "out of time", 7};
  for (const Predicate& predicate :
       {Predicate(Duty{}), Predicate(Threshold{Op::kBetween, {5000, 2}, Decimal{6, 0}, Unit::kPercent}),
        Predicate(Change{Op::kGreater, {2, 0}, Unit::kPoint, 2021, true}), Predicate(Zero{}),
        Predicate(ItemList{{"một", "hai"}})}) {
    Result result;
    result.criterion_id = "3.4." + std::to_string(r.results.size());
    result.verdict = Verdict::kNotMet;
    result.reason = {"below", {{"value", "49,22"}, {"unit", "@unit.percent"}}};
    result.target.predicate = predicate;
    result.target.conditions = {"và có cơ cấu hợp lý"};
    Claim claim;
    claim.value = Decimal{4922, 2};
    claim.where = place(3);
    result.claims = {claim, {}};
    result.decisive = 1;
    result.searched = {1, 2, 3};
    result.nearest = claim;
    r.results.push_back(result);
  }
  Finding finding;
  finding.rule = "figures-disagree";
  finding.severity = Severity::kError;
  finding.where = place(2);
  finding.waived = true;
  r.findings = {finding, finding};
  return r;
}

TEST(Archive, AReviewComesBackAsItWas) {
  const std::string bytes = archive_of(review());
  const auto back = from_archive<Review>(bytes);
  ASSERT_TRUE(back);
  EXPECT_EQ(archive_of(*back), bytes) << "field by field";
  EXPECT_EQ(back->path, review().path);
  EXPECT_EQ(back->error, review().error);
  EXPECT_EQ(std::get<Change>(back->results[2].target.predicate).baseline_year, 2021);
  EXPECT_EQ(std::get<ItemList>(back->results[4].target.predicate).items.size(), 2U);
  EXPECT_EQ(back->findings[1].where, place(2));
  EXPECT_EQ(back->results[0].nearest->where.quote, "“đạt 49,22%”");
}

TEST(Archive, EveryChangeChangesTheBytes) {
  const std::string before = archive_of(review());
  Review changed = review();
  changed.findings[1].waived = false;
  EXPECT_NE(archive_of(changed), before);
  changed = review();
  changed.results[3].claims[0].value->scale = 1;
  EXPECT_NE(archive_of(changed), before);
}

struct Small {
  std::int32_t number = 0;
  std::optional<std::string> text;
};
struct Grown {
  std::int32_t number = 0;
  std::optional<std::string> text;
  bool more = false;
};

TEST(Archive, AnotherShapeIsNotDecoded) {
  EXPECT_EQ(archive::shape_of<Small>(), "{4?s}");
  EXPECT_EQ(archive::shape_of<Grown>(), "{4?s1}");
  EXPECT_TRUE(from_archive<Small>(archive_of(Small{1, "a"})));
  EXPECT_FALSE(from_archive<Grown>(archive_of(Small{1, "a"})));
  EXPECT_NE(archive::shape_of<std::vector<float>>(), archive::shape_of<std::vector<std::int32_t>>());
}

TEST(Archive, DamagedBytesAreRefusedOrReadSafely) {
  const std::string bytes = archive_of(review());
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(from_archive<Review>(bytes.substr(0, size)));
  EXPECT_FALSE(from_archive<Review>(bytes + "x"));
  std::mt19937 dice(3);
  for (int round = 0; round < 3000; ++round) {
    std::string flipped = bytes;
    flipped[dice() % flipped.size()] ^= static_cast<char>(1 + dice() % 255);
    from_archive<Review>(flipped);  // must only not crash
  }
}

}  // namespace
}  // namespace rasoat
