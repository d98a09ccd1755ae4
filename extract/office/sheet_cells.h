// The cells of an XLSX as text. Private to this room. Source: ECMA-376 part 1, 18.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/office/package.h"
#include "extract/office/read_xlsx.h"

namespace rasoat::office {

struct SheetCell {
  std::int32_t row = 0;  // 0-based
  std::int32_t column = 0;
  std::string text;
};

struct Sheet {
  std::string name;
  std::vector<SheetCell> cells;  // that hold something, in the order of the file
};

// `workbook`: the name of the part. Visible sheets in their order; `is_whole` turns false at a limit.
std::vector<Sheet> read_sheets(const Parts& parts, const std::string& workbook, const SheetLimits& limits,
                               bool& is_whole);

// "2022-12-09" of a day number, "2022-12-09 15:17" where it has a time; `since_1904`: the other calendar.
std::string date_of_serial(double serial, bool since_1904);
// Whether a number format shows dates: "dd/mm/yyyy", not "0.00" or "#,##0 \"d\"".
bool is_date_format(std::string_view format);

}  // namespace rasoat::office
