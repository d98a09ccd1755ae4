#include "apps/rasoat/workers.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

std::string told(const PlanPages& pages, Language language) {
  CriteriaSet criteria;
  criteria.path = "ke-hoach.pdf";
  criteria.pages = pages;
  testing::internal::CaptureStderr();
  tell_plan_doubts(criteria, language);
  return testing::internal::GetCapturedStderr();
}

TEST(TellUnreadPages, NamesThePagesThatHoldCriteriaNobodyRead) {
  EXPECT_EQ(
      told({{3, 4, 9}, {1, 2}}, Language::kVietnamese),
      "rasoat: ke-hoach.pdf: không đọc được trang 3-4, 9 của kế hoạch được giao; tiêu chí ghi ở các trang này (nếu "
      "có) không được đối chiếu. Hãy quét lại cho rõ hoặc dùng bản Word, bản PDF có lớp chữ.\n");
  EXPECT_EQ(
      told({{3}, {}}, Language::kEnglish),
      "rasoat: ke-hoach.pdf: page 3 of the governing plan could not be read; criteria on it, if any, are not held "
      "against anything. Scan it again more clearly, or use its Word file or a PDF with a text layer.\n");
}

TEST(TellUnreadPages, IsSilentWhereAllWasRead) {
  EXPECT_EQ(told({}, Language::kVietnamese), "");
  EXPECT_EQ(told({{}, {1, 2, 3}}, Language::kVietnamese), "");
}

}  // namespace
}  // namespace rasoat
