// Sheet: one sheet of a workbook as values. What stands in it is told here; workbook.h makes bytes of it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/review.h"

namespace rasoat {

// How a cell looks. The verdicts and severities have a colour each; kInput asks to be filled in.
enum class CellStyle : std::uint8_t {
  kText,
  kNumber,
  kCentred,
  kGroup,  // a row that heads those below it
  kMet,
  kNotMet,
  kMissing,
  kReview,
  kNotApplicable,
  kOutOfScope,
  kError,
  kWarning,
  kNote,
  kInput,
};

// Not Cell: that is of a table on a page (extract/layout), and one program may hold both.
struct SheetCell {
  std::string text;              // UTF-8; control characters but the line feed become blanks
  std::optional<double> number;  // shown instead of the text
  std::string link;              // to a file, relative to the workbook, with "#page=N"; "": none
  CellStyle style = CellStyle::kText;
};

using Row = std::vector<SheetCell>;
using RowSink = std::function<void(const Row&)>;

struct SheetColumn {
  std::string heading;
  double width = 12;                 // in characters
  bool upright = false;              // the heading runs from bottom to top
  std::vector<std::string> choices;  // the only values that may be filled in; empty: any
};

struct Sheet {
  std::string name;  // at most 31 characters, unlike every other of the workbook
  std::vector<SheetColumn> columns;
  std::uint16_t frozen_columns = 0;  // stay in view beside the heading row
  // Gives the rows in order, each as long as `columns`. May be called more than once. Borrows what the sheet was
  // made from.
  std::function<void(const RowSink&)> rows;
};

SheetCell text_cell(std::string text, CellStyle style = CellStyle::kText);
SheetCell number_cell(double number);
// A row of one text above those that belong to it; `columns` cells.
Row group_row(std::string text, std::size_t columns);

CellStyle style_of(Verdict verdict);
CellStyle style_of(Severity severity);
CellStyle style_of(Status status);

}  // namespace rasoat
