#include "extract/pdf/render_page.h"

#include <gtest/gtest.h>

#include "extract/pdf/pdf_art.h"

namespace rasoat {
namespace {

std::uint8_t pixel(const GrayImage& image, std::int32_t x, std::int32_t y) {
  return image.pixels.at(static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                         static_cast<std::size_t>(x));
}

TEST(RenderPage, PixelsLieWhereThePointsDo) {
  const std::string pdf = art::page_pdf("20 200 50 60 re f");  // from (20, 40) to (70, 100), seen from the top
  const auto file = PdfFile::open(art::bytes_of(pdf), "", {});
  ASSERT_TRUE(file);
  const auto image = render_page(*file, 1, 144);
  ASSERT_TRUE(image);
  EXPECT_EQ(image->width, 400);
  EXPECT_EQ(image->height, 600);
  EXPECT_EQ(pixel(*image, 60, 100), 0);
  EXPECT_EQ(pixel(*image, 20, 100), 255);
  EXPECT_EQ(pixel(*image, 60, 300), 255);
}

TEST(RenderPage, RotatedPagesAreUpright) {
  const std::string pdf = art::page_pdf("0 290 10 10 re f", "", "/Rotate 90");  // top left corner, turned to the right
  const auto file = PdfFile::open(art::bytes_of(pdf), "", {});
  const auto image = render_page(*file, 1, 72);
  ASSERT_TRUE(image);
  EXPECT_EQ(image->width, 300);
  EXPECT_EQ(pixel(*image, 295, 5), 0);
}

TEST(RenderPage, TurnsAsFarAsThePageWasTurned) {
  const std::string pdf = art::page_pdf("0 290 10 10 re f");  // top left corner
  const auto file = PdfFile::open(art::bytes_of(pdf), "", {});
  const auto image = render_page(*file, 1, 72, 1'000'000, 90);
  ASSERT_TRUE(image);
  EXPECT_EQ(image->width, 300);
  EXPECT_EQ(pixel(*image, 295, 5), 0);
}

TEST(RenderPage, ColoursKeepTheirParts) {
  const std::string pdf = art::page_pdf("1 0 0 rg 20 200 50 60 re f");  // red, from (20, 40) to (70, 100) from the top
  const auto file = PdfFile::open(art::bytes_of(pdf), "", {});
  const auto image = render_page_in_colour(*file, 1, 72);
  ASSERT_TRUE(image);
  ASSERT_EQ(image->pixels.size(), std::size_t{200} * 300 * 3);
  const std::size_t at = (std::size_t{50} * 200 + 30) * 3;
  EXPECT_EQ(image->pixels[at], 255);
  EXPECT_EQ(image->pixels[at + 1], 0);
  EXPECT_EQ(image->pixels[at + 2], 0);
}

TEST(RenderPage, LargePagesAreRenderedSmaller) {
  const std::string pdf = art::page_pdf("");
  const auto file = PdfFile::open(art::bytes_of(pdf), "", {});
  const auto image = render_page(*file, 1, 300, 100'000);
  ASSERT_TRUE(image);
  EXPECT_LE(image->pixels.size(), 101'000u);
  EXPECT_LT(image->dpi, 300);
}

TEST(RenderPage, WhatCannotBeRenderedIsAnError) {
  const std::string pdf = art::page_pdf("");
  const auto file = PdfFile::open(art::bytes_of(pdf), "", {});
  EXPECT_EQ(render_page(*file, 7, 72).error().code, ReadErrorCode::kDamaged);
  EXPECT_EQ(render_page(*file, 1, 72, 10).error().code, ReadErrorCode::kTooLarge);
}

TEST(NaturalDpi, IsThatOfTheScanInOnePieceInStripsOrInLayers) {
  constexpr Bbox kWhole{0, 0, 595.2, 841.9}, kUpper{0, 0, 595.2, 420.95}, kLower{0, 420.95, 595.2, 841.9};
  constexpr Bbox kWords{60, 60, 300, 400}, kSeal{400, 600, 520, 720};
  struct Case {
    const char* what;
    std::vector<ImageArea> images;
    double dpi;
  };
  const Case cases[] = {
      {"nothing", {}, 0},
      {"one picture", {{kWhole, 1653, 2339}}, 200},
      {"two strips", {{kUpper, 1653, 1169}, {kLower, 1653, 1170}}, 200},
      {"a coarse ground under fine writing", {{kWhole, 827, 1169}, {kWords, 1000, 1417}}, 300},
      {"a fine seal on a scan", {{kWhole, 1653, 2339}, {kSeal, 1000, 1000}}, 200},
      {"a logo alone", {{kSeal, 1000, 1000}}, 0},
  };
  for (const Case& c : cases) {
    Page page;
    page.width = kWhole.x1;
    page.height = kWhole.bottom;
    page.images = c.images;
    EXPECT_NEAR(natural_dpi(page), c.dpi, 0.5) << c.what;
  }
}

}  // namespace
}  // namespace rasoat
