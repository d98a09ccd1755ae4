#include "extract/ocr/regions.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <tuple>

namespace rasoat::ocr {
namespace {

constexpr double kWordReach = 2.5;               // letter heights between words of one line, outside tables
constexpr double kCellReach = 1000;              // a cell is one column: its lines may be justified
constexpr double kRim = 0.03;                    // inches from the middle of a cell's side
constexpr std::size_t kMostComponents = 60'000;  // more is no page of writing

PixelBox pixels_of(const Bbox& box, double dpi) {
  const auto px = [dpi](double points) { return static_cast<int>(std::lround(points * dpi / 72)); };
  return {px(box.x0), px(box.top), px(box.x1), px(box.bottom)};
}

bool holds(const PixelBox& box, const PixelBox& piece) {
  const int x = (piece.x0 + piece.x1) / 2, y = (piece.top + piece.bottom) / 2;
  return x >= box.x0 && x < box.x1 && y >= box.top && y < box.bottom;
}

// A cell whose only ink is a dash, a cross or dots says something too.
void add_line_of_marks(const std::vector<PixelBox>& pieces, int letter, std::vector<TextLine>& lines) {
  PixelBox all;
  for (const PixelBox& piece : pieces) {
    if (piece.width() >= 0.3 * letter && piece.height() <= letter) all = unite(all, piece);
  }
  if (all.empty() || all.height() > 2 * letter) return;
  TextLine line;
  line.box = all;
  line.baseline = (all.top + all.bottom) / 2 + letter / 2;
  line.letter_height = letter;
  line.frame = {all.x0 - letter / 2, line.baseline - 3 * letter / 2, all.x1 + letter / 2,
                line.baseline + 2 * letter / 3};
  line.pieces = pieces;
  lines.push_back(std::move(line));
}

// What is left of a drawn line when it was taken out: slivers that hug the side of a cell. Letters keep clear of it.
bool is_rim_of(const PixelBox& cell, const PixelBox& piece, double dpi) {
  const int rim = static_cast<int>(std::lround(kRim * dpi));
  const PixelBox inner = grown(cell, -rim);
  return !inner.empty() && intersect(inner, piece).empty();
}

// Sorts the page's components into cells and the rest of the page.
struct Places {
  std::vector<std::vector<PixelBox>> cells;  // in the order of the tables and their cells
  std::vector<PixelBox> outside;
};

Places sort_into_places(const std::vector<PixelBox>& components, const std::vector<Table>& tables, double dpi) {
  std::vector<PixelBox> boxes, around;
  std::vector<std::size_t> first;
  for (const Table& table : tables) {
    around.push_back(pixels_of(table.box, dpi));
    first.push_back(boxes.size());
    for (const Cell& cell : table.cells) boxes.push_back(pixels_of(cell.box, dpi));
  }
  first.push_back(boxes.size());
  Places places;
  places.cells.resize(boxes.size());
  for (const PixelBox& piece : components) {
    bool placed = false;
    for (std::size_t t = 0; t < around.size() && !placed; ++t) {
      if (!holds(around[t], piece)) continue;
      for (std::size_t i = first[t]; i < first[t + 1] && !placed; ++i) {
        if (!holds(boxes[i], piece)) continue;
        if (!is_rim_of(boxes[i], piece, dpi)) places.cells[i].push_back(piece);
        placed = true;
      }
    }
    if (!placed) places.outside.push_back(piece);
  }
  return places;
}

// Outside tables, lines side by side go left to right; a table goes where it begins.
struct Block {
  int top = 0;
  int bottom = 0;
  int x0 = 0;
  std::vector<TextLine> lines;
};

std::vector<TextLine> in_reading_order(std::vector<Block> blocks) {
  std::sort(blocks.begin(), blocks.end(),
            [](const Block& a, const Block& b) { return std::tie(a.top, a.x0) < std::tie(b.top, b.x0); });
  for (std::size_t i = 0; i < blocks.size();) {
    std::size_t end = i + 1;
    const int middle = (blocks[i].top + blocks[i].bottom) / 2;
    while (end < blocks.size() && blocks[end].top < middle) ++end;
    std::sort(blocks.begin() + static_cast<std::ptrdiff_t>(i), blocks.begin() + static_cast<std::ptrdiff_t>(end),
              [](const Block& a, const Block& b) { return a.x0 < b.x0; });
    i = end;
  }
  std::vector<TextLine> lines;
  for (Block& block : blocks) std::move(block.lines.begin(), block.lines.end(), std::back_inserter(lines));
  return lines;
}

std::vector<TextLine> lines_of_cell(const std::vector<PixelBox>& pieces, int letter) {
  std::vector<TextLine> lines = find_text_lines(pieces, letter, kCellReach);
  if (lines.empty()) add_line_of_marks(pieces, letter, lines);
  return lines;
}

std::vector<PixelBox> not_in_lines(const std::vector<PixelBox>& components, const std::vector<TextLine>& lines) {
  std::set<std::tuple<int, int, int, int>> used;
  for (const TextLine& line : lines) {
    for (const PixelBox& piece : line.pieces) used.emplace(piece.x0, piece.top, piece.x1, piece.bottom);
  }
  std::vector<PixelBox> rest;
  for (const PixelBox& piece : components) {
    if (!used.contains({piece.x0, piece.top, piece.x1, piece.bottom})) rest.push_back(piece);
  }
  return rest;
}

}  // namespace

std::vector<Ruling> rulings_of(const DrawnLines& lines, double dpi) {
  const double points = 72 / dpi;
  std::vector<Ruling> rulings;
  for (const auto* some : {&lines.level, &lines.upright}) {
    for (const PixelBox& line : *some) {
      rulings.push_back({{line.x0 * points, line.top * points, line.x1 * points, line.bottom * points}});
    }
  }
  return rulings;
}

PageLines find_page_lines(const Sheet& sheet, const std::vector<Table>& tables) {
  const std::vector<PixelBox> components = components_of(sheet.ink.get());
  const int letter = typical_letter_height(components, sheet.dpi);
  if (components.size() > kMostComponents || letter == 0) return {{}, components, letter};
  const Places places = sort_into_places(components, tables, sheet.dpi);
  std::vector<Block> blocks;
  for (TextLine& line : find_text_lines(places.outside, letter, kWordReach)) {
    blocks.push_back({line.box.top, line.box.bottom, line.box.x0, {}});
    blocks.back().lines.push_back(std::move(line));
  }
  std::size_t cell = 0;
  for (const Table& table : tables) {
    const PixelBox box = pixels_of(table.box, sheet.dpi);
    Block block{box.top, box.bottom, box.x0, {}};
    for (std::size_t i = 0; i < table.cells.size(); ++i, ++cell) {
      auto lines = lines_of_cell(places.cells[cell], letter);
      std::move(lines.begin(), lines.end(), std::back_inserter(block.lines));
    }
    blocks.push_back(std::move(block));
  }
  PageLines found;
  found.lines = in_reading_order(std::move(blocks));
  found.rest = not_in_lines(components, found.lines);
  found.letter = letter;
  return found;
}

}  // namespace rasoat::ocr
