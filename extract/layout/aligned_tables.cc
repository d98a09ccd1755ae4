#include "extract/layout/aligned_tables.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "extract/layout/edges.h"
#include "extract/layout/lines.h"

namespace rasoat {
namespace {

constexpr std::size_t kMostBetween = 12;  // lines of one tall row, or of rows across the columns

struct Interval {
  double from = 0;
  double to = 0;
  double width() const { return to - from; }
};

// One line of writing as ink and white along x.
struct InkLine {
  Line line;
  std::vector<Interval> ink;
  std::vector<Interval> words;
  double size = 0;  // font size
};

// Lines [first, last) that share columns. `crossing` marks lines written across them.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;
  Interval extent;
  std::vector<Interval> gutters;  // between the columns, ascending
  std::vector<bool> crossing;
};

InkLine ink_of(const Page& page, Line line, const AlignOptions& options) {
  InkLine out;
  for (const std::uint32_t index : line.words) {
    const Word& word = page.words[index];
    out.size = std::max(out.size, static_cast<double>(word.size));
    const double least = options.gutter * std::max(static_cast<double>(word.size), 1.0);
    out.words.push_back({word.box.x0, word.box.x1});
    if (!out.ink.empty() && word.box.x0 - out.ink.back().to < least) {
      out.ink.back().to = std::max(out.ink.back().to, word.box.x1);
    } else {
      out.ink.push_back({word.box.x0, word.box.x1});
    }
  }
  out.line = std::move(line);
  return out;
}

std::vector<InkLine> ink_lines(const Page& page, std::span<const std::uint32_t> subset, const AlignOptions& options) {
  std::vector<InkLine> out;
  for (Line& line : find_lines(page, subset)) out.push_back(ink_of(page, std::move(line), options));
  return out;
}

double distance_between(const InkLine& above, const InkLine& below) {
  return below.line.box.center_y() - above.line.box.center_y();
}

bool shows_columns(const InkLine& line, const AlignOptions& options) {
  return line.ink.size() >= static_cast<std::size_t>(options.columns);
}

// Lines that show columns, as far as they stand close together: their indices.
std::vector<std::size_t> next_group(const std::vector<InkLine>& lines, std::size_t begin, const AlignOptions& options) {
  std::vector<std::size_t> group;
  for (std::size_t i = begin; i < lines.size(); ++i) {
    if (!group.empty() && i - group.back() > kMostBetween) break;
    if (!group.empty() && distance_between(lines[i - 1], lines[i]) > options.far_apart * lines[i].size) break;
    if (shows_columns(lines[i], options)) group.push_back(i);
  }
  return group;
}

// White between the ink of all lines of a group; half a gutter's width is enough once many lines
// agree on it.
std::vector<Interval> gutters_between(const std::vector<InkLine>& lines, std::span<const std::size_t> group,
                                      const AlignOptions& options) {
  std::vector<Interval> ink;
  double size = 0;
  for (const std::size_t i : group) {
    ink.insert(ink.end(), lines[i].ink.begin(), lines[i].ink.end());
    size = std::max(size, lines[i].size);
  }
  std::sort(ink.begin(), ink.end(), [](const Interval& a, const Interval& b) { return a.from < b.from; });
  std::vector<Interval> gutters;
  double right = ink.front().to;
  for (const Interval& part : ink) {
    if (part.from - right >= options.gutter / 2 * size) gutters.push_back({right, part.from});
    right = std::max(right, part.to);
  }
  return gutters;
}

// The line has ink in the white.
bool written_in(const InkLine& line, const Interval& white) {
  return std::any_of(line.words.begin(), line.words.end(),
                     [&](const Interval& word) { return word.from < white.to && word.to > white.from; });
}

// Where many lines of a group begin anew after half a gutter of white, at the same place, and none has ink in that
// white: a column that stands closer to the one before it than words of one cell may. The white, ascending.
std::vector<Interval> close_columns(const std::vector<InkLine>& lines, std::span<const std::size_t> group,
                                    const AlignOptions& options) {
  constexpr std::size_t kMany = 6;
  constexpr double kSamePlace = 1.5, kLines = 0.6;  // points; of the lines of the group
  std::vector<double> starts;
  double size = 0;
  for (const std::size_t i : group) {
    size = std::max(size, lines[i].size);
    const std::vector<Interval>& words = lines[i].words;
    for (std::size_t w = 1; w < words.size(); ++w) {
      if (words[w].from - words[w - 1].to >= options.gutter / 2 * lines[i].size) starts.push_back(words[w].from);
    }
  }
  std::sort(starts.begin(), starts.end());
  const auto enough = std::max(kMany, static_cast<std::size_t>(kLines * static_cast<double>(group.size())));
  std::vector<Interval> found;
  for (std::size_t first = 0, last = 0; first < starts.size(); first = last) {
    while (last < starts.size() && starts[last] - starts[first] <= kSamePlace) ++last;
    if (last - first < enough) continue;
    const Interval white{starts[first] - options.gutter / 2 * size, starts[first]};
    if (std::none_of(group.begin(), group.end(), [&](std::size_t i) { return written_in(lines[i], white); }))
      found.push_back(white);
  }
  return found;
}

// Ink that was taken for one piece over such white is two.
void part_at(const std::vector<Interval>& whites, InkLine& line) {
  for (const Interval& white : whites) {
    if (written_in(line, white)) continue;
    for (std::size_t i = 0; i < line.ink.size(); ++i) {
      const Interval whole = line.ink[i];
      if (whole.from >= white.from || whole.to <= white.to) continue;
      Interval left{whole.from, whole.from}, right{whole.to, whole.to};
      for (const Interval& word : line.words) {
        if (word.from < whole.from || word.to > whole.to) continue;
        if (word.to <= white.from) left.to = std::max(left.to, word.to);
        if (word.from >= white.to) right.from = std::min(right.from, word.from);
      }
      line.ink[i] = left;
      line.ink.insert(line.ink.begin() + static_cast<std::ptrdiff_t>(i) + 1, right);
    }
  }
}

// The head of a table may be written across its columns: without its first lines a group may show
// more of them.
std::vector<Interval> find_gutters(const std::vector<InkLine>& lines, std::span<const std::size_t> group,
                                   const AlignOptions& options) {
  constexpr std::size_t kMostHead = 3;
  std::vector<Interval> best = gutters_between(lines, group, options);
  for (std::size_t head = 1; head <= kMostHead && group.size() >= head + 2; ++head) {
    std::vector<Interval> gutters = gutters_between(lines, group.subspan(head), options);
    if (gutters.size() > best.size()) best = std::move(gutters);
  }
  return best;
}

// True when some piece of ink fills a gutter nearly from side to side.
bool crosses(const InkLine& line, const std::vector<Interval>& gutters) {
  const double least = 0.3 * line.size;  // white that still keeps columns apart
  return std::any_of(line.ink.begin(), line.ink.end(), [&](const Interval& part) {
    auto gutter = std::upper_bound(gutters.begin(), gutters.end(), part.from,
                                   [](double x, const Interval& g) { return x < g.to; });
    return gutter != gutters.end() && part.from <= gutter->from + least && part.to >= gutter->to - least;
  });
}

// Ink that reaches into a gutter from one side narrows it: lines of few columns may be longer
// than those that the gutters were found by.
void narrow(const InkLine& line, std::vector<Interval>& gutters) {
  for (const Interval& part : line.ink) {
    for (Interval& gutter : gutters) {
      if (part.from <= gutter.from && part.to > gutter.from && part.to < gutter.to) gutter.from = part.to;
      if (part.to >= gutter.to && part.from < gutter.to && part.from > gutter.from) gutter.to = part.from;
    }
  }
}

bool goes_on(const InkLine& above, const InkLine& below) {
  constexpr double kSameCell = 1.6;  // of the font size
  return distance_between(above, below) <= kSameCell * std::max(above.size, below.size);
}

// From the first to the last line of a group, with what belongs to its first and last row.
Run run_of(const std::vector<InkLine>& lines, const std::vector<std::size_t>& group, std::size_t least,
           const AlignOptions& options) {
  Run run{group.front(), group.back() + 1, {1e9, -1e9}, find_gutters(lines, group, options), {}};
  for (const std::size_t i : group) {
    run.extent = {std::min(run.extent.from, lines[i].ink.front().from),
                  std::max(run.extent.to, lines[i].ink.back().to)};
  }
  const auto belongs = [&](std::size_t i) {
    return !crosses(lines[i], run.gutters) && lines[i].ink.front().from >= run.extent.from - 1;
  };
  while (run.last < lines.size() && goes_on(lines[run.last - 1], lines[run.last]) && belongs(run.last)) ++run.last;
  while (run.first > least && goes_on(lines[run.first - 1], lines[run.first]) && belongs(run.first - 1)) --run.first;
  for (std::size_t i = run.first; i < run.last; ++i) {
    const bool across = crosses(lines[i], run.gutters);
    run.crossing.push_back(across);
    run.extent = {std::min(run.extent.from, lines[i].ink.front().from),
                  std::max(run.extent.to, lines[i].ink.back().to)};
    if (!across) narrow(lines[i], run.gutters);
  }
  return run;
}

// Columns + 1 places: the table's sides and the middle of each gutter.
std::vector<double> edges_of(const Run& run) {
  std::vector<double> edges{run.extent.from};
  for (const Interval& gutter : run.gutters) edges.push_back((gutter.from + gutter.to) / 2);
  edges.push_back(run.extent.to);
  return edges;
}

bool is_mostly_crossed(const Run& run) {
  const auto across = static_cast<std::size_t>(std::count(run.crossing.begin(), run.crossing.end(), true));
  return across * 5 > run.crossing.size() * 2;
}

std::size_t column_at(const std::vector<double>& edges, double x) {
  const auto above = std::upper_bound(edges.begin() + 1, edges.end() - 1, x);
  return static_cast<std::size_t>(above - edges.begin()) - 1;
}

bool starts_in_first_column(const InkLine& line, const Run& run) {
  return line.ink.front().from < run.gutters.front().from;
}

// Heights of rulings that run along most of the table.
std::vector<double> rules_across(const Edges& edges, double from, double to) {
  std::vector<double> heights;
  for (const Edge& edge : edges[Axis::kHorizontal]) {
    if (std::min(edge.to, to) - std::max(edge.from, from) > 0.7 * (to - from)) heights.push_back(edge.at);
  }
  return heights;
}

bool ruled_between(const std::vector<double>& rules, const InkLine& above, const InkLine& below) {
  const auto rule = std::lower_bound(rules.begin(), rules.end(), above.line.box.center_y());
  return rule != rules.end() && *rule < below.line.box.center_y();
}

enum class RowSign : std::uint8_t { kRuling, kGap, kFirstColumn };

// The middle of what a line has in each column; nothing where it has nothing.
using Heights = std::vector<std::optional<double>>;

Heights heights_of(const Page& page, const InkLine& line, const std::vector<double>& edges) {
  Heights heights(edges.size() - 1);
  for (const std::uint32_t index : line.line.words) {
    const Bbox& word = page.words[index].box;
    heights[column_at(edges, word.center_x())] = word.center_y();
  }
  return heights;
}

// How far below the last writing of its column each line of the run begins: the least over its columns.
// A line of columns that had nothing yet has no such distance (a large value).
std::vector<double> distances_within_columns(const Page& page, const std::vector<InkLine>& lines, const Run& run) {
  constexpr double kFar = 1e9;
  const std::vector<double> edges = edges_of(run);
  Heights last(edges.size() - 1);
  std::vector<double> distances;
  for (std::size_t i = run.first; i < run.last; ++i) {
    double least = kFar;
    const Heights heights = heights_of(page, lines[i], edges);
    for (std::size_t column = 0; column < heights.size(); ++column) {
      if (!heights[column]) continue;
      if (last[column]) least = std::min(least, *heights[column] - *last[column]);
      last[column] = heights[column];
    }
    distances.push_back(least);
  }
  return distances;
}

// The distance of two lines of one cell: the small ones of the run.
double usual_distance(std::vector<double> distances, double size) {
  std::erase_if(distances, [&](double distance) { return distance > 2.5 * size || distance < 0.5 * size; });
  if (distances.empty()) return 1.2 * size;
  const auto low = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 5);
  std::nth_element(distances.begin(), low, distances.end());
  return *low;
}

double size_of(const std::vector<InkLine>& lines, const Run& run) {
  double size = 1;
  for (std::size_t i = run.first; i < run.last; ++i) size = std::max(size, lines[i].size);
  return size;
}

// A row begins at a line when no column goes on across it: cells are centred or not, but each of them
// has its lines at the usual distance.
std::vector<bool> begins_by_gap(const Page& page, const std::vector<InkLine>& lines, const Run& run,
                                const AlignOptions& options) {
  const std::vector<double> distances = distances_within_columns(page, lines, run);
  const double wide = options.row_gap * usual_distance(distances, size_of(lines, run));
  const std::vector<double> edges = edges_of(run);
  std::vector<bool> begins(run.last - run.first, true);
  for (std::size_t i = run.first + 1; i < run.last; ++i)
    begins[i - run.first] = distance_between(lines[i - 1], lines[i]) > 0;
  std::vector<std::optional<std::pair<double, std::size_t>>> last(edges.size() - 1);  // height and line, by column
  for (std::size_t i = run.first; i < run.last; ++i) {
    const Heights heights = heights_of(page, lines[i], edges);
    for (std::size_t column = 0; column < heights.size(); ++column) {
      if (!heights[column]) continue;
      const bool goes_on_here = last[column] && *heights[column] - last[column]->first <= wide;
      for (std::size_t k = goes_on_here ? last[column]->second + 1 : i + 1; k <= i; ++k) begins[k - run.first] = false;
      last[column] = {*heights[column], i};
    }
  }
  begins[0] = true;
  return begins;
}

std::vector<bool> begins_by(RowSign sign, const Page& page, const std::vector<InkLine>& lines, const Run& run,
                            const std::vector<double>& rules, const AlignOptions& options) {
  if (sign == RowSign::kGap) return begins_by_gap(page, lines, run, options);
  std::vector<bool> begins(run.last - run.first, true);
  for (std::size_t i = run.first + 1; i < run.last; ++i) {
    begins[i - run.first] =
        sign == RowSign::kRuling ? ruled_between(rules, lines[i - 1], lines[i]) : starts_in_first_column(lines[i], run);
  }
  return begins;
}

// Which lines begin a row, for lines [run.first, run.last). `enough_gaps`: rows that gaps must show to be
// believed.
std::vector<bool> row_begins(const Page& page, const std::vector<InkLine>& lines, const Run& run,
                             const std::vector<double>& rules, const AlignOptions& options, std::int32_t enough_gaps) {
  std::vector<bool> out;
  for (const RowSign sign : {RowSign::kRuling, RowSign::kGap, RowSign::kFirstColumn}) {
    out = begins_by(sign, page, lines, run, rules, options);
    const auto rows = static_cast<std::int32_t>(std::count(out.begin(), out.end(), true));
    for (std::size_t i = 1; i < out.size(); ++i) out[i] = out[i] || run.crossing[i] != run.crossing[i - 1];
    if (rows >= (sign == RowSign::kGap ? enough_gaps : options.rows)) break;
  }
  return out;
}

bool has_digit(const Page& page, const Line& line) {
  return std::any_of(line.words.begin(), line.words.end(), [&](std::uint32_t word) {
    const std::string& text = page.words[word].text;
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  });
}

// A column that is figures for the most part: numbers of rows, codes, amounts, dates.
bool holds_figures(const Page& page, const Table& table) {
  std::vector<int> figures(static_cast<std::size_t>(table.columns), 0);
  std::vector<int> filled(figures.size(), 0);
  for (const Cell& cell : table.cells) {
    if (cell.column_span > 1 || cell.lines.empty()) continue;
    const auto column = static_cast<std::size_t>(cell.column);
    ++filled[column];
    figures[column] += has_digit(page, cell.lines.front()) ? 1 : 0;
  }
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i] >= 2 && figures[i] * 2 >= filled[i]) return true;
  }
  return false;
}

// Columns [first, last) that a piece of ink covers, and its words.
struct Piece {
  std::size_t first;
  std::size_t last;
  std::vector<std::uint32_t> words;
};

// A line across the columns, piece by piece; pieces that share a column are one.
std::vector<Piece> pieces_across(const Page& page, const std::vector<const InkLine*>& lines,
                                 const std::vector<double>& edges) {
  std::vector<Piece> pieces;
  for (const InkLine* ink : lines) {
    for (const Interval& part : ink->ink)
      pieces.push_back({column_at(edges, part.from), column_at(edges, part.to) + 1, {}});
  }
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.first < b.first; });
  std::vector<Piece> merged;
  for (const Piece& piece : pieces) {
    if (!merged.empty() && piece.first < merged.back().last) {
      merged.back().last = std::max(merged.back().last, piece.last);
    } else {
      merged.push_back(piece);
    }
  }
  for (const InkLine* ink : lines) {
    for (const std::uint32_t word : ink->line.words) {
      const std::size_t column = column_at(edges, page.words[word].box.center_x());
      for (Piece& piece : merged) {
        if (column >= piece.first && column < piece.last) piece.words.push_back(word);
      }
    }
  }
  return merged;
}

std::vector<Piece> pieces_by_column(const Page& page, const std::vector<const InkLine*>& lines,
                                    const std::vector<double>& edges) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) pieces.push_back({i, i + 1, {}});
  for (const InkLine* ink : lines) {
    for (const std::uint32_t word : ink->line.words) {
      pieces[column_at(edges, page.words[word].box.center_x())].words.push_back(word);
    }
  }
  return pieces;
}

void add_row(const Page& page, const std::vector<const InkLine*>& lines, bool across, Table& table) {
  const std::vector<double>& edges = table.column_edges;
  double top = lines.front()->line.box.top;
  double bottom = lines.front()->line.box.bottom;
  for (const InkLine* ink : lines) {
    top = std::min(top, ink->line.box.top);
    bottom = std::max(bottom, ink->line.box.bottom);
  }
  std::vector<Piece> pieces = across ? pieces_across(page, lines, edges) : pieces_by_column(page, lines, edges);
  std::size_t column = 0;
  const auto add = [&](std::size_t first, std::size_t last, std::vector<std::uint32_t> words) {
    Cell cell{table.rows,
              static_cast<std::int32_t>(first),
              1,
              static_cast<std::int32_t>(last - first),
              {edges[first], top, edges[last], bottom},
              {}};
    std::sort(words.begin(), words.end());
    cell.lines = find_lines(page, words);
    table.cells.push_back(std::move(cell));
    column = last;
  };
  for (Piece& piece : pieces) {
    while (column < piece.first) add(column, column + 1, {});
    add(piece.first, piece.last, std::move(piece.words));
  }
  while (column + 1 < edges.size()) add(column, column + 1, {});
  ++table.rows;
}

Table table_of(const Page& page, const std::vector<InkLine>& lines, const Run& run, const std::vector<bool>& begins) {
  Table table;
  table.column_edges = edges_of(run);
  table.columns = static_cast<std::int32_t>(table.column_edges.size()) - 1;
  table.box = {run.extent.from, lines[run.first].line.box.top, run.extent.to, lines[run.first].line.box.bottom};
  for (std::size_t i = run.first; i < run.last; ++i) {
    table.box.top = std::min(table.box.top, lines[i].line.box.top);
    table.box.bottom = std::max(table.box.bottom, lines[i].line.box.bottom);
  }
  for (std::size_t i = run.first; i < run.last;) {
    std::vector<const InkLine*> row;
    const bool across = run.crossing[i - run.first];
    do {
      row.push_back(&lines[i++]);
    } while (i < run.last && !begins[i - run.first]);
    add_row(page, row, across, table);
  }
  return table;
}

bool fits(const Page& page, const Table& table, const AlignOptions& options) {
  return table.rows >= options.rows && table.columns >= options.columns && holds_figures(page, table);
}

// True when a word of the line stands across a border between columns, or outside the table.
bool leaves_columns(const Page& page, const InkLine& line, const std::vector<double>& edges) {
  constexpr double kSlack = 2;     // points: how far a letter may reach into its neighbour's column
  constexpr double kOutside = 12;  // likewise beyond the table's sides
  if (line.ink.front().from < edges.front() - kOutside || line.ink.back().to > edges.back() + kOutside) return true;
  return std::any_of(line.line.words.begin(), line.line.words.end(), [&](std::uint32_t index) {
    const Bbox& word = page.words[index].box;
    return std::any_of(edges.begin() + 1, edges.end() - 1,
                       [&](double edge) { return word.x0 < edge - kSlack && word.x1 > edge + kSlack; });
  });
}

std::size_t columns_filled(const Page& page, const InkLine& line, const std::vector<double>& edges) {
  std::vector<bool> filled(edges.size(), false);
  for (const std::uint32_t word : line.line.words) filled[column_at(edges, page.words[word].box.center_x())] = true;
  return static_cast<std::size_t>(std::count(filled.begin(), filled.end(), true));
}

// Lines [0, last) that keep to the columns: as far as rows show, or else the rest of one row. Writing
// across the columns counts where rows follow it soon.
Run continued_run(const Page& page, const std::vector<InkLine>& lines, const std::vector<double>& edges,
                  const AlignOptions& options) {
  constexpr std::size_t kMostAcross = 3;  // lines of a field row
  Run run{0, 0, {edges.front(), edges.back()}, {}, {}};
  for (std::size_t e = 1; e + 1 < edges.size(); ++e) run.gutters.push_back({edges[e], edges[e]});
  std::size_t across = 0;
  const auto enough = static_cast<std::size_t>(options.columns);
  for (std::size_t i = 0; i < lines.size() && across <= kMostAcross; ++i) {
    if (i > 0 && distance_between(lines[i - 1], lines[i]) > options.far_apart * lines[i].size) break;
    run.crossing.push_back(leaves_columns(page, lines[i], edges));
    across = run.crossing.back() ? across + 1 : 0;
    if (!run.crossing.back() && columns_filled(page, lines[i], edges) >= enough) run.last = i + 1;
  }
  if (run.last == 0 && !run.crossing.empty() && !run.crossing.front()) run.last = 1;
  while (run.last > 0 && run.last < run.crossing.size() && !run.crossing[run.last] &&
         goes_on(lines[run.last - 1], lines[run.last]))
    ++run.last;
  run.crossing.resize(run.last);
  return run;
}

}  // namespace

std::vector<Table> find_aligned_tables(const Page& page, std::span<const std::uint32_t> subset,
                                       const AlignOptions& options) {
  std::vector<InkLine> lines = ink_lines(page, subset, options);
  const Edges rulings = find_edges(page.rulings, {});
  std::vector<Table> tables;
  std::size_t done = 0;  // lines before this are in tables
  for (std::size_t i = 0; i < lines.size();) {
    const std::vector<std::size_t> group = next_group(lines, i, options);
    if (group.empty()) break;
    i = group.back() + 1;
    if (group.size() < 2) continue;
    const std::vector<Interval> whites = close_columns(lines, group, options);
    const std::size_t around = std::max(done, group.front() - std::min(group.front(), kMostBetween));
    for (std::size_t k = around; k < std::min(lines.size(), i + kMostBetween); ++k) part_at(whites, lines[k]);
    const Run run = run_of(lines, group, done, options);
    if (run.gutters.size() + 1 < static_cast<std::size_t>(options.columns) || is_mostly_crossed(run)) continue;
    const auto rules = rules_across(rulings, run.extent.from, run.extent.to);
    Table table = table_of(page, lines, run, row_begins(page, lines, run, rules, options, options.rows));
    if (!fits(page, table, options)) continue;
    tables.push_back(std::move(table));
    i = done = run.last;
  }
  return tables;
}

std::optional<Table> continue_aligned_table(const Page& page, std::span<const std::uint32_t> subset,
                                            const std::vector<double>& column_edges, const AlignOptions& options) {
  if (column_edges.size() < 3) return std::nullopt;
  const std::vector<InkLine> lines = ink_lines(page, subset, options);
  Run run = continued_run(page, lines, column_edges, options);
  if (run.last == 0) return std::nullopt;
  // A common heading stands over some of the columns; prose begins at the table's side.
  if (run.crossing.front() && lines.front().ink.front().from < column_edges[1]) return std::nullopt;
  run.first =
      static_cast<std::size_t>(std::find(run.crossing.begin(), run.crossing.end(), false) - run.crossing.begin());
  run.crossing.erase(run.crossing.begin(), run.crossing.begin() + static_cast<std::ptrdiff_t>(run.first));
  if (run.first == run.last) return std::nullopt;
  constexpr std::int32_t kTwoParts = 2;  // the rest of a row, and a row
  const auto rules = rules_across(find_edges(page.rulings, {}), run.extent.from, run.extent.to);
  return table_of(page, lines, run, row_begins(page, lines, run, rules, options, kTwoParts));
}

}  // namespace rasoat
