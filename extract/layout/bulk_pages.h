// For tests and measurements: pages with more on them than any office prints, in all sizes.
#pragma once

#include <string>

#include "extract/document.h"

namespace rasoat::bulk {

// Rows x columns cells of 12 x 60 points, every cell drawn by itself and with a word in it.
inline Page grid(int rows, int columns) {
  Page page;
  for (int r = 0; r <= rows; ++r) {
    for (int c = 0; c < columns; ++c) page.rulings.push_back({{c * 60.0, r * 12.0, c * 60.0 + 60, r * 12.0 + 0.5}});
  }
  for (int c = 0; c <= columns; ++c) {
    for (int r = 0; r < rows; ++r) page.rulings.push_back({{c * 60.0, r * 12.0, c * 60.0 + 0.5, r * 12.0 + 12}});
  }
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) {
      Word word;
      word.text = "w";
      word.box = {c * 60.0 + 5, r * 12.0 + 2, c * 60.0 + 50, r * 12.0 + 11};
      word.size = 9;
      page.words.push_back(word);
    }
  }
  return page;
}

// `count` lines across and as many down: all of them cross.
inline Page crossing_rulings(int count) {
  Page page;
  const double length = count * 8.0;
  for (int i = 0; i < count; ++i) {
    page.rulings.push_back({{0, i * 8.0, length, i * 8.0 + 0.1}});
    page.rulings.push_back({{i * 8.0, 0, i * 8.0 + 0.1, length}});
  }
  return page;
}

// Strokes that touch nothing.
inline Page separate_rulings(int count) {
  Page page;
  for (int i = 0; i < count; ++i) {
    const double x = (i % 100) * 20.0;
    const double y = (i / 100) * 20.0;
    page.rulings.push_back(i % 2 == 0 ? Ruling{{x, y, x + 10, y + 0.1}} : Ruling{{x, y, x + 0.1, y + 10}});
  }
  return page;
}

// Tables of two rows and two columns, one below the other.
inline Page small_tables(int count) {
  Page page;
  for (int i = 0; i < count; ++i) {
    Page one = grid(2, 2);
    for (Ruling& ruling : one.rulings) {
      ruling.box.top += i * 50.0;
      ruling.box.bottom += i * 50.0;
      page.rulings.push_back(ruling);
    }
  }
  return page;
}

}  // namespace rasoat::bulk
