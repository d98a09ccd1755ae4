#include "extract/ocr/orientation.h"

#include <gtest/gtest.h>

#include "extract/ocr/picture_art.h"
#include "extract/ocr/straighten.h"

namespace rasoat::ocr {
namespace {

constexpr double kDpi = 200;

// Lines of writing with bullets, and the rulings of a table that run both ways.
PixPtr page() {
  PixPtr pix = art::paper(1200, 1000);
  const char* const lines[] = {
      "Thuc hien ke hoach cai cach hanh chinh nam", "don vi bao cao ket qua thuc hien, bo phan",
      "Ban Quan ly khu kinh te tinh; dat hieu qua", "tuyen truyen, pho bien den can bo va nhan dan"};
  for (int i = 0; i < 16; ++i) {
    const int x = 120 + i * 13 % 40, y = 150 + i * 50;
    art::fill(pix.get(), {x, y - 24, x + 24, y});
    art::write(pix.get(), x + 30, y, lines[i % 4]);
  }
  for (const int x : {100, 1100}) art::fill(pix.get(), {x, 100, x + 3, 950});
  art::fill(pix.get(), {100, 100, 1103, 103});
  return pix;
}

double never_sure(Pix*, double) { return 0; }

TEST(FindTurn, UprightPagesStay) { EXPECT_EQ(find_turn(page().get(), kDpi, never_sure), 0); }

TEST(FindTurn, PagesOnTheirSideAreTurned) {
  EXPECT_EQ(find_turn(turned(page().get(), 270).get(), kDpi, never_sure) % 180, 90);
}

// Stands for a recogniser: it knows the bullets that begin the lines.
double sure_of_bullets(Pix* line, double) {
  const int width = pixGetWidth(line), height = pixGetHeight(line);
  const int left = ink_in(line, {0, 0, 40, height}), right = ink_in(line, {width - 40, 0, width, height});
  return left > right ? 0.9 : 0.2;
}

TEST(FindTurn, WhereInkLeavesDoubtTheReaderDecides) {
  for (const int degrees : {0, 90, 180, 270}) {
    const int found = find_turn(turned(page().get(), degrees).get(), kDpi, sure_of_bullets);
    EXPECT_EQ((found + degrees) % 360, 0) << degrees;
  }
}

// Rulings that the scanner broke into ragged pieces alternate more strongly than the few rows of writing.
TEST(FindTurn, RaggedRulingsDoNotTurnAPageThatReadsAsItStands) {
  PixPtr table = art::paper(1200, 1000);
  for (int x = 100; x < 1150; x += 50) {
    for (int y = 60; y < 950; y += 36) art::fill(table.get(), {x, y, x + 8, y + 30});
  }
  for (int y = 200; y < 900; y += 220) art::write(table.get(), 110, y, "ban hanh");
  // Pieces of rulings in a row are more ink than paper.
  const auto sure_of_writing = [](Pix* line, double) {
    const int width = pixGetWidth(line), height = pixGetHeight(line);
    return 3 * ink_in(line, {0, 0, width, height}) > width * height ? 0.2 : 0.9;
  };
  EXPECT_EQ(find_turn(table.get(), kDpi, never_sure) % 180, 90) << "the ink alone misleads";
  EXPECT_EQ(find_turn(table.get(), kDpi, sure_of_writing) % 180, 0);
}

TEST(FindTurn, EmptyPaperStays) { EXPECT_EQ(find_turn(art::paper(800, 600).get(), kDpi, never_sure), 0); }

}  // namespace
}  // namespace rasoat::ocr
