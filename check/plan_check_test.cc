// Items of a plan's body against rows of its appendix, on small plans made by hand.
#include "check/plan_check.h"

#include <gtest/gtest.h>

#include "parse/keys.h"
#include "parse/target.h"

namespace rasoat {
namespace {

Criterion row(std::string code, std::string name, std::string target, std::string lead, std::string support,
              std::string deadline) {
  Criterion criterion;
  criterion.id = criterion.code = std::move(code);
  criterion.name = std::move(name);
  criterion.target = parse_target(target, 2022);
  criterion.lead = std::move(lead);
  criterion.support = std::move(support);
  criterion.deadline = parse_deadline(deadline, 2022);
  return criterion;
}

Commitment item(std::string label, std::vector<std::string> names, std::string target, std::string lead,
                std::string support, std::string deadline) {
  Commitment commitment;
  commitment.label = std::move(label);
  commitment.names = std::move(names);
  commitment.target = parse_target(target, 2022);
  commitment.has_target = !target.empty();
  commitment.has_lead = !lead.empty();
  commitment.lead = std::move(lead);
  commitment.has_support = !support.empty();
  commitment.support = std::move(support);
  commitment.has_deadline = !deadline.empty();
  commitment.deadline = parse_deadline(deadline, 2022);
  return commitment;
}

// The rows of the 2022 plan that the cases need.
std::vector<Criterion> rows() {
  return {
      row("3.2.5", "Công khai TTHC trên Cổng thông tin điện tử (TTĐT) của tỉnh và Trang TTĐT của các cơ quan, đơn vị",
          "100% số TTHC thuộc thẩm quyền giải quyết được công khai trên Cổng TTĐT của tỉnh, Cổng dịch vụ công của "
          "tỉnh; trên Trang TTĐT của Ban Quản lý",
          "Văn phòng", "Sở Thông tin và Truyền thông", "Thường xuyên trong năm"),
      row("5.5.2", "Chấp hành kỷ luật, kỷ cương hành chính của cán bộ, công chức, viên chức",
          "Không có cán bộ, công chức, viên chức bị kỷ luật", "Văn phòng", "Các phòng chuyên môn",
          "Trong năm đánh giá"),
      row("6.1.2", "Thực hiện quy định về việc sử dụng kinh phí nguồn từ ngân sách nhà nước", "Không có sai phạm",
          "Văn phòng", "Các phòng chuyên môn", "Trong năm đánh giá"),
      row("6.3.3",
          "Thực hiện quy định về sử dụng các nguồn tài chính và phân phối kết quả tài chính tại các đơn vị sự nghiệp "
          "công lập",
          "Không có sai phạm", "Công ty PTHT Khu kinh tế", "Văn phòng", "Trong năm đánh giá"),
      row("7.2.1", "Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 có phát sinh hồ sơ trong năm", "Từ 50% trở lên",
          "Văn phòng", "Các phòng chuyên môn", "Trong năm đánh giá"),
      row("7.2.2", "Tỷ lệ hồ sơ TTHC được giải quyết trực tuyến mức độ 3 và 4", "Từ 50% trở lên", "Văn phòng",
          "Các phòng chuyên môn", "Trong năm đánh giá"),
      row("7.4.1", "Tỷ lệ CQCM cấp tỉnh, ĐVHC cấp huyện công bố ISO 9001 đúng quy định",
          "Công bố Hệ thống quản lý chất lượng ISO 9001-2015 đúng quy định", "Văn phòng", "Các phòng chuyên môn",
          "Trong năm đánh giá"),
      row("7.4.2", "Tỷ lệ CQCM cấp tỉnh, ĐVHC cấp huyện thực hiện đúng việc duy trì, cải tiến ISO 9001 theo quy định",
          "Thực hiện đúng quy trình ISO 9001-2015", "Văn phòng", "Các phòng chuyên môn", "Trong năm đánh giá"),
      row("8.2", "Mức độ thu hút đầu tư", "Cao hơn so với năm trước liền kề", "Phòng Quản lý Đầu tư",
          "Văn phòng, các phòng chuyên môn", "Trong năm đánh giá"),
  };
}

// "rule code" of every finding about the items, in the order of the output.
std::vector<std::string> findings_of(Commitment commitment) {
  Submission plan;
  plan.appendix = rows();
  plan.commitments = {std::move(commitment)};
  fill_keys(plan);
  std::vector<std::string> found;
  for (const Finding& finding : check_plan_itself(plan).findings)
    found.push_back(finding.rule + (finding.code.empty() ? "" : " " + finding.code));
  return found;
}

constexpr const char* kAll = "Các phòng chuyên môn, đơn vị trực thuộc.";
using Found = std::vector<std::string>;

TEST(PlanAgainstItself, ASupportingUnitLeftOutIsFound) {
  EXPECT_EQ(findings_of(item("1.2",
                             {"Công khai thủ tục hành chính (TTHC) trên Cổng thông tin điện tử (TTĐT) của tỉnh và "
                              "Trang TTĐT của Ban Quản lý"},
                             "100% số TTHC thuộc thẩm quyền giải quyết của Ban Quản lý được công khai trên Trang TTĐT "
                             "của Ban, Cổng TTĐT của tỉnh, Cổng dịch vụ công của tỉnh.",
                             "Văn phòng theo dõi, đôn đốc các đơn vị triển khai thực hiện theo kế hoạch.", kAll,
                             "Trong năm 2022.")),
            (Found{"support-differs 3.2.5"}));
}

TEST(PlanAgainstItself, ANarrowerZeroTargetDiffers) {
  EXPECT_EQ(findings_of(item("1.4", {"Chấp hành kỷ luật, kỷ cương hành chính của cán bộ, công chức, viên chức"},
                             "Không có công chức, viên chức bị kỷ luật.",
                             "Văn phòng tăng cường đôn đốc, kiểm tra việc thực hiện.", kAll, "Trong năm 2022.")),
            (Found{"body-appendix-differ 5.5.2"}));
}

TEST(PlanAgainstItself, TwoCriteriaInOneItemCompareAsASet) {
  EXPECT_EQ(findings_of(item("1.5",
                             {"Thực hiện quy định về việc sử dụng kinh phí nguồn từ ngân sách nhà nước",
                              "Thực hiện quy định về sử dụng các nguồn tài chính và phân phối kết quả tài chính tại "
                              "các đơn vị sự nghiệp công lập"},
                             "Thực hiện đúng quy định, không để xảy ra sai phạm.", "Văn phòng và Công ty PTHT KKT.",
                             "Các phòng chuyên môn.", "Trong năm 2022.")),
            Found{});
}

TEST(PlanAgainstItself, ANameThatTheAppendixLacksIsFound) {
  EXPECT_EQ(findings_of(item("1.7",
                             {"Tỷ lệ dịch vụ công trực tuyến mức độ 3 và 4 của tỉnh được tích hợp, cung cấp trên Cổng "
                              "dịch vụ công (DVC) quốc gia"},
                             "100% DVC đang cung cấp trực tuyến mức độ 3 và 4 thuộc thẩm quyền giải quyết của Ban Quản "
                             "lý được tích hợp, cung cấp trên Cổng DVC quốc gia",
                             "Văn phòng.", kAll, "Trong năm 2022 và các năm tiếp theo.")),
            (Found{"appendix-row-missing"}));
}

TEST(PlanAgainstItself, AMissingDeadlineIsFoundAndTheSameTargetInOtherWordsIsNot) {
  EXPECT_EQ(findings_of(item("1.9", {"Mức độ thu hút đầu tư của Ban Quản lý"}, "Năm 2022 cao hơn năm 2021.",
                             "Phòng Quản lý Đầu tư.", "Văn phòng, các phòng chuyên môn, đơn vị trực thuộc.", "")),
            (Found{"deadline-missing 8.2"}));
}

TEST(PlanAgainstItself, AnItemMaySumUpTwoRows) {
  EXPECT_EQ(findings_of(item("1.11", {"Áp dụng Hệ thống quản lý chất lượng (ISO 9001) theo quy định"},
                             "Công bố Hệ thống quản lý chất lượng (HTQLCL) và thực hiện đúng quy trình ISO 9001-2015.",
                             "Văn phòng theo dõi, kiểm tra việc thực hiện.", kAll, "Trong năm 2022.")),
            Found{});
}

TEST(PlanAgainstItself, AnotherLeadIsFound) {
  EXPECT_EQ(findings_of(item("1.8", {"Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 có phát sinh hồ sơ trong năm"},
                             "Từ 50% TTHC cung cấp trực tuyến mức độ 3 và 4 có phát sinh hồ sơ trực tuyến trong năm.",
                             "Phòng Quản lý Đầu tư", kAll, "Trong năm 2022.")),
            (Found{"lead-differs 7.2.1"}));
}

TEST(PlanAgainstItself, WarningsAloneAskForAPersonsLook) {
  Submission plan;
  plan.appendix = rows();
  plan.commitments = {item("1.9", {"Mức độ thu hút đầu tư"}, "Năm 2022 cao hơn năm 2021.", "Phòng Quản lý Đầu tư.",
                           "Văn phòng, các phòng chuyên môn", "")};
  fill_keys(plan);
  EXPECT_EQ(check_plan_itself(plan).status, Status::kNeedsReview);
}

// "verdict reason" of the first criterion in a submitted plan.
std::string verdict_in(const Submission& plan) {
  CriteriaSet criteria;
  criteria.criteria = rows();
  for (Criterion& criterion : criteria.criteria) criterion.keys = keys_of(criterion);
  const Review review = check_plan(criteria, plan, {});
  return std::string(name_of(review.results.front().verdict)) + ' ' + review.results.front().reason.code;
}

TEST(SubmittedPlan, WithoutAnyCommitmentThatWasRecognisedIsForAPersonToSee) {
  Submission plan;
  plan.pages.push_back({1, Source::kText, 1, "", 595, 842, {}});
  EXPECT_EQ(verdict_in(plan), "review plan-without-commitments");
  plan.appendix.push_back(rows().back());
  fill_keys(plan);
  EXPECT_EQ(verdict_in(plan), "missing not-mentioned");
}

TEST(SubmittedPlan, ARowOfTheSameNameIsHeldAgainstTheCriterionWithoutACode) {
  Submission plan;
  plan.appendix.push_back(rows().front());
  plan.appendix.front().code.clear();
  fill_keys(plan);
  EXPECT_EQ(verdict_in(plan), "met plan-equal");
  plan.appendix.front().deadline = parse_deadline("Theo kế hoạch", 2022);
  EXPECT_EQ(verdict_in(plan), "review plan-deadline-unclear");
}

}  // namespace
}  // namespace rasoat
