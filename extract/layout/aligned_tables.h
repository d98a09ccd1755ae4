// Tables drawn without vertical lines, or without any: columns kept apart by white space alone.
// Pure functions over values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extract/document.h"
#include "extract/layout/tables.h"

namespace rasoat {

struct AlignOptions {
  double gutter = 0.75;      // of the font size: white space at least this wide keeps columns apart
  double row_gap = 1.2;      // of the usual distance of lines of one cell: a wider one starts a row
  double far_apart = 3.5;    // of the usual distance of lines: a wider one ends the table
  std::int32_t columns = 3;  // fewer are a letterhead or signatures
  std::int32_t rows = 3;
};

// Tables among `subset` (indices into page.words; leave out the words of ruled tables), top to
// bottom. White space must run through the lines of at least three rows, and a column must hold
// figures: prose, letterheads and signature blocks are no tables. Writing across the columns (a
// field row, a common heading) is a cell that spans those it covers. Rows end at rulings where there are some, else at
// wider gaps, else where the first column begins anew.
// Never fails; O(n log n) for words, lines are looked at once or twice.
std::vector<Table> find_aligned_tables(const Page& page, std::span<const std::uint32_t> subset,
                                       const AlignOptions& options = {});

// The rows at the head of a page with which a table goes on that ended the page before, with the same
// columns (`column_edges`, ascending): the lines from the first of `subset` down that keep to them,
// writing across the columns among them; a common heading above the first row is left out. One row is enough. Nothing
// where the page begins otherwise.
std::optional<Table> continue_aligned_table(const Page& page, std::span<const std::uint32_t> subset,
                                            const std::vector<double>& column_edges, const AlignOptions& options = {});

}  // namespace rasoat
