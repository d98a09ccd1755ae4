#include "parse/flow.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "extract/layout/aligned_tables.h"
#include "extract/layout/lines.h"
#include "extract/layout/tables.h"
#include "extract/text/normalize.h"
#include "parse/furniture.h"
#include "parse/line_text.h"
#include "parse/marker.h"
#include "parse/scan_repair.h"
#include "parse/side_by_side.h"
#include "parse/table_strays.h"
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
  std::vector<double> open_columns;  // of a table without sides that nothing follows on the page
};

bool has_letter_or_digit(std::string_view text) {
  static const RE2 kLetter(R"([\pL\pN])");
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kLetter);
}

// Rules of dashes anywhere; on a scan also a lone letter: a streak, a speck.
bool is_noise(const Page& page, const std::string& text) {
  return !has_letter_or_digit(text) || (page.source == Source::kOcr && length_of(text) < 2);
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

std::vector<Table> text_tables(const Page& page, std::vector<Table> tables) {
  std::erase_if(tables, [&](const Table& table) { return is_layout_table(page, table); });
  return tables;
}

void mark_words(const std::vector<Table>& tables, bool value, std::vector<bool>& mask) {
  for (const Table& table : tables) {
    for (const Cell& cell : table.cells) {
      for (const Line& line : cell.lines) {
        for (const std::uint32_t word : line.words) mask[word] = value;
      }
    }
  }
}

std::vector<std::uint32_t> words_where(const std::vector<bool>& mask) {
  std::vector<std::uint32_t> words;
  for (std::uint32_t i = 0; i < mask.size(); ++i) {
    if (mask[i]) words.push_back(i);
  }
  return words;
}

// Words above the list of recipients: what stands beside that is a signature, no row.
std::vector<std::uint32_t> words_above_recipients(const Page& page, const std::vector<bool>& text) {
  constexpr double kColumnGap = 3.0;
  std::vector<std::uint32_t> words = words_where(text);
  for (const Line& line : find_lines(page, words, kColumnGap)) {
    if (!bare_key(text_of(page, line)).starts_with("noi nhan")) continue;
    std::erase_if(words, [&](std::uint32_t word) { return page.words[word].box.center_y() > line.box.top; });
    break;
  }
  return words;
}

// What goes on from the page before, unless the page begins with a table of its own.
std::optional<Table> rest_of_table(const Page& page, const std::vector<Table>& ruled, const std::vector<bool>& text,
                                   const std::vector<double>& before) {
  if (before.empty() || page.source != Source::kText) return std::nullopt;
  auto rest = continue_aligned_table(page, words_above_recipients(page, text), before);
  const bool is_first = rest && std::none_of(ruled.begin(), ruled.end(),
                                             [&](const Table& table) { return table.box.top < rest->box.top; });
  return is_first ? std::move(rest) : std::nullopt;
}

// The columns of the last of these tables, if no text stands below it.
std::vector<double> open_columns(const Page& page, const std::vector<Table>& tables, const std::vector<bool>& text) {
  const Table* last = nullptr;
  for (const Table& table : tables) {
    if (last == nullptr || table.box.bottom > last->box.bottom) last = &table;
  }
  if (last == nullptr) return {};
  for (const std::uint32_t word : words_where(text)) {
    if (page.words[word].box.center_y() > last->box.bottom) return {};
  }
  return last->column_edges;
}

// `ruled`: the page's ruled tables; `text`: the words outside them that are text. What is left may
// hold tables without rulings.
// `before`: the columns of a table that the page before left open.
PageParts take_apart(const Page& page, std::vector<Table> ruled, std::vector<bool> text,
                     const std::vector<double>& before) {
  PageParts parts;
  parts.tables = std::move(ruled);
  for (Table& table : parts.tables) adopt_strays(page, table, text);
  std::vector<Table> open;
  if (auto rest = rest_of_table(page, parts.tables, text, before)) open.push_back(std::move(*rest));
  mark_words(open, false, text);
  for (Table& table : text_tables(page, find_aligned_tables(page, words_where(text)))) {
    mark_words({table}, false, text);
    open.push_back(std::move(table));
  }
  parts.open_columns = open_columns(page, open, text);
  std::move(open.begin(), open.end(), std::back_inserter(parts.tables));
  std::stable_sort(parts.tables.begin(), parts.tables.end(),
                   [](const Table& a, const Table& b) { return a.box.top < b.box.top; });
  parts.lines = find_lines(page, words_where(text));
  std::erase_if(parts.lines, [&](const Line& line) { return is_noise(page, text_of(page, line)); });
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
      items.emplace_back(repair_scan(piece_of(document, page, table)));
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

// Every page taken apart. Tables come first: what stands in them is no running header.
std::vector<PageParts> take_apart(const Document& document) {
  std::vector<std::vector<Table>> ruled;
  WordMask in_table;
  for (const Page& page : document.pages) {
    ruled.push_back(text_tables(page, find_tables(page)));
    mark_words(ruled.back(), true, in_table.emplace_back(page.words.size(), false));
  }
  WordMask text = find_text_words(document, in_table);
  std::vector<PageParts> parts;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    const std::vector<double> before = parts.empty() ? std::vector<double>() : parts.back().open_columns;
    parts.push_back(take_apart(document.pages[p], std::move(ruled[p]), std::move(text[p]), before));
  }
  return parts;
}

}  // namespace

std::vector<FlowItem> read_flow(const Document& document) {
  const std::vector<PageParts> parts = take_apart(document);
  std::vector<std::vector<Line>> lines;
  std::vector<std::vector<Bbox>> tables;
  for (const PageParts& page : parts) {
    lines.push_back(page.lines);
    std::vector<Bbox>& boxes = tables.emplace_back();
    for (const Table& table : page.tables) boxes.push_back(table.box);
  }
  const std::vector<TextArea> areas = find_text_areas(document, lines, tables);
  Writer writer{document, {}, 0};
  for (std::size_t p = 0; p < document.pages.size(); ++p) writer.add_page(document.pages[p], parts[p], areas[p]);
  mark_footnotes(writer.items);
  return std::move(writer.items);
}

}  // namespace rasoat
