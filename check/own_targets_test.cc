#include "check/own_targets.h"

#include <gtest/gtest.h>

#include "check/check.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

// One criterion, asked of all together and of two communes and a ward.
CriteriaSet distributed() {
  CriteriaSet set;
  set.year = 2024;
  set.unit = "ỦY BAN NHÂN DÂN THỊ XÃ HÒA THÀNH";
  Criterion& criterion = set.criteria.emplace_back();
  criterion.id = criterion.order = "1";
  criterion.name = "Tỷ lệ hồ sơ giải quyết đúng hạn";
  criterion.target = parse_target("≥ 99%", 2024);
  for (const auto& [unit, target] : {std::pair("Phường Long Hoa", "≥ 99,5%"), std::pair("Xã Trường Tây", "≥ 98%"),
                                     std::pair("Xã Trường", "≥ 90%")})
    criterion.unit_targets.push_back({unit, {}, parse_target(target, 2024), {}});
  fill_keys(criterion);
  return set;
}

std::string verdict(const char* agency, const char* option_unit = nullptr) {
  Submission report = test::report_of(test::prose_of({"Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,7%."}), 2024);
  report.header.agency = agency;
  report.unit_keys = unit_keys(agency);
  CheckOptions options;
  if (option_unit != nullptr) options.unit_keys = unit_keys(option_unit);
  const Review review = check_submission(distributed(), report, options);
  const Result& result = review.results.at(0);
  return std::string(name_of(result.verdict)) + ' ' + result.reason.code + ' ' + result.target.text;
}

TEST(OwnTargets, OfTheUnitThatReportsAreWhatItsReportIsHeldAgainst) {
  EXPECT_EQ(verdict("ỦY BAN NHÂN DÂN XÃ TRƯỜNG TÂY"), "met threshold-met ≥ 98%");
  EXPECT_EQ(verdict("UBND PHƯỜNG LONG HOA"), "not_met threshold-not-met ≥ 99,5%");
  EXPECT_EQ(verdict("ỦY BAN NHÂN DÂN THỊ XÃ HÒA THÀNH"), "not_met threshold-not-met ≥ 99%");
  EXPECT_EQ(verdict("VĂN PHÒNG", "Xã Trường Tây"), "met threshold-met ≥ 98%");
}

TEST(OwnTargets, OfOthersDecideNothing) {
  EXPECT_EQ(verdict("ỦY BAN NHÂN DÂN XÃ LONG THÀNH"), "review target-of-others ≥ 99%");
  EXPECT_EQ(verdict("ỦY BAN NHÂN DÂN THỊ XÃ TRƯỜNG TÂY"), "review target-of-others ≥ 99%");
  EXPECT_EQ(verdict(""), "review target-of-others ≥ 99%");
}

}  // namespace
}  // namespace rasoat
