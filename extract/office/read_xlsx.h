// read_xlsx: the sheets of an XLSX as a Document: one page per visible sheet, each cell a cell of one ruled
// table that begins at A1. So whatever reads tables reads sheets; see parse/sheet_rows.h. Runs inside
// the confined worker.
#pragma once

#include <cstddef>
#include <span>
#include <tl/expected.hpp>

#include "extract/document.h"

namespace rasoat::office {

struct SheetLimits {
  std::size_t max_sheets = 100;
  std::size_t max_rows = 20'000;  // of a sheet; rows and columns beyond are not read
  std::size_t max_columns = 100;
  std::size_t max_cells = 400'000;  // that hold something, of all sheets
};

// True for a package that holds a workbook.
bool is_workbook(std::span<const std::byte> bytes);

// format is "xlsx"; Page::reason is the sheet's name; anchors name row and column. Values are as stored:
// numbers with a point and without thousands, dates as YYYY-MM-DD (or YYYY-MM-DD hh:mm), shared and inline
// text, the last result of a formula. Hidden sheets are left out.
// Errors: as read_docx. Notes: "truncated" (a limit was reached).
tl::expected<Document, ReadError> read_xlsx(std::span<const std::byte> bytes, const ReadOptions& options,
                                            const SheetLimits& limits = {});

}  // namespace rasoat::office
