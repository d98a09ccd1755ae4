// What stands in the columns of a report's table: where a header says nothing, its cells may. Pure.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parse/structure.h"

namespace rasoat {

// Counts of cells with text; a cell may count for several kinds.
struct ColumnContents {
  std::size_t filled = 0;
  std::size_t orders = 0;   // "1", "2.", "IV", "3.2.1"
  std::size_t codes = 0;    // of these, codes of criteria: "3.2.1", "TCTP 3.2.1"
  std::size_t counts = 0;   // a whole number, a thing counted behind it or not: "41", "02 văn bản"
  std::size_t marks = 0;    // "Đạt", "Chưa đạt", "Đạt một phần", "x", "-"
  std::size_t units = 0;    // "%", "TTHC", "hồ sơ"
  std::size_t figures = 0;  // with a digit
  std::size_t texts = 0;    // two words or more
  std::size_t letters = 0;  // of all cells together

  // At least two thirds of the cells that are filled.
  bool mostly(std::size_t kind) const { return filled > 0 && kind * 3 >= filled * 2; }
  std::size_t width() const { return filled == 0 ? 0 : letters / filled; }  // letters of a cell, on average
};

// One per column of the header.
std::vector<ColumnContents> read_contents(const JoinedTable& table);

// "1", "2.", "IV", "3.2.1".
bool is_order(std::string_view cell);

// "%", "TTHC", "hồ sơ", "triệu đồng": what figures count, and nothing besides.
bool is_measure(std::string_view cell);

// "Đạt", "Không đạt", "x": a judgement, and nothing besides.
bool is_mark(std::string_view cell);

}  // namespace rasoat
