#include "extract/read/draw_pages.h"

#include <gtest/gtest.h>

#include "extract/ocr/encode_picture.h"
#include "extract/ocr/picture_file.h"
#include "extract/pdf/pdf_art.h"

namespace rasoat {
namespace {

const ReadObserver kNobody = [](std::int32_t, std::int32_t, bool) {};

PictureOptions wanting(std::vector<PageWanted> pages, double dpi = 144) {
  PictureOptions options;
  options.pages = std::move(pages);
  options.dpi = dpi;
  return options;
}

std::uint8_t tone(const PagePicture& picture, std::int32_t x, std::int32_t y) {
  const auto read = read_picture_file(std::as_bytes(std::span(picture.bytes)), 1'000'000);
  EXPECT_TRUE(read);
  return read->gray.at(static_cast<std::size_t>(y) * static_cast<std::size_t>(read->width) +
                       static_cast<std::size_t>(x));
}

TEST(DrawPages, APictureHasThePixelsWhereThePageHasThePoints) {
  const std::string pdf = art::page_pdf("20 200 50 60 re f");  // from (20, 40) to (70, 100), seen from the top
  const auto pictures = draw_pages(art::bytes_of(pdf), wanting({{1, 0}}), kNobody);
  ASSERT_TRUE(pictures);
  ASSERT_EQ(pictures->size(), 1u);
  const PagePicture& picture = pictures->front();
  EXPECT_EQ(picture.width, 400);
  EXPECT_EQ(picture.height, 600);
  EXPECT_EQ(picture.dpi, 144);
  EXPECT_EQ(tone(picture, 60, 100), 0);
  EXPECT_EQ(tone(picture, 20, 100), 255);
}

TEST(DrawPages, TurnsAsThePageWasRead) {
  const std::string pdf = art::page_pdf("0 290 10 10 re f");  // top left corner
  const auto pictures = draw_pages(art::bytes_of(pdf), wanting({{1, 90}}, 72), kNobody);
  ASSERT_TRUE(pictures);
  EXPECT_EQ(pictures->front().width, 300);
  EXPECT_EQ(tone(pictures->front(), 295, 5), 0);
}

TEST(DrawPages, LargePagesAreDrawnCoarser) {
  const std::string pdf = art::page_pdf("0 0 10 10 re f");
  PictureOptions options = wanting({{1, 0}}, 300);
  options.max_pixels = 60'000;  // 200 x 300 points
  const auto pictures = draw_pages(art::bytes_of(pdf), options, kNobody);
  ASSERT_TRUE(pictures);
  EXPECT_NEAR(pictures->front().dpi, 72, 0.5);
}

TEST(DrawPages, PagesThatTheFileLacksAreLeftOut) {
  const std::string pdf = art::page_pdf("0 0 10 10 re f");
  std::vector<std::int32_t> told;
  const auto pictures = draw_pages(art::bytes_of(pdf), wanting({{1, 0}, {2, 0}}),
                                   [&](std::int32_t page, std::int32_t, bool) { told.push_back(page); });
  ASSERT_TRUE(pictures);
  EXPECT_EQ(pictures->size(), 1u);
  EXPECT_EQ(told, std::vector<std::int32_t>{1});
}

TEST(DrawPages, WhatIsNoPdfHasNoPages) {
  const std::string text = "not a PDF";
  const auto pictures = draw_pages(art::bytes_of(text), wanting({{1, 0}}), kNobody);
  ASSERT_FALSE(pictures);
  EXPECT_EQ(pictures.error().code, ReadErrorCode::kNotPdf);
}

TEST(EncodePicture, FlatGroundsAreSharpAndNoiseIsNot) {
  std::vector<std::uint8_t> flat(300 * 300 * 3, 255);
  std::fill_n(flat.begin() + 30'000, 3'000, std::uint8_t{0});
  EXPECT_EQ(encode_picture(flat, 300, 300)->format, PictureFormat::kPng);
  std::vector<std::uint8_t> noise(300 * 300 * 3);
  std::uint32_t dice = 1;
  for (std::uint8_t& byte : noise) byte = static_cast<std::uint8_t>((dice = dice * 1'664'525u + 1'013'904'223u) >> 24);
  EXPECT_EQ(encode_picture(noise, 300, 300)->format, PictureFormat::kJpeg);
}

TEST(EncodePicture, ColoursStay) {
  std::vector<std::uint8_t> red;
  for (int i = 0; i < 100; ++i) red.insert(red.end(), {220, 20, 20});
  const auto encoded = encode_picture(red, 10, 10);
  ASSERT_TRUE(encoded);
  PagePicture picture{1, 10, 10, 72, encoded->format, encoded->bytes};
  EXPECT_NEAR(tone(picture, 5, 5), 80, 12);  // the brightness of that red
}

TEST(EncodePicture, NothingForPixelsThatDoNotFit) {
  const std::vector<std::uint8_t> pixels(30);
  EXPECT_FALSE(encode_picture(pixels, 10, 2));
  EXPECT_FALSE(encode_picture({}, 0, 0));
}

}  // namespace
}  // namespace rasoat
