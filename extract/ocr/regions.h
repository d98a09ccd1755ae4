// What is read together: the lines of each table cell, and the lines of the page outside its tables.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/layout/tables.h"
#include "extract/ocr/sheet.h"
#include "extract/ocr/text_lines.h"

namespace rasoat::ocr {

// The lines of one page in reading order, and the ink that is no line of writing.
struct PageLines {
  std::vector<TextLine> lines;
  std::vector<PixelBox> rest;  // components too large or too lonely for writing
  int letter = 0;              // height of a typical letter of the page, pixels
};

// Drawn lines as rulings in points.
std::vector<Ruling> rulings_of(const DrawnLines& lines, double dpi);

PageLines find_page_lines(const Sheet& sheet, const std::vector<Table>& tables);

}  // namespace rasoat::ocr
