#include "parse/sheet_rows.h"

#include <algorithm>

namespace rasoat {
namespace {

SheetRows rows_of(const Page& page) {
  SheetRows sheet{page.reason, {}};
  std::size_t rows = 0;
  std::size_t columns = 0;
  for (const Anchor& cell : page.anchors) {
    rows = std::max(rows, static_cast<std::size_t>(std::max(cell.row, 0)));
    columns = std::max(columns, static_cast<std::size_t>(std::max(cell.column, 0)));
  }
  sheet.rows.assign(rows, std::vector<std::string>(columns));
  // Words follow the cells in their order: each is in the cell whose box holds its middle.
  std::size_t at = 0;
  for (const Word& word : page.words) {
    const auto holds = [&](const Anchor& cell) {
      return word.box.center_x() >= cell.box.x0 && word.box.center_x() <= cell.box.x1 &&
             word.box.center_y() >= cell.box.top && word.box.center_y() <= cell.box.bottom;
    };
    while (at < page.anchors.size() && !holds(page.anchors[at])) ++at;
    if (at == page.anchors.size()) break;
    const Anchor& cell = page.anchors[at];
    std::string& text =
        sheet.rows.at(static_cast<std::size_t>(cell.row) - 1).at(static_cast<std::size_t>(cell.column) - 1);
    text += (text.empty() ? "" : " ") + word.text;
  }
  return sheet;
}

}  // namespace

std::vector<SheetRows> sheet_rows(const Document& document) {
  std::vector<SheetRows> sheets;
  if (document.format != "xlsx") return sheets;
  for (const Page& page : document.pages) sheets.push_back(rows_of(page));
  return sheets;
}

}  // namespace rasoat
