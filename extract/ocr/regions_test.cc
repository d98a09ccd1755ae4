#include "extract/ocr/regions.h"

#include <gtest/gtest.h>

#include "extract/ocr/picture_art.h"

namespace rasoat::ocr {
namespace {

constexpr double kDpi = 200;

// One row of two cells, sides 200 pixels apart; the lines are already taken out.
Table row_of_two() {
  Table table;
  table.rows = 1;
  table.columns = 2;
  const double points = 72 / kDpi;
  for (int column = 0; column < 2; ++column) {
    Cell cell;
    cell.column = column;
    cell.box = {(50 + 200 * column) * points, 50 * points, (250 + 200 * column) * points, 150 * points};
    table.cells.push_back(cell);
    table.box = unite(table.box, cell.box);
  }
  return table;
}

std::vector<PixelBox> boxes_of(const PageLines& found) {
  std::vector<PixelBox> boxes;
  for (const TextLine& line : found.lines) boxes.push_back(line.box);
  return boxes;
}

Sheet sheet_with(PixPtr ink) {
  Sheet sheet;
  sheet.ink = std::move(ink);
  sheet.dpi = kDpi;
  return sheet;
}

TEST(FindPageLines, SliversAtTheSidesOfACellAreNoLetters) {
  PixPtr ink = art::paper(600, 300);
  art::letters(ink.get(), 80, 110, 5);
  const PageLines clean = find_page_lines(sheet_with(PixPtr(pixCopy(nullptr, ink.get()))), {row_of_two()});
  art::fill(ink.get(), {51, 90, 54, 112});    // left over of the left side
  art::fill(ink.get(), {246, 92, 249, 108});  // and of the right one
  EXPECT_EQ(boxes_of(find_page_lines(sheet_with(std::move(ink)), {row_of_two()})), boxes_of(clean));
  EXPECT_EQ(clean.lines.size(), 1u);
}

TEST(FindPageLines, LettersOfTwoCellsAreTwoLines) {
  PixPtr ink = art::paper(600, 300);
  art::letters(ink.get(), 70, 110, 8);
  art::letters(ink.get(), 262, 110, 5);  // close to the side, but clear of it
  EXPECT_EQ(find_page_lines(sheet_with(std::move(ink)), {row_of_two()}).lines.size(), 2u);
}

}  // namespace
}  // namespace rasoat::ocr
