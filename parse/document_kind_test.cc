#include "parse/document_kind.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(KindOfLine, NamesInCapitals) {
  EXPECT_EQ(kind_of_line("KẾ HOẠCH").kind, DocumentKind::kPlan);
  EXPECT_EQ(kind_of_line("BÁO CÁO").kind, DocumentKind::kReport);
  EXPECT_EQ(kind_of_line("DỰ THẢO BÁO CÁO").kind, DocumentKind::kReport);
  EXPECT_EQ(kind_of_line("PHỤ LỤC I").kind, DocumentKind::kAppendix);
  EXPECT_EQ(kind_of_line("QUYẾT ĐỊNH:").kind, DocumentKind::kDecision);
  EXPECT_EQ(kind_of_line("THÔNG TƯ LIÊN TỊCH").name, "THÔNG TƯ LIÊN TỊCH");
  EXPECT_TRUE(kind_of_line("KẾ HOẠCH").whole);
  EXPECT_FALSE(kind_of_line("BÁO CÁO TỔNG KẾT").whole);
  EXPECT_EQ(std::string("BÁO CÁO TỔNG KẾT").substr(kind_of_line("BÁO CÁO TỔNG KẾT").end), " TỔNG KẾT");
}

TEST(KindOfLine, LettersMisreadOnAScan) {
  EXPECT_EQ(kind_of_line("KÉ HOẠCH").name, "KẾ HOẠCH");
  EXPECT_EQ(kind_of_line("KÉẺ HOẠCH").name, "KẾ HOẠCH");
  EXPECT_EQ(kind_of_line("BẢO CÁO").name, "BÁO CÁO");
  EXPECT_EQ(kind_of_line(",OUYẾT ĐỊNH").name, "QUYẾT ĐỊNH");
}

TEST(KindOfLine, OtherLinesAreNone) {
  for (const char* line : {"Kế hoạch số 45/KH-UBND", "Báo cáo kết quả", "KẾT QUẢ THỰC HIỆN", "SỞ Y TẾ",
                           "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ""}) {
    EXPECT_TRUE(kind_of_line(line).name.empty()) << line;
  }
}

TEST(KindOfSymbol, FirstGroupTells) {
  EXPECT_EQ(kind_of_symbol("KH-BQLKKT"), DocumentKind::kPlan);
  EXPECT_EQ(kind_of_symbol("BC-SYT"), DocumentKind::kReport);
  EXPECT_EQ(kind_of_symbol("2021/TT-BTC"), DocumentKind::kOther);
  EXPECT_EQ(kind_of_symbol("QD-UBND"), DocumentKind::kDecision);
  EXPECT_EQ(kind_of_symbol("UBND-VX"), DocumentKind::kUnknown);
  EXPECT_EQ(kind_of_symbol(""), DocumentKind::kUnknown);
}

}  // namespace
}  // namespace rasoat
