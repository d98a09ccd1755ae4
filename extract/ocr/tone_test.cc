#include "extract/ocr/tone.h"

#include <gtest/gtest.h>

#include <vector>

#include "extract/ocr/picture_art.h"

namespace rasoat::ocr {
namespace {

ScanImage gray_view(const std::vector<std::uint8_t>& pixels, int width, int height) {
  return {pixels, width, height, 1, static_cast<std::size_t>(width), 200, 200};
}

int pixel(Pix* pix, int x, int y) {
  l_uint32 value = 0;
  pixGetPixel(pix, x, y, &value);
  return static_cast<int>(value);
}

TEST(GrayOf, PixelsKeepTheirPlaces) {
  const PixPtr gray = gray_of(gray_view({0, 50, 100, 150, 200, 250}, 3, 2));
  ASSERT_TRUE(gray);
  EXPECT_EQ(pixel(gray.get(), 1, 0), 50);
  EXPECT_EQ(pixel(gray.get(), 0, 1), 150);
  EXPECT_EQ(pixel(gray.get(), 2, 1), 250);
}

TEST(GrayOf, PrintOfAnyColourIsDark) {
  const std::vector<std::uint8_t> pixels = {220, 40, 50, 20, 20, 20, 30, 40, 160, 250, 250, 250, 255, 205, 210};
  const PixPtr gray = gray_of({pixels, 5, 1, 3, 15, 200, 200});
  ASSERT_TRUE(gray);
  EXPECT_LT(pixel(gray.get(), 0, 0), 90);
  EXPECT_GT(pixel(gray.get(), 4, 0), 240) << "a pale red ground";
  EXPECT_LT(pixel(gray.get(), 1, 0), 40);
  EXPECT_LT(pixel(gray.get(), 2, 0), 90);
  EXPECT_GT(pixel(gray.get(), 3, 0), 240);
}

TEST(GrayOf, ARedSealTurnsWhiteAndPrintUnderItStays) {
  constexpr int kSide = 400;
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(kSide) * kSide * 3, 255);
  const auto set = [&](int x, int y, std::uint8_t r, std::uint8_t g, std::uint8_t b) {
    std::uint8_t* at = &pixels[static_cast<std::size_t>(3 * (y * kSide + x))];
    at[0] = r, at[1] = g, at[2] = b;
  };
  for (int y = -140; y <= 140; ++y) {
    for (int x = -140; x <= 140; ++x) {
      const int far = x * x + y * y;
      if (far <= 140 * 140 && far >= 130 * 130) set(200 + x, 200 + y, 210, 50, 60);
    }
  }
  for (int x = 180; x < 220; ++x) set(x, 200, 20, 20, 20);
  const PixPtr gray = gray_of({pixels, kSide, kSide, 3, kSide * 3, 200, 200});
  EXPECT_GT(pixel(gray.get(), 200, 65), 200) << "the ring";
  EXPECT_LT(pixel(gray.get(), 200, 200), 40) << "what is printed";
}

TEST(GrayOf, FaxPixelsBecomeSquare) {
  const std::vector<std::uint8_t> pixels(100 * 50, 255);
  ScanImage fax = gray_view(pixels, 100, 50);
  fax.dpi_y = 100;
  const PixPtr gray = gray_of(fax);
  ASSERT_TRUE(gray);
  EXPECT_EQ(pixGetWidth(gray.get()), 100);
  EXPECT_EQ(pixGetHeight(gray.get()), 100);
}

TEST(GrayOf, AViewThatLiesIsRefused) {
  const std::vector<std::uint8_t> pixels(10, 255);
  EXPECT_FALSE(gray_of(gray_view(pixels, 5, 3)));
  EXPECT_FALSE(gray_of(gray_view(pixels, 0, 3)));
  EXPECT_FALSE(gray_of({pixels, 2, 1, 4, 8, 200, 200}));
  EXPECT_FALSE(gray_of({pixels, 4, 2, 1, 3, 200, 200}));
}

TEST(IsBilevel, GrayPicturesAreNot) {
  std::vector<std::uint8_t> pixels(100 * 100, 255);
  for (std::size_t i = 0; i < 2000; ++i) pixels[i] = 0;
  EXPECT_TRUE(is_bilevel(gray_of(gray_view(pixels, 100, 100)).get()));
  for (std::size_t i = 0; i < 2000; ++i) pixels[i] = 90;
  EXPECT_FALSE(is_bilevel(gray_of(gray_view(pixels, 100, 100)).get()));
}

TEST(IsBilevel, AWhitePageWithAFewPaleWordsIsNot) {
  std::vector<std::uint8_t> pixels(100 * 100, 255);
  for (std::size_t i = 0; i < 100; ++i) pixels[i] = 160;
  EXPECT_FALSE(is_bilevel(gray_of(gray_view(pixels, 100, 100)).get()));
  EXPECT_TRUE(is_bilevel(gray_of(gray_view(std::vector<std::uint8_t>(100 * 100, 255), 100, 100)).get()));
}

TEST(EvenGround, WritingOnGrayPaperIsInkAndThePaperIsNot) {
  std::vector<std::uint8_t> pixels(400 * 300);
  for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(150 + i % 400 / 8);
  for (int y = 100; y < 120; ++y) {
    for (int x = 50; x < 350; x += 12) {
      for (int i = 0; i < 4; ++i) pixels[static_cast<std::size_t>(y * 400 + x + i)] = 60;
    }
  }
  const PixPtr gray = gray_of(gray_view(pixels, 400, 300));
  const PixPtr ink = ink_of(even_ground(gray.get()).get());
  EXPECT_EQ(ink_in(ink.get(), {0, 130, 400, 300}), 0);
  EXPECT_GT(ink_in(ink.get(), {0, 100, 400, 120}), 25 * 4 * 20 * 3 / 4);
}

// Strokes four pixels wide, `shade` dark, over the left or right half of white paper.
void write_strokes(std::vector<std::uint8_t>& pixels, int x0, int x1, std::uint8_t shade) {
  for (int y = 100; y < 120; ++y) {
    for (int x = x0; x < x1; x += 12) {
      for (int i = 0; i < 4; ++i) pixels[static_cast<std::size_t>(y * 400 + x + i)] = shade;
    }
  }
}

TEST(EvenGround, PaleWritingIsInkBesideDarkWriting) {
  std::vector<std::uint8_t> pixels(400 * 300, 250);
  write_strokes(pixels, 20, 130, 30);
  write_strokes(pixels, 230, 380, 160);
  const PixPtr gray = gray_of(gray_view(pixels, 400, 300));
  const PixPtr ink = ink_of(even_ground(gray.get()).get());
  EXPECT_GT(ink_in(ink.get(), {230, 100, 380, 120}), 10 * 4 * 20);
  EXPECT_GT(ink_in(ink.get(), {20, 100, 130, 120}), 7 * 4 * 20);
}

TEST(EvenGround, PaperWithoutWritingStaysWhite) {
  std::vector<std::uint8_t> pixels(400 * 300);
  for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(225 + i * 7919 % 25);
  const PixPtr gray = gray_of(gray_view(pixels, 400, 300));
  EXPECT_EQ(ink_in(ink_of(even_ground(gray.get()).get()).get(), {0, 0, 400, 300}), 0);
}

TEST(Softened, AnEdgeIsGrayAndPlainPaperAsItWas) {
  std::vector<std::uint8_t> pixels(6 * 4, 255);
  for (std::size_t y = 0; y < 4; ++y) {
    for (std::size_t x = 3; x < 6; ++x) pixels[6 * y + x] = 0;
  }
  const PixPtr soft = softened(gray_of(gray_view(pixels, 6, 4)).get());
  std::vector<l_uint32> row;
  for (int x = 0; x < 6; ++x) pixGetPixel(soft.get(), x, 1, &row.emplace_back());
  EXPECT_EQ(row, (std::vector<l_uint32>{255, 255, 127, 0, 0, 0}));
}

}  // namespace
}  // namespace rasoat::ocr
