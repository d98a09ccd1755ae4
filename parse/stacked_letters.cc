#include "parse/stacked_letters.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "extract/text/letters.h"

namespace rasoat {
namespace {

constexpr std::size_t kLeast = 8;      // letters of a stack
constexpr double kSameColumn = 2;      // points
constexpr double kSteady = 0.35;       // of the usual step
constexpr double kFarthestStep = 2.5;  // font sizes
constexpr double kClose = 0.15;        // font sizes: closer than any blank
constexpr std::size_t kLeastSqueezed = 2;

bool is_one_letter(const Word& word) {
  const std::u32string codes = to_codes(word.text);
  if (codes.size() != 1) return false;
  const char32_t c = codes.front();
  return (c >= U'0' && c <= U'9') || lower_of(c) != upper_of(c) || c == U'/' || c == U':';
}

using Column = std::vector<std::uint32_t>;  // indices of words, from the top down

std::vector<Column> columns_of_letters(const Page& page, const std::vector<bool>& keep) {
  std::map<long, Column> by_place;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    if (keep[i] && is_one_letter(page.words[i])) {
      by_place[std::lround(page.words[i].box.center_x() / (2 * kSameColumn))].push_back(i);
    }
  }
  std::vector<Column> columns;
  for (auto& [place, column] : by_place) {
    std::sort(column.begin(), column.end(),
              [&](std::uint32_t a, std::uint32_t b) { return page.words[a].box.top < page.words[b].box.top; });
    if (column.size() >= kLeast) columns.push_back(std::move(column));
  }
  return columns;
}

double step(const Page& page, std::uint32_t above, std::uint32_t below) {
  return page.words[below].box.center_y() - page.words[above].box.center_y();
}

// Most letters follow each other at the same small step.
bool is_steady(const Page& page, const Column& column) {
  std::vector<double> steps;
  for (std::size_t i = 1; i < column.size(); ++i) steps.push_back(step(page, column[i - 1], column[i]));
  std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2), steps.end());
  const double usual = steps[steps.size() / 2];
  if (usual > kFarthestStep * page.words[column.front()].size) return false;
  const auto steady =
      std::count_if(steps.begin(), steps.end(), [&](double one) { return std::abs(one - usual) <= kSteady * usual; });
  return static_cast<std::size_t>(steady) * 10 >= steps.size() * 7;
}

// Whether another word stands so close beside it that no typist put it there.
bool is_squeezed(const Page& page, std::uint32_t index) {
  const Word& letter = page.words[index];
  const double reach = kClose * letter.size;
  const Bbox around{letter.box.x0 - reach, letter.box.top, letter.box.x1 + reach, letter.box.bottom};
  return std::any_of(page.words.begin(), page.words.end(), [&](const Word& other) {
    return &other != &letter && !is_one_letter(other) &&
           intersect(around, other.box).height() > 0.4 * letter.box.height() && !intersect(around, other.box).empty();
  });
}

}  // namespace

void drop_stacked_letters(const Page& page, std::vector<bool>& keep) {
  for (const Column& column : columns_of_letters(page, keep)) {
    if (!is_steady(page, column)) continue;
    const auto squeezed =
        std::count_if(column.begin(), column.end(), [&](std::uint32_t i) { return is_squeezed(page, i); });
    if (static_cast<std::size_t>(squeezed) < kLeastSqueezed) continue;
    for (const std::uint32_t word : column) keep[word] = false;
  }
}

}  // namespace rasoat
