#include "parse/bounds.h"

#include <algorithm>
#include <vector>

#include "extract/layout/tables.h"

namespace rasoat {
namespace {

// What so many rulings can part at most, the four borders that may be added counted in.
std::uint64_t most_cells(const Page& page) {
  const std::uint64_t lines = page.rulings.size() + 2;
  return lines * lines;
}

bool may_be_beyond(const Document& document, const ParseBounds& bounds) {
  const std::uint64_t limit = std::min(bounds.cells_of_page, bounds.cells);
  std::uint64_t cells = 0;
  return std::any_of(document.pages.begin(), document.pages.end(),
                     [&](const Page& page) { return (cells += most_cells(page)) > limit; });
}

std::vector<std::size_t> pages_beyond(const Document& document, const ParseBounds& bounds) {
  std::vector<std::size_t> beyond;
  std::uint64_t cells = 0;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    const std::uint64_t of_page = count_places(document.pages[p]);
    const bool has_room = of_page <= bounds.cells_of_page && cells + of_page <= bounds.cells;
    if (has_room) cells += of_page;
    if (!has_room) beyond.push_back(p);
  }
  return beyond;
}

Page unread(const Page& page) {
  Page left;
  left.number = page.number;
  left.width = page.width;
  left.height = page.height;
  left.rotation = page.rotation;
  left.source = Source::kUnread;
  left.reason = "too-large";
  left.confidence = 0;
  return left;
}

}  // namespace

std::optional<Document> within_bounds(const Document& document, const ParseBounds& bounds) {
  if (!may_be_beyond(document, bounds)) return std::nullopt;
  const std::vector<std::size_t> beyond = pages_beyond(document, bounds);
  if (beyond.empty()) return std::nullopt;
  Document bounded = document;
  for (const std::size_t p : beyond) {
    bounded.pages[p] = unread(document.pages[p]);
    bounded.notes.push_back({"unreadable", document.pages[p].number, "too-large"});
  }
  return bounded;
}

}  // namespace rasoat
