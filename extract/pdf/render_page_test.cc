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

TEST(NaturalDpi, IsThatOfTheLargestImage) {
  Page page;
  EXPECT_EQ(natural_dpi(page), 0);
  page.images = {{{0, 0, 72, 72}, 100, 100}, {{0, 0, 595.2, 841.9}, 1654, 2339}};
  EXPECT_NEAR(natural_dpi(page), 200, 0.5);
}

}  // namespace
}  // namespace rasoat
