#include "render/columns.h"

#include <algorithm>
#include <array>

#include "render/utf8.h"

namespace rasoat {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Marks and format characters without a column of their own (Unicode categories Mn, Cf as far as
// they occur in office texts).
constexpr std::array kZeroWidth = {Range{0x0300, 0x036F}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
                                   Range{0x200B, 0x200F}, Range{0x2060, 0x2064}, Range{0x20D0, 0x20FF},
                                   Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF}};
// East Asian Width W and F (Unicode Standard Annex 11).
constexpr std::array kWide = {Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},  Range{0x3041, 0x33FF},
                              Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},  Range{0xA000, 0xA4CF},
                              Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},  Range{0xFE30, 0xFE6F},
                              Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},  Range{0x1F300, 0x1F64F},
                              Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};
// What would move the cursor or reorder the line.
constexpr std::array kUnprintable = {Range{0x00, 0x1F}, Range{0x7F, 0x9F}, Range{0x202A, 0x202E}, Range{0x2066, 0x2069},
                                     Range{0x2028, 0x2029}};

template <std::size_t N>
bool in(const std::array<Range, N>& ranges, char32_t value) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const Range& r) { return value >= r.first && value <= r.last; });
}

std::size_t width_of(char32_t value) {
  if (value < 0x0300) return 1;
  if (in(kZeroWidth, value)) return 0;
  return in(kWide, value) ? 2 : 1;
}

// Bytes of the longest beginning of `text` that fits into `width` columns; at least one code point.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    used += width_of(point.value);
    if (used > width && at > 0) break;
    at += point.length;
  }
  return at;
}

// Where the first line of `text` ends: the last blank that fits, or inside a word too wide for a line.
std::size_t line_end(std::string_view text, std::size_t width) {
  const std::size_t fit = fitting(text, width);
  if (fit == text.size() || text[fit] == ' ') return fit;
  const std::size_t blank = text.substr(0, fit).rfind(' ');
  return blank == std::string_view::npos || blank == 0 ? fit : blank;
}

std::string_view without_leading_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

std::string without_trailing_blanks(std::string_view text) {
  const std::size_t last = text.find_last_not_of(' ');
  return std::string(last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1));
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    width += width_of(point.value);
    at += point.length;
  }
  return width;
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!point.valid || in(kUnprintable, point.value)) {
      out += ' ';
    } else {
      out += text.substr(at, point.length);
    }
    at += point.length;
  }
  return out;
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(text) + std::string(width > used ? width - used : 0, ' ');
}

std::string shortened(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width <= 1) return "…";
  return without_trailing_blanks(text.substr(0, fitting(text, width - 1))) + "…";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  if (width == 0) return {std::string(text)};
  std::vector<std::string> lines;
  for (text = without_leading_blanks(text); !text.empty() && display_width(text) > width;) {
    const std::size_t end = line_end(text, width);
    lines.push_back(without_trailing_blanks(text.substr(0, end)));
    text = without_leading_blanks(text.substr(end));
  }
  if (!text.empty() || lines.empty()) lines.push_back(without_trailing_blanks(text));
  return lines;
}

std::string indented(std::string_view text, std::size_t indent, std::size_t width) {
  constexpr std::size_t kNarrowest = 20;
  const std::size_t room = width == 0 ? 0 : std::max(kNarrowest, width > indent ? width - indent : 0);
  std::string out;
  for (const std::string& line : wrapped(text, room)) out += std::string(indent, ' ') + line + "\n";
  return out;
}

}  // namespace rasoat
