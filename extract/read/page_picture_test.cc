#include "extract/read/page_picture.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/pdf/read_pdf.h"
#include "tests/read_text.h"

namespace rasoat {
namespace {

Page page_with(const ImageArea& image) {
  Page page;
  page.width = 600;
  page.height = 800;
  page.images.push_back(image);
  return page;
}

TEST(BestDpi, AScanIsSeenAsItWasScanned) {
  EXPECT_NEAR(best_dpi(page_with({{0, 0, 600, 800}, 1667, 2222})), 200, 0.5);
  EXPECT_NEAR(best_dpi(page_with({{0, 0, 600, 800}, 5000, 6667})), 400, 0.5) << "finer costs time and says nothing";
}

// However the scanner coded it; the size of the paper is that of the page.
TEST(BestDpi, IsThatOfTheFileInEveryCoding) {
  warm_up_pdf();
  struct Case {
    const char* file;
    const char* filter;
    double dpi;
  };
  const Case cases[] = {{"prose-200dpi", "/CCITTFaxDecode", 200},
                        {"prose-300dpi", "/CCITTFaxDecode", 300},
                        {"quarter-strips", "/CCITTFaxDecode", 200},
                        {"marks-mask", "/ImageMask", 200},
                        {"prose-rotate-upright", "/ImageMask", 200},
                        {"table-jbig2", "/JBIG2Decode", 200},
                        {"prose-jpx", "/JPXDecode", 200},
                        {"table-150dpi-gray", "/DCTDecode", 150}};
  for (const Case& c : cases) {
    const std::string bytes = read_text(std::string(RASOAT_SOURCE_DIR "/corpus/reading/scans/") + c.file + ".pdf");
    ASSERT_NE(bytes.find(c.filter), std::string::npos) << c.file;
    const auto span = std::as_bytes(std::span(bytes));
    const auto file = PdfFile::open(span, "", {});
    ASSERT_TRUE(file) << c.file;
    for (const Page& page : read_pdf(*file, span, ReadOptions{}).pages) {
      EXPECT_NEAR(best_dpi(page), c.dpi, 0.5) << c.file;
      const auto picture = picture_of_page(*file, page);
      ASSERT_TRUE(picture) << c.file;
      EXPECT_NEAR(picture->width, page.width * c.dpi / 72, 3) << c.file;
      EXPECT_NEAR(picture->height, page.height * c.dpi / 72, 3) << c.file;
    }
  }
}

// Drawn from 0 on, a picture takes every pixel that it touches.
int drawn_pixels(double points, double dpi) { return static_cast<int>(points * dpi / 72) + 1; }

TEST(BestDpi, AScanIsDrawnPixelForPixel) {
  for (const ImageArea& scan :
       {ImageArea{{0, 0, 592.92, 840.96}, 1647, 2336}, ImageArea{{0, 0, 595.2, 841.68}, 1654, 2338},
        ImageArea{{0, 0, 595.32, 841.92}, 2480, 3508}}) {
    const double dpi = best_dpi(page_with(scan));
    EXPECT_EQ(drawn_pixels(scan.box.width(), dpi), scan.width_px);
    EXPECT_EQ(drawn_pixels(scan.box.height(), dpi), scan.height_px);
  }
}

TEST(BestDpi, AScanOnItsSideIsDrawnPixelForPixel) {
  const double dpi = best_dpi(page_with({{0, 0, 592.92, 799.2}, 2220, 1647}));
  EXPECT_EQ(drawn_pixels(592.92, dpi), 1647);
  EXPECT_EQ(drawn_pixels(799.2, dpi), 2220);
}

TEST(BestDpi, AScanOfUnevenResolutionHasTheMeanOfBoth) {
  EXPECT_NEAR(best_dpi(page_with({{0, 0, 600, 800}, 1667, 1111})), 141.4, 0.1);
}

TEST(BestDpi, ASmallPictureSaysNothingAboutThePage) {
  EXPECT_EQ(best_dpi(page_with({{10, 10, 60, 40}, 1600, 800})), 300);
  EXPECT_EQ(best_dpi(Page{}), 300);
}

TEST(TurnedBox, CornersGoRound) {
  const Bbox upper_left{0, 0, 10, 20};
  EXPECT_EQ(turned_box(upper_left, 600, 800, 0), upper_left);
  EXPECT_EQ(turned_box(upper_left, 600, 800, 90), (Bbox{780, 0, 800, 10}));
  EXPECT_EQ(turned_box(upper_left, 600, 800, 180), (Bbox{590, 780, 600, 800}));
  EXPECT_EQ(turned_box(upper_left, 600, 800, 270), (Bbox{0, 590, 20, 600}));
}

}  // namespace
}  // namespace rasoat
