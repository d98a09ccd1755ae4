#include "check/short_names.h"

#include <gtest/gtest.h>

#include "check/check.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

CriteriaSet indices() {
  CriteriaSet set;
  set.year = 2025;
  const auto add = [&](const char* id, const char* name, const char* target) {
    Criterion& criterion = set.criteria.emplace_back();
    criterion.id = criterion.code = id;
    criterion.name = name;
    criterion.target = parse_target(target, 2025);
    criterion.keys = keys_of(criterion);
  };
  add("A.1", "Chỉ số cải cách hành chính cấp tỉnh (PAR INDEX)", "≥ 89 điểm");
  add("A.2", "Xếp hạng PAR INDEX", "Hạng 15 trở lên");
  add("A.3", "Mức độ hài lòng về sự phục vụ hành chính (SIPAS)", "≥ 85%");
  add("A.4", "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)", "≥ 68 điểm");
  add("A.5", "Tỷ lệ người tham gia bảo hiểm xã hội (BXH)", "≥ 40%");
  add("B.1", "Tỷ lệ hồ sơ trả đúng hạn", "≥ 99%");
  return set;
}

std::string verdict(std::size_t criterion, const Structure& structure) {
  const Review review = check_submission(indices(), test::report_of(structure, 2025));
  return name_of(review.results.at(criterion).verdict);
}

Structure row(const char* name, const char* result) {
  Structure structure;
  structure.blocks.emplace_back(
      test::table_of({"TT", "Chỉ tiêu", "Kết quả"}, {{"1", name, result}, {"2", "Nội dung khác", "Đã làm"}}));
  return structure;
}

TEST(ShortNames, OfALabelStandForTheWholeName) {
  EXPECT_EQ(verdict(2, row("SIPAS", "85,27%")), "met");
  EXPECT_EQ(verdict(3, row("PCI", "66,1 điểm")), "not_met");
  EXPECT_EQ(verdict(0, row("PAR INDEX", "89,5 điểm")), "met");
}

TEST(ShortNames, OfAnIndexInASentenceNameIt) {
  EXPECT_EQ(verdict(2, test::prose_of({"SIPAS của tỉnh đạt 85,6%."})), "met");
  EXPECT_EQ(verdict(3, test::prose_of({"Năm 2025, PCI đạt 69,2 điểm."})), "met");
}

TEST(ShortNames, AreNoNameOfAnotherCriterion) {
  EXPECT_NE(verdict(0, test::prose_of({"Xếp hạng PAR INDEX của tỉnh là 12."})), "met") << "the rank is no index";
  EXPECT_EQ(verdict(4, test::prose_of({"Nợ BXH của doanh nghiệp là 45%."})), "missing") << "no index";
  EXPECT_EQ(verdict(5, row("SIPAS", "99,27%")), "missing");
}

TEST(ShortNames, ChangeNothingWhereNoneIsSaid) {
  const Submission report = test::report_of(test::prose_of({"Tỷ lệ hồ sơ trả đúng hạn đạt 99,5%."}), 2025);
  EXPECT_FALSE(needs_full_names(indices().criteria, report.statements));
}

}  // namespace
}  // namespace rasoat
