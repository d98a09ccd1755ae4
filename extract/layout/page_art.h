// Pages drawn in ASCII, for tests: no PDF needed.
//   "-" "+"  runs of two and more: a horizontal ruling    "|" "+"  a vertical ruling
//   other characters: words (a "_" in a word stands for nothing else than itself)
// A character is 6 points wide, a line 12 points high; rulings run through the middle of their
// characters and are 0.5 points thick.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"

namespace rasoat::art {

inline constexpr double kWide = 6;
inline constexpr double kHigh = 12;
inline constexpr double kThick = 0.5;

inline std::vector<std::string> rows_of(const std::string& art) {
  std::vector<std::string> rows{""};
  for (const char c : art) {
    if (c == '\n') {
      rows.emplace_back();
    } else {
      rows.back().push_back(c);
    }
  }
  return rows;
}

inline char at(const std::vector<std::string>& rows, std::size_t row, std::size_t column) {
  return row < rows.size() && column < rows[row].size() ? rows[row][column] : ' ';
}

inline double middle(std::size_t i, double step) { return (static_cast<double>(i) + 0.5) * step; }

inline void add_words(Page& page, const std::vector<std::string>& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t begin = 0; begin < rows[row].size();) {
      std::size_t end = begin;
      while (end < rows[row].size() && std::string(" -|+").find(rows[row][end]) == std::string::npos) ++end;
      if (end > begin) {
        Word word;
        word.text = rows[row].substr(begin, end - begin);
        word.size = 10;
        word.box = {static_cast<double>(begin) * kWide, static_cast<double>(row) * kHigh + 1,
                    static_cast<double>(end) * kWide, static_cast<double>(row) * kHigh + 11};
        page.words.push_back(word);
      }
      begin = end + 1;
    }
  }
}

inline void add_horizontal(Page& page, const std::vector<std::string>& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t begin = 0; begin < rows[row].size(); ++begin) {
      std::size_t end = begin;
      while (at(rows, row, end) == '-' || at(rows, row, end) == '+') ++end;
      if (end < begin + 2) continue;
      const double y = middle(row, kHigh);
      page.rulings.push_back({{middle(begin, kWide), y - kThick / 2, middle(end - 1, kWide), y + kThick / 2}});
      begin = end;
    }
  }
}

inline void add_vertical(Page& page, const std::vector<std::string>& rows) {
  std::size_t columns = 0;
  for (const std::string& row : rows) columns = row.size() > columns ? row.size() : columns;
  for (std::size_t column = 0; column < columns; ++column) {
    for (std::size_t begin = 0; begin < rows.size(); ++begin) {
      std::size_t end = begin;
      while (at(rows, end, column) == '|' || at(rows, end, column) == '+') ++end;
      if (end < begin + 2) continue;
      const double x = middle(column, kWide);
      page.rulings.push_back({{x - kThick / 2, middle(begin, kHigh), x + kThick / 2, middle(end - 1, kHigh)}});
      begin = end;
    }
  }
}

inline Page page(const std::string& drawing) {
  const std::vector<std::string> rows = rows_of(drawing);
  Page out;
  out.width = 595;
  out.height = 842;
  add_words(out, rows);
  add_horizontal(out, rows);
  add_vertical(out, rows);
  return out;
}

// The same page with every ruling drawn twice.
inline Page doubled(Page page, double apart = 2) {
  const std::size_t count = page.rulings.size();
  for (std::size_t i = 0; i < count; ++i) {
    Ruling twin = page.rulings[i];
    const bool horizontal = twin.horizontal();
    (horizontal ? twin.box.top : twin.box.x0) += apart;
    (horizontal ? twin.box.bottom : twin.box.x1) += apart;
    page.rulings.push_back(twin);
  }
  return page;
}

// The same page with every ruling cut into dashes `dash` long and `gap` apart.
inline Page dashed(Page page, double dash, double gap) {
  std::vector<Ruling> whole;
  whole.swap(page.rulings);
  for (const Ruling& ruling : whole) {
    const bool horizontal = ruling.horizontal();
    const double begin = horizontal ? ruling.box.x0 : ruling.box.top;
    const double end = horizontal ? ruling.box.x1 : ruling.box.bottom;
    for (double at = begin; at < end; at += dash + gap) {
      Ruling piece = ruling;
      (horizontal ? piece.box.x0 : piece.box.top) = at;
      (horizontal ? piece.box.x1 : piece.box.bottom) = at + dash < end ? at + dash : end;
      page.rulings.push_back(piece);
    }
  }
  return page;
}

}  // namespace rasoat::art
