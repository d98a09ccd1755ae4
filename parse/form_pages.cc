// Pages: margins of the prose and page numbers.
#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/layout/lines.h"
#include "extract/layout/tables.h"
#include "extract/text/normalize.h"
#include "parse/form_reading.h"
#include "parse/furniture.h"

namespace rasoat {
namespace {

constexpr double kSameEdge = 2.5;         // points: lines that end together
constexpr std::size_t kEnoughLines = 8;   // of justified prose
constexpr std::size_t kEnoughPages = 12;  // more tell nothing new
constexpr double kWideLine = 0.5;         // of the page width
constexpr double kNumberMargin = 0.1;     // of the page height

struct PageLines {
  const Page* page = nullptr;
  std::vector<Line> lines;  // outside tables, top to bottom
};

bool in_table(const std::vector<Table>& tables, const Word& word) {
  return std::any_of(tables.begin(), tables.end(),
                     [&](const Table& table) { return !intersect(table.box, word.box).empty(); });
}

PageLines lines_of(const Page& page) {
  const std::vector<Table> tables = find_tables(page);
  std::vector<std::uint32_t> words;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    if (!in_table(tables, page.words[i])) words.push_back(i);
  }
  return {&page, find_lines(page, words, 3.0)};
}

std::vector<PageLines> portrait_text(const Document& document) {
  std::vector<PageLines> pages;
  for (const Page& page : document.pages) {
    if (pages.size() == kEnoughPages) break;
    if (page.source == Source::kText && page.height > page.width) pages.push_back(lines_of(page));
  }
  return pages;
}

// The value round which most others lie within kSameEdge, and how many do.
struct Cluster {
  double at = 0;
  std::size_t count = 0;
};

Cluster densest(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  Cluster best;
  for (std::size_t i = 0, j = 0; i < values.size(); ++i) {
    while (values[i] - values[j] > kSameEdge) ++j;
    if (i - j + 1 > best.count) best = {values[(i + j) / 2], i - j + 1};
  }
  return best;
}

std::vector<double> right_edges(const std::vector<PageLines>& pages) {
  std::vector<double> edges;
  for (const PageLines& p : pages) {
    for (const Line& line : p.lines) {
      if (line.box.width() >= kWideLine * p.page->width) edges.push_back(p.page->width - line.box.x1);
    }
  }
  return edges;
}

bool is_full(const PageLines& p, const Line& line, double right) {
  return line.box.width() >= kWideLine * p.page->width && std::abs(p.page->width - line.box.x1 - right) <= kSameEdge;
}

bool is_next(const Line& line, const Line& above) { return line.box.top - above.box.bottom < 1.5 * above.box.height(); }

// Left edges of lines that go on after a full one: they begin at the margin, whatever the indent.
std::vector<double> left_edges(const std::vector<PageLines>& pages, double right) {
  std::vector<double> edges;
  for (const PageLines& p : pages) {
    for (std::size_t i = 1; i < p.lines.size(); ++i) {
      if (is_full(p, p.lines[i - 1], right) && is_next(p.lines[i], p.lines[i - 1])) edges.push_back(p.lines[i].box.x0);
    }
  }
  return edges;
}

const PageLines& fullest(const std::vector<PageLines>& pages) {
  return *std::max_element(pages.begin(), pages.end(),
                           [](const PageLines& a, const PageLines& b) { return a.lines.size() < b.lines.size(); });
}

// Above and below: the least distance of two full lines that follow each other, so that no running
// header counts.
void measure_heights(const std::vector<PageLines>& pages, Margins& margins) {
  margins.top = margins.bottom = 1e9;
  for (const PageLines& p : pages) {
    for (std::size_t i = 1; i < p.lines.size(); ++i) {
      const Line& above = p.lines[i - 1];
      const Line& line = p.lines[i];
      if (!is_full(p, above, margins.right) || !is_next(line, above) ||
          std::abs(line.box.x0 - margins.left) > kSameEdge)
        continue;
      margins.top = std::min(margins.top, above.box.top);
      margins.bottom = std::min(margins.bottom, p.page->height - line.box.bottom);
    }
  }
}

// ---- Page numbers

std::vector<Line> lines_between(const Page& page, double top, double bottom) {
  std::vector<std::uint32_t> words;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    const Bbox& box = page.words[i].box;
    if (box.top >= top * page.height && box.bottom <= bottom * page.height) words.push_back(i);
  }
  return find_lines(page, words, 3.0);
}

bool begins_appendix(const Page& page) {
  const std::vector<Line> lines = lines_between(page, 0, 0.3);
  for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 3); ++i) {
    if (bare_key(text_of(page, lines[i])).starts_with("phu luc")) return true;
  }
  return false;
}

Provenance cite(const Page& page, const Bbox& box, std::string quote) {
  Provenance where;
  where.places.push_back({page.number, box});
  where.quote = std::move(quote);
  return where;
}

PageNumber number_of(const Page& page, bool first) {
  PageNumber found;
  found.page = page.number;
  found.may_hide = first || page.width > page.height || begins_appendix(page);
  found.where = cite(page, {0, 0, page.width, page.height * kNumberMargin}, "");
  const std::pair<NumberPlace, std::vector<Line>> margins[] = {
      {NumberPlace::kTop, lines_between(page, 0, kNumberMargin)},
      {NumberPlace::kBottom, lines_between(page, 1 - kNumberMargin, 1)}};
  for (const auto& [place, lines] : margins) {
    for (const Line& line : lines) {
      if (found.place != NumberPlace::kNone || !is_page_number(text_of(page, line))) continue;
      found.place = place;
      found.where = cite(page, line.box, text_of(page, line));
    }
  }
  return found;
}

}  // namespace

std::optional<Margins> find_margins(const Document& document) {
  const std::vector<PageLines> pages = portrait_text(document);
  const std::vector<double> rights = right_edges(pages);
  const Cluster right = densest(rights);
  if (right.count < kEnoughLines || right.count * 2 < rights.size()) return std::nullopt;
  const std::vector<double> lefts = left_edges(pages, right.at);
  const Cluster left = densest(lefts);
  if (left.count < kEnoughLines || left.count * 2 < lefts.size()) return std::nullopt;
  Margins margins;
  margins.left = left.at;
  margins.right = right.at;
  measure_heights(pages, margins);
  const PageLines& p = fullest(pages);
  margins.where.places.push_back(
      {p.page->number, {left.at, margins.top, p.page->width - right.at, p.page->height - margins.bottom}});
  return margins;
}

std::vector<PageNumber> find_page_numbers(const Document& document) {
  std::vector<PageNumber> numbers;
  for (const Page& page : document.pages) {
    if (page.source == Source::kText) numbers.push_back(number_of(page, &page == &document.pages.front()));
  }
  return numbers;
}

}  // namespace rasoat
