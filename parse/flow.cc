#include "parse/flow.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "extract/layout/lines.h"
#include "extract/layout/tables.h"
#include "extract/text/normalize.h"
#include "parse/furniture.h"
#include "parse/line_text.h"
#include "parse/marker.h"
#include "parse/side_by_side.h"
#include "parse/text_area.h"

namespace rasoat {
namespace {

constexpr double kSymmetric = 9;   // points between the middles of line and text area
constexpr double kRoomAside = 20;  // points left and right of a centred line
constexpr double kExact = 1;       // points: set around the middle by a program
constexpr double kLeastRoom = 3;   // enough room aside for a line that is exactly in the middle
constexpr double kFootnoteSize = 0.88;

// One page taken apart: tables, and the lines outside them.
struct PageParts {
  std::vector<Table> tables;
  std::vector<Line> lines;
};

bool has_letter_or_digit(std::string_view text) {
  static const RE2 kLetter(R"([\pL\pN])");
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kLetter);
}

// A frame drawn around letterhead or signature is no table of the text.
bool is_layout_table(const Page& page, const Table& table) {
  if (table.rows > 4 || table.columns > 3) return false;
  for (const Cell& cell : table.cells) {
    for (const Line& line : cell.lines) {
      const std::string key = bare_key(text_of(page, line));
      if (key.starts_with("cong hoa xa hoi chu nghia") || key.starts_with("noi nhan")) return true;
    }
  }
  return false;
}

PageParts take_apart(const Page& page, std::vector<bool> keep) {
  PageParts parts;
  for (Table& table : find_tables(page)) {
    if (is_layout_table(page, table)) continue;
    for (Cell& cell : table.cells) {
      for (Line& line : cell.lines) {
        std::erase_if(line.words, [&](std::uint32_t word) { return !keep[word]; });
      }
      std::erase_if(cell.lines, [](const Line& line) { return line.words.empty(); });
    }
    for (const Cell& cell : table.cells) {
      for (const Line& line : cell.lines) {
        for (const std::uint32_t word : line.words) keep[word] = false;
      }
    }
    parts.tables.push_back(std::move(table));
  }
  std::vector<std::uint32_t> outside;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    if (keep[i]) outside.push_back(i);
  }
  parts.lines = find_lines(page, outside);
  std::erase_if(parts.lines, [&](const Line& line) { return !has_letter_or_digit(text_of(page, line)); });
  return parts;
}

double usual_size(const Passage& text) {
  std::vector<float> sizes;
  for (const WordSpan& word : text.words) sizes.push_back(word.size);
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

bool can_be_centered(const std::string& text) {
  const Marker marker = find_marker(text).marker;
  return marker == Marker::kNone || marker == Marker::kRoman;
}

FlowLine line_of(const Document& document, const Page& page, const Line& line, const TextArea& area) {
  FlowLine made;
  made.text = passage_of(document, page, line);
  made.box = line.box;
  made.page = page.number;
  made.size = usual_size(made.text);
  made.bold =
      std::all_of(made.text.words.begin(), made.text.words.end(), [](const WordSpan& word) { return word.bold; });
  made.area = area;
  const double off_middle = std::abs(line.box.center_x() - (area.left + area.right) / 2);
  const double room = std::min(line.box.x0 - area.left, area.right - line.box.x1);
  made.symmetric = off_middle <= kSymmetric;
  made.centered = made.symmetric && can_be_centered(made.text.text) &&
                  (room >= kRoomAside || (room >= kLeastRoom && off_middle <= kExact && page.source == Source::kText));
  return made;
}

TextArea column_area(const std::vector<Line>& lines, double pitch) {
  Bbox all;
  for (const Line& line : lines) all = unite(all, line.box);
  return {all.x0, all.x1, pitch};
}

// Walks over the pages and writes the stream.
struct Writer {
  const Document& document;
  std::vector<FlowItem> items;
  std::int32_t blocks = 0;

  void add_column(const Page& page, const std::vector<Line>& lines, double pitch, std::int32_t column) {
    const TextArea area = column_area(lines, pitch);
    for (const Line& line : lines) {
      if (!has_letter_or_digit(text_of(page, line))) continue;  // the rule under an agency
      FlowLine made = line_of(document, page, line, area);
      made.block = blocks;
      made.column = column;
      items.emplace_back(std::move(made));
    }
  }

  void add_lines(const Page& page, const std::vector<Line>& lines, const TextArea& area) {
    for (const LineGroup& group : find_columns(page, lines, (area.left + area.right) / 2)) {
      if (!group.two_columns) {
        items.emplace_back(line_of(document, page, group.left.front(), area));
        continue;
      }
      ++blocks;
      add_column(page, group.left, area.pitch, 0);
      add_column(page, group.right, area.pitch, 1);
    }
  }

  void add_page(const Page& page, const PageParts& parts, const TextArea& area) {
    std::vector<Line> band;
    auto line = parts.lines.begin();
    for (const Table& table : parts.tables) {
      for (; line != parts.lines.end() && line->box.center_y() < table.box.top; ++line) band.push_back(*line);
      add_lines(page, band, area);
      band.clear();
      items.emplace_back(piece_of(document, page, table));
    }
    band.assign(line, parts.lines.end());
    add_lines(page, band, area);
  }
};

bool begins_footnote(const std::string& text) {
  static const RE2 kMark(R"(^(\[?\d{1,2}\]?|\(\d{1,2}\)|\*{1,3})\s?[\pL“"(])");
  return RE2::PartialMatch(text, kMark);
}

double body_size(const std::vector<FlowItem>& items) {
  std::vector<double> sizes;
  for (const FlowItem& item : items) {
    const auto* line = std::get_if<FlowLine>(&item);
    if (line != nullptr && line->box.width() > 0.6 * (line->area.right - line->area.left)) sizes.push_back(line->size);
  }
  if (sizes.empty()) return 0;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2), sizes.end());
  return sizes[sizes.size() / 2];
}

// Small lines at the foot of a page, from the first that begins with a note mark.
void mark_footnotes(std::vector<FlowItem>& items) {
  const double limit = kFootnoteSize * body_size(items);
  for (std::size_t i = items.size(); i-- > 0;) {
    auto* line = std::get_if<FlowLine>(&items[i]);
    if (line == nullptr) continue;
    const auto* next = i + 1 < items.size() ? std::get_if<FlowLine>(&items[i + 1]) : nullptr;
    const bool last_of_page = i + 1 == items.size() || (next != nullptr && next->page != line->page) ||
                              (next == nullptr && std::get<TablePiece>(items[i + 1]).page != line->page);
    if (!last_of_page || line->size > limit || line->block != 0) continue;
    std::size_t first = items.size();
    for (std::size_t k = i + 1; k-- > 0;) {
      const auto* above = std::get_if<FlowLine>(&items[k]);
      if (above == nullptr || above->page != line->page || above->size > limit || above->block != 0) break;
      if (begins_footnote(above->text.text)) first = k;
    }
    for (std::size_t k = first; k <= i; ++k) std::get<FlowLine>(items[k]).footnote = true;
  }
}

}  // namespace

std::vector<FlowItem> read_flow(const Document& document) {
  const WordMask keep = find_text_words(document);
  std::vector<PageParts> parts;
  std::vector<std::vector<Line>> lines;
  std::vector<std::vector<Bbox>> tables;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    parts.push_back(take_apart(document.pages[p], keep[p]));
    lines.push_back(parts.back().lines);
    std::vector<Bbox>& boxes = tables.emplace_back();
    for (const Table& table : parts.back().tables) boxes.push_back(table.box);
  }
  const std::vector<TextArea> areas = find_text_areas(document, lines, tables);
  Writer writer{document, {}, 0};
  for (std::size_t p = 0; p < document.pages.size(); ++p) writer.add_page(document.pages[p], parts[p], areas[p]);
  mark_footnotes(writer.items);
  return std::move(writer.items);
}

}  // namespace rasoat
