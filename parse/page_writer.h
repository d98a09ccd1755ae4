// Page writer, for tests: documents set in type by hand, without any PDF. Lengths are points. A letter
// is half the font size wide, a blank a quarter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/text/normalize.h"

namespace rasoat::test {

struct Style {
  double size = 14;
  bool bold = false;
  float confidence = 1;
};

inline constexpr double kLeft = 85;  // margins of a portrait A4 page
inline constexpr double kRight = 552;
inline constexpr double kPitch = 18;  // from line to line

class PageWriter {
 public:
  Document document;

  PageWriter() {
    document.fonts = {{"TimesNewRomanPSMT", false, false, true}, {"TimesNewRomanPS-BoldMT", true, false, true}};
  }

  Page& page(double width = 595, double height = 842) {
    Page added;
    added.number = static_cast<std::int32_t>(document.pages.size()) + 1;
    added.width = width;
    added.height = height;
    document.pages.push_back(added);
    return document.pages.back();
  }

  static double width_of(std::string_view text, double size) {
    double width = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t blank = std::min(text.find(' ', at), text.size());
      width += static_cast<double>(length_of(text.substr(at, blank - at))) * size / 2 + size / 4;
      at = blank + 1;
    }
    return width - size / 4;
  }

  // A line whose first letter stands at x and whose baseline is about y + size.
  void line(double x, double y, std::string_view text, Style style = {}) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t blank = std::min(text.find(' ', at), text.size());
      const double width = static_cast<double>(length_of(text.substr(at, blank - at))) * style.size / 2;
      if (blank > at) add_word(text.substr(at, blank - at), {x, y, x + width, y + style.size}, style);
      x += width + style.size / 4;
      at = blank + 1;
    }
  }

  void centered(double middle, double y, std::string_view text, Style style = {}) {
    line(middle - width_of(text, style.size) / 2, y, text, style);
  }

  // The text broken into lines between x and right; the first line begins at x + indent. Returns the y after it.
  double paragraph(double y, std::string_view text, double indent = 36, double x = kLeft, double right = kRight,
                   Style style = {}) {
    std::string open;
    double from = x + indent;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t blank = std::min(text.find(' ', at), text.size());
      const std::string word(text.substr(at, blank - at));
      const std::string longer = open.empty() ? word : open + " " + word;
      if (!open.empty() && from + width_of(longer, style.size) > right) {
        line(from, y, open, style);
        y += kPitch;
        from = x;
        open = word;
      } else {
        open = longer;
      }
      at = blank + 1;
    }
    line(from, y, open, style);
    return y + kPitch;
  }

  void horizontal(double x0, double x1, double y) {
    document.pages.back().rulings.push_back({{x0, y - 0.25, x1, y + 0.25}});
  }
  void vertical(double x, double y0, double y1) {
    document.pages.back().rulings.push_back({{x - 0.25, y0, x + 0.25, y1}});
  }

  // A ruled table: column edges xs, rows of cells from y on. Cells wrap. Returns the y of its lower edge.
  double table(double y, const std::vector<double>& xs, const std::vector<std::vector<std::string>>& rows,
               Style style = {12}) {
    const double top = y;
    horizontal(xs.front(), xs.back(), y);
    for (const auto& row : rows) {
      double bottom = y + kPitch;
      for (std::size_t c = 0; c < row.size(); ++c) {
        if (!row[c].empty())
          bottom = std::max(bottom, paragraph(y + 3, row[c], 0, xs[c] + 4, xs[c + 1] - 4, style) + 3);
      }
      y = bottom;
      horizontal(xs.front(), xs.back(), y);
    }
    for (const double x : xs) vertical(x, top, y);
    return y;
  }

 private:
  void add_word(std::string_view text, const Bbox& box, const Style& style) {
    Word word;
    word.text = text;
    word.box = box;
    word.font = style.bold ? 1 : 0;
    word.size = static_cast<float>(style.size);
    word.confidence = style.confidence;
    document.pages.back().words.push_back(std::move(word));
  }
};

}  // namespace rasoat::test
