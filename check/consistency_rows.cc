#include "check/consistency_rows.h"

#include <algorithm>

namespace rasoat {
namespace {

constexpr std::size_t kFewestFitting = 2;

bool is_ratio_cell(const Statement& cell) {
  return cell.figures.size() == 1 && cell.figures[0].denominator && cell.figures[0].unit == Unit::kCount;
}

// Nothing but a share.
bool is_share_cell(const Statement& cell) {
  if (cell.figures.size() != 1) return false;
  const Figure& share = cell.figures[0];
  return share.unit == Unit::kPercent && share.role == FigureRole::kLevel && share.begin == 0 &&
         share.end == cell.passage.text.size();
}

// As one sentence would put it: the share in brackets behind its counts.
Statement join(const Statement& counts, const Statement& share) {
  Statement joined = counts;
  WordSpan bracket;
  bracket.page = share.passage.page();
  if (!share.passage.words.empty()) bracket.box = share.passage.words.front().box;
  joined.passage.append("(", bracket);
  joined.passage.append(share.passage, true);
  const std::size_t shift = joined.passage.text.size() - share.passage.text.size();
  Figure figure = share.figures[0];
  figure.begin += shift;
  figure.end += shift;
  joined.figures.push_back(std::move(figure));
  if (!joined.passage.words.empty()) bracket.box = joined.passage.words.back().box;
  joined.passage.append(")", bracket, true);
  return joined;
}

// The row that begins at `begin`, if it has one ratio and one share behind it.
void add_row(const std::vector<Statement>& statements, std::size_t begin, std::size_t end,
             std::vector<RowShare>& rows) {
  const Statement* counts = nullptr;
  const Statement* share = nullptr;
  for (std::size_t s = begin; s < end; ++s) {
    const Statement& cell = statements[s];
    const bool ratio = is_ratio_cell(cell);
    if ((ratio && counts != nullptr) || (is_share_cell(cell) && share != nullptr)) return;
    if (ratio) counts = &cell;
    if (is_share_cell(cell)) share = &cell;
  }
  if (counts == nullptr || share == nullptr || share < counts) return;
  RowShare row{counts, join(*counts, *share), {}};
  const auto results = recompute_shares(row.joined);
  if (results.size() != 1) return;
  row.result = results.front();
  rows.push_back(std::move(row));
}

}  // namespace

std::vector<RowShare> recompute_rows(const std::vector<Statement>& statements) {
  std::vector<RowShare> rows;
  for (std::size_t begin = 0; begin < statements.size();) {
    std::size_t end = begin + 1;
    while (end < statements.size() && statements[end].group == statements[begin].group) ++end;
    if (statements[begin].in_table) add_row(statements, begin, end, rows);
    begin = end;
  }
  const auto fits = [](const RowShare& row) {
    return row.result.fit == Fit::kFits || row.result.fit == Fit::kTruncated;
  };
  const auto fitting = static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), fits));
  const bool shares = fitting >= kFewestFitting && fitting * 3 >= rows.size() * 2;
  return shares ? rows : std::vector<RowShare>();
}

}  // namespace rasoat
