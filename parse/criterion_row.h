// Criterion row: the parts of one row of an appendix (code, order, name, field), read from its cells.
#pragma once

#include <optional>
#include <string>

#include "parse/columns.h"
#include "parse/structure.h"
#include "parse/symbols.h"

namespace rasoat {

// The cell that holds row r's text for column c: its own, or the one that covers the place from the
// left or from above (merged cells).
const Passage& cell_at(const JoinedTable& table, std::size_t r, std::size_t c);

// "TC 1.1 - Name", "TCTP3.2.5: Name", "1.3.1. Name" (the last only when `bare` codes are in use).
struct NameCell {
  CodeMention code;      // code.code is empty when there is none
  std::size_t name = 0;  // byte where the name begins
};
NameCell read_name_cell(std::string_view text, bool bare);
// The same for an OCR reading, where letters and dots of the code may be misread ("TCT? 6.3.3",
// "TCTP7.42").
NameCell read_scanned_name_cell(std::string_view text, bool bare);

// "III | CẢI CÁCH THỦ TỤC HÀNH CHÍNH", also in one cell: "III. CẢI CÁCH ...", "Lĩnh vực 3: ..."; and any row that says
// nothing but a name, merged over the table or in bold above rows that are not.
struct FieldRow {
  std::string field;  // "III"; what stands there when a row that spans the table has another mark ("H" on a scan);
                      // "" of a section without a number
  std::string name;
};
std::optional<FieldRow> read_field_row(const JoinedTable& table, std::size_t r, const Columns& columns);

// The same for a cell beside the rows of the field: "II. Cải cách TTHC", "Lĩnh vực 2: ...", or a name alone, which gets
// the number `nth`.
FieldRow field_of_cell(std::string_view text, int nth);

// The Roman number's value; 0 when it is none. 1..20 as a Roman number.
int roman_value(std::string_view roman);
std::string to_roman(int value);

}  // namespace rasoat
