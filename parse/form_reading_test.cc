#include "parse/form_reading.h"

#include <gtest/gtest.h>

#include "parse/page_writer.h"
#include "parse/parse.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::PageWriter;

const std::string kProse =
    "Ban Quản lý tiếp tục rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý, bảo đảm giải quyết đúng hạn "
    "hồ sơ của tổ chức, "
    "cá nhân, công khai kết quả trên Cổng dịch vụ công của tỉnh và trang thông tin điện tử của cơ quan theo quy định "
    "hiện hành, "
    "định kỳ báo cáo kết quả về Văn phòng để tổng hợp, trình lãnh đạo Ban xem xét, chỉ đạo kịp thời những khó khăn, "
    "vướng mắc.";

// Prose whose lines, but for the last of a paragraph, end exactly at `right`.
void justify(Page& page, double right) {
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    if (page.words[i + 1].box.top <= page.words[i].box.top) continue;
    page.words[i].box.x1 = right;
  }
}

PageWriter two_pages(double left, double right) {
  PageWriter writer;
  writer.document.format = "pdf";
  for (int p = 0; p < 2; ++p) {
    writer.page();
    double y = 80;
    for (int i = 0; i < 4; ++i) y = writer.paragraph(y, kProse, 36, left, right);
    justify(writer.document.pages.back(), right);
  }
  return writer;
}

TEST(FindMargins, AreThoseOfJustifiedProseWhateverTheIndent) {
  const PageWriter writer = two_pages(85, 545);
  const auto margins = find_margins(writer.document);
  ASSERT_TRUE(margins.has_value());
  EXPECT_NEAR(margins->left, 85, 1);
  EXPECT_NEAR(margins->right, 595 - 545, 1);
  EXPECT_NEAR(margins->top, 80, 1);
}

TEST(FindMargins, RaggedProseAndScansHaveNone) {
  PageWriter ragged;
  ragged.page();
  ragged.paragraph(80, kProse);
  EXPECT_FALSE(find_margins(ragged.document).has_value());
  PageWriter scan = two_pages(85, 545);
  for (Page& page : scan.document.pages) page.source = Source::kOcr;
  EXPECT_FALSE(find_margins(scan.document).has_value());
}

TEST(FindPageNumbers, TellTopFromBottomAndNone) {
  PageWriter writer;
  for (int p = 0; p < 4; ++p) writer.page();
  writer.document.pages.resize(1);
  for (const char* number : {"2", "- 3 -", ""}) {
    writer.page();
    if (*number == '\0') continue;
    writer.centered(297, *number == '2' ? 40 : 800, number);
  }
  const auto numbers = find_page_numbers(writer.document);
  ASSERT_EQ(numbers.size(), 4u);
  EXPECT_TRUE(numbers[0].may_hide);
  EXPECT_EQ(numbers[1].place, NumberPlace::kTop);
  EXPECT_EQ(numbers[2].place, NumberPlace::kBottom);
  EXPECT_EQ(numbers[3].place, NumberPlace::kNone);
  EXPECT_FALSE(numbers[3].may_hide);
}

TEST(FindPageNumbers, AnAppendixHidesItsFirst) {
  PageWriter writer;
  writer.page();
  writer.page();
  writer.centered(297, 70, "PHỤ LỤC I", {14, true});
  EXPECT_TRUE(find_page_numbers(writer.document).at(1).may_hide);
}

TEST(FindFonts, AreFamiliesByShareWithoutTheirStyle) {
  PageWriter writer = two_pages(85, 545);
  writer.document.fonts = {{"ArialMT", false, false, true}, {"Arial-BoldMT", true, false, true}};
  writer.line(85, 760, "Tổ chức thực hiện", {14, true});
  const auto fonts = find_fonts(writer.document);
  ASSERT_EQ(fonts.size(), 1u);
  EXPECT_EQ(fonts[0].family, "Arial");
  EXPECT_DOUBLE_EQ(fonts[0].share, 1);
}

TEST(FindFonts, ADotInTheNameOfAStyleIsNoFamily) {
  for (const char* name :
       {"TimesNewRomanPSMT", "TimesNewRomanPS-BoldItalicMT", "TimesNewRoman,Bold", "TimesNewRoman"}) {
    PageWriter writer;
    writer.page();
    writer.line(85, 80, "Nội dung");
    writer.document.fonts = {{name, false, false, true}};
    EXPECT_EQ(find_fonts(writer.document).at(0).family, "TimesNewRoman") << name;
  }
}

// ---- Citations

struct Cite {
  const char* text;
  const char* issuer;
  bool titled;
  bool dated;
};

TEST(FindCitedDocuments, KnowsIssuerDateAndSubject) {
  const Cite cases[] = {
      {"Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;", "Chính phủ",
       true, true},
      {"Thực hiện Kế hoạch số 2126/KH-UBND ngày 19/9/2022 của UBND tỉnh về việc khắc phục những tồn tại, hạn chế.",
       "UBND tỉnh", true, true},
      {"theo Nghị quyết số 99/NQ-CP ngày 24/6/2020 của Chính phủ và các quy định khác của Chính phủ về phân cấp.",
       "Chính phủ", false, true},
      {"theo Nghị định số 59/2012/NĐ-CP, Nghị định số 32/2020/NĐ-CP và các văn bản hướng dẫn thi hành.", "", false,
       false},
      {"Quyết định số 25/2020/QĐ-UBND ngày 15/10/2020 ban hành quy chế phối hợp.", "", true, true},
  };
  for (const Cite& c : cases) {
    const auto cited = find_cited_documents(test::prose_of({c.text}));
    ASSERT_FALSE(cited.empty()) << c.text;
    EXPECT_EQ(cited[0].issuer, c.issuer) << c.text;
    EXPECT_EQ(cited[0].titled, c.titled) << c.text;
    EXPECT_EQ(cited[0].citation.date.has_value(), c.dated) << c.text;
  }
}

TEST(FindAppendixReferences, ReadTheDocumentTheyGoWithAndWhatIsBlank) {
  const auto references = find_appendix_references(
      test::prose_of({"(Kèm theo Kế hoạch số 45/KH-BQLKKT ngày 26/9/2022 của Ban Quản lý Khu kinh tế)",
                      "(Kèm theo Kế hoạch số /KH-BQLKKT ngày /9/2022 của Ban Quản lý)",
                      "Có phụ lục kèm theo Kế hoạch số 1/KH-UBND."}));
  ASSERT_EQ(references.size(), 2u);
  EXPECT_EQ(references[0].number, "45");
  EXPECT_EQ(references[0].symbol, "KH-BQLKKT");
  EXPECT_EQ(references[0].day, 26);
  EXPECT_EQ(references[1].number, "");
  EXPECT_FALSE(references[1].day.has_value());
}

}  // namespace
}  // namespace rasoat
