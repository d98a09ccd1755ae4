#include "extract/office/lay_out.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "extract/office/set_text.h"

namespace rasoat::office {
namespace {

constexpr double kPadding = 5;        // within a cell, points
constexpr double kThickness = 0.5;    // of a ruling
constexpr double kLeastGap = 0.6;     // font sizes between two paragraphs of prose
constexpr double kPagePicture = 0.3;  // of the page's area
constexpr double kLeastColumn = 12;

// One cell of a table, set.
struct SetCell {
  const DraftCell* cell = nullptr;
  std::size_t row = 0;
  std::size_t rows = 1;
  double x0 = 0;
  double x1 = 0;
  std::vector<SetParagraph> paragraphs;
  double height = 0;
};

// Widths that fill no more than there is; columns of unknown width share what is left.
std::vector<double> column_edges(const DraftTable& table, double left, double room) {
  std::vector<double> widths = table.columns;
  const double known = std::accumulate(widths.begin(), widths.end(), 0.0);
  const auto unknown = std::count_if(widths.begin(), widths.end(), [](double width) { return width < kLeastColumn; });
  for (double& width : widths) {
    if (width < kLeastColumn) width = std::max(kLeastColumn, (room - known) / static_cast<double>(unknown));
  }
  const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
  const double scale = all > room ? room / all : 1;
  std::vector<double> edges = {left};
  for (const double width : widths) edges.push_back(edges.back() + width * scale);
  return edges;
}

class Sheets {
 public:
  explicit Sheets(const Draft& draft) : draft_(draft) {}

  LaidOut lay_out() {
    for (const DraftBlock& block : draft_.blocks) {
      if (out_.pages.empty() || block.begins_section || !is_same_paper(block.page)) begin_page(block.page);
      if (const auto* paragraph = std::get_if<DraftParagraph>(&block.content)) add(*paragraph);
      if (const auto* table = std::get_if<DraftTable>(&block.content)) add(*table);
    }
    return std::move(out_);
  }

 private:
  bool is_same_paper(const DraftPage& page) const { return page.width == paper_.width && page.height == paper_.height; }

  void begin_page(const DraftPage& paper) {
    paper_ = paper;
    Page& page = out_.pages.emplace_back();
    page.number = static_cast<std::int32_t>(out_.pages.size());
    page.width = paper.width;
    page.height = paper.height;
    page.reason = "text-layer";
    y_ = paper.top;
    is_empty_ = true;
  }

  Page& page() { return out_.pages.back(); }
  double room_left() const { return paper_.height - paper_.bottom - y_; }

  void add(const DraftParagraph& paragraph) {
    if (paragraph.new_page && !is_empty_) begin_page(paper_);
    for (const Picture& picture : paragraph.pictures) add(picture, paragraph.number);
    const SetParagraph set = set_paragraph(paragraph, draft_.fonts, paper_.left, paper_.width - paper_.right);
    make_room_above(paragraph, set);
    std::size_t next_break = 0;
    double shift = y_;
    double bottom = y_ + set.height;
    for (std::size_t i = 0; i < set.words.size(); ++i) {
      const bool breaks = next_break < set.page_breaks.size() && set.page_breaks[next_break] == i;
      next_break += breaks ? 1 : 0;
      if (breaks || shift + set.words[i].box.bottom > paper_.height - paper_.bottom) {
        begin_page(paper_);
        shift = y_ - set.words[i].box.top;
        bottom = y_ + set.height - set.words[i].box.top;
      }
      place(set.words[i], shift, {paragraph.number, 0, 0, 0});
    }
    y_ = bottom + paragraph.after;
    last_ = &paragraph;
  }

  // Paragraphs of prose stand apart even where the draft sets them solid: a reader sees where one ends.
  void make_room_above(const DraftParagraph& paragraph, const SetParagraph& set) {
    double gap = paragraph.before;
    if (last_ != nullptr && paragraph.alignment == Alignment::kLeft && !set.words.empty()) {
      gap = std::max(gap, kLeastGap * set.words.front().size - last_->after);
    }
    if (!is_empty_) y_ += gap;
  }

  void place(Word word, double shift, const Anchor& where) {
    word.box.top += shift;
    word.box.bottom += shift;
    Anchor anchor = where;
    anchor.box = word.box;
    std::vector<Anchor>& anchors = page().anchors;
    const bool goes_on = !anchors.empty() && anchors.back().paragraph == where.paragraph;
    if (goes_on) anchors.back().box = unite(anchors.back().box, word.box);
    if (!goes_on) anchors.push_back(anchor);
    page().words.push_back(std::move(word));
    is_empty_ = false;
  }

  void add(const Picture& picture, std::int32_t paragraph) {
    const bool is_page = picture.width * picture.height > kPagePicture * paper_.width * paper_.height;
    if (!is_page) {
      page().images.push_back({{paper_.left, y_, paper_.left + picture.width, y_ + picture.height}, 0, 0});
      return;
    }
    if (!is_empty_) begin_page(paper_);
    page().source = Source::kUnread;
    page().reason = "no-text";
    page().confidence = 0;
    page().width = picture.width;
    page().height = picture.height;
    const Bbox all{0, 0, picture.width, picture.height};
    page().images.push_back({all, 0, 0});
    page().anchors.push_back({paragraph, 0, 0, 0, all});
    out_.pictures.push_back({out_.pages.size() - 1, picture.part});
    is_empty_ = false;
    y_ = paper_.height;  // what comes next begins a page
  }

  void add(const DraftTable& table) {
    last_ = nullptr;
    if (table.rows.empty() || table.columns.empty()) return;
    const std::vector<double> edges = column_edges(table, paper_.left, paper_.width - paper_.left - paper_.right);
    std::vector<SetCell> cells = set_cells(table, edges);
    const std::vector<double> heights = row_heights(table.rows.size(), cells);
    const double all = std::accumulate(heights.begin(), heights.end(), 0.0);
    if (all > room_left() && !is_empty_) begin_page(paper_);
    const bool ruled = table.has_borders || (table.columns.size() > 2 && table.rows.size() > 1);
    for (std::size_t first = 0; first < heights.size();) first = add_rows(table, cells, heights, first, ruled);
    y_ += kPadding;
  }

  // Rows from `first` on, as many as a sheet can take; the row after them.
  std::size_t add_rows(const DraftTable& table, const std::vector<SetCell>& cells, const std::vector<double>& heights,
                       std::size_t first, bool ruled) {
    if (first > 0) begin_page(paper_);
    std::vector<double> tops = {y_};
    std::size_t last = first;
    while (last < heights.size() && (last == first || tops.back() + heights[last] < kTallestSheet)) {
      tops.push_back(tops.back() + heights[last++]);
    }
    for (const SetCell& cell : cells) {
      if (cell.row < first || cell.row >= last) continue;
      const std::size_t end = std::min(cell.row + cell.rows, last);
      add_cell(cell, {cell.x0, tops[cell.row - first], cell.x1, tops[end - first]}, table.number, ruled);
    }
    y_ = tops.back();
    is_empty_ = false;
    page().height = std::max(page().height, y_ + paper_.bottom);
    return last;
  }

  void add_cell(const SetCell& cell, const Bbox& box, std::int32_t table, bool ruled) {
    if (ruled) draw(box);
    double y = box.top + kPadding / 2;
    for (std::size_t i = 0; i < cell.paragraphs.size(); ++i) {
      const Anchor where{cell.cell->paragraphs[i].number, table, static_cast<std::int32_t>(cell.row + 1),
                         cell.cell->column + 1};
      for (const Word& word : cell.paragraphs[i].words) place(word, y, where);
      y += cell.paragraphs[i].height;
    }
  }

  void draw(const Bbox& box) {
    std::vector<Ruling>& rulings = page().rulings;
    rulings.push_back({{box.x0, box.top, box.x1, box.top + kThickness}});
    rulings.push_back({{box.x0, box.bottom, box.x1, box.bottom + kThickness}});
    rulings.push_back({{box.x0, box.top, box.x0 + kThickness, box.bottom}});
    rulings.push_back({{box.x1, box.top, box.x1 + kThickness, box.bottom}});
  }

  std::vector<SetCell> set_cells(const DraftTable& table, const std::vector<double>& edges) const {
    std::vector<SetCell> cells;
    std::map<std::int32_t, std::size_t> lowest;  // cell by column
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (const DraftCell& cell : table.rows[row]) {
        const auto above = lowest.find(cell.column);
        const bool joins = cell.continues && above != lowest.end() && end_of(cells[above->second]) == row;
        if (joins) {
          ++cells[above->second].rows;  // Word shows no text of a cell that continues another
          continue;
        }
        lowest[cell.column] = cells.size();
        cells.push_back(set_cell(cell, row, edges));
      }
    }
    return cells;
  }

  static std::size_t end_of(const SetCell& cell) { return cell.row + cell.rows; }

  SetCell set_cell(const DraftCell& cell, std::size_t row, const std::vector<double>& edges) const {
    SetCell set;
    set.cell = &cell;
    set.row = row;
    const auto last = edges.size() - 1;
    set.x0 = edges[std::min<std::size_t>(static_cast<std::size_t>(cell.column), last)];
    set.x1 = edges[std::min<std::size_t>(static_cast<std::size_t>(cell.column + cell.columns), last)];
    for (const DraftParagraph& paragraph : cell.paragraphs) {
      set.paragraphs.push_back(set_paragraph(paragraph, draft_.fonts, set.x0 + kPadding, set.x1 - kPadding));
      set.height += set.paragraphs.back().height;
    }
    set.height += kPadding;
    return set;
  }

  // Each row as tall as its cells; the last row of a merged cell as tall as that one still needs.
  static std::vector<double> row_heights(std::size_t rows, const std::vector<SetCell>& cells) {
    constexpr double kLeast = 10;
    std::vector<double> heights(rows, kLeast);
    for (const SetCell& cell : cells) {
      if (cell.rows == 1) heights[cell.row] = std::max(heights[cell.row], cell.height);
    }
    for (const SetCell& cell : cells) {
      const auto first = heights.begin() + static_cast<std::ptrdiff_t>(cell.row);
      const auto last = first + static_cast<std::ptrdiff_t>(cell.rows - 1);
      *last = std::max(*last, cell.height - std::accumulate(first, last, 0.0));
    }
    return heights;
  }

  const Draft& draft_;
  LaidOut out_;
  DraftPage paper_;
  double y_ = 0;
  bool is_empty_ = true;  // nothing stands on the page yet
  const DraftParagraph* last_ = nullptr;
};

}  // namespace

LaidOut lay_out(const Draft& draft) { return Sheets(draft).lay_out(); }

}  // namespace rasoat::office
